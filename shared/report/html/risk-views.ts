/** Views of the risk beyond the groups: what an insider guesses, what the notes add up to, what a group gives away. */
import { type Content, type Fact, type Html, html, when } from './markup'
import { bullets, notDone, table } from './parts'
import { several } from './phrases'
import type { Twin } from './types'

/** People whose details are listed, those with the most kinds first; the twin has them all. */
const PEOPLE_SHOWN = 24

const distinct = (facts: readonly Fact<string>[]): Fact<string>[] => facts.filter((fact, at) => facts.findIndex((other) => other.value === fact.value) === at)

/** Sites down, roles across: what someone who works there guesses from the tables alone. */
export function insider({ facts }: Twin): Html {
  const { insider: seen, k, smallRoleSiteCells } = facts.risk
  const reading = html`<p>Whoever works at a site has seen what the notes tell of. A scene, a turn of phrase or an illness in a note can single a person out where the tables do not. Read the notes of a site as its practice manager would before they go to anyone who knows the place.</p>`
  if (!seen)
    return html`<h3>Inside a site</h3>${table(
      html`Roles held by fewer than ${k} people at a site`,
      [
        { head: 'Site', cell: (row) => row.site },
        { head: 'Role', cell: (row) => row.role },
        { head: 'People', figures: true, cell: (row) => row.people },
      ],
      smallRoleSiteCells,
      'No role is held by so few.',
    )}${reading}`
  const roles = distinct(seen.map((row) => row.role))
  const cell = (site: Fact<string>, role: Fact<string>): Content => {
    const here = seen.filter((row) => row.site.value === site.value && row.role.value === role.value)
    return here.length === 0 ? '–' : here.map((row, at) => html`${at === 0 ? '' : ', '}${row.guess} (${row.people})`)
  }
  return html`<h3>Inside a site</h3>${reading}${table(
    'What an insider guesses of each role at a site from the tables alone, with the number of people',
    [
      { head: 'Site', cell: (site: Fact<string>) => site },
      ...roles.map((role) => ({ head: role, cell: (site: Fact<string>) => cell(site, role) })),
    ],
    distinct(seen.map((row) => row.site)),
    'Nobody in the tables belongs to a site.',
  )}${bullets([
    html`<strong>certain</strong>: one person holds the role there.`,
    html`<strong>likely</strong>: fewer than ${k} do.`,
    html`<strong>possible</strong>: ${k} or more do, and somebody among them is the only one of an age band and gender.`,
    html`<strong>hidden</strong>: ${k} or more do, and no one stands out in the tables.`,
  ])}`
}

/** What all notes together tell about one pseudonym. */
export function mosaic({ facts, derived }: Twin): Html {
  const told = facts.risk.mosaic
  const head = html`<h3>What the notes add up to</h3>`
  if (!told) return html`${head}${notDone('What is written about one person over all notes was not added up for this release.')}`
  const shown = told.slice(0, PEOPLE_SHOWN)
  return html`${head}<p>Details that say little one by one can name a person together. Here they are added up under each pseudonym, over all notes and researchers. Three kinds of detail or more are told of ${several(derived.risk.mosaicPeople, 'person', 'people')}.</p>${table(
    'People of whom the notes tell three kinds of detail or more',
    [
      { head: 'Pseudonym', cell: (row) => row.pseudonym },
      { head: 'Kinds of detail', cell: (row) => row.kinds.map((kind, at) => html`${at === 0 ? '' : ', '}${kind}`) },
      { head: 'Details', figures: true, cell: (row) => row.details },
      { head: 'Notes', figures: true, cell: (row) => row.notes },
      { head: 'Note that brings the third', cell: (row) => html`<code>${row.tips}</code>` },
    ],
    shown,
    'There is none.',
  )}${when(shown.length < told.length, () => html`<p class="small">These are told most of; the machine-readable twin lists each.</p>`)}<p class="small">Counted are the passages that stand in place of ages, jobs, illnesses, places and the like: vaguer than what was written, and still a detail.</p>`
}

/** Groups in which everybody shares a value. */
export function sensitive({ facts }: Twin): Html {
  const told = facts.risk.sensitive
  if (!told) return html``
  return html`<h3>What a group gives away</h3><p>Where everyone in a group has the same value, to know that someone is in the group is to know the value. Someone alone in a group gives away every value; they are counted above.</p>${table(
    'Groups of two or more in which everyone has the same value',
    [
      { head: 'Attribute', cell: (row) => row.attribute },
      { head: 'Fewest values in a group', figures: true, cell: (row) => row.leastDistinct },
      { head: 'Such groups', figures: true, cell: (row) => row.classesOfOneValue },
      { head: 'People in them', figures: true, cell: (row) => row.peopleInThem },
    ],
    told,
    'No attribute was looked at.',
  )}`
}
