/** Who in a note did not say yes, and who may still say no: visible in the note itself (domain.md M7). */
import type { Note, Person } from '../../../shared/model/records'
import { isBeforePoster } from '../../../shared/model/site-card'
import { hasConsent } from '../../../shared/model/vocabulary'
import { clockOf, dayOf, offsetTime, shortDay } from '../../ui/time'

export type ConsentGaps = { missing: Person[]; declined: Person[]; withdrawn: Person[]; held: Person[]; /** Only told by poster, at a site where it was displayed later. */ untold: Person[]; /** When the time for opting out ends: "Thu 5 June, 09:05"; '' where nobody is held. */ heldUntil: string }

/** @param posterFrom first day of the site's poster, where it is recorded @param optOutHours hours after the event in which those who were only told by poster may opt out @param now for whether that time is over */
export function consentGaps(note: Pick<Note, 'personIds' | 'occurred'>, people: ReadonlyMap<string, Person>, optOutHours: number, now: Date, posterFrom: string | null = null): ConsentGaps {
  const here = note.personIds.map((id) => people.get(id)).filter((person) => person !== undefined)
  const until = Date.parse(note.occurred.at) + optOutHours * 3_600_000
  const isHeld = (person: Person): boolean => person.consent === 'told' && person.withdrawal === null && until > now.getTime()
  const end = offsetTime(new Date(until))
  const held = here.filter(isHeld)
  return {
    missing: here.filter((person) => person.consent === 'pending' && person.withdrawal === null),
    declined: here.filter((person) => person.consent === 'declined' && person.withdrawal === null),
    withdrawn: here.filter((person) => person.withdrawal !== null || (person.consent === 'withdrawn' && !hasConsent(person.consent))),
    held,
    untold: isBeforePoster(dayOf(note.occurred.at), posterFrom) ? here.filter(({ consent, withdrawal }) => consent === 'told' && withdrawal === null) : [],
    heldUntil: held.length > 0 ? `${shortDay(dayOf(end))}, ${clockOf(end)}` : '',
  }
}

const named = (people: readonly Person[]): string => people.map(({ name, code }) => name ?? code).join(', ')

/** One sentence a kind of gap; none where everyone agreed. */
export function gapSentences({ missing, declined, withdrawn, held, untold, heldUntil }: ConsentGaps): string[] {
  return [
    ...(missing.length > 0 ? [`No consent recorded: ${named(missing)}.`] : []),
    ...(untold.length > 0 ? [`Told by poster, but before it was displayed: ${named(untold)}.`] : []),
    ...(declined.length > 0 ? [`Declined: ${named(declined)}.`] : []),
    ...(withdrawn.length > 0 ? [`Withdrew: ${named(withdrawn)}.`] : []),
    ...(held.length > 0 ? [`May opt out until ${heldUntil}: ${named(held)}.`] : []),
  ]
}
