/** The letter to whoever holds the earlier release: what is no longer in, by pseudonym and by that release's own ids, and what to do. No name, no reason. */
import type { ReleaseDifference } from './difference'

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
const listed = (items: readonly string[]): string[] => items.map((item) => `  ${item}`)

export function recipientNotice(difference: ReleaseDifference): string {
  const { a, b, notes, people } = difference
  const [goneNotes, gonePeople] = [notes.onlyA.map((note) => note.id), people.onlyA]
  const gone = [gonePeople.length > 0 ? counted(gonePeople.length, 'person', 'people') : '', goneNotes.length > 0 ? counted(goneNotes.length, 'note', 'notes') : ''].filter((part) => part !== '').join(' and ')
  const isOne = gonePeople.length + goneNotes.length === 1
  return `${[
    'Notice to recipients of an earlier release',
    '',
    `Study: ${b.title}`,
    `Earlier release: ${a.profile} profile, ${a.date}`,
    `  fingerprint of its dataset (SHA-256): ${a.dataset}`,
    `  SHA-256 of its tagmanifest-sha256.txt: ${a.sha256}`,
    `It is replaced by: ${b.profile} profile, ${b.date}`,
    `  fingerprint of its dataset (SHA-256): ${b.dataset}`,
    `  SHA-256 of its tagmanifest-sha256.txt: ${b.sha256}`,
    '',
    gone === '' ? 'Nobody and no note was taken out.' : `${gone} of the earlier release ${isOne ? 'is' : 'are'} no longer in.`,
    `In ${counted(notes.changed, 'note that stays', 'notes that stay')} the text was changed.`,
    '',
    'Please:',
    '1. Destroy every copy of the earlier release that you hold, backups included, and use the later one.',
    ...(gone === '' ? ['2. Carry your own work over to the later text.'] : ['2. Take out of your own work (codings, extracts, drafts, models trained on it) what came from the people and notes listed below.']),
    '3. Pass this notice on to everyone to whom you gave a copy.',
    '4. Confirm in writing to the study team that it is done, with the date.',
    '',
    'No reason is given for any single entry. Please do not try to guess one, and do not try to find out who anybody is.',
    ...(gonePeople.length > 0 ? ['', 'No longer in, by pseudonym:', ...listed(gonePeople)] : []),
    ...(goneNotes.length > 0 ? ['', 'No longer in, by the id of the note in the earlier release:', ...listed(goneNotes)] : []),
  ].join('\n')}\n`
}
