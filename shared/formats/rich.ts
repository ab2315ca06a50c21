/** Notes as RTF (specification 1.9.1), with headings that a program lists in its outline and no author, time or machine in it. */
import { type NotesDocument, paragraphsOf } from './notes-document'

const FONTS = '{\\fonttbl{\\f0\\froman Georgia;}{\\f1\\fswiss Arial;}}'
const COLOURS = '{\\colortbl;\\red89\\green89\\blue89;\\red164\\green0\\blue0;}'
const STYLES =
  '{\\stylesheet{\\s0\\f0\\fs22 Normal;}{\\s1\\outlinelevel0\\f1\\b\\fs32 heading 1;}{\\s2\\outlinelevel1\\f1\\b\\fs26 heading 2;}{\\s3\\outlinelevel2\\f1\\b\\fs22 heading 3;}{\\s4\\f1\\b\\fs40 Title;}}'

const HEADINGS = {
  title: '\\pard\\s4\\f1\\b\\fs40\\sa240 ',
  site: '\\pard\\pagebb\\s1\\outlinelevel0\\keepn\\sb240\\sa120\\f1\\b\\fs32 ',
  day: '\\pard\\s2\\outlinelevel1\\keepn\\sb240\\sa80\\f1\\b\\fs26 ',
  note: '\\pard\\s3\\outlinelevel2\\keepn\\sb200\\f1\\b\\fs22 ',
} as const

/** RTF is ASCII: every other UTF-16 unit is written by its number, as a signed 16 bits. */
export function rtfText(text: string): string {
  return text.replaceAll(/[\\{}\t\n]|[^\x20-\x7e]/gu, (char) => {
    if (char === '\n') return '\\line '
    if (char === '\t') return '\\tab '
    if (/^[\\{}]$/.test(char)) return `\\${char}`
    if (/^\p{Cc}$/u.test(char)) return ''
    return Array.from({ length: char.length }, (_, index) => `\\u${(char.charCodeAt(index) << 16) >> 16}?`).join('')
  })
}

export function richDocument({ title, lead, warning, sites }: NotesDocument): string {
  const heading = (kind: keyof typeof HEADINGS, text: string): string => `${HEADINGS[kind]}${rtfText(text)}\\b0\\par\n`
  const plain = (text: string): string => `\\pard\\f0\\fs22\\sa120 ${rtfText(text)}\\par\n`
  const body = [
    heading('title', title),
    ...(warning === null ? [] : [`\\pard\\f1\\b\\fs22\\cf2\\sa120 ${rtfText(warning)}\\b0\\cf0\\par\n`]),
    ...lead.map(plain),
    ...sites.flatMap((site) => [
      heading('site', site.heading),
      ...site.days.flatMap((day) => [
        heading('day', day.heading),
        ...day.notes.flatMap((note) => [
          heading('note', note.heading),
          `\\pard\\keepn\\f1\\fs17\\cf1\\sa80 ${note.facts.map(rtfText).join('\\line ')}\\cf0\\par\n`,
          ...paragraphsOf(note.text).map(plain),
        ]),
      ]),
    ]),
  ]
  const footer = '{\\footer\\pard\\qc\\f1\\fs17{\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}\\par}'
  return `{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0\\deflang2057${FONTS}${COLOURS}${STYLES}{\\info{\\title ${rtfText(title)}}}${footer}\n${body.join('')}}\n`
}
