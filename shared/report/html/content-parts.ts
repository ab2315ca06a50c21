/** Parts 1 to 3: what this release is, what is in it and what is not, and how identifiers were looked for. */
import { type Fact, type Html, html, textOf, when } from './markup'
import { bullets, facts as pairs, notDone, part, remark, table } from './parts'
import { amount, percent, size } from './phrases'
import type { Twin } from './types'

const CONSENT_CHOICES: Readonly<Record<string, string>> = {
  refuse: 'refuse the release',
  'role-only': 'show them as a role only',
  'leave-out': 'leave their notes out',
}

export function about({ facts, derived }: Twin): Html {
  const { header, detector } = facts
  return part(
    'about',
    pairs([
      ['Study', header.studyTitle],
      ['Release', header.releaseName],
      ['Date', header.date],
      ['Prepared by', header.preparedBy.value === '' ? 'not recorded' : header.preparedBy],
      ['Approved by', header.approvedBy.value === '' ? 'not recorded' : header.approvedBy],
      ['Reference of the approval', header.ethicsReference.value === '' ? 'not shown' : header.ethicsReference],
      ['Prepared for', header.recipient],
      ['Profile of rules', header.profile],
      ['Without consent', html`The choice was to ${CONSENT_CHOICES[header.withoutConsent.value] ?? textOf(header.withoutConsent)}`],
      ['Made with', html`Fieldfare ${header.appVersion}; ${detector.name} ${detector.version}`],
      ['Data files', html`${amount(derived.files.count, 'file', 'files')}, ${size(derived.files.bytes)}, beside this report`],
      ['Fingerprint of the dataset', html`<code>${header.datasetSha256}</code>`],
    ]),
    html`<p class="small">The fingerprint is the SHA-256 of the list of checksums in <a href="#annex-files">Annex C</a>. If one character of one data file changes, it changes too.</p>`,
  )
}

export function contents({ facts, derived }: Twin): Html {
  const { counts } = facts
  type Left = (typeof facts.leftOut)[number]
  const leftOut = (what: string): Left[] => facts.leftOut.filter((row) => row.what.value === what)
  return part(
    'contents',
    html`<p>Of ${amount(counts.notesInStudy, 'note', 'notes')} in the study, ${counts.notes} ${counts.notes.value === 1 ? 'is' : 'are'} in this release. Of ${amount(counts.peopleInStudy, 'person', 'people')} on its register, ${counts.people} ${counts.people.value === 1 ? 'has' : 'have'} a pseudonym and a row in its tables. The notes were written by ${amount(counts.researchers, 'researcher', 'researchers')} over ${amount(counts.sessions, 'session', 'sessions')} of observation. There are ${amount(counts.noteParticipants, 'link', 'links')} between notes and people, ${amount(counts.codes, 'code', 'codes')}, and ${amount(counts.noteCodes, 'link', 'links')} between notes and codes.</p>`,
    table(
      'People in this release, by role',
      [
        { head: 'Role', cell: (row) => row.label },
        { head: 'People', figures: true, cell: (row) => row.people },
      ],
      counts.peopleByRole,
      'Nobody has a row in the tables.',
      ['All', counts.people],
    ),
    table(
      'By site',
      [
        { head: 'Site', cell: (row) => row.site },
        { head: 'Notes', figures: true, cell: (row) => row.notes },
        { head: 'Words', figures: true, cell: (row) => row.words },
        { head: 'Sessions', figures: true, cell: (row) => row.sessions },
        { head: 'People', figures: true, cell: (row) => row.people },
        { head: 'Days with notes', figures: true, cell: (row) => row.daysWithNotes },
        { head: 'Days of the window', figures: true, cell: (row) => row.windowDays ?? 'not set' },
      ],
      facts.bySite,
      'No site.',
    ),
    html`<p class="small">Someone who took part at two sites counts at both. Days of the window are calendar days, weekends included.</p>`,
    table(
      'By kind of note',
      [
        { head: 'Kind', cell: (row) => row.label },
        { head: 'In this release', figures: true, cell: (row) => row.released },
        { head: 'Left out', figures: true, cell: (row) => row.leftOut },
        { head: 'Words in this release', figures: true, cell: (row) => row.words },
      ],
      facts.byKind,
      'No notes.',
    ),
    table(
      'Notes left out, and why',
      [
        { head: 'Reason', cell: (row: Left) => row.words },
        { head: 'Notes', figures: true, cell: (row: Left) => row.count },
      ],
      leftOut('notes'),
      'No note was left out.',
      ['All', derived.leftOut.notes],
    ),
    table(
      'People without a row in the tables, and why',
      [
        { head: 'Reason', cell: (row: Left) => row.words },
        { head: 'People', figures: true, cell: (row: Left) => row.count },
      ],
      leftOut('people'),
      'Everyone on the register has a row.',
      ['All', derived.leftOut.people],
    ),
    when(facts.sealed !== undefined && facts.sealed.searched.value + facts.sealed.notHere.value > 0, () => {
      const sealed = facts.sealed as NonNullable<typeof facts.sealed>
      return html`<p>Sealed, for safeguarding or because somebody asked not to be written about: in this release ${amount(sealed.passages, 'passage stands', 'passages stand')} as the words “[sealed passage]”, and ${amount(sealed.notes, 'note was', 'notes were')} left out whole. The finished files were searched for the words of ${amount(sealed.searched, 'sealed passage', 'sealed passages')}${when(sealed.notHere.value > 0, () => html`; the words of ${sealed.notHere} more were not on the laptop that made it`)}.</p>`
    }),
    html`<p>Never in a release: the register of names, the key, the log of replacements, earlier wordings, and the names of its authors.</p>`,
  )
}

/** Words for each family of the finder's sources: what stands before the colon in a finding's `source`. */
export const SOURCES: Readonly<Record<string, string>> = {
  link: 'People the writer linked while writing',
  register: 'The register of people and sites',
  pattern: 'Form and check digit',
  gazetteer: 'Lists of names and places',
  study: 'A name or phrase that stands elsewhere in the study',
  'study-id': 'Codes and ids of the study',
  seal: 'Passages the researchers sealed',
  tagger: 'A trained tagger',
  model: 'A trained model for telling details',
  mosaic: 'Telling details that a person made vaguer',
  reviewer: 'People, by hand',
  consent: 'Words of people who are not to be quoted',
  rule: 'Rules about how names and telling details are written',
}

export function method({ facts, derived }: Twin): Html {
  return part(
    'method',
    html`<p>A program compared every released note with the register of people and sites, looked for numbers, addresses and dates by their form, and raised other names and telling details for a person. What stands in place of an identifier is in square brackets. Nothing was blanked out.</p>`,
    table(
      'The rules, by kind',
      [
        { head: 'Kind', cell: (row) => row.category },
        { head: 'What was done', cell: (row) => row.rule },
      ],
      facts.method,
      'No rules are recorded.',
    ),
    table(
      'What found the passages that were replaced',
      [
        { head: 'Source', cell: (row) => SOURCES[row.family.value] ?? row.family },
        { head: 'Kinds of rule', figures: true, cell: (row) => row.rules },
        { head: 'Passages', figures: true, cell: (row) => row.occurrences },
      ],
      derived.sources,
      'Nothing was found to replace.',
    ),
    html`<p class="small">Each rule with its count is in the machine-readable twin.</p>`,
    notDone('How many identifiers the program misses in notes of this very study was not measured for this release.'),
  )
}

export function utility({ facts, derived }: Twin): Html {
  const { utility: kept } = facts
  return part(
    'utility',
    html`<p>Of ${amount(kept.wordsBefore, 'word', 'words')} in these notes, ${kept.wordsChanged} (${percent(kept.shareChanged)}) gave way to a replacement; ${derived.utility.wordsUnchanged} stand as they were written.</p>`,
    table(
      'Notes, by how much was changed',
      [
        { head: 'Change', cell: (row: { words: string; notes: Fact<number> }) => row.words },
        { head: 'Notes', figures: true, cell: (row: { words: string; notes: Fact<number> }) => row.notes },
      ],
      [
        { words: 'None', notes: kept.notes.none },
        { words: 'Light: up to a tenth of the words', notes: kept.notes.light },
        { words: 'Heavy: more than a tenth of the words', notes: kept.notes.heavy },
      ],
      '',
      ['All', derived.utility.notes],
    ),
    when(kept.shareChanged.value > 0.15, () => remark('To consider', 'More than one word in seven was changed. Check that the notes still carry what they are shared for.')),
  )
}

export function limits({ facts }: Twin): Html {
  return part(
    'limits',
    facts.limits.length === 0 ? notDone('No limits are recorded.') : bullets(facts.limits),
    facts.verification && facts.verification.couldNotCheck.length > 0 ? remark('Not searched', html`Some files could not be searched; they are listed in <a href="#verification">the search of the finished files</a>.`) : '',
  )
}
