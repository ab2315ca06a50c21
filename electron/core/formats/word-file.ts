/** Notes as a Word file. Its properties name the program and the release's date and nobody: the same document gives the same bytes. */
import type { Paragraph } from 'docx'
import { element, xmlText } from '../../../shared/release/xml'
import { type NotesDocument, paragraphsOf } from '../../../shared/formats/notes-document'
import { createZip, readZip } from '../release/zip'

/** The library, loaded when the first file is written. */
type Word = typeof import('../later/docx')
type Level = Word['HeadingLevel'][keyof Word['HeadingLevel']]

const TEXT = 'Georgia'
const HEADING = 'Arial'
const DISCREET = { size: 17, color: '595959', font: HEADING }
const PROPERTIES = 'docProps/core.xml'
/** What the library writes of its own time is written again. */
const properties = (title: string, date: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    [
      element('dc:title', {}, [xmlText(title)]),
      element('dc:creator', {}, ['Fieldfare']),
      element('cp:lastModifiedBy', {}, ['Fieldfare']),
      ...['created', 'modified'].map((which) => element(`dcterms:${which}`, { 'xsi:type': 'dcterms:W3CDTF' }, [`${date}T00:00:00Z`])),
    ],
  )}`

/** XML cannot hold control characters, and the library does not look. */
const clean = (text: string): string => text.replaceAll(/[^\P{Cc}\t]|[\ufffe\uffff]|\p{Cs}/gu, '')

function* paragraphs({ HeadingLevel, Paragraph, TextRun }: Word, { title, lead, warning, sites }: NotesDocument): Generator<Paragraph> {
  const plain = (text: string): Paragraph => new Paragraph({ text: clean(text), spacing: { after: 120 } })
  const heading = (text: string, level: Level, more: { pageBreakBefore?: boolean } = {}): Paragraph => new Paragraph({ text: clean(text), heading: level, keepNext: true, ...more })
  yield heading(title, HeadingLevel.TITLE)
  if (warning !== null) yield new Paragraph({ children: [new TextRun({ text: clean(warning), bold: true, color: 'A40000', font: HEADING })], spacing: { after: 120 } })
  for (const paragraph of lead) yield plain(paragraph)
  for (const site of sites) {
    yield heading(site.heading, HeadingLevel.HEADING_1, { pageBreakBefore: true })
    for (const day of site.days) {
      yield heading(day.heading, HeadingLevel.HEADING_2)
      for (const note of day.notes) {
        yield heading(note.heading, HeadingLevel.HEADING_3)
        yield new Paragraph({ keepNext: true, spacing: { after: 80 }, children: note.facts.map((fact, index) => new TextRun({ text: clean(fact), ...DISCREET, ...(index === 0 ? {} : { break: 1 }) })) })
        for (const paragraph of paragraphsOf(note.text)) yield plain(paragraph)
      }
    }
  }
}

/** Yields to the caller's breath while the paragraphs are made; the packing itself is one piece of work. */
export async function wordFile(notes: NotesDocument, breathe: () => Promise<void>): Promise<Buffer> {
  const word = await import('../later/docx')
  const { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } = word
  const children: Paragraph[] = []
  for (const paragraph of paragraphs(word, notes)) {
    children.push(paragraph)
    await breathe()
  }
  const style = (size: number) => ({ run: { font: HEADING, size, bold: true, color: '1D1D1B' }, paragraph: { spacing: { before: size * 8, after: 80 } } })
  const footer = new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], ...DISCREET }), ...(notes.warning === null ? [] : [new TextRun({ text: `  ${clean(notes.warning)}`, ...DISCREET })])] })] })
  const document = new Document({
    title: notes.title,
    creator: 'Fieldfare',
    lastModifiedBy: 'Fieldfare',
    styles: { default: { document: { run: { font: TEXT, size: 22, language: { value: 'en-GB' } } }, title: style(40), heading1: style(32), heading2: style(26), heading3: style(22) } },
    sections: [{ children, footers: { default: footer } }],
  })
  const packed = await Packer.toBuffer(document)
  const zip = createZip()
  const entries = readZip(packed).entries.filter((entry) => !entry.name.endsWith('/'))
  // The list of contents comes first, as programs that look at a file's beginning expect.
  for (const entry of entries.toSorted((a, b) => Number(b.name === '[Content_Types].xml') - Number(a.name === '[Content_Types].xml') || (a.name < b.name ? -1 : 1))) {
    await zip.addInPieces(entry.name, entry.name === PROPERTIES ? Buffer.from(properties(clean(notes.title), notes.date)) : entry.read(), breathe)
  }
  return zip.finish()
}
