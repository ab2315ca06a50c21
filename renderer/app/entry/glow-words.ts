/** The words of what glows while it is written. */
import type { Glow } from '../../../shared/ipc/results-risk'
import { many } from '../../words'

const KINDS: Readonly<Record<string, string>> = {
  PERSON: 'A person',
  ORG: 'A local organisation',
  PLACE: 'A place',
  ADDRESS: 'An address',
  POSTCODE: 'A postcode',
  PHONE: 'A telephone number',
  EMAIL: 'An e-mail address',
  URL: 'A web address',
  HANDLE: 'A handle',
  DATE: 'A date',
  DOB: 'A date of birth',
  AGE: 'An age',
  JOB: 'A job that names its holder',
  EVENT: 'An event',
  RARE: 'A detail that few share',
  VEHICLE: 'A vehicle',
}

export const glowWords = {
  on: 'What a release would replace glows while you write.',
  off: 'Nothing glows while you write.',
  count: (count: number) => `A release would replace ${many(count, 'thing')} in this entry.`,
  one: ({ type, shown, isCertain, isRegistered }: Glow): string => {
    const kind = KINDS[type] ?? 'A number or reference'
    if (isRegistered) return `${kind} of the register, written out. A release would show ${shown}. Type @ to link people.`
    const who = type === 'PERSON' ? `${kind} who is not in the register.` : `${kind}.`
    return isCertain ? `${who} A release would show ${shown}.` : `Perhaps: ${kind.toLowerCase()}. The review before a release asks; it would show ${shown}.`
  },
}
