/** The closed vocabularies of the study, as the intake contract and domain.md name them. */
export const ROLES = ['link_worker', 'patient', 'primary_care_staff', 'vcse', 'other'] as const
export type Role = (typeof ROLES)[number]

/** Mark (letters beside the shape, so that a role never shows by colour alone), label and the word a release uses. */
export const ROLE_NAMES: Record<Role, { mark: string; label: string; release: string }> = {
  link_worker: { mark: 'LW', label: 'Link worker', release: 'Link worker' },
  patient: { mark: 'PT', label: 'Patient', release: 'Patient' },
  primary_care_staff: { mark: 'PC', label: 'Primary care staff', release: 'Staff member' },
  vcse: { mark: 'VC', label: 'VCSE', release: 'VCSE worker' },
  other: { mark: 'OT', label: 'Other', release: 'Person' },
}

export const CONSENT_STATUSES = ['pending', 'told', 'verbal', 'written', 'recorded', 'consultee', 'consented', 'declined', 'withdrawn'] as const
export type ConsentStatus = (typeof CONSENT_STATUSES)[number]
export const CONSENT_LABELS: Record<ConsentStatus, string> = {
  pending: 'Not recorded yet',
  told: 'Told by poster',
  verbal: 'Verbal',
  written: 'Written',
  recorded: 'Recorded',
  consultee: 'Consultee advised',
  consented: 'Consented (mode not known)',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
}
/** Most restrictive first: where two laptops disagree, the first of the two is what counts until someone decides. */
export const CONSENT_RESTRICTIVE_ORDER: readonly ConsentStatus[] = ['withdrawn', 'declined', 'pending', 'told', 'verbal', 'consented', 'consultee', 'recorded', 'written']
export const hasConsent = (status: ConsentStatus): boolean => status !== 'pending' && status !== 'declined' && status !== 'withdrawn'

export const NOTE_KINDS = ['jotting', 'observation', 'conversation', 'debrief', 'reflection', 'analytic_memo', 'methodological', 'document'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]
export const NOTE_KIND_LABELS: Record<NoteKind, string> = {
  jotting: 'Jotting',
  observation: 'Observation',
  conversation: 'Conversation',
  debrief: 'Debrief',
  reflection: 'Reflection',
  analytic_memo: 'Analytic memo',
  methodological: 'Methodological note',
  document: 'Document note',
}

/** Parts of a field day (domain.md section 6), with the hour each begins. */
export const DAY_PARTS = ['before_opening', 'early_morning', 'late_morning', 'lunch', 'early_afternoon', 'late_afternoon', 'evening'] as const
export type DayPart = (typeof DAY_PARTS)[number]
export const DAY_PART_LABELS: Record<DayPart, string> = {
  before_opening: 'before opening',
  early_morning: 'early morning',
  late_morning: 'late morning',
  lunch: 'lunch',
  early_afternoon: 'early afternoon',
  late_afternoon: 'late afternoon',
  evening: 'evening',
}
export const DAY_PART_START_HOUR: Record<DayPart, number> = {
  before_opening: 0,
  early_morning: 8,
  late_morning: 10,
  lunch: 12,
  early_afternoon: 14,
  late_afternoon: 16,
  evening: 18,
}

/** The part of the day of a local hour, 0 to 23. */
export function dayPartOfHour(hour: number): DayPart {
  let found: DayPart = 'before_opening'
  for (const part of DAY_PARTS) if (hour >= DAY_PART_START_HOUR[part]) found = part
  return found
}

export const RELEASE_PROFILES = ['team', 'controlled', 'public'] as const
export type ReleaseProfile = (typeof RELEASE_PROFILES)[number]
export const WITHOUT_CONSENT = ['refuse', 'role-only', 'leave-out'] as const
export type WithoutConsent = (typeof WITHOUT_CONSENT)[number]

/** Why a passage is sealed; each begins with a letter of its own. */
export const SEAL_REASONS = ['safeguarding', 'asked', 'confidential', 'other'] as const
export type SealReason = (typeof SEAL_REASONS)[number]
export const SEAL_REASON_LABELS: Record<SealReason, string> = {
  safeguarding: 'safeguarding',
  asked: 'asked not to be written',
  confidential: 'confidential staff matter',
  other: 'other',
}

/** What was done about a safeguarding concern, in the order in which it usually happens (domain.md S8). */
export const STEP_KINDS = ['noticed', 'told', 'advice', 'decided', 'done', 'closed'] as const
export type StepKind = (typeof STEP_KINDS)[number]
export const STEP_LABELS: Record<StepKind, string> = {
  noticed: 'Noticed',
  told: 'Told somebody',
  advice: 'Was advised',
  decided: 'Decided',
  done: 'Done',
  closed: 'Closed',
}

/** Someone was asked whether the researcher may stay (domain.md M7). */
export const EPISODE_OUTCOMES = ['declined', 'agreed', 'undecided'] as const
export type EpisodeOutcome = (typeof EPISODE_OUTCOMES)[number]
export const EPISODE_LABELS: Record<EpisodeOutcome, string> = {
  declined: 'Asked, declined, left the room',
  agreed: 'Asked, agreed',
  undecided: 'Asked, undecided',
}

/** Notes as a document to read. */
export const DOCUMENT_FORMATS = ['docx', 'rtf', 'txt', 'html'] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]
/** A release has its catalogue entry too (DDI Codebook). */
export const RELEASE_FORMATS = [...DOCUMENT_FORMATS, 'ddi'] as const
export type ReleaseFormat = (typeof RELEASE_FORMATS)[number]
