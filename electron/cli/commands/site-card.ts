/** site-card, letter and session: what governs a site, each researcher's letter of access, and a session started under it. */
import { AppError } from '../../../shared/errors'
import {
  AREA_LABELS, AREA_TYPES, CONSENT_GIVER_LABELS, CONSENT_GIVERS, DEPRIVATION_BANDS, DEPRIVATION_LABELS, LETTER_KINDS, LETTER_LABELS, LIST_SIZE_BANDS, LIST_SIZES, type SiteCard,
} from '../../../shared/model/site-card'
import { type Args, counted, isoDate, oneOf } from '../args'
import type { Command } from '../command'
import { findResearcher, findSite } from '../find'
import type { Session } from '../session'

async function show(session: Session, siteId: string): Promise<void> {
  const card = await session.call('site.card', { siteId })
  const { researchers } = await session.call('researcher.list', {})
  const codeOf = (id: string): string => researchers.find((researcher) => researcher.id === id)?.code ?? id
  session.answer(card, [...facts(card), ...letters(card, codeOf), ...lapses(card, codeOf), ...(card.conflicts.length > 0 ? [`Changed on two laptops at once: ${counted(card.conflicts.length, 'field')}; "fieldfare conflicts" shows them.`] : [])])
}

const orNot = (text: string | null): string => text || 'not recorded'
const named = (text: string | null): string => (text === null ? 'names are locked' : orNot(text))
const banded = <T extends string>(labels: Record<T, string>, value: T | null): string => (value === null ? 'not recorded' : labels[value])

const facts = (card: SiteCard): string[] => [
  `Principal investigator or local collaborator: ${named(card.investigator)}`,
  `Research network contact: ${named(card.networkContact)}`,
  `Capacity and capability confirmed: ${orNot(card.capacityConfirmed)}`,
  `Consent of the practice: ${orNot(card.consentDate)}${card.consentBy === null ? '' : `, ${CONSENT_GIVER_LABELS[card.consentBy].toLowerCase()}`}`,
  `Poster displayed: ${card.posterFrom === null ? 'not recorded' : `from ${card.posterFrom}${card.posterUntil === null ? '' : ` to ${card.posterUntil}`}`}`,
  `Practice: ${card.listSize === null ? 'list size not recorded' : LIST_SIZE_BANDS[card.listSize].label.toLowerCase()}; area ${banded(AREA_LABELS, card.area).toLowerCase()}; deprivation ${banded(DEPRIVATION_LABELS, card.deprivation).toLowerCase()}`,
]

const letters = (card: SiteCard, codeOf: (id: string) => string): string[] =>
  card.letters.length === 0
    ? ['No letter of access is recorded.']
    : card.letters.map((letter) => `${codeOf(letter.researcherId)}  ${LETTER_LABELS[letter.kind]} ${letter.id}: ${letter.from === null ? 'first day not recorded' : `from ${letter.from}`}, ${letter.lastDay === null ? 'no last day' : `last day ${letter.lastDay}`}`)

const lapses = (card: SiteCard, codeOf: (id: string) => string): string[] =>
  card.lapses.map((lapse) => `${codeOf(lapse.researcherId)}  session of ${lapse.startedAt}, after the letter's last day ${lapse.lastDay}: ${lapse.reason || 'no reason recorded'}`)

/** "none" empties what stands there. */
const NONE = 'none'
const dateOrNone = (args: Args, option: string): string | null | undefined => (args.text(option) === NONE ? null : isoDate(args, option))
function bandOrNone<T extends string>(args: Args, option: string, options: readonly T[]): T | null | undefined {
  const value = oneOf(args, option, [...options, NONE])
  return value === NONE ? null : (value as T | undefined)
}
const given = <T extends object>(values: T): Partial<T> => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>

export const siteCard: Command = {
  words: ['WORKSPACE', 'SITE'],
  options: {
    investigator: { type: 'string', value: 'NAME', help: 'principal investigator or local collaborator; kept in the register' },
    'network-contact': { type: 'string', value: 'NAME', help: 'contact of the research network; kept in the register' },
    'capacity-confirmed': { type: 'string', value: 'DATE', help: 'capacity and capability confirmed' },
    'practice-consent': { type: 'string', value: 'DATE', help: 'consent of the practice' },
    'consent-by': { type: 'string', value: 'ROLE', help: CONSENT_GIVERS.join(', ') },
    'poster-from': { type: 'string', value: 'DATE', help: 'the poster is displayed from this day' },
    'poster-until': { type: 'string', value: 'DATE', help: 'and until this one' },
    'list-size': { type: 'string', value: 'BAND', help: LIST_SIZES.join(', ') },
    area: { type: 'string', value: 'BAND', help: AREA_TYPES.join(', ') },
    deprivation: { type: 'string', value: 'BAND', help: `${DEPRIVATION_BANDS.join(', ')}; 1 is the most deprived fifth` },
  },
  help: 'shows the governance card of a site, or changes what is given; "none" empties a date or band',
  async run(session) {
    const { args } = session
    const changes = given({
      investigator: args.text('investigator'),
      networkContact: args.text('network-contact'),
      capacityConfirmed: dateOrNone(args, 'capacity-confirmed'),
      consentDate: dateOrNone(args, 'practice-consent'),
      consentBy: bandOrNone(args, 'consent-by', CONSENT_GIVERS),
      posterFrom: dateOrNone(args, 'poster-from'),
      posterUntil: dateOrNone(args, 'poster-until'),
      listSize: bandOrNone(args, 'list-size', LIST_SIZES),
      area: bandOrNone(args, 'area', AREA_TYPES),
      deprivation: bandOrNone(args, 'deprivation', DEPRIVATION_BANDS),
    })
    await session.open(args.word(0))
    const siteId = await findSite(session, args.word(1))
    if (Object.keys(changes).length > 0) await session.call('site.saveCard', { siteId, ...changes })
    await show(session, siteId)
  },
}

export const letter: Command = {
  words: ['WORKSPACE', 'SITE', '[RESEARCHER]'],
  options: {
    id: { type: 'string', value: 'ID', help: 'changes this one; else a new one is recorded, as a renewal is' },
    kind: { type: 'string', value: 'KIND', help: LETTER_KINDS.join(', ') },
    from: { type: 'string', value: 'DATE', help: 'its first day' },
    'last-day': { type: 'string', value: 'DATE', help: 'its last day; after it a session needs a reason' },
    remove: { type: 'boolean', help: 'takes the one of --id off the card' },
  },
  help: 'records a letter of access or research passport at a site: of RESEARCHER (code or name), else of this laptop’s',
  async run(session) {
    const { args } = session
    const fields = given({ id: args.text('id'), kind: oneOf(args, 'kind', LETTER_KINDS), from: dateOrNone(args, 'from'), lastDay: dateOrNone(args, 'last-day'), removed: args.flag('remove') ? true : undefined })
    if (args.flag('remove') && fields.id === undefined) throw new AppError('USAGE', { what: 'letter: --remove needs the --id of a letter; "fieldfare site-card" lists them.' })
    await session.open(args.word(0))
    const siteId = await findSite(session, args.word(1))
    const researcherId = args.word(2) === '' ? undefined : await findResearcher(session, args.word(2))
    await session.call('site.saveLetter', { siteId, ...fields, ...(researcherId === undefined ? {} : { researcherId }) })
    await show(session, siteId)
  },
}

export const sessionStart: Command = {
  words: ['WORKSPACE', 'SITE'],
  options: {
    setting: { type: 'string', value: 'TEXT', help: 'what is happening' },
    reason: { type: 'string', value: 'TEXT', help: 'why it is started though the letter of access has expired; it stays on the site’s card' },
  },
  help: 'starts a session at a site, now',
  async run(session) {
    const { args } = session
    await session.open(args.word(0))
    const siteId = await findSite(session, args.word(1))
    const written = await session.call('session.save', { siteId, setting: args.text('setting') ?? '', ...(args.text('reason') === undefined ? {} : { letterReason: args.text('reason') }) })
    session.answer(written, [`Started session ${written.id}, ${written.at}.`])
  },
}
