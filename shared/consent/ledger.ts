/**
 * The consent ledger: who agreed to what, how, when, to whom and on which information sheet (domain.md section 6, consent matrix).
 * Entries are only added. One entry supersedes those its author saw; where two laptops recorded without seeing each other, the most
 * restrictive counts until someone records again: consent only narrows by itself.
 */
import { CONSENT_RESTRICTIVE_ORDER, type ConsentStatus } from '../model/vocabulary'

export const CONSENT_ACTIVITIES = ['notes', 'present', 'quotes', 'documents', 'interview', 'recording', 'contact', 'archive', 'future'] as const
export type ConsentActivity = (typeof CONSENT_ACTIVITIES)[number]
export const CONSENT_ACTIVITY_LABELS: Record<ConsentActivity, string> = {
  notes: 'Notes about them are used',
  present: 'Researcher is present',
  quotes: 'Their words are quoted',
  documents: 'Their documents are used',
  interview: 'Interview',
  recording: 'Recording of the interview',
  contact: 'Contact again in 9 to 12 months',
  archive: 'De-identified data are archived',
  future: 'Data are used in future studies',
}

export type ConsentEntry = {
  id: string
  personId: string
  activity: ConsentActivity
  status: ConsentStatus
  /** ISO date it was given, asked or refused. */
  date: string
  /** Researcher who took it; null where unknown. */
  takenById: string | null
  /** Version of the information sheet; '' where none is recorded. */
  sheet: string
  /** Entries of the same person and activity that its author saw. */
  supersedes: readonly string[]
}

/** What counts now, by activity. */
export function currentConsent(entries: readonly ConsentEntry[]): ReadonlyMap<ConsentActivity, ConsentEntry> {
  const superseded = new Set(entries.flatMap((entry) => entry.supersedes))
  const rank = (entry: ConsentEntry): number => CONSENT_RESTRICTIVE_ORDER.indexOf(entry.status)
  const current = new Map<ConsentActivity, ConsentEntry>()
  for (const entry of entries) {
    if (superseded.has(entry.id)) continue
    const other = current.get(entry.activity)
    if (!other || rank(entry) < rank(other) || (rank(entry) === rank(other) && entry.id < other.id)) current.set(entry.activity, entry)
  }
  return current
}

export const WITHDRAWAL_CHOICES = ['W1', 'W2', 'W3', 'W4', 'W5'] as const
export type WithdrawalChoice = (typeof WITHDRAWAL_CHOICES)[number]
export const WITHDRAWAL_LABELS: Record<WithdrawalChoice, string> = {
  W1: 'Stop collecting, keep what there is',
  W2: 'Stop collecting, keep for this study only: no archive',
  W3: 'No further use of their words or description',
  W4: 'Erase what identifies them',
  W5: 'Declined at the time: erase what was written',
}
