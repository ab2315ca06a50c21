/** In a note: who has no recorded consent, declined, withdrew, or may still opt out and until when. Nothing where everyone agreed. */
import type { Note } from '../../../shared/model/records'
import { useAsk } from '../../bridge/queries'
import type { PeopleById } from '../people'
import { useMinute } from '../use-minute'
import { consentGaps, gapSentences } from './consent-gaps'

/** McVey et al. 2021; the study's card may say another number. */
const USUAL_HOURS = 48

type Props = { note: Pick<Note, 'personIds' | 'occurred' | 'siteId'>; people: PeopleById; /** Where each person’s consent stands beside them already: only the time for opting out. */ onlyHeld?: boolean }

export function ConsentLine({ note, people, onlyHeld = false }: Props) {
  const hours = useAsk('study.card', {}).data?.optOutHours ?? USUAL_HOURS
  const isToldHere = note.personIds.some((id) => people.get(id)?.consent === 'told')
  const card = useAsk('site.card', { siteId: note.siteId ?? '' }, { enabled: isToldHere && note.siteId !== null }).data
  const now = useMinute()
  const gaps = consentGaps(note, people, hours, now, card?.posterFrom ?? null)
  const sentences = gapSentences(onlyHeld ? { ...gaps, missing: [], declined: [], withdrawn: [] } : gaps)
  if (sentences.length === 0) return null
  return (
    <p className="consent-line small" data-consent-gap>
      {sentences.join(' ')}
    </p>
  )
}
