/** The words of notes as documents. */
import type { ReleaseFormat } from '../../shared/model/vocabulary'
import { many } from '../words'

export const documentWords = {
  own: 'The study’s notes as a document',
  ownLead: 'Site by site and day by day, to read, print or search outside Fieldfare. For the study’s own researchers: it is not de-identified.',
  withNames: 'The register is open, so the document will hold real names, and the file is not encrypted. Keep it on an encrypted disk, and delete it when you are done. What is passed on is a release.',
  withoutNames: 'Names are hidden, so the document will have codes. The notes may still tell who is meant: it is not de-identified. What is passed on is a release.',
  release: 'A release’s notes as a document',
  releaseLead: 'The same order, from a release that checks. The document goes beside the release, never into it.',
  chooseRelease: 'Choose the release',
  releaseLabel: 'Release',
  open: 'Choose',
  format: 'Kind of document',
  formatOf: (format: ReleaseFormat) => ({ docx: 'Word (.docx)', rtf: 'Rich text (.rtf)', txt: 'Plain text (.txt)', html: 'Web page (.html)', ddi: 'Catalogue entry for an archive (DDI, .xml)' })[format],
  where: 'Where to put the document',
  name: (title: string, day: string, format: ReleaseFormat) => `${title || 'Field notes'} ${day}.${format}`,
  releaseName: (label: string, format: ReleaseFormat) => (format === 'ddi' ? `${label.replace(/\.zip$/i, '')} ddi.xml` : `${label.replace(/\.zip$/i, '')} notes.${format}`),
  write: 'Choose where to put it, and write',
  writing: 'Writing the document',
  written: (notes: number, names: boolean) => `Written: ${many(notes, 'note')}${names ? ', with names' : ''}.`,
} as const

export const promptWords = {
  heading: 'Prompts for each kind of note',
  lead: 'They show beside an empty entry and leave with the first words. A study pack carries them to the other laptops.',
  kind: 'Kind of note',
  lines: 'Prompts',
  linesHint: 'One a line. Leave it empty for none.',
  fault: (most: number, longest: number) => `At most ${most} lines of ${longest} characters.`,
  save: 'Save',
  saved: 'Saved',
} as const
