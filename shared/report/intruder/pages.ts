/**
 * What a tester gets: a reading copy of the shared text, and a page that keeps claims and saves them as a file. Neither fetches or sends
 * anything, and neither has a word of the study that the release does not have.
 */
import { CLAIMS_FORMAT, INTRUDER_MEANS, INTRUDER_MEANS_WORDS, INTRUDER_ROLE_WORDS, type IntruderRole } from '../../model/intruder'
import { DAY_PART_LABELS, type DayPart, NOTE_KIND_LABELS, type NoteKind } from '../../model/vocabulary'
import type { ReleasedNote } from '../../release/schema'
import { CLAIMS_COLUMNS, claimsForm } from '../../release/bench/claims-csv'
import type { SharedCopy, SharedPerson } from '../../release/shared-copy'
import { type Html, html } from '../html/markup'
import { contentPolicy, embeddedJson } from '../html/policy'
import { CLAIMS_SCRIPT } from './claims-script'
import { PACK_STYLE } from './style'

const page = (title: string, script: string | null, main: Html, data: Html | null): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${html`${contentPolicy(PACK_STYLE, script)}`.markup}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${html`${title}`.markup}</title>
<style>${PACK_STYLE}</style>
</head>
<body>
<main>
${main.markup}
</main>
${data === null ? '' : `<script type="application/json" id="pack">${data.markup}</script>\n`}${script === null ? '' : `<script>${script}</script>\n`}</body>
</html>
`

const BRIEF: Readonly<Record<IntruderRole, readonly string[]>> = {
  outsider: [
    'You know nothing of this study. Try to find out who somebody in these notes is: a participant, a member of staff, a practice.',
    'You have what an ordinary person has: the web, newspapers and their archives, social media, public registers, a library, a telephone book.',
  ],
  local: [
    'You live in the kind of place these notes are about. Try to find out who somebody is, from what people there know and talk about.',
    'You have what a neighbour has, and the web, newspapers, social media and public registers besides.',
  ],
  insider: [
    'You work, or have worked, in a place like these. Try to recognise colleagues, patients and the practice itself.',
    'You have what a colleague has: who worked where and when, turns of phrase, events, who is alone in a role.',
  ],
}

const RULES: readonly string[] = [
  'Do nothing unlawful: no break-in, no pretence to get at records, no record that you may see only for your work.',
  'Contact nobody you think you have recognised, and tell nobody but the person who gave you this pack.',
  'Write down each claim, the unsure ones too, and how sure you are. If you find nobody, say so: that counts as much.',
  'When you are done, hand the saved file back and destroy this pack and your notes.',
]

const noteKind = (kind: string): string => (kind in NOTE_KIND_LABELS ? NOTE_KIND_LABELS[kind as NoteKind] : kind)
const dayPart = (part: string): string => (part in DAY_PART_LABELS ? DAY_PART_LABELS[part as DayPart] : part)

function noteMarkup(note: ReleasedNote): Html {
  const line = [note.site ?? 'No site', note.day === null ? '' : `day ${note.day}`, dayPart(note.part_of_day).toLowerCase(), noteKind(note.kind), note.researcher ?? '', note.participants.join(', ')].filter((each) => each !== '')
  return html`<article class="note" id="${note.id}"><p class="facts-line">${line.join(' · ')} · <code>${note.id}</code></p><p class="text">${note.text}</p></article>`
}

const PEOPLE: readonly (readonly [string, (row: SharedPerson) => string])[] = [
  ['Pseudonym', (row) => row.participant],
  ['Role', (row) => row.role.replaceAll('_', ' ')],
  ['Sites', (row) => row.sites.replaceAll('|', ', ')],
  ['Gender', (row) => row.gender],
  ['Age', (row) => row.age_band],
  ['Ethnic group', (row) => row.ethnic_group],
  ['Notes', (row) => row.notes],
]

export function readingPage(copy: SharedCopy): string {
  const people = html`<div class="wide"><table><caption>People, as the tables of the release have them</caption><thead><tr>${PEOPLE.map(([head]) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${copy.people.map((row) => html`<tr>${PEOPLE.map(([, cell], at) => (at === 0 ? html`<th scope="row">${cell(row)}</th>` : html`<td>${cell(row)}</td>`))}</tr>`)}</tbody></table></div>`
  return page(
    `Reading copy: ${copy.title}`,
    null,
    html`<header class="cover"><p class="kind">Reading copy</p><h1>${copy.title}</h1><p class="release">${`${copy.notes.length} notes, ${copy.people.length} people, as they were shared.`}</p></header><section class="part" id="people"><h2>People</h2>${people}</section><section class="part" id="notes"><h2>Notes</h2>${copy.notes.map(noteMarkup)}</section>`,
    null,
  )
}

export function claimsPage(copy: SharedCopy, role: IntruderRole): string {
  const means = INTRUDER_MEANS.map((each) => html`<label class="pick"><input type="checkbox" name="means" value="${each}"> ${INTRUDER_MEANS_WORDS[each]}</label>`)
  const targets = [...copy.people.map((row) => row.participant), ...new Set(copy.notes.flatMap((note) => [note.site ?? '', note.researcher ?? '']).filter((each) => each !== ''))]
  return page(
    `Claims: ${copy.title}`,
    CLAIMS_SCRIPT,
    html`<header class="cover"><p class="kind">Motivated-intruder test</p><h1>Who is it?</h1><p class="release">${`You play ${INTRUDER_ROLE_WORDS[role]}.`}</p></header>
${BRIEF[role].map((text) => html`<p>${text}</p>`)}<ul>${RULES.map((text) => html`<li>${text}</li>`)}</ul>
<p>The text is in <a href="reading.html">reading.html</a>. Nothing you type here leaves this page before you save it.</p>
<section class="part" id="claim"><h2>A claim</h2><form id="form">
<label class="field">Pseudonym, site or researcher in the text<input name="target" list="targets" required maxlength="120" autocomplete="off"></label>
<datalist id="targets">${targets.map((each) => html`<option value="${each}"></option>`)}</datalist>
<label class="field">Who you think it is<input name="who" required maxlength="300" autocomplete="off"></label>
<label class="field">How sure you are, from 0 (a guess) to 100 (certain)<input name="confidence" type="number" min="0" max="100" step="1" value="50" required></label>
<fieldset><legend>What it rests on</legend>${means}</fieldset>
<label class="field">What gave it away<textarea name="how" rows="3" maxlength="2000"></textarea></label>
<label class="field">Minutes it took<input name="minutes" type="number" min="0" max="100000" step="1" value="0" required></label>
<button type="submit">Add the claim</button></form></section>
<section class="part" id="list"><h2>Your claims</h2><div id="claims"></div><p id="none" class="hint">No claim yet.</p></section>
<section class="part" id="save"><h2>Done</h2><form id="done">
<label class="field">Minutes you spent in all, with those that led nowhere<input name="all" type="number" min="0" max="1000000" step="1" required></label>
<label class="pick"><input type="checkbox" name="independent"> I have no part in this study</label>
<button type="submit">Save the claims to a file</button><output id="said" class="hint" aria-live="polite"></output></form></section>`,
    embeddedJson({ format: CLAIMS_FORMAT, profile: copy.profile, date: copy.date, dataset: copy.dataset, role }),
  )
}

export const packReadme = (copy: SharedCopy, role: IntruderRole): string => `A test of whether people can be recognised

You play ${INTRUDER_ROLE_WORDS[role]}.

1. Open claims.html in a browser. It says what you may do, and it keeps your claims until you save them.
2. Read reading.html: ${copy.notes.length} notes, as they were shared with others.
3. In claims.html, save the claims to a file, and give that file back to whoever gave you this pack.

${[...BRIEF[role], ...RULES].map((line) => `- ${line}`).join('\n')}

If you would rather fill in a table
claims.csv holds the same as the form in claims.html: open it in a spreadsheet, fill it in, save it as CSV (UTF-8), and give that file back.
Leave the first line as it is. Rows may be added; a row with nothing but “claim” is no claim.
${CLAIMS_COLUMNS.map(([name, meaning]) => `- ${name}: ${meaning}.`).join('\n')}

Release that is tested: fingerprint ${copy.dataset}
`

export const packFiles = (copy: SharedCopy, role: IntruderRole): { path: string; text: string }[] => [
  { path: 'README.txt', text: packReadme(copy, role) },
  { path: 'claims.csv', text: claimsForm({ ...copy, role }) },
  { path: 'claims.html', text: claimsPage(copy, role) },
  { path: 'reading.html', text: readingPage(copy) },
]
