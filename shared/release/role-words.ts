/** What stands for a person without consent: a role, so that nobody can be followed through the notes. */
export const ROLE_WORDS = {
  link_worker: 'a link worker',
  patient: 'a patient',
  primary_care_staff: 'a member of staff',
  vcse: 'a VCSE worker',
  other: 'a person',
} as const
