/** Sealed passages (seal, unseal, sealed) and requests to stay in the room (asked). */
import { AppError } from '../../../shared/errors'
import { isOffsetTime, localClock, localDay } from '../../../shared/field/time'
import { EPISODE_LABELS, EPISODE_OUTCOMES, ROLE_NAMES, ROLES, SEAL_REASON_LABELS, SEAL_REASONS } from '../../../shared/model/vocabulary'
import { oneOf, wholeNumber } from '../args'
import type { Command } from '../command'
import { findSession, findSite } from '../find'

const LONGEST_NOTE = 1_000_000

export const seal: Command = {
  words: ['WORKSPACE', 'NOTE-ID'],
  options: {
    from: { type: 'string', value: 'N', help: 'first character of the passage, counted from 0 in the stored wording (search --json)' },
    to: { type: 'string', value: 'N', help: 'the character after its last' },
    whole: { type: 'boolean', help: 'the whole note' },
    reason: { type: 'string', value: 'KIND', help: SEAL_REASONS.map((reason) => `${reason}: ${SEAL_REASON_LABELS[reason]}`).join('; ') },
  },
  help: 'seals a passage: its words leave the note, its history, search, every export and every merge',
  async run(session) {
    const { args } = session
    const reason = oneOf(args, 'reason', SEAL_REASONS)
    const [from, to] = [wholeNumber(args, 'from', 0, LONGEST_NOTE), wholeNumber(args, 'to', 0, LONGEST_NOTE)]
    const isSpan = from !== undefined && to !== undefined
    if (!reason || isSpan === args.flag('whole')) throw new AppError('USAGE', { what: 'seal: it needs --reason, and either --whole or --from and --to. Usage: fieldfare seal WORKSPACE NOTE-ID --from N --to N --reason KIND' })
    await session.open(args.word(0))
    const result = await session.call('seal.add', { noteId: args.word(1), passage: isSpan ? { from, to } : { whole: true }, reason })
    session.answer(result, [
      `Sealed: passage ${result.sealId}; ${result.wordingsErased} earlier ${result.wordingsErased === 1 ? 'wording is' : 'wordings are'} gone.`,
      ...(result.alsoIn.length > 0 ? [`The same words stand in ${result.alsoIn.length} more: ${result.alsoIn.join(', ')}.`] : []),
      ...(result.releasesBefore > 0 ? [`Releases made since the note was written: ${result.releasesBefore}. What they hold of it is out of reach.`] : []),
      'Backups, bundles and releases made before may hold the words: nothing here reaches into them.',
    ])
  },
}

export const unseal: Command = {
  words: ['WORKSPACE', 'SEAL-ID'],
  options: {},
  help: 'brings the words of a sealed passage back into its note',
  async run(session) {
    await session.open(session.args.word(0))
    const written = await session.call('seal.remove', { id: session.args.word(1) })
    session.answer(written, [`Unsealed: the words stand in note ${written.id} again.`])
  },
}

export const sealed: Command = {
  words: ['WORKSPACE', '[SEAL-ID]'],
  options: {},
  help: 'lists sealed passages, or shows the words of one',
  async run(session) {
    const { args } = session
    await session.open(args.word(0))
    if (args.word(1) !== '') {
      const { text } = await session.call('seal.open', { id: args.word(1) })
      return session.answer({ text }, [text])
    }
    const { seals } = await session.call('seal.list', {})
    session.answer({ seals }, [
      ...seals.map((each) => `${each.id}  note ${each.noteId}  ${each.whole ? 'whole note' : 'passage'}, ${SEAL_REASON_LABELS[each.reason]}, ${each.words} words${each.here ? '' : ', not on this laptop'}`),
      `${seals.length} sealed.`,
    ])
  },
}

export const asked: Command = {
  words: ['WORKSPACE'],
  options: {
    site: { type: 'string', value: 'S', help: 'site: id, code, name or alias; without it the list is shown' },
    outcome: { type: 'string', value: 'O', help: EPISODE_OUTCOMES.map((outcome) => `${outcome}: ${EPISODE_LABELS[outcome]}`).join('; ') },
    role: { type: 'string', value: 'R', help: `who was asked, as a role: ${ROLES.join(', ')} (default patient)` },
    session: { type: 'string', value: 'S', help: 'session of that site' },
    from: { type: 'string', value: 'TIME', help: 'when, 2025-06-03T11:00+01:00; else now' },
    to: { type: 'string', value: 'TIME', help: 'until when' },
  },
  help: 'records who was asked whether the researcher may stay: a role and a time, nothing else',
  async run(session) {
    const { args } = session
    const [site, outcome, role] = [args.text('site'), oneOf(args, 'outcome', EPISODE_OUTCOMES), oneOf(args, 'role', ROLES)]
    const [from, to] = [args.text('from'), args.text('to')]
    for (const time of [from, to]) if (time !== undefined && !isOffsetTime(time)) throw new AppError('USAGE', { what: `asked: a time has its offset, such as 2025-06-03T11:00:00+01:00, not "${time}".` })
    if ((site === undefined) !== (outcome === undefined)) throw new AppError('USAGE', { what: 'asked: --site and --outcome go together. Usage: fieldfare asked WORKSPACE --site S --outcome declined' })
    await session.open(args.word(0))
    if (site === undefined || outcome === undefined) {
      const { episodes } = await session.call('episode.list', {})
      return session.answer({ episodes }, [
        ...episodes.map((each) => `${each.id}  ${localDay(each.startedAt)} ${localClock(each.startedAt)}${each.endedAt ? `–${localClock(each.endedAt)}` : ''}  ${EPISODE_LABELS[each.outcome]} (${ROLE_NAMES[each.role].label.toLowerCase()})`),
        `${episodes.length} recorded.`,
      ])
    }
    const siteId = await findSite(session, site)
    const sessionRef = args.text('session')
    const written = await session.call('episode.save', {
      siteId,
      outcome,
      ...(role === undefined ? {} : { role }),
      ...(sessionRef === undefined ? {} : { sessionId: await findSession(session, sessionRef, siteId) }),
      ...(from === undefined ? {} : { startedAt: from }),
      ...(to === undefined ? {} : { endedAt: to }),
    })
    session.answer(written, [`Recorded: ${EPISODE_LABELS[outcome].toLowerCase()}.`])
  },
}
