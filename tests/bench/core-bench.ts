/**
 * What the core costs over SQLite itself, on a study of 50,000 notes of 120 words: each figure beside its floor, measured in turn in
 * the same run on the same disk.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createNote, listNotes, saveNote } from '../../electron/core/study/notes'
import { searchNotes } from '../../electron/core/study/search'
import { openDatabase } from '../../electron/core/workspace/connection'
import { migrate } from '../../electron/core/workspace/migrate'
import { createWorkspace, openWorkspace, type Workspace } from '../../electron/core/workspace/workspace'
import { toOffsetTime } from '../../shared/field/time'
import { fieldText } from './field-text'
import { type Row, summarise, timeEach } from './measure'

const NOTES = Number(process.env['FIELDFARE_BENCH_NOTES'] ?? 50_000)
const PASSPHRASE = 'bench passphrase'
const SAVES = 300
const START = Date.UTC(2025, 0, 6, 9)

export const benchDeps = { now: () => new Date(), randomBytes: (count: number) => new Uint8Array(randomBytes(count)), zone: 'Europe/London', resolvePath: (ref: string) => ref, logEvent: () => {} }

/** A study of that many notes, one every quarter of an hour. */
export function fillStudy(workspace: Workspace, write: (words: number) => string, notes = NOTES): void {
  const act = workspace.act('import')
  for (let from = 0; from < notes; from += 500) {
    workspace.log.transaction(() => {
      const edits = Array.from({ length: Math.min(500, notes - from) }, (_, index) =>
        workspace.log.editsFor('note', workspace.newId(), {
          body: write(120),
          kind: 'observation',
          occurred: { at: toOffsetTime(new Date(START + (from + index) * 900_000), 'Europe/London'), precision: 'exact', zone: 'Europe/London' },
          recorded_at: workspace.now(),
        }),
      )
      workspace.log.append(act, edits)
    })
  }
}

export function benchCore(): { rows: Row[]; workspacePath: string; cleanUp(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'fieldfare-bench-'))
  const workspacePath = join(folder, 'bench.fieldfare')
  const write = fieldText(7)
  const filling = performance.now()
  const { workspace: made } = createWorkspace(benchDeps, workspacePath, { title: 'Bench', template: 'blank', passphrase: PASSPHRASE }, (building) => fillStudy(building, write))
  const filled = performance.now() - filling
  made.close()

  const rows: Row[] = []
  const megabytes = statSync(join(workspacePath, 'study.db')).size / 1e6
  rows.push({ what: `writing ${NOTES} notes of 120 words (${megabytes.toFixed(0)} MB)`, ours: filled, floor: null, unit: 'ms in all' })

  const opening = performance.now()
  const workspace = openWorkspace(benchDeps, workspacePath, { passphrase: PASSPHRASE }, true)
  rows.push({ what: 'opening it, key derivation included', ours: performance.now() - opening, floor: null, unit: 'ms' })

  rows.push(...benchSaves(workspace, join(folder, 'floor.db'), write))
  rows.push(...benchSearch(workspace))
  rows.push(...benchLists(workspace))
  workspace.close()
  return { rows, workspacePath, cleanUp: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A save against a bare commit of the rows it writes (operation, record, note, index), each flushed to the disk. */
function benchSaves(workspace: Workspace, floorPath: string, write: (words: number) => string): Row[] {
  const occurred = { at: '2025-06-03T09:05:00+01:00', precision: 'exact', zone: 'Europe/London' } as const
  const floor = openDatabase(floorPath, randomBytes(32))
  migrate(floor)
  const insertOp = floor.prepare("INSERT INTO op (id, device, seq, kind, record, change, header, content, complete) VALUES (?, 'd', ?, 'note', ?, 'c', ?, ?, 1)")
  const insertBase = floor.prepare("INSERT INTO op_base (base, field, op) VALUES (?, 'body', ?)")
  const upsertRecord = floor.prepare("INSERT INTO record (id, kind, heads, conflicts) VALUES (?, 'note', ?, '[]') ON CONFLICT (id) DO UPDATE SET heads = excluded.heads")
  const upsertNote = floor.prepare(
    `INSERT INTO note (id, kind, body, occurred_at, occurred_ms, day, precision, zone, recorded_at, changed_at, removed, words) VALUES (?, 'observation', ?, ?, 1, '2025-06-03', 'exact', '', '', '', 0, 120)
     ON CONFLICT (id) DO UPDATE SET body = excluded.body RETURNING row`,
  )
  const unindex = floor.prepare("INSERT INTO note_text (note_text, rowid, body) VALUES ('delete', ?, ?)")
  const index = floor.prepare('INSERT INTO note_text (rowid, body) VALUES (?, ?)')
  const header = JSON.stringify(workspace.log.loadOp(Object.values(workspace.log.headsOf(listNotes(workspace, { limit: 1, order: 'oldest', removed: false }).notes[0]?.id ?? '')).flat()[0] ?? '')?.header ?? {})

  // The floor gets as many notes as the study, so that its trees and its index are as deep.
  floor.transaction(() => {
    const filler = workspace.db.prepare('SELECT id, body FROM note').iterate() as Iterable<{ id: string; body: string }>
    for (const note of filler) index.run((upsertNote.get(note.id, note.body, occurred.at) as { row: number }).row, note.body)
  })()

  const note = createNote(workspace, { siteId: null, sessionId: null, kind: 'jotting', body: write(120), occurred, personIds: [], codeIds: [] })
  let bare = write(120)
  let seq = 0
  const bareSave = floor.transaction((body: string) => {
    seq += 1
    insertOp.run(`op${seq}`, seq, 'n', header, Buffer.from(JSON.stringify({ body: ['saltsaltsalt', body] })))
    insertBase.run(`op${seq - 1}`, `op${seq}`)
    upsertRecord.run('n', JSON.stringify({ body: [`op${seq}`] }))
    const { row } = upsertNote.get('n', body, occurred.at) as { row: number }
    if (seq > 1) unindex.run(row, bare)
    index.run(row, body)
    bare = body
  })
  const bodies = Array.from({ length: SAVES }, () => write(120))
  const ours: number[] = []
  const floors: number[] = []
  // In turn, so that whatever else the machine does falls on both.
  for (const body of bodies) {
    ours.push(...timeEach([body], (each) => void saveNote(workspace, { id: note.id, heads: {}, body: each })))
    floors.push(...timeEach([body], (each) => void bareSave.immediate(each)))
  }
  floor.close()
  return [summarise('saving a wording (against a bare commit of the same rows)', ours, floors)]
}

/** A search, with its notes and marks, against the bare index query for the same words. */
function benchSearch(workspace: Workspace): Row[] {
  const words = fieldText(7)(400).split(' ')
  const bareQuery = workspace.db.prepare('SELECT rowid FROM note_text WHERE note_text MATCH ? ORDER BY rowid DESC LIMIT 50')
  const bareText = workspace.db.prepare('SELECT body FROM note WHERE row = ?')
  const queries: [string, string[]][] = [
    ['one word', words.slice(0, 100)],
    ['two words', words.slice(100, 300).map((word, index, all) => `${word} ${all[(index + 7) % all.length]}`)],
    ['the beginning of a word', words.slice(300).map((word) => word.slice(0, 3))],
  ]
  return queries.map(([what, texts]) => {
    const ours: number[] = []
    const floors: number[] = []
    for (const text of texts) {
      ours.push(...timeEach([text], (each) => void searchNotes(workspace, { text: each, limit: 50 })))
      const expression = text.split(' ').map((word) => `"${word}"*`).join(' AND ')
      floors.push(...timeEach([expression], (each) => (bareQuery.pluck().all(each) as number[]).forEach((row) => bareText.get(row))))
    }
    return summarise(`search, ${what} (against the bare FTS5 query and its texts)`, ours, floors)
  })
}

function benchLists(workspace: Workspace): Row[] {
  const bare = workspace.db.prepare('SELECT * FROM note WHERE removed = 0 ORDER BY occurred_ms DESC, row DESC LIMIT 100')
  const ours: number[] = []
  const floors: number[] = []
  let cursor: string | undefined
  for (let page = 0; page < 60; page += 1) {
    const before = cursor
    ours.push(
      ...timeEach([0], () => {
        cursor = listNotes(workspace, { limit: 100, order: 'newest', removed: false, ...(before === undefined ? {} : { cursor: before }) }).cursor ?? undefined
      }),
    )
    floors.push(...timeEach([0], () => void bare.all()))
  }
  return [summarise('a page of 100 notes while scrolling (against the bare query)', ours, floors)]
}
