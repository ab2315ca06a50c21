/** risk: what the notes tell of one person; or what a release would tell of everyone, and what someone who works at a site would make of it. */
import { LIST_SIZE_BANDS, SMALLEST_BAND } from '../../../shared/model/site-card'
import { RELEASE_PROFILES } from '../../../shared/model/vocabulary'
import { oneOf, wholeNumber } from '../args'
import type { Command } from '../command'
import { findPerson } from '../find'
import type { Session } from '../session'
import type { StudyRisk } from '../../../shared/ipc/results-risk'

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** "fewer than one in 10,000": an order of magnitude, for it is no more. */
const roughly = (expected: number): string => (expected < 1 ? 'fewer than one person' : `about ${expected < 10 ? Math.round(expected) : Number(expected.toPrecision(1))} people`)

export const risk: Command = {
  words: ['WORKSPACE'],
  options: {
    person: { type: 'string', value: 'P', help: 'id, imported id, code, name or alias' },
    profile: { type: 'string', value: 'P', help: RELEASE_PROFILES.join(', ') },
    generalise: { type: 'boolean', help: 'as it would be after the generalisation that is offered' },
    'role-and-site': { type: 'boolean', help: 'offer a generalisation that makes role and site vaguer too' },
    'list-size': { type: 'string', value: 'N', help: 'patients of the practice; else the lower end of the band on its card, else an average practice’s 10,000' },
  },
  help: 'who could be told apart: in the tables and texts of a release before it is made, or one person over all notes and researchers',
  async run(session) {
    const { args } = session
    const person = args.text('person')
    const listSize = wholeNumber(args, 'list-size', 1, 1_000_000)
    const profile = oneOf(args, 'profile', RELEASE_PROFILES)
    await session.open(args.word(0))
    if (!person) return studyRisk(session, profile)
    const found = await session.call('risk.person', { personId: await findPerson(session, person), ...(listSize === undefined ? {} : { listSize }) })
    session.answer(found, [
      `${found.pseudonym}: ${many(found.details.length, 'telling detail')} in ${many(found.notes, 'note')} by ${found.researchers.join(', ') || 'nobody named'}.`,
      ...found.details.map((detail) => `${detail.day}  ${detail.researcher}  ${detail.noteId}  ${detail.kind}: ${detail.words}${detail.isTold ? '' : ' (a release says it vaguer)'}${detail.noteId === found.tips ? '  ← stands out with this note' : ''}`),
      `In the study, ${found.alikeInTables} with the same role, site, age band and gender; of ${found.alikeInNotes} the notes tell the same.`,
      `On a list of ${found.listSize}${found.isUsualList ? ' (an average practice; --list-size says otherwise)' : found.listBand === null ? '' : ` (the cautious end of the site card’s “${found.listBand.toLowerCase()}”)`}, as much could be said of ${roughly(found.expected)}: a rough guess.`,
      ...(found.listBand === LIST_SIZE_BANDS.under_3000.label ? [SMALLEST_BAND] : []),
      found.standsOut ? 'Stands out. Vaguer words, the most telling first:' : 'Does not stand out.',
      ...(found.standsOut ? found.offers.map((offer) => `  ${offer.kind} → ${offer.replacement} (${many(offer.places, 'place')})`) : []),
    ])
  },
}

const share = (part: number): string => `${Math.round(part * 100)}%`

const offeredBeside = ({ offered }: StudyRisk): string =>
  `Offered: ${offered.steps.join('; ') || 'no step for all'}. Then ${offered.people} people stand among ${offered.smallestClass} or more (${offered.withheldToo} with all three withheld); ${offered.small} hold a role that fewer than ${offered.k} hold at their site, and cannot be hidden so. ${share(offered.lost)} of the detail of age, gender and ethnic group would go. "release --generalise" does it.`

async function studyRisk(session: Session, profile: (typeof RELEASE_PROFILES)[number] | undefined): Promise<void> {
  const found = await session.call('risk.study', { generalise: session.args.flag('generalise'), roleAndSite: session.args.flag('role-and-site'), ...(profile ? { profile } : {}) })
  const { offered } = found
  session.answer(found, [
    `${found.people} people; ${found.asPlanned.uniques} alone in role, site, age band, gender and ethnic group, ${found.asPlanned.underK} among fewer than ${found.k}; the smallest group has ${found.asPlanned.smallestClass}.`,
    ...(offered.roleAndSite
      ? [
          `Offered: ${offered.steps.join('; ') || 'nothing has to be vaguer'}. Then ${offered.small > 0 ? `fewer than ${offered.k} people are in it, who cannot be hidden among each other` : `everyone stands among ${offered.smallestClass} or more`}. ${share(offered.lost)} of the detail of role, site, age, gender and ethnic group would go. "release --generalise --role-and-site" does it.`,
          ...(offered.byAttribute ?? []).map((row) => `  ${row.attribute}: step ${row.level} of ${row.of}, ${share(row.lost)} of its detail`),
        ]
      : [offeredBeside(found)]),
    ...found.aloneLinkWorkers.map(({ site, pseudonym }) => `${site}: ${pseudonym} is the only link worker, whatever the name.`),
    ...(found.aloneLinkWorkers.length > 0 ? ['What helps:', ...found.remedies.map((remedy) => `  ${remedy}`)] : []),
    'What someone who works there would guess:',
    ...found.guesses.filter(({ guess }) => guess !== 'hidden').map(({ pseudonym, sites, guess, why }) => `  ${sites.join(' + ') || 'No site'}  ${pseudonym}  ${guess}: ${why}`),
  ])
}
