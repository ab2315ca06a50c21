/**
 * Pictures as plain SVG: bars and a field of squares. Fills differ in pattern as well as in tone, so that they can be told apart on
 * grey paper and by people who do not see colours. Every number drawn is a fact; the table beside each says the same.
 */
import { type Content, type Fact, Html, escaped, grouped, html } from './markup'
import { figure } from './parts'

export type Fill = 'solid' | 'hatch' | 'dots' | 'open'
export type Segment = { fill: Fill; fact: Fact<number> }
export type Bar = { label: Fact<string> | string; segments: readonly Segment[]; end: Fact<number> }
export type Key = { fill: Fill; label: string }

const WIDTH = 680
const LABEL = 244
const END = 56
const ROW = 24
const BAR = 14
const KEY_HEIGHT = 30
const SPACE = WIDTH - LABEL - END

const at = (value: number): string => String(Math.round(value * 10) / 10)
const number = (fact: Fact<number>): string => `<tspan data-fact="${escaped(fact.path)}" data-value="${fact.value}">${grouped(fact.value)}</tspan>`
const label = (text: Fact<string> | string): string =>
  typeof text === 'string' ? escaped(text) : `<tspan data-text="${escaped(text.path)}">${escaped(text.value)}</tspan>`

const rect = (fill: Fill, x: number, y: number, width: number, height: number): string =>
  `<rect class="fill-${fill}" x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}"/>`

/** Patterns that the fills name; once in the document. */
export const FILL_PATTERNS = new Html(
  '<svg class="patterns" width="0" height="0" aria-hidden="true"><defs>' +
    '<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="pattern-ground" width="5" height="5"/><rect class="pattern-ink" width="2.2" height="5"/></pattern>' +
    '<pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse"><rect class="pattern-ground" width="5" height="5"/><circle class="pattern-ink" cx="2.5" cy="2.5" r="1.3"/></pattern>' +
    '</defs></svg>',
)

function keys(entries: readonly Key[]): string {
  let x = 0
  return entries
    .map(({ fill, label: words }) => {
      const drawn = `${rect(fill, x, 4, 14, BAR)}<text x="${at(x + 20)}" y="15.5">${escaped(words)}</text>`
      x += 20 + words.length * 6.9 + 24
      return drawn
    })
    .join('')
}

/** Length of a bar's part: in proportion, and wide enough to be seen where it is not nothing. */
const reach = (value: number, whole: number): number => (value === 0 || whole === 0 ? 0 : (value / whole) * SPACE)

/**
 * Bars one under the other, each cut into parts. `scale` "shared": lengths compare between bars; "own": each bar is its whole.
 */
export function bars(id: string, caption: Content, alternative: Content, entries: readonly Key[], rows: readonly Bar[], scale: 'shared' | 'own'): Html {
  const totalOf = (row: Bar): number => row.segments.reduce((sum, segment) => sum + segment.fact.value, 0)
  const most = rows.reduce((highest, row) => (totalOf(row) > highest ? totalOf(row) : highest), 0)
  const drawn = rows.map((row, index) => {
    const y = KEY_HEIGHT + index * ROW
    const whole = scale === 'shared' ? most : totalOf(row)
    let x = LABEL
    const parts = row.segments.map(({ fill, fact }) => {
      const width = reach(fact.value, whole)
      const part = width === 0 ? '' : rect(fill, x, y + (ROW - BAR) / 2, width, BAR)
      x += width
      return part
    })
    return `<text class="label" x="${LABEL - 10}" y="${at(y + ROW / 2 + 4.5)}">${label(row.label)}</text>${parts.join('')}<text x="${at(x + 7)}" y="${at(y + ROW / 2 + 4.5)}">${number(row.end)}</text>`
  })
  const base = KEY_HEIGHT + rows.length * ROW
  const axis = `<line class="axis" x1="${LABEL}" y1="${KEY_HEIGHT}" x2="${LABEL}" y2="${base}"/>`
  return figure(id, caption, alternative, WIDTH, base + 4, keys(entries) + drawn.join('') + axis)
}

export type FieldRow = { label: Fact<string>; cells: readonly Fact<number>[] }

/** Kinds down, sites across; the area of a square is the number. */
export function field(id: string, caption: Content, alternative: Content, heads: readonly Fact<string>[], rows: readonly FieldRow[]): Html {
  const step = heads.length === 0 ? SPACE : (SPACE + END) / heads.length
  const pitch = 28
  const most = rows.flatMap((row) => row.cells).reduce((highest, cell) => (cell.value > highest ? cell.value : highest), 0)
  const widest = step < pitch ? step - 4 : pitch - 4
  const head = heads.map((text, column) => `<text class="head" x="${at(LABEL + step * (column + 0.5))}" y="16">${label(text)}</text>`).join('')
  const lines = rows.map((row, index) => {
    const middle = KEY_HEIGHT + index * pitch + pitch / 2
    const squares = row.cells.map((cell, column) => {
      const side = cell.value === 0 || most === 0 ? 0 : Math.sqrt(cell.value / most) * (widest - 2) + 2
      const x = LABEL + step * (column + 0.5)
      return side === 0 ? `<circle class="zero" cx="${at(x)}" cy="${at(middle)}" r="1.2"/>` : rect('solid', x - side / 2, middle - side / 2, side, side)
    })
    return `<line class="rule" x1="${LABEL}" y1="${at(middle)}" x2="${WIDTH}" y2="${at(middle)}"/><text class="label" x="${LABEL - 10}" y="${at(middle + 4.5)}">${label(row.label)}</text>${squares.join('')}`
  })
  return figure(id, caption, alternative, WIDTH, KEY_HEIGHT + rows.length * pitch + 4, head + lines.join(''))
}

/** "Names 12, dates 4": the words of a picture of bars, for those who hear it. */
export const spoken = (rows: readonly { label: Content; value: Content }[]): Content => rows.map((row, index) => html`${index === 0 ? '' : '; '}${row.label}: ${row.value}`)
