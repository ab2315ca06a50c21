/** A role and a consent at a glance: letters or word, and a shape; the colour only repeats it. */
import type { Person } from '../../shared/model/records'
import { CONSENT_LABELS, hasConsent, ROLE_NAMES, type ConsentStatus, type Role } from '../../shared/model/vocabulary'

export function RoleMark({ role }: { role: Role }) {
  return (
    <span className="role-mark" data-role={role} title={ROLE_NAMES[role].label}>
      <span aria-hidden="true">{ROLE_NAMES[role].mark}</span>
      <span className="unseen">{ROLE_NAMES[role].label}</span>
    </span>
  )
}

type ConsentState = 'yes' | 'not-yet' | 'no'
export const consentState = (status: ConsentStatus): ConsentState => (hasConsent(status) ? 'yes' : status === 'pending' ? 'not-yet' : 'no')

const SHAPES: Record<ConsentState, string> = {
  yes: 'M4 9.5l3 3 7-7',
  'not-yet': 'M9 5v5M9 12.6v.6',
  no: 'M5.5 5.5l7 7M12.5 5.5l-7 7',
}

/** The consent of someone, or that they withdrew, whichever says more. */
export function PersonConsent({ person }: { person: Pick<Person, 'consent' | 'withdrawal'> }) {
  return <ConsentMark status={person.withdrawal ? 'withdrawn' : person.consent} />
}

export function ConsentMark({ status }: { status: ConsentStatus }) {
  const state = consentState(status)
  return (
    <span className="consent" data-state={state}>
      <svg viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
        {state === 'yes' ? null : <circle cx="9" cy="9" r="7.5" strokeDasharray={state === 'not-yet' ? '2.5 2.5' : undefined} />}
        <path d={SHAPES[state]} />
      </svg>
      {CONSENT_LABELS[status]}
    </span>
  )
}
