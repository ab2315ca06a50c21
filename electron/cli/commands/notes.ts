/** Commands on field notes: import, log, search, stats. */
import { AppError } from '../../../shared/errors'
import { countedKinds } from '../../../shared/history/kind-words'
import { isOffsetTime, toOffsetTime } from '../../../shared/field/time'
import { renderMentions, renderSealed } from '../../../shared/field/mention'
import { NOTE_KIND_LABELS, NOTE_KINDS, ROLE_NAMES, SEAL_REASON_LABELS } from '../../../shared/model/vocabulary'
import { counted, oneOf, wholeNumber } from '../args'
import type { Command } from '../command'
import { findPerson, findSession, findSite, noteName } from '../find'

/** "Observation 68, Jotting 1" */
const labelled = (counts: Readonly<Record<string, number>>, labels: Readonly<Record<string, string>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${labels[name] ?? name} ${count}`)
    .join(', ') || 'none'

export const importFolder: Command = {
  words: ['WORKSPACE', 'FOLDER'],
  options: { 'skip-bad': { type: 'boolean', help: 'leave out the faulty rows and list them' } },
  help: 'takes in an intake folder of CSV files',
  async run(session) {
    const { args } = session
    await session.open(args.word(0))
    const result = await session.call('study.import', { path: args.word(1), skipBad: args.flag('skip-bad') })
    for (const column of result.ignoredColumns) session.io.err(`Not taken in, because the column is unknown: ${column}\n`)
    for (const row of result.skipped) session.io.err(`Left out: ${row}\n`)
    const nothingNew = Object.keys(result.added).length === 0 && Object.keys(result.updated).length === 0
    session.answer(result, [
      nothingNew ? `No change: ${countedKinds(result.unchanged)} were there already.` : `Added ${countedKinds(result.added)}.`,
      ...(Object.keys(result.updated).length > 0 ? [`Updated ${countedKinds(result.updated)}.`] : []),
      ...(!nothingNew && Object.keys(result.unchanged).length > 0 ? [`Unchanged: ${countedKinds(result.unchanged)}.`] : []),
      ...(result.skipped.length > 0 ? [`Left out because of faults: ${result.skipped.length}, listed above.`] : []),
    ])
  },
}

export const log: Command = {
  words: ['WORKSPACE', 'TEXT…'],
  options: {
    site: { type: 'string', value: 'S', help: 'site: id, code, name or alias' },
    session: { type: 'string', value: 'S', help: 'session of that site' },
    at: { type: 'string', value: 'TIME', help: 'when it happened, 2025-06-03T09:05+01:00; else now' },
    kind: { type: 'string', value: 'K', help: NOTE_KINDS.join(', ') },
  },
  help: 'adds one field note',
  async run(session) {
    const { args } = session
    const site = args.text('site')
    if (!site) throw new AppError('USAGE', { what: 'log: --site is missing. Usage: fieldfare log WORKSPACE --site S TEXT…' })
    const kind = oneOf(args, 'kind', NOTE_KINDS) ?? 'observation'
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const at = args.text('at') ?? toOffsetTime(new Date(), zone)
    if (!isOffsetTime(at)) throw new AppError('USAGE', { what: `--at needs a time with its offset, such as 2025-06-03T09:05:00+01:00, not "${at}".` })
    const body = args.rest(1).join(' ')
    if (body.trim() === '') throw new AppError('USAGE', { what: 'log: TEXT is empty.' })
    await session.open(args.word(0))
    const siteId = await findSite(session, site)
    const sessionRef = args.text('session')
    const sessionId = sessionRef === undefined ? null : await findSession(session, sessionRef, siteId)
    const written = await session.call('note.create', { siteId, sessionId, kind, body, occurred: { at, precision: 'exact', zone: args.text('at') === undefined ? zone : '' } })
    session.answer(written, [`Added field note ${written.id}, ${at}.`])
  },
}

export const search: Command = {
  words: ['WORKSPACE', 'QUERY…'],
  options: {
    site: { type: 'string', value: 'S', help: 'only at this site' },
    person: { type: 'string', value: 'P', help: 'only where this person is linked' },
    kind: { type: 'string', value: 'K', help: 'only notes of this kind' },
    limit: { type: 'string', value: 'N', help: 'at most so many (default 50)' },
  },
  help: 'full-text search',
  async run(session) {
    const { args } = session
    const kind = oneOf(args, 'kind', NOTE_KINDS)
    const limit = wholeNumber(args, 'limit', 1, 500)
    await session.open(args.word(0))
    const [site, person] = [args.text('site'), args.text('person')]
    const result = await session.call('note.search', {
      text: args.rest(1).join(' '),
      ...(site === undefined ? {} : { siteId: await findSite(session, site) }),
      ...(person === undefined ? {} : { personId: await findPerson(session, person) }),
      ...(kind === undefined ? {} : { kind }),
      ...(limit === undefined ? {} : { limit }),
    })
    const { people } = await session.call('person.list', {})
    const nameById = new Map(people.map((each) => [each.id, each.name ?? each.code]))
    const show = (body: string): string => renderSealed(renderMentions(body, (id) => nameById.get(id) ?? '[unknown person]'), ({ reason, words }) => `[sealed: ${SEAL_REASON_LABELS[reason]}, ${words} words]`).replace(/\s+/g, ' ').trim()
    session.answer({ total: result.total, totalIsExact: result.totalIsExact, notes: result.hits.map((hit) => ({ ...hit.note, heads: undefined, ranges: hit.ranges })) }, [
      ...result.hits.map(({ note }) => `${noteName(note)}  ${note.occurred.at.slice(0, 16)}  ${show(note.body).slice(0, 140)}`),
      `${result.total}${result.totalIsExact ? '' : ' or more'} ${result.total === 1 ? 'note' : 'notes'} found.`,
    ])
  },
}

const roleLabels = Object.fromEntries(Object.entries(ROLE_NAMES).map(([role, { label }]) => [role, label]))

export const stats: Command = {
  words: ['WORKSPACE'],
  options: {},
  help: 'counts, hours, coverage by site, day, day part, role',
  async run(session) {
    await session.open(session.args.word(0))
    const result = await session.call('study.stats', {})
    const hours = (minutes: number): string => `${(minutes / 60).toFixed(1)} h`
    session.answer(result, [
      `${counted(result.notes, 'field note')}, ${counted(result.words, 'word')}, ${counted(result.people, 'person', 'people')}, ${counted(result.sites, 'site')}, ${counted(result.sessions, 'session')}, ${hours(result.minutes)} observed`,
      `Kinds: ${labelled(result.byKind, NOTE_KIND_LABELS)}`,
      `Roles: ${labelled(result.byRole, roleLabels)}`,
      ...result.coverage.map((site) => {
        const days = new Set(site.cells.map((cell) => cell.day)).size
        const window = site.windowDays === null ? 'no window set' : `notes on ${days} of ${site.windowDays} calendar days of its window`
        return `Site ${site.siteCode}: ${counted(site.notes, 'note')}, ${hours(site.minutes)}, ${window}`
      }),
    ])
  },
}
