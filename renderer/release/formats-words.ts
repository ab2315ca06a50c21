/** The words of what goes to other programs and comes back from them. */
import { many, number } from '../words'

export const codingsWords = {
  heading: 'Take in codings from another program',
  lead: 'Code a release in NVivo, ATLAS.ti, MAXQDA or QualCoder: open its project.qdpx there, and export the project as .qdpx when you are done. Codes, coded passages and memos then come back to the notes they belong to. Nothing else in the study changes.',
  needsNames: 'Finding the notes of a release needs the register.',
  choose: 'Choose the project',
  open: 'Open',
  looking: 'Opening the project',
  from: (file: string, program: string) => (program === '' ? file : `${file}, written by ${program}`),
  notes: (count: number, releases: readonly string[]) => `${many(count, 'note')} of the release${releases.length === 1 ? '' : 's'} of ${releases.join(' and ')}`,
  brings: (dryRun: boolean, codes: number, links: number, passages: number, memos: number) =>
    `${dryRun ? 'Would bring' : 'Brought'} ${[many(codes, 'new code'), many(links, 'code on a note', 'codes on notes'), many(passages, 'coded passage'), many(memos, 'memo')].join(', ')}.`,
  nothing: 'Nothing new: the study already has all of it.',
  known: (count: number) => `${number.format(count)} ${count === 1 ? 'was' : 'were'} here already.`,
  newCodes: (labels: readonly string[]) => `New codes: ${labels.join(', ')}`,
  leftAside: 'Left aside',
  take: 'Take them in',
  taken: 'Taken in',
  undo: 'Undo all of it',
  undone: 'Taken back.',
} as const

export const pdfWords = {
  save: 'Save the report as PDF',
  saving: 'Drawing the report…',
  where: 'Where to save the report',
  name: (date: string, profile: string) => `Anonymisation report ${date} ${profile}.pdf`,
  saved: (label: string) => `Saved ${label}.`,
} as const
