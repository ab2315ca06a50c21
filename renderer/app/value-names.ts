/** What records are called whose ids stand in a value, as far as the window knows: people, sites, researchers, codes. */
import type { ValueNames } from '../../shared/model/value-words'
import { useAsk } from '../bridge/queries'
import { shortDate } from '../ui/time'
import { words } from '../words'
import { personLabel, usePeople } from './people'

export function useValueNames(): ValueNames {
  const { byId } = usePeople()
  const sites = useAsk('site.list', {}, { keepPrevious: true }).data?.sites ?? []
  const researchers = useAsk('researcher.list', {}, { keepPrevious: true }).data?.researchers ?? []
  const nameOf = (id: string): string | null => {
    const person = byId.get(id)
    if (person) return personLabel(person)
    const site = sites.find((each) => each.id === id)
    if (site) return words.sites.heading(site)
    const researcher = researchers.find((each) => each.id === id)
    return researcher ? (researcher.name ?? researcher.code) : null
  }
  return { nameOf, dayWords: shortDate }
}
