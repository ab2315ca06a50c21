/** The audit trail by acts, undo and redo, and the conflicts that wait for a decision. */
import { AppError } from '../../../shared/errors'
import type { Json } from '../../../shared/history/canonical'
import type { RecordHeads } from '../../../shared/history/heads'
import { KIND_WORDS } from '../../../shared/history/kind-words'
import { type Intent, type Op, type OpHeader, type RecordKind, SEALED_KINDS } from '../../../shared/history/op'
import { commonBase } from '../../../shared/history/common-base'
import { planUndo } from '../../../shared/history/undo'
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf, ParsedInputOf } from '../../../shared/ipc/define'
import { authorCode } from './author'
import { writeAct, type Written } from './act'
import type { Workspace } from '../workspace/workspace'

type Output<K extends keyof AppContract> = OutputOf<AppContract, K>
type Input<K extends keyof AppContract> = ParsedInputOf<AppContract, K>

const INTENT_WORDS: Record<Intent, string> = {
  create: 'Added',
  edit: 'Changed',
  remove: 'Moved to the bin',
  restore: 'Brought back',
  import: 'Imported',
  resolve: 'Settled a conflict in',
  undo: 'Undid a change to',
  redo: 'Did again a change to',
  recover: 'Recovered unsaved text of',
  release: 'Made',
  withdraw: 'Carried out',
  seal: 'Sealed',
  unseal: 'Unsealed',
  join: 'Joined or took apart',
}

/** "Imported 140 field notes, 79 people": what an act did, without names or note text. */
function describeAct({ db }: Workspace, change: string, intent: Intent): string {
  const counts = db.prepare('SELECT kind, count(DISTINCT record) AS records FROM op WHERE change = ? GROUP BY kind').all(change) as { kind: RecordKind; records: number }[]
  // The register's half of adding a person is not a second thing to the reader.
  const plain = counts.filter(({ kind }) => (intent === 'seal' || intent === 'unseal' ? kind === 'seal' : kind !== 'identity'))
  const parts = (plain.length > 0 ? plain : counts).map(({ kind, records }) => (kind === 'study' ? 'the study' : `${records} ${KIND_WORDS[kind][records === 1 ? 0 : 1]}`))
  return `${INTENT_WORDS[intent]} ${parts.join(', ')}`
}

type ChangeRow = { change: string; last: number; header: string; kind: RecordKind; record: string }

export function listChanges(workspace: Workspace, input: Input<'history.list'>): Output<'history.list'> {
  const { db } = workspace
  const before = input.cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(input.cursor)
  if (!Number.isInteger(before)) throw new AppError('INPUT_INVALID', { where: 'history.list cursor', what: 'it is not one this list gave' })
  const ofRecord = input.recordId === undefined ? '' : 'AND change IN (SELECT change FROM op WHERE record = @record)'
  const rows = db
    .prepare(
      `SELECT change, max(arrival) AS last, header, kind, record FROM op WHERE 1 ${ofRecord}
       GROUP BY change HAVING last < @before ORDER BY last DESC LIMIT @limit`,
    )
    .all({ before, limit: input.limit, ...(input.recordId === undefined ? {} : { record: input.recordId }) }) as ChangeRow[]
  const undoneBy = db.prepare('SELECT change FROM op WHERE undoes = ? ORDER BY arrival DESC LIMIT 1').pluck()
  const entries = rows.map((row) => {
    const header = JSON.parse(row.header) as OpHeader
    return {
      changeId: row.change,
      at: header.at,
      author: authorCode(workspace, header.author),
      device: header.device,
      what: describeAct(workspace, row.change, header.intent),
      recordKind: row.kind,
      recordId: row.record,
      undoneBy: (undoneBy.get(row.change) as string | undefined) ?? null,
    }
  })
  const last = rows.length === input.limit ? rows.at(-1) : undefined
  return { entries, cursor: last ? String(last.last) : null }
}

/** Acts by what may be done with them: an undo can be done again; a redo can be undone like any edit. */
const INTENTS_OF = { undone: "= 'undo'", undoable: "<> 'undo'", fresh: "NOT IN ('undo', 'redo')" } as const

/** The last act of this laptop that nobody took back. Making the study or a release is never taken back: others may already hold it. */
function lastChange(workspace: Workspace, which: keyof typeof INTENTS_OF): { change: string; arrival: number } | null {
  const row = workspace.db
    .prepare(
      `SELECT change, arrival FROM op WHERE device = @device
         AND json_extract(header, '$.intent') ${INTENTS_OF[which]}
         AND json_extract(header, '$.intent') NOT IN ('release', 'recover', 'withdraw', 'seal', 'unseal')
         AND NOT EXISTS (SELECT 1 FROM op AS later WHERE later.undoes = op.change)
         AND change NOT IN (SELECT change FROM op WHERE kind IN ('release', 'erasure') OR (kind = 'study' AND json_extract(header, '$.intent') = 'create'))
       ORDER BY arrival DESC LIMIT 1`,
    )
    .get({ device: workspace.meta('device') }) as { change: string; arrival: number } | undefined
  return row ?? null
}

function takeBack(workspace: Workspace, change: string, intent: 'undo' | 'redo'): { changeId: string; what: string } {
  const { log } = workspace
  const ops = log.opsOfChange(change)
  if (ops.length === 0) throw new AppError('NOT_FOUND', { what: 'change', ref: change })
  // The words would stay in the history in clear.
  if (ops.some((op) => op.header.intent === 'seal' || op.header.intent === 'unseal')) throw new AppError('SEALING_STAYS')
  if (ops.some((op) => SEALED_KINDS.has(op.header.kind))) workspace.register()
  // An import is one act of thousands of operations: each is read once.
  const opById = new Map(ops.map((op): [string, Op | undefined] => [op.id, op]))
  const headsById = new Map<string, RecordHeads>()
  const remembered = <K, V>(map: Map<K, V>, key: K, read: (key: K) => V): V => {
    if (!map.has(key)) map.set(key, read(key))
    return map.get(key) as V
  }
  const plan = planUndo(
    ops,
    (record, field) => remembered(headsById, record, log.headsOf)[field] ?? [],
    (id) => remembered(opById, id, log.loadOp),
  )
  if (plan.kind === 'blocked') {
    const kind = ops.find((op) => op.header.record === plan.record)?.header.kind ?? 'note'
    throw new AppError('UNDO_BLOCKED', { what: `a ${KIND_WORDS[kind][0]} (${plan.field.split(':')[0]})` })
  }
  const what = describeAct(workspace, change, ops[0]?.header.intent ?? 'edit')
  return log.transaction(() => {
    const act = workspace.act(intent, change)
    for (const op of log.append(act, plan.edits)) workspace.ownOps.add(op.id)
    return { changeId: act.change, what }
  })
}

export function undo(workspace: Workspace, change?: string): { changeId: string; what: string } {
  const target = change ?? lastChange(workspace, 'undoable')?.change
  if (target === undefined) throw new AppError('NOTHING_TO_UNDO', { verb: 'undo' })
  return takeBack(workspace, target, 'undo')
}

/** Takes the last undo back, as long as nothing new was done since. */
export function redo(workspace: Workspace): { changeId: string; what: string } {
  const target = lastChange(workspace, 'undone')
  const fresh = lastChange(workspace, 'fresh')
  if (!target || (fresh && fresh.arrival > target.arrival)) throw new AppError('NOTHING_TO_UNDO', { verb: 'redo' })
  return takeBack(workspace, target.change, 'redo')
}

export function listConflicts(workspace: Workspace): Output<'conflict.list'> {
  const rows = workspace.db.prepare("SELECT id, kind, conflicts FROM record WHERE conflicts <> '[]' ORDER BY id").all() as { id: string; kind: RecordKind; conflicts: string }[]
  return {
    conflicts: rows.flatMap((row) =>
      (JSON.parse(row.conflicts) as string[]).map((field) => ({
        recordKind: row.kind,
        recordId: row.id,
        field,
        base: baseValue(workspace, row.id, field),
        sides: workspace.log.headValues(row.id, field).map(({ opId, at, value }) => {
          const header = workspace.log.loadOp(opId)?.header
          return { opId, at, author: authorCode(workspace, header?.author ?? ''), device: header?.device ?? '', value }
        }),
      })),
    ),
  }
}

function baseValue({ log }: Workspace, record: string, field: string): Json {
  const heads = log.headValues(record, field).map(({ opId }) => opId)
  const base = commonBase(heads, (id) => log.loadOp(id)?.header.fields[field]?.[1] ?? [])
  return (base === undefined ? undefined : log.loadOp(base)?.content[field]?.[1]) ?? null
}

/** Settles a conflict by an operation that names every side. */
export function resolveConflict(workspace: Workspace, input: Input<'conflict.resolve'>): Written {
  const current = workspace.log.headsOf(input.recordId)[input.field] ?? []
  const kind = workspace.db.prepare('SELECT kind FROM record WHERE id = ?').pluck().get(input.recordId) as RecordKind | undefined
  if (!kind) throw new AppError('NOT_FOUND', { what: 'record', ref: input.recordId })
  if (input.heads.length !== current.length || input.heads.some((head) => !current.includes(head))) throw new AppError('STALE', { what: input.field })
  return writeAct(workspace, 'resolve', input.recordId.replace(/^(?:identity|pseudonym):/, ''), () => [
    { kind, record: input.recordId, fields: { [input.field]: { value: input.value as Json, bases: current } } },
  ])
}
