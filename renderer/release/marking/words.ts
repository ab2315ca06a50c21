/** The words of marking by hand and of reading in full. */
import { many } from '../../words'

export const markingWords = {
  mark: 'Replace something else',
  lead: 'What nothing had found: it is replaced wherever it stands in the study, from now on.',
  text: 'Words to replace, as they stand in the note',
  kind: 'Kind',
  instead: 'What stands instead (empty: a term for the kind)',
  count: (places: number, notes: number) => `Stands at ${many(places, 'place')} in ${many(notes, 'note')}.`,
  nowhere: 'Stands in no note as a whole word.',
  typing: 'Type the words, or select them in the note first.',
  do: 'Replace everywhere',
  done: (places: number, notes: number, by: string) => `Replaced by ${by} at ${many(places, 'place')} in ${many(notes, 'note')}.`,
  read: 'I have read this note in full',
  unread: 'Not read in full after all',
  readBy: (codes: readonly string[]) => `Read in full by ${codes.join(', ')}`,
  markedRead: 'Marked as read in full. The report counts it as long as its wording stays.',
} as const
