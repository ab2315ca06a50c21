/** The few shapes the report is made of: part, table, figure, list of facts, remark. */
import { type Content, Html, html, nothing } from './markup'

/** The parts in their order, with their titles. */
export const PART_TITLES = {
  about: 'About this release',
  contents: 'What is in it, and what is not',
  method: 'How identifiers were found and treated',
  review: 'Who reviewed what',
  replacements: 'What was replaced',
  verification: 'Search of the finished files',
  check: 'Check this copy',
  risk: 'Risk of recognition',
  intruder: 'Motivated-intruder test',
  consent: 'Consent and withdrawal',
  utility: 'What is left to read',
  limits: 'Limits and open issues',
  decision: 'Decision',
} as const
export type PartId = keyof typeof PART_TITLES

/** A numbered part of the report; its number comes from the style, so that it is never wrong. */
export const part = (id: PartId, ...content: readonly Content[]): Html =>
  html`<section class="part" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${PART_TITLES[id]}</h2>${content}</section>`

const ROWS_KEPT_TOGETHER = 8

export type Column<Row> = { head: Content; /** Right-aligned figures. */ figures?: true; cell(row: Row): Content }

/** A table with a caption; the first column heads its row. Says so in a sentence where there is no row. */
export function table<Row>(caption: Content, columns: readonly Column<Row>[], rows: readonly Row[], empty: string, foot?: readonly Content[]): Html {
  if (rows.length === 0) return html`<p class="empty">${empty}</p>`
  const kind = (column: Column<Row>): Html => new Html(column.figures ? ' class="figures"' : '')
  const cells = (row: Row): Content =>
    columns.map((column, at) => (at === 0 ? html`<th scope="row">${column.cell(row)}</th>` : html`<td${kind(column)}>${column.cell(row)}</td>`))
  const footing = foot
    ? html`<tfoot><tr>${columns.map((column, at) => (at === 0 ? html`<th scope="row">${foot[0] ?? ''}</th>` : html`<td${kind(column)}>${foot[at] ?? ''}</td>`))}</tr></tfoot>`
    : nothing
  // Few columns are read across more easily side by side; few short rows stay together on paper, sentences need not.
  const looks = new Html(`wide${columns.length <= 2 && columns.some((column) => column.figures) ? ' few' : ''}${rows.length <= ROWS_KEPT_TOGETHER && columns.some((column) => column.figures) ? ' short' : ''}`)
  return html`<div class="${looks}"><table><caption>${caption}</caption><thead><tr>${columns.map(
    (column) => html`<th scope="col"${kind(column)}>${column.head}</th>`,
  )}</tr></thead><tbody>${rows.map((row) => html`<tr>${cells(row)}</tr>`)}</tbody>${footing}</table></div>`
}

/** Pairs of a term and what it is. */
export const facts = (pairs: readonly (readonly [Content, Content])[]): Html =>
  html`<dl class="facts">${pairs.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`

export const bullets = (items: readonly Content[]): Html => html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`

/** Something a reader should not pass over; the word says it, not a colour. */
export const remark = (word: string, content: Content): Html => html`<p class="remark"><strong>${word}.</strong> ${content}</p>`

/** What was not done, said in the place where one would look for it. */
export const notDone = (content: Content): Html => html`<p class="not-done">${content}</p>`

/** A picture with its caption and its words; the table that says the same stands after it, by the caller. */
export function figure(id: string, caption: Content, alternative: Content, width: number, height: number, drawing: string): Html {
  return html`<figure><svg viewBox="0 0 ${new Html(`${width} ${height}`)}" role="img" aria-labelledby="${id}-words"><desc id="${id}-words">${alternative}</desc>${new Html(
    drawing,
  )}</svg><figcaption>${caption}</figcaption></figure>`
}
