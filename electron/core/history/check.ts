/**
 * Integrity, from the bytes up: the database's pages, the chain of each device's operations, each value against its hash, the heads
 * and tables against the log they are made from, and the search index against the notes.
 */
import { AppError } from '../../../shared/errors'
import { applyToHeads, type RecordHeads } from '../../../shared/history/heads'
import { findOpFault, type OpHeader } from '../../../shared/history/op'
import type { CallContext } from '../../../shared/ipc/serve'
import type { CheckResult } from '../../../shared/ipc/results'
import { breather } from '../jobs'
import { lostChanges } from '../workspace/newest'
import type { Workspace } from '../workspace/workspace'
import { type OpRow, sha256 } from './log'

type Check = CheckResult['checks'][number]

export async function checkWorkspace(workspace: Workspace, { signal, progress }: CallContext): Promise<CheckResult> {
  const checks: Check[] = []
  const add = (name: string, faults: readonly string[], fine: string) => checks.push({ name, ok: faults.length === 0, detail: faults.length === 0 ? fine : faults.slice(0, 5).join('; ') })
  const { db, log } = workspace

  progress({ phase: 'Reading every page', done: 0, total: 0 })
  const pages = (db.pragma('integrity_check') as { integrity_check: string }[]).map((row) => row.integrity_check).filter((line) => line !== 'ok')
  add('Database pages', pages, 'all pages read and whole')

  const total = db.prepare('SELECT count(*) FROM op').pluck().get() as number
  const breathe = breather(signal)
  const chain: string[] = []
  const values: string[] = []
  let sealed = 0
  const headsByRecord = new Map<string, RecordHeads>()
  const named = new Set(db.prepare("SELECT base || ' ' || field FROM op_base").pluck().all() as string[])
  const linksByDevice = new Map<string, { seq: number; id: string; prev: string }[]>()
  const select = db.prepare('SELECT arrival, id, kind, record, change, header, content FROM op WHERE arrival > ? ORDER BY arrival LIMIT 500')
  let done = 0
  for (let after = 0; ; ) {
    const rows = select.all(after) as OpRow[]
    if (rows.length === 0) break
    for (const row of rows) {
      const header = JSON.parse(row.header) as OpHeader
      const links = linksByDevice.get(header.device) ?? []
      links.push({ seq: header.seq, id: row.id, prev: header.prev })
      linksByDevice.set(header.device, links)
      const content = log.decode(row)
      if (content === null) sealed += 1
      const fault = findOpFault({ id: row.id, header, content: content ?? {} }, sha256)
      if (fault === 'id') chain.push(`change ${header.seq} of laptop ${header.device.slice(0, 4)} was altered`)
      if (fault === 'content') values.push(`a value of change ${header.seq} of laptop ${header.device.slice(0, 4)} was altered`)
      headsByRecord.set(row.record, applyToHeads(headsByRecord.get(row.record) ?? {}, row.id, header, (id, field) => named.has(`${id} ${field}`)))
      after = row.arrival
    }
    done += rows.length
    progress({ phase: 'Checking the chain of changes', done, total })
    await breathe()
  }
  for (const [device, links] of linksByDevice) chain.push(...chainFaults(workspace, device, links))
  const laptops = linksByDevice.size
  add('Chain of changes', chain, `${total} changes on ${laptops} ${laptops === 1 ? 'laptop' : 'laptops'}, each in its place`)
  add('Values', values, sealed > 0 ? `each as it was written; ${sealed} of the register were not checked because it is locked` : 'each as it was written')

  const stored = new Map((db.prepare('SELECT id, heads FROM record').all() as { id: string; heads: string }[]).map((row) => [row.id, row.heads]))
  const wrongHeads = [...headsByRecord].filter(([id, heads]) => !sameHeads(heads, stored.get(id)))
  add('Current state', [...wrongHeads.map(([id]) => `record ${id} does not follow from its changes`), ...(stored.size === headsByRecord.size ? [] : ['a record has no changes'])], `${stored.size} records follow from the changes`)

  const lost = lostChanges(db)
  add('Newest changes', lost > 0 ? [`${lost} ${lost === 1 ? 'change' : 'changes'} written on this laptop ${lost === 1 ? 'is' : 'are'} missing: study.db was opened without its newest part, the file study.db-wal. A bundle from a colleague who has them, or a backup, brings them back`] : [], 'nothing that was written on this laptop is missing')
  add('Notes', await noteFaults(workspace, breathe), 'each field note shows what its changes say')
  add('Search index', indexFaults(workspace), 'agrees with the notes')
  return { ok: checks.every((check) => check.ok), checks }
}

/** A laptop's changes follow each other without a gap, but for those that a merge has told are still to come. */
function chainFaults({ db }: Workspace, device: string, links: { seq: number; id: string; prev: string }[]): string[] {
  const missing = JSON.parse((db.prepare('SELECT missing FROM laptop WHERE device = ?').pluck().get(device) as string | undefined) ?? '[]') as [number, number][]
  const faults: string[] = []
  let last = { seq: 0, id: '' }
  for (const link of links.toSorted((a, b) => a.seq - b.seq)) {
    const isToldGap = missing.some(([from, to]) => from === last.seq + 1 && to === link.seq - 1)
    if (!isToldGap && (link.seq !== last.seq + 1 || link.prev !== last.id)) faults.push(`the chain of laptop ${device.slice(0, 4)} breaks at change ${link.seq}`)
    last = link
  }
  return faults
}

const sameHeads = (heads: RecordHeads, text: string | undefined): boolean => {
  if (text === undefined) return false
  const stored = JSON.parse(text) as RecordHeads
  const fields = new Set([...Object.keys(heads), ...Object.keys(stored)])
  return [...fields].every((field) => (heads[field] ?? []).join() === (stored[field] ?? []).join())
}

async function noteFaults({ db, log }: Workspace, breathe: () => Promise<void>): Promise<string[]> {
  const faults: string[] = []
  const select = db.prepare('SELECT row, id, body, kind FROM note WHERE row > ? ORDER BY row LIMIT 500')
  for (let after = 0; ; ) {
    const rows = select.all(after) as { row: number; id: string; body: string; kind: string }[]
    if (rows.length === 0) return faults
    for (const row of rows) {
      const { values } = log.stateOf(row.id, 'note', log.headsOf(row.id))
      if ((values.get('body') ?? '') !== row.body || (values.get('kind') ?? 'observation') !== row.kind) faults.push(`note ${row.id} shows something else than its changes say`)
      after = row.row
    }
    await breathe()
  }
}

function indexFaults({ db }: Workspace): string[] {
  try {
    // rank 1: compare with the notes themselves, not only the index with itself (SQLite, fts5 section 6.4).
    db.prepare("INSERT INTO note_text (note_text, rank) VALUES ('integrity-check', 1)").run()
    return []
  } catch (error) {
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_CORRUPT')) return ['the search index does not agree with the notes']
    throw error
  }
}

export function assertSound(result: CheckResult): void {
  const failed = result.checks.filter((check) => !check.ok)
  if (failed.length === 0) return
  throw new AppError('CHECK_FAILED', { count: failed.length, what: failed.map((check) => check.name.toLowerCase()).join(', ') }, { items: failed.map((check) => `${check.name}: ${check.detail}`) })
}
