/** The words of consent and withdrawal. */
import type { WithdrawalResult } from '../../shared/ipc/results'
import { many } from '../words'

type Trace = WithdrawalResult['traces'][number]

export const consentWords = {
  heading: 'Consent',
  none: 'No day, taker or sheet is recorded.',
  record: 'Record consent',
  activity: 'To what',
  status: 'Answer',
  date: 'Day',
  sheet: 'Information sheet',
  sheetHint: 'Its version, such as 3.1.',
  save: 'Record',
  saved: 'Consent is recorded.',
  earlier: 'before',
  takenBy: (who: string) => `taken by ${who}`,
  onSheet: (sheet: string) => `sheet ${sheet}`,
}

const LIKENESS = { initial: 'the initial', sound: 'the sound', rhyme: 'the rhyme' } as const

export const pseudonymWords = {
  heading: 'In releases',
  called: (pseudonym: string) => `Called ${pseudonym}.`,
  how: { code: '', none: 'A name is drawn with the next release.', drawn: 'Drawn at random.', chosen: 'Chosen.' },
  trouble: (why: string) => `It can no longer be used: ${why}. The next release draws another, or is refused if one went out with it.`,
  like: (likeness: readonly (keyof typeof LIKENESS)[]) => `Careful: it shares ${likeness.map((each) => LIKENESS[each]).join(' and ')} with their own name, and may give them away.`,
  choose: 'Name they chose',
  save: 'Call them this',
  saved: (name: string) => `Releases will say ${name}.`,
  wasReleased: 'An earlier release has them under another name.',
}

export const withdrawalWords = {
  open: 'Withdraw…',
  heading: (who: string) => `Withdrawal of ${who}`,
  lead: 'First see every trace. Nothing changes until you carry it out; then exactly what is shown here is done, and it cannot be undone.',
  choice: 'What did they ask for?',
  cutOff: 'Erasure was promised until',
  cutOffHint: 'From the information sheet. After this day their words go out of every release instead.',
  rehearse: 'Show every trace',
  rehearsing: 'Looking for every trace',
  effective: (label: string) => `The cut-off has passed, so this is what can be done: ${label}.`,
  traces: (count: number) => (count === 0 ? 'No note speaks of them.' : `${many(count, 'note speaks', 'notes speak')} of them:`),
  trace: ({ linked, names, variants, unsaved, passagesRemoved }: Trace) =>
    [
      linked > 0 ? many(linked, 'link') : '',
      names > 0 ? many(names, 'name') : '',
      variants > 0 ? many(variants, 'variant of the name', 'variants of the name') : '',
      unsaved > 0 ? `${unsaved} of these in what is not saved yet` : '',
      passagesRemoved > 0 ? `${many(passagesRemoved, 'passage')} taken out` : '',
    ]
      .filter(Boolean)
      .join(', '),
  labels: (count: number) => `${many(count, 'short text')} outside the notes ${count === 1 ? 'names' : 'name'} them, now or before:`,
  doubtful: (count: number) => `In ${many(count, 'place')} the name may be somebody else’s. Which are theirs?`,
  doubtfulHint: 'What you leave unticked stays as it is, and so does the name in later releases.',
  doubtfulKept: (count: number) => `In ${many(count, 'place')} the name may be theirs or somebody else’s. Releases keep these; link the person in the note where they are meant:`,
  allTheirs: 'All are theirs',
  noneTheirs: 'None is',
  again: 'Show what that changes',
  releases: (count: number) => `${many(count, 'release')} with them ${count === 1 ? 'has' : 'have'} already gone out; tell who received ${count === 1 ? 'it' : 'them'}:`,
  erases: 'Their entry in the register is erased. A marker stays, so that no old bundle brings them back.',
  carryOut: (label: string) => `Carry it out: ${label}`,
  done: 'The withdrawal is carried out.',
  certificate: 'Certificate, without a name',
  copy: 'Copy',
  copied: 'Copied.',
  print: 'Print',
  close: 'Close',
  standing: (label: string) => `Withdrawn: ${label}`,
}
