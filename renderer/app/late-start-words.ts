/** The words for starting a session after the letter of access has expired. */
export const lateStartWords = {
  reason: 'Why it is started all the same',
  reasonHint: 'It stays with the session and on the site’s governance card. Press Enter again to start.',
} as const
