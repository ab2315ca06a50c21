/** The check a reader can run, the block to sign, and the annexes. */
import { CHECK_IDS } from '../names'
import { NOTE_FOLDER } from '../twin'
import { type Html, html } from './markup'
import { facts as pairs, part, table } from './parts'
import { amount, size } from './phrases'
import type { Twin } from './types'

/** Without its script (on paper, or inside Fieldfare) the part tells how to check; with it, the same place does it. */
export function check(): Html {
  return part(
    'check',
    html`<p>This document can compare itself with the release it came with: the checksum of each file, the numbers printed here counted again, and a search for numbers and addresses. It works without a network and sends nothing anywhere. It shows that nothing changed since the report was written; it cannot show that the report was right then.</p>`,
    html`<p id="${CHECK_IDS.closed}" class="small">To check, open anonymisation-report.html in a web browser and drop the release folder on it. Or, in the folder, run <code>sha256sum -c manifest-sha256.txt</code>.</p>`,
    html`<div id="${CHECK_IDS.open}" class="check" hidden><p class="drop">Drop the release folder or its .zip anywhere on this document, or choose it:</p><p class="choose"><label class="button" for="${CHECK_IDS.folder}">Choose the folder</label><input id="${CHECK_IDS.folder}" type="file" webkitdirectory multiple><label class="button" for="${CHECK_IDS.archive}">Choose the .zip</label><input id="${CHECK_IDS.archive}" type="file" accept=".zip,application/zip"></p><p class="small">The folder is the one with bagit.txt in it. Some browsers call this “uploading”: nothing leaves this computer.</p><p id="${CHECK_IDS.status}" class="status" role="status"></p><div id="${CHECK_IDS.result}" tabindex="-1"></div></div>`,
  )
}

const SIGNERS = ['Principal investigator', 'Data guardian or data protection officer', 'Ethics reviewer']
const DECISIONS = ['Approved for the recipient named here', 'Approved under controlled access only', 'Changes needed first']

export function signing(): Html {
  return part(
    'decision',
    html`<p>This report supports a decision; it does not take it.</p><p class="line">The remaining risk, as those who sign see it:</p><ul class="boxes">${DECISIONS.map((words) => html`<li>${words}</li>`)}</ul><table class="signing"><caption>Signed by</caption><thead><tr><th scope="col">Role</th><th scope="col">Name</th><th scope="col">Signature</th><th scope="col">Date</th></tr></thead><tbody>${SIGNERS.map(
      (role) => html`<tr><th scope="row">${role}</th><td></td><td></td><td></td></tr>`,
    )}</tbody></table><p class="comments">Comments</p>`,
  )
}

const GLOSSARY: readonly (readonly [string, string])[] = [
  ['De-identified', 'Names and other identifiers are replaced. It is a weaker claim than anonymous: with the key, or with enough knowledge of the place, someone can still be recognised.'],
  ['Finding', 'A passage that the program took for an identifier, certain or not.'],
  ['Generalised', 'Replaced by a vaguer term of the same kind: an age by a band, a date by a day of the window, a town by “market town”.'],
  ['Group', 'People who are alike in everything the tables tell of them that an outsider could know.'],
  ['Key', 'The list of who stands behind which pseudonym. The study team keeps it; it is in no release.'],
  ['Kept on purpose', 'Found, and left in the text by a person who gave a reason.'],
  ['Opt-out hold', 'The time after an observation in which someone can still say that a note is not to be used.'],
  ['Profile', 'The set of rules for one kind of recipient: the team, controlled access, or the public.'],
  ['Pseudonym', 'What a person is called in every release of the study: role, letter of the site and a number drawn at random, or a name drawn at random.'],
  ['Register', 'The list of people and sites with their names. It is kept encrypted, apart from the notes.'],
  ['Sealed', 'Set apart by the researcher, for safeguarding or another reason; in no release.'],
  ['Window', 'The weeks of observation at one site.'],
]

export function annexes({ facts, derived }: Twin): Html {
  const others = facts.files.filter((file) => !file.path.value.startsWith(NOTE_FOLDER))
  return html`<section class="annex" id="annex-words" aria-labelledby="annex-words-title"><h2 id="annex-words-title">Words used here</h2>${pairs(GLOSSARY)}</section>
<section class="annex" id="annex-twin" aria-labelledby="annex-twin-title"><h2 id="annex-twin-title">The machine-readable twin</h2><p>Every number in this document is also in anonymisation-report.json beside it, under the path that the number carries here in the attribute <code>data-fact</code>. What the release was made from stands there under <code>facts</code>, sums and shares under <code>derived</code>.</p></section>
<section class="annex" id="annex-files" aria-labelledby="annex-files-title"><h2 id="annex-files-title">Files and checksums</h2>${table(
    'Data files of this release, with their SHA-256',
    [
      { head: 'File', cell: (row) => html`<code>${row.path}</code><br><code class="sum">${row.sha256}</code>` },
      { head: 'Size', figures: true, cell: (row) => size(row.bytes) },
    ],
    others,
    'No files are listed.',
  )}<p>Beside them, <code>data/notes_txt</code> holds ${amount(derived.files.noteFiles, 'file', 'files')} with one note each (${size(derived.files.noteBytes)}); their checksums are in manifest-sha256.txt and in the twin.</p></section>`
}
