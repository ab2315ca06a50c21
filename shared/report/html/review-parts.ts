/** Parts 4 to 6: who reviewed what, what was replaced, and the search of the finished files. */
import { reading, secondReview } from './bench-parts'
import { type Bar, bars, field, spoken } from './figures'
import { type Content, type Fact, type Html, html, when } from './markup'
import { bullets, notDone, part, remark, table } from './parts'
import { amount, capital, inWords, listed, percent, several, size } from './phrases'
import type { Twin } from './types'

type ReviewRow = { words: string; items: Fact<number>; places: Fact<number> }

export function review(twin: Twin): Html {
  const { facts, derived } = twin
  const { review: seen, counts } = facts
  const rows: ReviewRow[] = [
    { words: 'Replaced by rule; nobody objected', items: seen.automatic, places: seen.occurrences.automatic },
    { words: 'A person decided to replace', items: seen.decidedReplace, places: seen.occurrences.decidedReplace },
    { words: 'A person decided to keep, with a reason', items: seen.decidedKeep, places: seen.occurrences.decidedKeep },
    { words: 'Meant for a person, replaced without one', items: seen.unreviewed, places: seen.occurrences.unreviewed },
  ]
  const fills = ['hatch', 'solid', 'open', 'dots'] as const
  const bar = (label: string, of: (row: ReviewRow) => Fact<number>, end: Fact<number>): Bar => ({ label, segments: rows.map((row, at) => ({ fill: fills[at] ?? 'open', fact: of(row) })), end })
  return part(
    'review',
    html`<p>The program raised ${amount(seen.items, 'distinct finding', 'distinct findings')} in the released notes; each is decided once and holds wherever it occurs. ${derived.review.byPerson.value === 0 ? html`No person has decided on any of them.` : html`A person decided ${derived.review.byPerson} of them (${percent(derived.review.shareByPerson)}).`} Of ${amount(counts.notes, 'note', 'notes')}, ${seen.notesWithFindings} have findings; in ${seen.notesFullyDecided} of these, nothing that was meant for a person is left undecided.</p>`,
    bars(
      'figure-review',
      'Coverage of review: what became of the findings. Each bar is the whole of its kind; the number is its total.',
      spoken(rows.map((row) => ({ label: row.words, value: html`${amount(row.items, 'finding', 'findings')}, ${amount(row.places, 'place', 'places')}` }))),
      [
        { fill: 'hatch', label: 'by rule' },
        { fill: 'solid', label: 'replaced by a person' },
        { fill: 'open', label: 'kept by a person' },
        { fill: 'dots', label: 'without a person' },
      ],
      [bar('Distinct findings', (row) => row.items, seen.items), bar('Places in the notes', (row) => row.places, derived.review.occurrences)],
      'own',
    ),
    table(
      'Findings and how they were decided',
      [
        { head: 'Decision', cell: (row: ReviewRow) => row.words },
        { head: 'Distinct findings', figures: true, cell: (row: ReviewRow) => row.items },
        { head: 'Places in the notes', figures: true, cell: (row: ReviewRow) => row.places },
      ],
      rows,
      '',
      ['All', seen.items, derived.review.occurrences],
    ),
    html`<p class="small">People whom a writer linked while writing are replaced without a finding and are not in this table.</p>`,
    when(seen.unreviewed.value > 0, () => remark('To consider', html`${capital(several(seen.unreviewed, 'finding was', 'findings were'))} replaced although the program was not sure, because the release was made without waiting for a person.`)),
    reading(twin),
    secondReview(twin),
  )
}

export function replacements({ facts, derived }: Twin): Html {
  const { byCategory } = facts.replacements
  const sums = derived.replacements
  const rows = byCategory.filter((row) => row.occurrences.value > 0)
  const reasons = rows.flatMap((row) => row.keptReasons.map((kept) => ({ label: row.label, ...kept })))
  const sites = sums.bySite
  const siteTotal = facts.bySite.map((site) => site.replacements)
  type Row = (typeof rows)[number]
  return part(
    'replacements',
    html`<p>${capital(amount(sums.inText, 'passage', 'passages'))} in the notes gave way to something else: ${sums.replaced} to a pseudonym or a term, ${sums.generalised} to a vaguer term of the same kind, ${sums.removed} to a word that says what was removed. ${capital(amount(sums.kept, 'passage was', 'passages were'))} kept on purpose. The released notes hold ${amount(facts.counts.brackets, 'passage', 'passages')} in square brackets; writers use brackets too.</p>`,
    rows.length === 0
      ? ''
      : bars(
          'figure-kinds',
          'What was replaced, by kind. The number at the end of a bar is all its occurrences.',
          spoken(rows.map((row) => ({ label: row.label, value: row.occurrences }))),
          [
            { fill: 'solid', label: 'replaced' },
            { fill: 'hatch', label: 'generalised' },
            { fill: 'dots', label: 'removed' },
            { fill: 'open', label: 'kept on purpose' },
          ],
          rows.map((row) => ({
            label: row.label,
            segments: [
              { fill: 'solid', fact: row.replaced },
              { fill: 'hatch', fact: row.generalised },
              { fill: 'dots', fact: row.removed },
              { fill: 'open', fact: row.kept },
            ],
            end: row.occurrences,
          })),
          'shared',
        ),
    table(
      'What was replaced, by kind',
      [
        { head: 'Kind', cell: (row: Row) => row.label },
        { head: 'Distinct', figures: true, cell: (row: Row) => row.distinct },
        { head: 'Occurrences', figures: true, cell: (row: Row) => row.occurrences },
        { head: 'Replaced', figures: true, cell: (row: Row) => row.replaced },
        { head: 'Generalised', figures: true, cell: (row: Row) => row.generalised },
        { head: 'Removed', figures: true, cell: (row: Row) => row.removed },
        { head: 'Kept', figures: true, cell: (row: Row) => row.kept },
      ],
      rows,
      'Nothing was found to replace.',
      ['All', facts.replacements.distinct, sums.occurrences, sums.replaced, sums.generalised, sums.removed, sums.kept],
    ),
    rows.length === 0 || sites.length === 0
      ? ''
      : html`${field(
          'figure-sites',
          'What was replaced, by kind and site. The larger the square, the more passages; a dot is none. What was kept is not counted here.',
          'The table after this figure gives the same numbers.',
          sites.map((site) => site.site),
          rows.map((row, at) => ({ label: row.label, cells: sites.flatMap((site) => site.cells[at]?.occurrences ?? []) })),
        )}${table(
          'What was replaced, by kind and site',
          [
            { head: 'Kind', cell: ({ row }: { row: Row; at: number }): Content => row.label },
            ...sites.map((site) => ({ head: site.site, figures: true as const, cell: ({ at }: { row: Row; at: number }): Content => site.cells[at]?.occurrences ?? '' })),
          ],
          rows.map((row, at) => ({ row, at })),
          '',
          ['All', ...siteTotal],
        )}`,
    table(
      'Kept on purpose, with the reason given',
      [
        { head: 'Kind', cell: (row) => row.label },
        { head: 'Reason', cell: (row) => (row.reason.value === '' ? 'no reason given' : row.reason) },
        { head: 'Distinct', figures: true, cell: (row) => row.distinct },
        { head: 'Occurrences', figures: true, cell: (row) => row.occurrences },
      ],
      reasons,
      'Nothing that was found was kept on purpose.',
    ),
    html`<p class="small">The log of each replacement, with its original, is a separate encrypted file that stays with the study team.</p>`,
  )
}

export function verification({ facts }: Twin): Html {
  const { verification: search } = facts
  if (search === null) return part('verification', notDone('The finished files were not searched. Do not hand this release on.'))
  return part(
    'verification',
    html`<p>When the release was written, its files were opened again and searched, their names included: ${amount(search.files, 'file', 'files')}, ${size(search.bytes)}. Looked for were ${amount(search.registeredForms, 'registered name or form', 'registered names and their forms')}, ${amount(search.ids, 'working or imported id', 'working and imported ids')} and ${amount(search.originals, 'replaced original', 'replaced originals')}. <strong>Found: ${inWords(search.found)}.</strong> Had there been one, there would be no release.</p>`,
    search.patterns.length === 0 ? '' : html`<p>By form and check digit: ${listed(search.patterns)}.</p>`,
    search.encodings.length === 0 ? '' : html`<p>Read in these spellings: ${listed(search.encodings)}.</p>`,
    search.couldNotCheck.length === 0
      ? html`<p>There was no file that could not be searched.</p>`
      : html`<p>Could not be searched:</p>${bullets(search.couldNotCheck.map((row) => html`<code>${row.file}</code>: ${row.why}`))}`,
  )
}
