/** Reads what the benches have written: rounds, readings, blind decisions, settlements, tests and claims, as a release and its report need them. */
import type { RecordKind } from '../../../shared/history/op'
import { momentOf } from '../../../shared/field/time'
import { INTRUDER_ANSWERS, INTRUDER_ROLES, INTRUDER_VERDICTS, IntruderClaimed } from '../../../shared/model/intruder'
import { RELEASE_PROFILES } from '../../../shared/model/vocabulary'
import type { BlindLook, FirstLook, Reading, ReviewRound, Settlement, SourceBench } from '../../../shared/release/bench/types'
import type { IntruderClaim, IntruderTest } from '../../../shared/release/bench/intruder'
import type { RecordState } from '../history/log'
import { integerOf, listOf, textOf, type Values } from '../projections/values'
import { authorCode } from '../history/author'
import { decisionId } from '../study/review'
import type { Workspace } from '../workspace/workspace'

const statesOf = ({ db, log }: Workspace, kind: RecordKind): RecordState[] =>
  (db.prepare('SELECT id FROM record WHERE kind = ? ORDER BY id').pluck().all(kind) as string[]).map((id) => log.stateOf(id, kind, log.headsOf(id)))

const oneOf = <T extends string>(values: Values, field: string, allowed: readonly T[]): T | null => allowed.find((each) => each === values.get(field)) ?? null
const ACTIONS = ['replace', 'keep'] as const

/** The code of whoever works on this laptop; 'R' where none was drawn. */
export const ownCode = (workspace: Workspace): string => authorCode(workspace, workspace.meta('researcher') ?? '') || 'R'

export const readRounds = (workspace: Workspace): ReviewRound[] =>
  statesOf(workspace, 'round').flatMap(({ values }) => {
    const round = integerOf(values, 'round')
    const share = values.get('share')
    return round === null ? [] : [{ round, share: typeof share === 'number' ? share : 0, population: integerOf(values, 'population') ?? 0, noteIds: listOf(values, 'notes') }]
  })

/** Which wording of a note shows: what was read counts only as long as it stands. */
export const wordingOf = ({ log }: Workspace, noteId: string): string => (log.headsOf(noteId)['body'] ?? []).join(' ')

export const readReadings = (workspace: Workspace): Reading[] =>
  statesOf(workspace, 'reading').flatMap(({ values }) => {
    const [noteId, reviewer] = [textOf(values, 'note'), textOf(values, 'reviewer')]
    if (noteId === null || reviewer === null || values.get('read') !== true) return []
    return textOf(values, 'wording') === wordingOf(workspace, noteId) ? [{ noteId, reviewer, round: integerOf(values, 'round') }] : []
  })

const readSettlements = (workspace: Workspace): Settlement[] =>
  statesOf(workspace, 'settlement').flatMap(({ values }) => {
    const [key, round, action] = [textOf(values, 'key'), integerOf(values, 'round'), oneOf(values, 'action', ACTIONS)]
    return key === null || round === null || action === null ? [] : [{ key, round, action, by: textOf(values, 'by') ?? '' }]
  })

/**
 * First decisions by the moment they stood: the last before the second reviewer decided, and the first after it. What settled a
 * disagreement is no first decision, and neither is what was changed after having seen the second one.
 */
function firstDecisions(workspace: Workspace): (key: string, at: string) => Pick<BlindLook, 'before' | 'after'> {
  const { db, log } = workspace
  const settling = new Set(db.prepare("SELECT DISTINCT change FROM op WHERE kind = 'settlement'").pluck().all() as string[])
  return (key, at) => {
    const record = decisionId(workspace, key)
    const of = (field: string) => log.valuesOf(record, field).filter(({ op }) => !settling.has(op.header.change))
    const said = of('action').map(({ op, value }) => {
      const lastOf = (field: string): string => {
        const value = of(field).findLast((each) => momentOf(each.op.header.at) <= momentOf(op.header.at))?.value
        return typeof value === 'string' ? value : ''
      }
      const look: FirstLook | null = value === 'replace' || value === 'keep' ? { action: value, replacement: lastOf('replacement'), reason: lastOf('reason'), by: authorCode(workspace, op.header.author) } : null
      return { look, isBefore: momentOf(op.header.at) <= momentOf(at) }
    })
    return { before: said.findLast((each) => each.isBefore)?.look ?? null, after: said.find((each) => !each.isBefore && each.look)?.look ?? null }
  }
}

export function readLooks(workspace: Workspace): BlindLook[] {
  const first = firstDecisions(workspace)
  return statesOf(workspace, 'blind').flatMap(({ values, changedAt }) => {
    const [key, round, reviewer, action] = [textOf(values, 'key'), integerOf(values, 'round'), textOf(values, 'reviewer'), oneOf(values, 'action', ACTIONS)]
    if (key === null || round === null || reviewer === null || action === null) return []
    return [{ key, round, reviewer, action, replacement: textOf(values, 'replacement') ?? '', reason: textOf(values, 'reason') ?? '', at: changedAt, ...first(key, changedAt) }]
  })
}

/** A test is a claim record without a target: so that time without a claim counts too. */
export function readTests(workspace: Workspace): { tests: IntruderTest[]; claims: IntruderClaim[] } {
  const states = statesOf(workspace, 'claim')
  const tests = new Map<string, IntruderTest>()
  for (const { id, values } of states) {
    const [profile, role, dataset, takenAt] = [oneOf(values, 'profile', RELEASE_PROFILES), oneOf(values, 'role', INTRUDER_ROLES), textOf(values, 'dataset'), textOf(values, 'taken_at')]
    if (profile && role && dataset !== null && takenAt !== null) tests.set(id, { id, profile, date: textOf(values, 'date') ?? '', role, dataset, takenAt, independent: values.get('independent') === true, minutes: integerOf(values, 'minutes') ?? 0 })
  }
  const claims = states.flatMap(({ id, values }) => {
    const test = tests.get(textOf(values, 'test') ?? '')
    const claimed = IntruderClaimed.safeParse(values.get('claim'))
    if (!test || !claimed.success) return []
    return [{ ...claimed.data, id, test, verdict: oneOf(values, 'verdict', INTRUDER_VERDICTS), markedBy: textOf(values, 'marked_by') ?? '', answer: oneOf(values, 'answer', INTRUDER_ANSWERS) }]
  })
  return { tests: [...tests.values()], claims }
}

/** Needs the register. */
export const readBench = (workspace: Workspace): SourceBench => ({
  rounds: readRounds(workspace),
  looks: readLooks(workspace),
  settlements: readSettlements(workspace),
  readings: readReadings(workspace),
  ...readTests(workspace),
})
