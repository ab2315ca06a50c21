/** The words of the way into a study. */
import { many } from '../words'

export const startWords = {
  lead: 'Field notes for observation studies, kept encrypted on this laptop.',
  newStudy: 'New study',
  newStudyHint: 'Choose a title, a passphrase and where to keep it.',
  open: 'Open a study',
  openHint: 'A folder whose name ends in .fieldfare.',
  sample: 'Try the sample study',
  sampleHint: 'Seven invented sites, three weeks of notes, nobody real.',
  sampleStarting: 'Making the sample study',
  sampleOpened: (passphrase: string) => `This is the sample study. Its passphrase is “${passphrase}”.`,
  recent: 'Opened lately',
  privacy: 'Fieldfare never uses the network. Without the passphrase or the recovery code nobody can read a study, and nobody can reset it.',
  title: 'Title of the study',
  titleHint: 'As your protocol calls it.',
  titleMissing: 'Give the study a title.',
  yourName: 'Your name',
  yourNameHint: 'Kept in the register. Releases show a code instead.',
  template: 'Begin with',
  templates: [
    { value: 'three-week-observation', label: 'Three-week observation', hint: 'Beside a link worker: roles, note kinds, fifteen-day windows, prompts.' },
    { value: 'blank', label: 'Blank', hint: 'No sites, no codes.' },
  ] as const,
  create: 'Choose where to keep it, and create',
  creating: 'Creating…',
  hideNames: 'Open with names hidden',
  hideNamesHint: 'People and sites show by code; the register stays locked.',
  unlock: 'Unlock',
  unlocking: 'Unlocking…',
  otherStudy: 'Another study',
  recovered: (count: number) => `${many(count, 'entry', 'entries')} that had not been finished ${count === 1 ? 'was' : 'were'} recovered.`,
} as const

export const recoveryWords = {
  heading: 'Recovery code',
  lead: 'If the passphrase is forgotten, this code opens the study. It is shown only now.',
  where: 'Keep it on paper in a sealed envelope, away from the laptop: with the study lead, or in the site file.',
  copy: 'Copy', copied: 'Copied. Paste it somewhere safe, then empty the clipboard.',
  print: 'Print',
  printed: (title: string) => `Fieldfare, ${title}`, kept: 'I have kept it',
} as const
