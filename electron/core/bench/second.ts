/** The second reviewer's sample on this laptop: drawn, looked at blind, compared once it is through, settled by a further decision. */
import { AppError } from '../../../shared/errors'
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf, ParsedInputOf } from '../../../shared/ipc/define'
import type { ReviewItem } from '../../../shared/ipc/results'
import type { CallContext } from '../../../shared/ipc/serve'
import { addScanned, cohensKappa, type ComparedItem, compare, drawSample, isThrough, notesOfRound, plainAgreement } from '../../../shared/release/bench/second-review'
import type { SourceBench } from '../../../shared/release/bench/types'
import { withAdded } from '../../../shared/release/bench/added'
import { findIn, groupItems, type ScannedNote } from '../../../shared/release/review'
import type { ReleaseSource, SourceDecision } from '../../../shared/release/types'
import { breather, inSlices } from '../jobs'
import { readStudy } from '../study/reading'
import { bracketed, decisionId } from '../study/review'
import { releaseSource } from '../study/source'
import { writeAct } from '../history/act'
import type { Workspace } from '../workspace/workspace'
import { ownCode, readBench, readReadings, readRounds } from './records'

type Output<K extends keyof AppContract> = OutputOf<AppContract, K>
type Input<K extends keyof AppContract> = ParsedInputOf<AppContract, K>

const unsealed = (source: ReleaseSource): Set<string> => new Set(source.notes.flatMap((note) => (note.sealed ? [] : [note.id])))

export function secondStatus(workspace: Workspace): Output<'second.status'> {
  const bench = readBench(workspace)
  const present = unsealed(releaseSource(workspace))
  const numbers = [...new Set(bench.rounds.map(({ round }) => round))].toSorted((a, b) => a - b)
  return {
    reviewer: ownCode(workspace),
    rounds: numbers.map((round) => {
      const draws = bench.rounds.filter((draw) => draw.round === round)
      const codes = new Set([...bench.looks.filter((look) => look.round === round).map((look) => look.reviewer), ...bench.readings.flatMap((reading) => (reading.round === round ? [reading.reviewer] : []))])
      const notes = [...notesOfRound(bench.rounds, round)].filter((id) => present.has(id))
      return {
        round,
        share: Math.max(...draws.map((draw) => draw.share)),
        population: Math.max(...draws.map((draw) => draw.population)),
        notes: notes.length,
        reviewers: [...codes].sort().map((code) => ({
          code,
          read: bench.readings.filter((reading) => reading.round === round && reading.reviewer === code && present.has(reading.noteId)).length,
          decided: bench.looks.filter((look) => look.round === round && look.reviewer === code).length,
          through: isThrough(bench, round, code, present),
        })),
      }
    }),
  }
}

/** The next round; the record's name is made of what was drawn, so that two laptops that drew the same wrote the same. */
export function startRound(workspace: Workspace, { share }: Input<'second.start'>): Output<'second.start'> {
  const { mac } = workspace.register()
  const ids = [...unsealed(releaseSource(workspace))]
  if (ids.length === 0) throw new AppError('RELEASE_EMPTY')
  const round = Math.max(0, ...readRounds(workspace).map((draw) => draw.round)) + 1
  const notes = drawSample(ids, round, share, mac).toSorted()
  const record = `round:${round}:${mac(`round ${round} ${notes.join(' ')}`).slice(0, 16)}`
  writeAct(workspace, 'create', workspace.studyId, () => [workspace.log.editsFor('round', record, { round, share, population: ids.length, notes })])
  return { round, notes: notes.length, population: ids.length }
}

/** What the finder raises in the notes of a sample; the reading of the study that the first review rests on. */
async function scanOf(workspace: Workspace, source: ReleaseSource, noteIds: ReadonlySet<string>, context: CallContext): Promise<ScannedNote[]> {
  const { scanned } = await readStudy(workspace, source, context)
  return scanned.filter(({ note }) => noteIds.has(note.id))
}

/** The same as the first reviewer found it: without what others marked by hand or said in vaguer words, and with what this one marked. */
async function blindScanOf(workspace: Workspace, source: ReleaseSource, noteIds: ReadonlySet<string>, reviewer: string, context: CallContext): Promise<ScannedNote[]> {
  const { unmarked } = await readStudy(workspace, source, context)
  const marks = new Map([...source.decisions].filter(([, { added }]) => added && added.round !== null && added.by === reviewer))
  return inSlices(findIn(source.notes.filter((note) => noteIds.has(note.id)), withAdded(unmarked, marks), workspace.register().mac), breather(context.signal))
}

const drawnOrThrow = (bench: Pick<SourceBench, 'rounds'>, round: number): Set<string> => {
  const drawn = notesOfRound(bench.rounds, round)
  if (drawn.size === 0) throw new AppError('NOT_FOUND', { what: 'round of a second review', ref: String(round) })
  return drawn
}

/** @throws AppError NOT_FOUND, REGISTER_LOCKED */
export async function listSecond(workspace: Workspace, { round, reviewer }: Input<'second.list'>, context: CallContext): Promise<Output<'second.list'>> {
  const bench = readBench(workspace)
  const drawn = drawnOrThrow(bench, round)
  const source = releaseSource(workspace)
  const scanned = await blindScanOf(workspace, source, drawn, reviewer, context)
  const own = new Map<string, SourceDecision>(bench.looks.filter((look) => look.round === round && look.reviewer === reviewer).map(({ key, action, replacement, reason }) => [key, { action, replacement, reason }]))
  const read = new Set(bench.readings.filter((reading) => reading.round === round && reading.reviewer === reviewer).map((reading) => reading.noteId))
  return {
    // In the order of the study: the order of the draw would tell nothing either.
    notes: scanned.map(({ note }) => ({ noteId: note.id, read: read.has(note.id) })),
    items: groupItems(scanned, own),
    through: isThrough(bench, round, reviewer, unsealed(source)),
  }
}

const lookId = (workspace: Workspace, round: number, reviewer: string, key: string): string => `blind:${workspace.register().mac(`blind ${round} ${reviewer} ${key}`).slice(0, 32)}`

/** @throws AppError ROUND_CLOSED once the reviewer is through: from then on the first decisions can be seen */
export function decideSecond(workspace: Workspace, { round, reviewer, decisions }: Input<'second.decide'>): Output<'second.decide'> {
  workspace.register()
  const rounds = readRounds(workspace)
  drawnOrThrow({ rounds }, round)
  if (isThrough({ rounds, readings: readReadings(workspace) }, round, reviewer, unsealed(releaseSource(workspace)))) throw new AppError('ROUND_CLOSED', { round, reviewer })
  writeAct(workspace, 'edit', workspace.studyId, () =>
    decisions.map(({ key, action, replacement, reason }) =>
      workspace.log.editsFor('blind', lookId(workspace, round, reviewer, key), { key, round, reviewer, action, replacement: bracketed(replacement), reason: reason.trim() }),
    ),
  )
  return { taken: decisions.length }
}

export async function compareSecond(workspace: Workspace, { round, reviewer }: Input<'second.compare'>, context: CallContext): Promise<Output<'second.compare'>> {
  const all = readBench(workspace)
  const bench = round === undefined ? all : { ...all, rounds: all.rounds.filter((draw) => draw.round === round), looks: all.looks.filter((look) => look.round === round) }
  const source = releaseSource(workspace)
  const present = unsealed(source)
  const drawn = new Set(bench.rounds.flatMap((draw) => draw.noteIds))
  const scanned = await scanOf(workspace, source, drawn, context)
  const items = new Map<string, ComparedItem>()
  const wanted = new Set(bench.looks.map((look) => look.key))
  for (const note of scanned) addScanned(items, note, wanted)
  const { pairs, undecided, own } = compare(bench, items, present)
  const itemByKey = new Map<string, ReviewItem>(groupItems(scanned, source.decisions).map((item) => [item.key, item]))
  const types = [...new Set(pairs.map((pair) => pair.type))].sort()
  const waitingFor = [...new Set(bench.rounds.map((draw) => draw.round))].flatMap((number) => {
    const here = [...notesOfRound(bench.rounds, number)].filter((id) => present.has(id))
    const codes = new Set([...bench.looks.filter((look) => look.round === number).map((look) => look.reviewer), ...bench.readings.flatMap((reading) => (reading.round === number ? [reading.reviewer] : []))])
    return [...codes].flatMap((code) => {
      const read = new Set(bench.readings.flatMap((reading) => (reading.round === number && reading.reviewer === code ? [reading.noteId] : [])))
      const left = here.filter((id) => !read.has(id)).length
      return left === 0 ? [] : [{ round: number, code, left }]
    })
  })
  const isOpenTo = (number: number): boolean => !waitingFor.some((each) => each.round === number) || (reviewer !== undefined && isThrough(bench, number, reviewer, present))
  const differing = pairs.filter((pair) => !pair.agree && itemByKey.has(pair.key))
  return {
    waitingFor,
    withheld: differing.filter((pair) => !isOpenTo(pair.round)).length,
    items: pairs.length,
    agreement: plainAgreement(pairs),
    kappa: cohensKappa(pairs),
    otherWords: pairs.filter((pair) => pair.otherWords).length,
    undecided,
    own,
    missed: [...source.decisions.values()].filter(({ added }) => added && added.round !== null && (round === undefined || added.round === round)).length,
    byType: types.map((type) => ({ type, items: pairs.filter((pair) => pair.type === type).length, disagreements: pairs.filter((pair) => pair.type === type && !pair.agree).length })),
    disagreements: differing.flatMap((pair) => {
      const item = itemByKey.get(pair.key)
      if (!item || !isOpenTo(pair.round)) return []
      const settled = bench.settlements.find((each) => each.key === pair.key && each.round === pair.round)
      const { action, replacement, reason, reviewer } = pair.second
      return [{ round: pair.round, item, first: pair.first, second: { action, replacement, reason, by: reviewer }, settled: settled ? { action: settled.action, by: settled.by } : null }]
    }),
  }
}

/** One act: the study's decision, and that it settled something. */
export function settleSecond(workspace: Workspace, { round, by = ownCode(workspace), decisions }: Input<'second.settle'>): Output<'second.settle'> {
  const { mac } = workspace.register()
  drawnOrThrow({ rounds: readRounds(workspace) }, round)
  writeAct(workspace, 'resolve', workspace.studyId, () =>
    decisions.flatMap(({ key, action, replacement, reason }) => [
      workspace.log.editsFor('decision', decisionId(workspace, key), { key, action, replacement: bracketed(replacement), reason: reason.trim() }),
      workspace.log.editsFor('settlement', `settlement:${mac(`settlement ${round} ${key}`).slice(0, 32)}`, { key, round, action, by }),
    ]),
  )
  return { settled: decisions.length }
}
