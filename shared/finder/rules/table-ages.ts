/** Ages in a table that somebody typed: a line of cells with "age" for a head, and figures below it. */
import type { Candidate } from '../candidate'
import { ageBand } from './ages'

const CELL = /[^|\t\n]+/g
const HEAD = /^\s*(?:age|ages|age in years|age \(yrs?\))\s*$/i

type Cell = { start: number; end: number; text: string }

/** The cells of a line, by their offsets in the whole text; an empty cell between two marks counts. */
function cellsOf(line: string, from: number): Cell[] {
  const mark = line.includes('|') ? '|' : '\t'
  const cells: Cell[] = []
  let at = from
  for (const text of line.split(mark)) {
    cells.push({ start: at, end: at + text.length, text })
    at += text.length + 1
  }
  return cells
}

/** @returns figures under a head that says "age", as far down as lines of cells follow one another */
export function findTableAges(text: string): Candidate[] {
  const found: Candidate[] = []
  if (!text.includes('|') && !text.includes('\t')) return found
  let column = -1
  let from = 0
  for (const line of text.split('\n')) {
    const cells = (line.match(CELL)?.length ?? 0) > 1 ? cellsOf(line, from) : []
    const head = cells.findIndex((cell) => HEAD.test(cell.text))
    if (cells.length === 0) column = -1
    else if (head >= 0) column = head
    else {
      const cell = cells[column]
      const figures = cell === undefined ? null : /^\s*(\d{1,3})\s*$/.exec(cell.text)
      if (cell && figures?.[1] && Number(figures[1]) <= 110) {
        const start = cell.start + cell.text.indexOf(figures[1])
        found.push({ start, end: start + figures[1].length, type: 'AGE', source: 'pattern:age-column', confidence: 0.9, decision: 'replace', label: ageBand(Number(figures[1])) })
      }
    }
    from += line.length + 1
  }
  return found
}
