/** CSV as a release writes it: RFC 4180, and no cell that a spreadsheet would take for a formula. */

/** A cell that begins like a formula, or like one already made safe. */
const FORMULA_LIKE = /^'*[=+\-@\t\r]/

/** Puts an apostrophe before what a spreadsheet would run; `plainCell` takes exactly that one away. */
export const safeCell = (text: string): string => (FORMULA_LIKE.test(text) ? `'${text}` : text)
export const plainCell = (text: string): string => (text.startsWith("'") && FORMULA_LIKE.test(text) ? text.slice(1) : text)

const quote = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

export type Cell = string | number | null

/** A row with its end. Numbers are ours and stay bare, so that a day before the window stays a number. */
export const csvLine = (cells: readonly Cell[]): string =>
  `${cells.map((cell) => (cell === null ? '' : typeof cell === 'number' ? String(cell) : quote(safeCell(cell)))).join(',')}\r\n`

export const csvText = (header: readonly string[], rows: readonly (readonly Cell[])[]): string => `${header.join(',')}\r\n${rows.map(csvLine).join('')}`

/** Rows of cells as written (apostrophes kept); null where it is not RFC 4180. */
export function parseCsv(text: string): string[][] | null {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      for (at++; ; at++) {
        const next = text.indexOf('"', at)
        if (next < 0) return null
        cell += text.slice(at, next)
        at = next + 1
        if (text[at] !== '"') break
        cell += '"'
      }
    } else {
      const end = nextBreak(text, at)
      cell = text.slice(at, end)
      if (cell.includes('"')) return null
      at = end
    }
    row.push(cell)
    if (at >= text.length) return null
    if (text[at] === ',') {
      at++
      continue
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 2
    else if (text[at] === '\n') at += 1
    else return null
    rows.push(row)
    row = []
  }
  return row.length === 0 ? rows : null
}

function nextBreak(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}
