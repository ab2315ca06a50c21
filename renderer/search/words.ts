/** The words of the search screen. */
import { many, number } from '../words'

export const searchWords = {
  label: 'Search the notes', placeholder: 'Words, names or codes', hits: 'Notes found',
  empty: 'Search everything you have written',
  emptyHint: 'Begin to type. Names find their notes too while the register is open.',
  nothing: 'No note has these words', nothingHint: 'Try fewer letters, or take a filter off.',
  count: (shown: number, total: number, exact: boolean) => (shown < total ? `${number.format(shown)} of ${exact ? '' : 'at least '}${many(total, 'note')}` : many(total, 'note')),
} as const
