/** The words of the capture screen and of what stands beside it. */
import { many } from '../words'

export const captureWords = {
  timeline: 'Entries of the day',
  entryLabel: 'Entry. Enter to edit, Delete to put it in the bin.',
  count: (count: number) => (count === 0 ? 'no entries' : many(count, 'entry', 'entries')),
  today: 'Go to today',
  emptyDay: 'Nothing was written on this day.',
  lastDay: (day: string) => `The last entries here are of ${day}.`,
  seeLastDay: 'See them',
  noSite: 'Begin with a site',
  noSiteHint: 'Entries belong to the practice you are in. You can also write now and choose the site later.',
  keys: 'Keys for writing',
  keyHints: [
    { key: 'Ctrl+Enter', does: 'new entry' },
    { key: '⏎ ⏎', does: 'the same' },
    { key: 'Ctrl+T', does: 'time' },
    { key: '@', does: 'person' },
    { key: '#', does: 'code' },
    { key: '/', does: 'kind or when' },
    { key: 'Ctrl+Shift+D', does: 'asked, declined' },
    { key: 'Ctrl+K', does: 'all acts' },
  ],
} as const

export const besideWords = {
  peopleInNote: 'People in this note',
  peopleToday: 'People in this day',
  nobody: 'Nobody linked yet. Type @ and a name.',
  jottings: (total: number, oldest: string) => (total === 0 ? 'Jottings to write up' : `${many(total, 'jotting')} to write up, oldest ${oldest}`),
  noJottings: 'None. A jotting is written up when you make it another kind.',
  age: (hours: number) => (hours < 72 ? `${hours} h` : `${Math.floor(hours / 24)} d`),
  prompts: (week: number) => `To look for in week ${week}`,
} as const

export const askedWords = {
  heading: 'Asked whether you may stay',
  hint: (site: string) => `${site ? `${site}. ` : ''}One key records it, with the time and a role. Of someone who declined nothing else is kept, and no name.`,
  answers: { declined: 'Declined, I left', agreed: 'Agreed', undecided: 'Undecided' },
  role: 'Who was asked',
  from: 'From',
  to: 'To, if it is over',
  recorded: (label: string, clock: string) => `${label}, ${clock}.`,
  list: 'Asked to stay',
  back: 'Back in the room',
  ended: 'Ended now.',
  remove: 'Take off',
  removed: 'Taken off.',
  needsSite: 'Choose the site first.',
} as const

export const PROMPTS = [
  ['Who is here, and what do they do?', 'What is the space like, and what is in it?', 'Who comes and goes, and when?', 'What surprises me?'],
  ['How do referrals happen?', 'How does a session open, and how does it close?', 'Where is there discretion, and where a boundary?', 'What links the link worker with the GPs?'],
  ['What would be the contrary case?', 'What have I not seen yet?', 'Which statement can be tested today?', 'How do I leave well?'],
] as const
