/** The difference between two releases as one page that needs nothing but a browser. It says no more than the two releases do. */
import { NOTE_KIND_LABELS, type NoteKind } from '../../model/vocabulary'
import { type ChangedNote, PASSAGE_KINDS, PASSAGE_WORDS, type ReleaseDifference, type SideFacts } from '../../release/compare/difference'
import { NO_SITE } from '../../release/types'
import { type Content, grouped, type Html, html } from '../html/markup'
import { contentPolicy } from '../html/policy'
import { REPORT_STYLE } from '../html/style'

const STYLE = `${REPORT_STYLE}
.note{margin-block-start:1.75rem;padding-block-start:.75rem;border-block-start:1px solid var(--line);break-inside:avoid-page}
.note p.text{white-space:pre-wrap}
.note .facts-line{font:.875rem var(--sans);color:var(--soft);margin-block-end:.4rem}
del{text-decoration:line-through;text-decoration-thickness:1px;color:var(--danger)}
ins{text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.2em;color:var(--good)}
`

const count = (value: number): string => grouped(value)
const noteKind = (kind: string): string => (kind in NOTE_KIND_LABELS ? NOTE_KIND_LABELS[kind as NoteKind] : kind)

/** The first cell heads its row. */
const table = (caption: string, heads: readonly string[], rows: readonly (readonly (string | number)[])[]): Html =>
  rows.length === 0
    ? html`<p class="empty">${caption}: none.</p>`
    : html`<div class="wide short"><table><caption>${caption}</caption><thead><tr>${heads.map((head, at) => (at === 0 ? html`<th scope="col">${head}</th>` : html`<th scope="col" class="figures">${head}</th>`))}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map((cell, at) => (at === 0 ? html`<th scope="row">${String(cell)}</th>` : html`<td class="figures">${typeof cell === 'number' ? count(cell) : cell}</td>`))}</tr>`)}</tbody></table></div>`

const side = (name: string, facts: SideFacts): Html =>
  html`<div><dt>${name}</dt><dd>${facts.profile} profile, ${facts.date}: ${count(facts.notes)} notes, ${count(facts.words)} words, ${count(facts.people)} people. Fingerprint <code>${facts.dataset}</code></dd></div>`

const listOf = (items: readonly string[], empty: string): Html => (items.length === 0 ? html`<p class="empty">${empty}</p>` : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`)

function changedNote(note: ChangedNote): Html {
  const text: Content[] = note.pieces.map((piece, at) => (piece.in === 'a' ? html`<del>${piece.text}</del>${note.pieces[at + 1]?.in === 'b' ? ' ' : ''}` : piece.in === 'b' ? html`<ins>${piece.text}</ins>` : piece.text))
  const passages = PASSAGE_KINDS.filter((kind) => note.passages[kind] > 0).map((kind) => `${note.passages[kind]} ${note.passages[kind] === 1 ? 'passage' : 'passages'}: ${PASSAGE_WORDS[kind]}`)
  return html`<article class="note" id="${note.b}"><p class="facts-line">${[note.site ?? NO_SITE, noteKind(note.kind), ...passages].join(' · ')} · <code>${note.a}</code>${note.a === note.b ? '' : html` → <code>${note.b}</code>`}</p><p class="text">${text}</p></article>`
}

export function differencePage(difference: ReleaseDifference): string {
  const { a, b, notes, people } = difference
  const counts = ['The same', 'Changed', 'No longer in', 'New']
  const gone = [...notes.onlyA].map((note) => `${note.site ?? NO_SITE}, ${noteKind(note.kind).toLowerCase()}, ${count(note.words)} words (${note.id})`)
  const come = [...notes.onlyB].map((note) => `${note.site ?? NO_SITE}, ${noteKind(note.kind).toLowerCase()}, ${count(note.words)} words (${note.id})`)
  const body = html`<header class="cover"><p class="kind">Difference between two releases</p><h1>${b.title}</h1>
<ul class="size"><li>${count(notes.same)} notes the same</li><li>${count(notes.changed)} changed</li><li>${count(notes.onlyA.length)} no longer in</li><li>${count(notes.onlyB.length)} new</li></ul></header>
<dl class="facts">${side('Earlier', a)}${side('Later', b)}</dl>
<p class="small">The ids of notes differ from release to release on purpose. Notes are told here by their text and their place in the study: the same text, or at least half of their words in common.</p>
<section class="part" id="counts"><h2>In numbers</h2>
${table('Notes by kind', ['Kind', ...counts], difference.byKind.map((row) => [noteKind(row.kind), row.same, row.changed, row.onlyA, row.onlyB]))}
${table('Notes by site', ['Site', ...counts], difference.bySite.map((row) => [row.site ?? NO_SITE, row.same, row.changed, row.onlyA, row.onlyB]))}
${table('Changed passages', ['What became of them', 'Passages'], PASSAGE_KINDS.map((kind) => [PASSAGE_WORDS[kind], difference.passages[kind]]))}
</section>
<section class="part" id="people"><h2>People</h2><p>${count(people.kept.length)} people are in both, under the same pseudonym.</p>
<h3>No longer in</h3>${listOf(people.onlyA, 'Nobody.')}<h3>New</h3>${listOf(people.onlyB, 'Nobody.')}
${table('What the tables say otherwise of people who are in both', ['Column', 'People'], people.changedCells.map((row) => [row.column.replaceAll('_', ' '), row.people]))}</section>
<section class="part" id="in-out"><h2>Notes in and out</h2><h3>No longer in</h3>${listOf(gone, 'None.')}<h3>New</h3>${listOf(come, 'None.')}</section>
<section class="part" id="changed"><h2>Changed notes, word by word</h2><p class="small"><del>Struck through</del>: only in the earlier one. <ins>Underlined</ins>: only in the later one.</p>${notes.changed === 0 ? html`<p class="empty">None.</p>` : difference.changed.map(changedNote)}</section>`
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${html`${contentPolicy(STYLE, null)}`.markup}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${html`Difference between two releases: ${b.title}`.markup}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body.markup}
</main>
</body>
</html>
`
}
