/** The words of sealing. */
import { many } from '../../words'

export const sealingWords = {
  button: 'Seal',
  passage: 'Seal this passage',
  whole: 'Seal the whole note',
  length: (words: number) => many(words, 'word'),
  what: 'Its words leave the note, its earlier wordings, the search, every export and every merge. They open only with the register, one passage at a time. Undo does not bring them back; unsealing does.',
  wholeWhat: 'The whole wording is sealed and the note stays out of every release. When it happened, where, and who is linked by hand stay to be seen.',
  why: 'Why? One key seals.',
  sealed: (wordings: number) => `Sealed. ${wordings === 1 ? 'One earlier wording is' : `${wordings} earlier wordings are`} gone.`,
  alsoIn: (notes: number) => `The same words stand in ${many(notes, 'more note')}: search for them and decide there.`,
  releases: (count: number) => `${many(count, 'release')} went out since it was written; what they hold of it is out of reach.`,
  nothing: 'There is nothing to seal yet.',
  one: 'Sealed passage',
  show: 'Show the words',
  shownWarning: 'Make sure that nobody reads this over your shoulder.',
  unseal: 'Unseal: put the words back into the note',
  sure: 'The words will stand in the note, in search and in the next bundle again. Unseal?',
  yes: 'Yes, unseal',
  unsealed: 'Unsealed. The words stand in the note again.',
  close: 'Close',
} as const
