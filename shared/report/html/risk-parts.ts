/** Parts 7 and 9: the risk that someone is recognised, consent and withdrawal. */
import { LIST_SIZE_BANDS, SMALLEST_BAND } from '../../model/site-card'
import { bars, spoken } from './figures'
import { type Fact, type Html, html, when } from './markup'
import { bullets, notDone, part, remark, table } from './parts'
import { amount, chance, inWords, listed, percent, several } from './phrases'
import { insider, mosaic, sensitive } from './risk-views'
import type { Twin } from './types'

/** Groups listed, the smallest first; the twin has them all. */
const SMALL_GROUPS_SHOWN = 24

export function risk(twin: Twin): Html {
  const { facts, derived } = twin
  const { risk: found } = facts
  const { asReleased, afterGeneralisation: after } = derived.risk
  const small = found.cells.filter((cell) => cell.people.value < found.k.value)
  const shown = small.slice(0, SMALL_GROUPS_SHOWN)
  type Bands = typeof asReleased
  const segments = (bands: Bands) =>
    [
      { fill: 'solid', fact: bands.alone },
      { fill: 'hatch', fact: bands.inSmallGroup },
      { fill: 'open', fact: bands.inGroup },
      { fill: 'dots', fact: bands.suppressed },
    ] as const
  const stages: readonly (readonly [string, Bands])[] = after === null ? [['As released', asReleased]] : [['As released', asReleased], ['After generalising', after]]
  return part(
    'risk',
    html`<p>People who share ${listed(found.quasiIdentifiers)} in the tables form a group. In a group of ${found.k} or more, one cannot be told from the others by these alone. Of ${amount(found.people, 'person', 'people')}, ${inWords(found.uniques)} ${found.uniques.value === 1 ? 'is' : 'are'} alone and ${inWords(found.underK)} (${percent(found.shareUnderK)}), these included, ${found.underK.value === 1 ? 'is' : 'are'} in a group of fewer than ${found.k}. The smallest group has ${amount(found.smallestClass, 'person', 'people')}.</p>`,
    bars(
      'figure-risk',
      after === null ? 'People, by the size of the group they stand in.' : 'People, by the size of the group they stand in, as released and if the tables were generalised further.',
      spoken(stages.map(([label, bands]) => ({ label, value: html`alone ${bands.alone}, in a small group ${bands.inSmallGroup}, in a larger group ${bands.inGroup}, taken out ${bands.suppressed}` }))),
      [
        { fill: 'solid', label: 'alone' },
        { fill: 'hatch', label: 'in a small group' },
        { fill: 'open', label: 'in a larger group' },
        ...(after === null ? [] : [{ fill: 'dots' as const, label: 'taken out' }]),
      ],
      stages.map(([label, bands]) => ({ label, segments: segments(bands), end: found.people })),
      'own',
    ),
    table(
      'People, by the size of their group',
      [
        { head: 'Stage', cell: ([label]) => label },
        { head: 'Alone', figures: true, cell: ([, bands]) => bands.alone },
        { head: 'In a small group', figures: true, cell: ([, bands]) => bands.inSmallGroup },
        { head: 'In a larger group', figures: true, cell: ([, bands]) => bands.inGroup },
        { head: 'Taken out', figures: true, cell: ([, bands]) => bands.suppressed },
      ],
      stages,
      '',
    ),
    html`<p>For someone who knows that a person took part, the chance of picking the right row is ${chance(found.prosecutorMax)} at worst and ${chance(found.prosecutorAverage)} on average, by the tables alone.</p>`,
    when(found.generalised !== undefined && found.generalised !== null, () => generalised(twin)),
    found.generalised ? html`` : found.afterGeneralisation === null
      ? notDone('What further generalising could gain was not worked out.')
      : html`<p>For everyone to stand in a group of ${found.k} or more, the tables would have to change further:</p>${bullets(found.afterGeneralisation.steps)}<p>The smallest group would then have ${amount(found.afterGeneralisation.smallestClass, 'person', 'people')}, and the worst chance would be ${chance(found.afterGeneralisation.prosecutorMax)}, ${chance(found.afterGeneralisation.prosecutorAverage)} on average.</p>`,
    table(
      html`Groups of fewer than ${found.k}`,
      [
        { head: 'Role', cell: (row) => row.role },
        { head: 'Site', cell: (row) => row.site },
        { head: 'Age band', cell: (row) => row.ageBand },
        { head: 'Gender', cell: (row) => row.gender },
        { head: 'People', figures: true, cell: (row) => row.people },
      ],
      shown,
      'There is none.',
    ),
    when(shown.length < small.length, () => html`<p class="small">These are the smallest. There are ${derived.risk.smallCells} such groups in all; the machine-readable twin lists each.</p>`),
    html`<h3>People who are always alone</h3>`,
    found.aloneLinkWorkers.length === 0
      ? html`<p>${found.generalised?.roleAndSite ? 'No single link worker stands out in the tables as they are now. Where a note speaks of “the link worker”, whoever recognises its site still knows who that is.' : 'No site has a single link worker among the people of this release.'}</p>`
      : html`<p>Each of these is the only link worker of a site: whoever knows the site knows the person, whatever the name.</p>${bullets(found.aloneLinkWorkers.map((row) => html`${row.pseudonym}, ${row.site}`))}<p>No change of name mends this. What can be done:</p>${bullets(found.remedies)}`,
    insider(twin),
    mosaic(twin),
    sensitive(twin),
  )
}

/** What was made vaguer for this release, with what it gained and cost. */
function generalised({ facts }: Twin): Html {
  const { generalised: done } = facts.risk
  if (!done) return html``
  if (done.roleAndSite) return withRoleAndSite(done, facts.risk.people)
  return html`<h3>Made vaguer for this release</h3>${done.steps.length === 0 ? html`<p>No step was needed for all; some people lost more, as below.</p>` : bullets(done.steps)}<p>The least loss of detail at which everyone whose role is common at their site stands among ${done.k} of the same role, site, age, gender and ethnic group, of all the choices there are; ${percent(done.lost)} of the detail of these three is gone. People whose role ${done.k} or more hold at their site: ${done.people}. Each stands in a group of ${done.smallestClass} or more${when(done.withheldToo.value > 0, () => html`; for ${inWords(done.withheldToo)} of them all three are withheld to that end`)}. People whose role fewer hold there: ${done.small}. All three are withheld of them, and role and site still tell who they are. Before, ${inWords(done.before.uniques)} stood alone; now ${inWords(done.after.uniques)}.</p>`
}

type Done = NonNullable<Twin['facts']['risk']['generalised']>

/** Role and site went along: one level an attribute for everybody, and what each lost. */
function withRoleAndSite(done: Done, people: Fact<number>): Html {
  type Row = NonNullable<Done['byAttribute']>[number]
  return html`<h3>Made vaguer for this release</h3>${done.steps.length === 0 ? html`<p>Nothing had to be.</p>` : bullets(done.steps)}<p>The least loss of detail at which everyone in the tables stands among ${done.k} of the same role, site, age, gender and ethnic group, of all the choices there are; ${percent(done.lost)} of the detail of these five is gone. ${done.small.value > 0 ? html`There are ${amount(people, 'person', 'people')} in the tables: fewer than ${done.k} cannot be hidden among each other, so everything is withheld of them.` : html`Each of ${amount(done.people, 'person', 'people')} stands in a group of ${done.smallestClass} or more.`} Before, ${inWords(done.before.uniques)} stood alone; now ${inWords(done.after.uniques)}.</p>${table(
    'What each lost to that end',
    [
      { head: 'Detail', cell: (row: Row) => row.attribute },
      { head: 'Step', figures: true, cell: (row) => row.level },
      { head: 'Of', figures: true, cell: (row) => row.of },
      { head: 'Detail gone', figures: true, cell: (row) => percent(row.lost) },
    ],
    done.byAttribute ?? [],
    'Nothing.',
  )}`
}

export function consent({ facts, derived }: Twin): Html {
  const { consent: ledger } = facts
  type Row = (typeof ledger.byStatus)[number]
  const total = (of: (row: Row) => Fact<number>): boolean => ledger.byStatus.some((row) => of(row).value > 0)
  return part(
    'consent',
    html`<p>${ledger.choiceInWords}</p>`,
    table(
      'Consent on the register, and how people stand in this release',
      [
        { head: 'Consent', cell: (row: Row) => row.label },
        { head: 'On the register', figures: true, cell: (row: Row) => row.registered },
        { head: 'Under a pseudonym', figures: true, cell: (row: Row) => row.inRelease },
        { head: 'As a role only', figures: true, cell: (row: Row) => row.roleOnly },
        { head: 'Not in it', figures: true, cell: (row: Row) => row.leftOut },
      ],
      ledger.byStatus,
      'Nobody is on the register.',
      ['All', derived.consent.registered, derived.consent.inRelease, derived.consent.roleOnly, derived.consent.leftOut],
    ),
    when(total((row) => row.roleOnly), () => html`<p class="small">As a role only: words about them stay, under a word such as “a patient”, with no pseudonym and no row in the tables.</p>`),
    html`<p>Taken into account before this release: ${amount(ledger.withdrawalsHonoured, 'withdrawal', 'withdrawals')} and ${amount(ledger.declinesHonoured, 'refusal', 'refusals')}. Left out because people could still opt out: ${amount(ledger.notesHeld, 'note', 'notes')}.</p>`,
    when(ledger.withdrawals.length > 0, () =>
      table(
        'Withdrawals by what was chosen, and how these people stand in this release',
        [
          { head: 'Choice', cell: (row: (typeof ledger.withdrawals)[number]) => row.words },
          { head: 'People', figures: true, cell: (row) => row.people },
          { head: 'Under a pseudonym', figures: true, cell: (row) => row.inRelease },
          { head: 'As a role only', figures: true, cell: (row) => row.roleOnly },
          { head: 'Not in it', figures: true, cell: (row) => row.leftOut },
        ],
        ledger.withdrawals,
        'Nobody has withdrawn.',
      ),
    ),
    when((ledger.episodes ?? []).length > 0, () =>
      table(
        'How often people were asked whether the researcher could stay in the room',
        [
          { head: 'Answer', cell: (row: NonNullable<typeof ledger.episodes>[number]) => row.label },
          { head: 'Times', figures: true, cell: (row) => row.count },
        ],
        ledger.episodes ?? [],
        'Nobody was asked.',
      ),
    ),
    when(ledger.activities.length > 0, () =>
      table(
        'People who did not agree to one activity, and what was done',
        [
          { head: 'Activity', cell: (row: (typeof ledger.activities)[number]) => row.label },
          { head: 'In this release', cell: (row) => row.effect },
          { head: 'People', figures: true, cell: (row) => row.people },
          { head: 'Under a pseudonym', figures: true, cell: (row) => row.inRelease },
          { head: 'As a role only', figures: true, cell: (row) => row.roleOnly },
          { head: 'Not in it', figures: true, cell: (row) => row.leftOut },
        ],
        ledger.activities,
        'Nobody refused one activity.',
      ),
    ),
    html`<h3>If someone withdraws after this</h3>`,
    bullets([
      'They choose: stop, and keep what there is; keep it for this study only; no further use of their words or description; or erase what identifies them.',
      'The study team records the choice, and each release after that follows it.',
      'Where the choice asks for it, everyone who holds this copy is to be told, with its fingerprint, and to delete or replace it. The copy itself cannot know.',
      'The same pseudonym stands in every release, so each passage can be found; note_participants.csv lists the notes.',
    ]),
    when(derived.consent.saidNoUnderPseudonym.value > 0, () => remark('Stop', html`${amount(derived.consent.saidNoUnderPseudonym, 'person', 'people')} who said no stand in this release under a pseudonym.`)),
    table(
      'Information sheets on which the people of this release consented',
      [
        { head: 'Version', cell: (row: (typeof ledger.sheets)[number]) => row.version },
        { head: 'People', figures: true, cell: (row) => row.people },
        { head: 'Erasure promised until', figures: true, cell: (row) => (row.cutOff.value === '' ? 'no day named' : row.cutOff) },
      ],
      ledger.sheets,
      'It is not recorded on which information sheet anyone consented.',
    ),
    when(ledger.sheets.length > 0 && ledger.withoutSheet.value > 0, () => html`<p class="small">For ${several(ledger.withoutSheet, 'person', 'people')} no information sheet is recorded.</p>`),
    html`<p class="small">Where people were told by poster, they could opt out for ${amount(ledger.optOutHours, 'hour', 'hours')} after the observation.</p>`,
    when(facts.governance !== undefined, () => governance(facts.governance as NonNullable<typeof facts.governance>)),
  )
}

/** What was in place at the sites: counts of sites, so that none can be told from another by it. */
function governance({ sites, recorded, bands, lapses }: NonNullable<Twin['facts']['governance']>): Html {
  type Recorded = (typeof recorded)[number]
  type Band = (typeof bands)[number]
  return html`<h3>What was in place at the sites</h3>${table(
    'Recorded on the governance cards of the sites',
    [
      { head: 'What', cell: (row: Recorded) => row.what },
      { head: 'Sites that have it', figures: true, cell: (row) => row.sites },
      { head: 'Of', figures: true, cell: () => sites },
    ],
    recorded,
    'Nothing was recorded.',
  )}${when(lapses.withReason.value > 0, () => html`<p>Sessions opened after a letter had expired: ${lapses.withReason}, each with a recorded reason.</p>`)}${when(lapses.withoutReason.value > 0, () => html`<p>Sessions found to lie after the last day of a letter, without a recorded reason: ${lapses.withoutReason}. They were imported, or the letter was recorded afterwards.</p>`)}${when(lapses.withReason.value + lapses.withoutReason.value === 0, () => html`<p>Sessions opened after a letter had expired: none known.</p>`)}${when(bands.length > 0, () =>
    table(
      'Kinds of practice, in bands, each by itself',
      [
        { head: 'Kind', cell: (row: Band) => row.kind },
        { head: 'Band', cell: (row) => row.band },
        { head: 'Sites', figures: true, cell: (row) => row.sites },
      ],
      bands,
      'Nothing was recorded.',
    ),
  )}${when(bands.some((row) => row.band.value === LIST_SIZE_BANDS.under_3000.label), () => html`<p class="small">Where the list size weighed how far notes single someone out: ${SMALLEST_BAND}</p>`)}`
}
