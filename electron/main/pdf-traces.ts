/** What the printing engine says in a PDF of the machine it ran on, taken out without moving a byte: a PDF finds its parts by their place. */

const CREATOR = /\/Creator \((?:[^()\\]|\\.)*\)/g
const DATE = /\/(?:CreationDate|ModDate) \(D:[^)]*\)/g
/** The day of the format's own first version: a date has to stand there, and this one tells nothing. */
const NO_DATE = "D:19930615000000+00'00'"

export function withoutTraces(pdf: Buffer): Buffer {
  const text = pdf
    .toString('latin1')
    .replaceAll(CREATOR, (found) => sameLength(found, '/Creator (Fieldfare)'))
    .replaceAll(DATE, (found) => sameLength(found, `${found.slice(0, found.indexOf('('))}(${NO_DATE})`))
  return Buffer.from(text, 'latin1')
}

/** Blanks between two entries mean nothing. */
const sameLength = (found: string, wanted: string): string => (wanted.length > found.length ? found : wanted.padEnd(found.length))
