/** What the editor's menus offer for an entry, and what taking an offer does. */
import { useMemo } from 'react'
import { DAY_PART_START_HOUR, type Role } from '../../../shared/model/vocabulary'
import type { AppClient } from '../../bridge/connect'
import type { EntryKeeper } from '../../bridge/entry-keeper'
import { useAsk } from '../../bridge/queries'
import { useStudy } from '../../bridge/study'
import type { LinkSources } from '../../ui/editor/linking'
import type { SlashChoice } from '../../ui/editor/suggest'
import { exactNow, partOccurred } from '../../ui/time'
import { words } from '../../words'
import { tellRefusal } from '../message'
import { usePeople } from '../people'

const MENU_WORDS = { addPerson: words.entry.addPerson, addCode: words.entry.addCode }

function takeSlash(keeper: EntryKeeper, choice: SlashChoice): void {
  const { phase, facts } = keeper.get()
  if (choice.what === 'kind') return keeper.change({ kind: choice.kind })
  const from = phase === 'blank' ? exactNow(new Date()) : facts.occurred
  if (choice.what === 'part') keeper.change({ occurred: partOccurred(from, choice.part, DAY_PART_START_HOUR[choice.part]) })
  else keeper.change({ occurred: { at: from.at, zone: from.zone, precision: choice.what } })
}

async function takeCode(client: AppClient, keeper: EntryKeeper, code: { id: string | null; label: string }): Promise<void> {
  try {
    const id = code.id ?? (await client.call('code.save', { label: code.label })).id
    const { codeIds } = keeper.get().facts
    if (!codeIds.includes(id)) keeper.change({ codeIds: [...codeIds, id] })
  } catch (error) {
    tellRefusal(error)
  }
}

export function useLinkSources(keeper: EntryKeeper, siteId: string | null): LinkSources {
  const { client } = useStudy()
  const { people } = usePeople()
  const codes = useAsk('code.list', {}).data?.codes
  const status = useAsk('workspace.status', {}).data
  return useMemo(
    () => ({
      people,
      codes: codes ?? [],
      siteId,
      canAddPeople: status?.registerUnlocked ?? false,
      onCode: (code) => void takeCode(client, keeper, code),
      onSlash: (choice) => takeSlash(keeper, choice),
      words: MENU_WORDS,
    }),
    [people, codes, siteId, status?.registerUnlocked, client, keeper],
  )
}

/** Someone new in the register, consent not recorded yet; the id, or null where it was refused (and said so). */
export async function addPerson(client: AppClient, name: string, role: Role, siteId: string | null): Promise<string | null> {
  try {
    return (await client.call('person.save', { name, role, siteIds: siteId ? [siteId] : [], consent: 'pending' })).id
  } catch (error) {
    tellRefusal(error)
    return null
  }
}
