/** The few shapes the report is made of: part, table, figure, list of facts, remark. */
import { type Content, Html, escaped, html, nothing } from './markup'

/** A numbered part of the report; its number comes from the style, so that it is never wrong. */
export const part = (id: string, title: string, ...content: readonly Content[]): Html =>
  html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>`

export type Column<Row> = { head: string; /** Right-aligned figures. */ figures?: true; cell(row: Row): Content }

/** A table with a caption; the first column heads its row. Says so in a sentence where there is no row. */
export function table<Row>(caption: Content, columns: readonly Column<Row>[], rows: readonly Row[], empty: string, foot?: readonly Content[]): Html {
  if (rows.length === 0) return html`<p class="empty">${empty}</p>`
  const kind = (column: Column<Row>): Html => new Html(column.figures ? ' class="figures"' : '')
  const cells = (row: Row): Content =>
    columns.map((column, at) => (at === 0 ? html`<th scope="row">${column.cell(row)}</th>` : html`<td${kind(column)}>${column.cell(row)}</td>`))
  const footing = foot
    ? html`<tfoot><tr>${columns.map((column, at) => (at === 0 ? html`<th scope="row">${foot[0] ?? ''}</th>` : html`<td${kind(column)}>${foot[at] ?? ''}</td>`))}</tr></tfoot>`
    : nothing
  return html`<div class="wide" tabindex="0" role="group" aria-label="Table"><table><caption>${caption}</caption><thead><tr>${columns.map(
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

export const attribute = (text: string): string => escaped(text)
