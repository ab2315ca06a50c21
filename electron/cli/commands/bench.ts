/** Commands of the benches: marking by hand, reading in full, the second review, the intruder test, the difference between two releases. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { AppError } from '../../../shared/errors'
import { INTRUDER_ANSWERS, INTRUDER_ROLES, INTRUDER_VERDICTS } from '../../../shared/model/intruder'
import { PASSAGE_KINDS, PASSAGE_WORDS } from '../../../shared/release/compare/difference'
import { type Args, oneOf, wholeNumber } from '../args'
import type { Command } from '../command'
import type { Session } from '../session'
import { readDecisions } from './review'

const usage = (what: string): AppError => new AppError('USAGE', { what })
const act = <T extends string>(command: string, args: Args, acts: readonly T[]): T => {
  const found = acts.find((each) => each === args.word(0))
  if (!found) throw usage(`${command}: "${args.word(0)}" is not one of ${acts.join(', ')}.`)
  return found
}
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

/** The reviewer's code; else the code of this laptop's researcher. */
const reviewerOf = async (session: Session): Promise<string> => session.args.text('reviewer') ?? (await session.call('second.status', {})).reviewer
const roundOf = async (session: Session): Promise<number> => {
  const given = wholeNumber(session.args, 'round', 1, 1000)
  if (given !== undefined) return given
  const last = (await session.call('second.status', {})).rounds.at(-1)
  if (!last) throw new AppError('NOT_FOUND', { what: 'round of a second review', ref: 'start one: fieldfare second start WORKSPACE' })
  return last.round
}
const decisionsOf = (session: Session) => {
  const file = session.args.text('file')
  if (!file) throw usage('second: --file is missing: JSON as "fieldfare second list --json" writes it, with decisions filled in.')
  return readDecisions(session, file)
}

const SECOND_ACTS = ['start', 'list', 'decide', 'finish', 'compare', 'settle'] as const

export const second: Command = {
  words: ['ACT', 'WORKSPACE'],
  options: {
    share: { type: 'string', value: 'N', help: 'start: per cent of the notes, 10 if not said; never fewer than five notes' },
    round: { type: 'string', value: 'N', help: 'which round; else the last' },
    reviewer: { type: 'string', value: 'CODE', help: 'who reviews, settles or looks at the comparison; else this laptop’s researcher' },
    file: { type: 'string', value: 'DECISIONS', help: 'decide, settle: the decisions, as "decide" takes them' },
  },
  help: 'second review: start draws a sample, list shows it blind, decide takes decisions, finish says all of it was read, compare tells the agreement, settle ends disagreements',
  async run(session) {
    const { args } = session
    const what = act('second', args, SECOND_ACTS)
    const decisions = what === 'decide' || what === 'settle' ? decisionsOf(session) : []
    const share = wholeNumber(args, 'share', 1, 100)
    await session.open(args.word(1))
    if (what === 'start') {
      const drawn = await session.call('second.start', share === undefined ? {} : { share })
      return session.answer(drawn, [`Round ${drawn.round}: ${drawn.notes} of ${drawn.population} notes are drawn.`])
    }
    const round = await roundOf(session)
    if (what === 'compare') {
      const looks = session.args.text('reviewer')
      const result = await session.call('second.compare', { round, ...(looks === undefined ? {} : { reviewer: looks }) })
      return session.answer(result, [
        ...result.waitingFor.map((row) => `Round ${row.round}: ${row.code} has ${row.left} notes left to read; nothing of theirs is compared before.`),
        `${result.items} things decided by both: ${percent(result.agreement)} agreement, kappa ${result.kappa === null ? 'without a value' : result.kappa.toFixed(2)}, ${result.disagreements.length + result.withheld} disagreements, ${result.missed} found only by reading.`,
        ...(result.withheld > 0 ? [`${result.withheld} of the disagreements show once nobody reads any more, or with --reviewer to somebody who is through.`] : []),
        ...result.disagreements.map((row) => `${row.item.key}  ${row.item.type.padEnd(10)} ${row.item.text.replace(/\s+/g, ' ')}  first ${row.first.action} (${row.first.by || 'rule'}), second ${row.second.action} (${row.second.by})${row.settled ? `, settled: ${row.settled.action} (${row.settled.by})` : ''}`),
      ])
    }
    const reviewer = await reviewerOf(session)
    if (what === 'settle') {
      const { settled } = await session.call('second.settle', { round, by: reviewer, decisions })
      return session.answer({ settled }, [`${settled} disagreements settled by ${reviewer}.`])
    }
    if (what === 'decide') {
      const { taken } = await session.call('second.decide', { round, reviewer, decisions })
      return session.answer({ taken }, [`${taken} blind decisions of ${reviewer} taken in.`])
    }
    const sample = await session.call('second.list', { round, reviewer })
    if (what === 'finish') {
      const noteIds = sample.notes.filter((note) => !note.read).map((note) => note.noteId)
      if (noteIds.length > 0) await session.call('review.read', { noteIds, round, reviewer })
      return session.answer({ notes: sample.notes.length }, [`${reviewer} has read all ${sample.notes.length} notes of round ${round}; the decisions can be compared.`])
    }
    return session.answer(sample, [
      ...sample.items.map((item) => `${item.key}  ${item.type.padEnd(10)} ${item.text.replace(/\s+/g, ' ')} → ${item.replacement}  ${item.decision ? item.decision.action : 'open'}`),
      `Round ${round}, ${reviewer}: ${sample.notes.length} notes, ${sample.items.length} things to decide, ${sample.items.filter((item) => item.decision).length} decided.`,
    ])
  },
}

export const read: Command = {
  words: ['WORKSPACE', 'NOTE…'],
  options: { reviewer: { type: 'string', value: 'CODE', help: 'who read them; else this laptop’s researcher' }, undo: { type: 'boolean', help: 'takes it back' } },
  help: 'says that notes were read in full, as they are worded now',
  async run(session) {
    const reviewer = session.args.text('reviewer')
    await session.open(session.args.word(0))
    const noteIds = session.args.rest(1)
    if (noteIds.length === 0) throw usage('read: no note is named.')
    const { notes } = await session.call('review.read', { noteIds, read: !session.args.flag('undo'), ...(reviewer ? { reviewer } : {}) })
    session.answer({ notes }, [`${notes} notes ${session.args.flag('undo') ? 'no longer count as read' : 'are read in full'}.`])
  },
}

export const mark: Command = {
  words: ['WORKSPACE', 'TEXT'],
  options: {
    type: { type: 'string', value: 'KIND', help: 'PERSON, PLACE, ORG, RARE and the like; PERSON if not said' },
    with: { type: 'string', value: 'WORDS', help: 'what stands instead; else a term for the kind' },
    'dry-run': { type: 'boolean', help: 'only counts the places' },
  },
  help: 'replaces a text that nothing had found, wherever it stands in the study',
  async run(session) {
    const { args } = session
    await session.open(args.word(0))
    const result = await session.call('review.add', { text: args.word(1), type: (args.text('type') ?? 'PERSON').toUpperCase(), dryRun: args.flag('dry-run'), replacement: args.text('with') ?? '' })
    session.answer(result, [`${args.flag('dry-run') ? 'Would be replaced' : 'Replaced from now on'}: ${result.places} places in ${result.notes} notes, by ${result.replacement}.`])
  },
}

const INTRUDER_ACTS = ['pack', 'take', 'list', 'mark'] as const

export const intruder: Command = {
  words: ['ACT', 'PLACE', '[FILE]…'],
  options: {
    out: { type: 'string', value: 'PLACE', help: 'pack: folder, or file ending .zip, to write' },
    role: { type: 'string', value: 'ROLE', help: `pack: ${INTRUDER_ROLES.join(', ')}` },
    verdict: { type: 'string', value: 'V', help: `mark: ${INTRUDER_VERDICTS.join(', ')}` },
    answer: { type: 'string', value: 'A', help: `mark: ${INTRUDER_ANSWERS.join(', ')}` },
  },
  help: 'motivated-intruder test: pack RELEASE makes what a tester gets, take WORKSPACE CLAIMS takes claims in (claims.json of the page, or the filled table claims.csv), list WORKSPACE shows them beside the truth, mark WORKSPACE CLAIM… judges them',
  async run(session) {
    const { args } = session
    const what = act('intruder', args, INTRUDER_ACTS)
    if (what === 'pack') {
      const out = args.text('out')
      if (!out) throw usage('intruder pack: --out is missing. Usage: fieldfare intruder pack RELEASE --out PLACE --role ROLE')
      const role = oneOf(args, 'role', INTRUDER_ROLES)
      if (!role) throw usage(`intruder pack: --role is missing: ${INTRUDER_ROLES.join(', ')}.`)
      const pack = await session.call('intruder.pack', { path: args.word(1), out, role })
      return session.answer(pack, [`A pack with ${pack.notes} notes and ${pack.people} people, as they were shared, is in ${out}.`])
    }
    const [verdict, answer] = [oneOf(args, 'verdict', INTRUDER_VERDICTS), oneOf(args, 'answer', INTRUDER_ANSWERS)]
    const files = args.rest(2)
    if (what === 'take' && !files[0]) throw usage('intruder take: the file of claims is missing.')
    if (what === 'take' && !existsSync(resolve(session.io.cwd, files[0] ?? ''))) throw new AppError('FILE_NOT_FOUND', { path: files[0] ?? '' })
    if (what === 'mark' && (files.length === 0 || (!verdict && !answer))) throw usage('intruder mark: name the claims, and give --verdict or --answer.')
    await session.open(args.word(1))
    if (what === 'take') {
      const taken = await session.call('intruder.take', { path: files[0] ?? '' })
      return session.answer(taken, [taken.known ? 'These claims are known already; nothing changed.' : `${taken.claims} claims taken in. They are sealed like the register.`])
    }
    if (what === 'mark') {
      const marked = await session.call('intruder.mark', { ids: files, ...(verdict ? { verdict } : {}), ...(answer ? { answer } : {}) })
      return session.answer(marked, [`${marked.marked} claims marked.`])
    }
    const list = await session.call('intruder.list', {})
    return session.answer(list, [
      ...list.claims.map((claim) => `${claim.id}  ${claim.target}: ${claim.who} (${claim.confidence} of 100)  truth: ${claim.truth ? claim.truth.name || claim.truth.code : 'nobody of the study'}  ${claim.verdict ?? 'not judged'}${claim.answer ? `, ${claim.answer}` : ''}`),
      `${list.tests.length} tests, ${list.claims.length} claims.`,
    ])
  },
}

export const releaseDiff: Command = {
  words: ['EARLIER', 'LATER'],
  options: {
    html: { type: 'string', value: 'FILE', help: 'writes the difference as a page, word by word' },
    notice: { type: 'string', value: 'FILE', help: 'writes a letter to recipients of the earlier one, without names' },
  },
  help: 'what changed between two releases; needs no workspace',
  async run(session) {
    const { args } = session
    const [html, notice] = [args.text('html'), args.text('notice')]
    const { difference } = await session.call('release.diff', { a: args.word(0), b: args.word(1), ...(html === undefined ? {} : { html }), ...(notice === undefined ? {} : { notice }) })
    const { notes, people, passages } = difference
    session.answer(difference, [
      `Notes: ${notes.same} the same, ${notes.changed} changed, ${notes.onlyA.length} no longer in, ${notes.onlyB.length} new.`,
      `People: ${people.kept.length} under the same pseudonym, ${people.onlyA.length} no longer in, ${people.onlyB.length} new.`,
      ...PASSAGE_KINDS.filter((kind) => passages[kind] > 0).map((kind) => `${passages[kind]} passages: ${PASSAGE_WORDS[kind]}`),
      ...(html === undefined ? [] : [`The page is ${html}.`]),
      ...(notice === undefined ? [] : [`The notice is ${notice}. Read it before you send it.`]),
    ])
  },
}
