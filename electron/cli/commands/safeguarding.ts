/** safeguarding: whom to turn to, the sealed concerns, and what was done about each, who was told and when. */
import { AppError } from '../../../shared/errors'
import { isOffsetTime, localClock, localDay } from '../../../shared/field/time'
import { STEP_KINDS, STEP_LABELS } from '../../../shared/model/vocabulary'
import { counted, oneOf } from '../args'
import type { Command } from '../command'
import { readTextFile, type Session } from '../session'

const USAGE = 'Usage: fieldfare safeguarding WORKSPACE SEAL-ID --add KIND [--who WHO] [--text-file FILE] [--at TIME]'

export const safeguarding: Command = {
  words: ['WORKSPACE', '[SEAL-ID]'],
  options: {
    add: { type: 'string', value: 'KIND', help: `writes down a step: ${STEP_KINDS.map((kind) => `${kind}: ${STEP_LABELS[kind]}`).join('; ')}` },
    who: { type: 'string', value: 'WHO', help: 'who was told, advised or decided' },
    'text-file': { type: 'string', value: 'FILE', help: 'what it was, from a file' },
    at: { type: 'string', value: 'TIME', help: 'when, 2025-06-03T11:00+01:00; else now' },
    strike: { type: 'string', value: 'STEP-ID', help: 'strikes a step out; it stays to be read' },
    'welfare-contact': { type: 'string', value: 'TEXT', help: 'whom researchers can turn to for themselves, and how' },
    'concern-contact': { type: 'string', value: 'TEXT', help: 'whom to tell first of a concern for somebody' },
    'lead-key': { type: 'string', value: 'KEY', help: 'age1… of the lead’s laptop, or "own" for this one’s: sealed words then leave only for it' },
  },
  help: 'the safeguarding path: contacts, sealed concerns, and with a SEAL-ID what was done about it; no step is in any export, search or merge',
  async run(session) {
    const { args } = session
    const [sealId, kind, strike, at] = [args.word(1), oneOf(args, 'add', STEP_KINDS), args.text('strike'), args.text('at')]
    const [who, file] = [args.text('who'), args.text('text-file')]
    if (kind && sealId === '') throw new AppError('USAGE', { what: `safeguarding: --add needs the passage it is about. ${USAGE}` })
    if (!kind && (who !== undefined || file !== undefined || at !== undefined)) throw new AppError('USAGE', { what: `safeguarding: --who, --text-file and --at go with --add. ${USAGE}` })
    if (at !== undefined && !isOffsetTime(at)) throw new AppError('USAGE', { what: `safeguarding: a time has its offset, such as 2025-06-03T11:00:00+01:00, not "${at}".` })
    // What happened stands in a file, so that it stays out of the shell's history.
    const text = file === undefined ? '' : readTextFile(session.io, file).trim()
    await session.open(args.word(0))
    const key = args.text('lead-key')
    const given = {
      ...(args.text('welfare-contact') === undefined ? {} : { welfareContact: args.text('welfare-contact') }),
      ...(args.text('concern-contact') === undefined ? {} : { concernContact: args.text('concern-contact') }),
      ...(key === undefined ? {} : { leadKey: key === 'own' ? (await session.call('team.recipient', {})).recipient : key }),
    }
    if (Object.keys(given).length > 0) await session.call('safeguarding.saveCard', given)
    if (kind) await session.call('safeguarding.addStep', { sealId, kind, text, ...(who === undefined ? {} : { who }), ...(at === undefined ? {} : { at }) })
    if (strike) await session.call('safeguarding.strikeStep', { id: strike })
    return sealId === '' ? showAll(session) : showOne(session, sealId)
  },
}

async function showOne(session: Session, sealId: string): Promise<void> {
  const { steps } = await session.call('safeguarding.steps', { sealId })
  session.answer({ steps }, [
    ...steps.map((step) => `${step.id}  ${localDay(step.at)} ${localClock(step.at)}  ${STEP_LABELS[step.kind]}${step.who === '' ? '' : ` (${step.who})`}${step.text === '' ? '' : `: ${step.text}`}  [${step.by}]${step.struck ? '  struck out' : ''}`),
    `${counted(steps.length, 'step')}.`,
  ])
}

async function showAll(session: Session): Promise<void> {
  const card = await session.call('safeguarding.card', {})
  const { paths, notHere } = await session.call('safeguarding.paths', {})
  session.answer({ ...card, paths, notHere }, [
    `For researchers themselves: ${card.welfareContact || 'nobody is recorded'}`,
    `To tell first of a concern: ${card.concernContact || 'nobody is recorded'}`,
    `Lead’s key: ${card.leadKey || 'not recorded'}`,
    ...paths.map((path) => `${path.sealId}  ${path.day}  ${path.site === '' ? 'no site' : `site ${path.site}`}  note ${path.noteId}  ${path.steps === 0 ? 'no step yet' : `${counted(path.steps, 'step')}, last: ${path.lastKind === null ? '' : STEP_LABELS[path.lastKind].toLowerCase()}`}${path.opened ? '  unsealed' : ''}`),
    `${counted(paths.length, 'concern')}.${notHere > 0 ? ` Steps kept on another laptop: ${notHere}.` : ''}`,
  ])
}
