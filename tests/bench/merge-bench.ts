/** A bundle of many notes merged into an empty laptop of the study, against the bare insertion of the very rows it leaves behind. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { joinStudy, writeBundle } from '../../electron/core/exchange/bundle'
import { ageRecipient } from '../../electron/core/exchange/laptop-keys'
import { mergeBundles } from '../../electron/core/exchange/merge'
import { type Db, openDatabase } from '../../electron/core/workspace/connection'
import { migrate } from '../../electron/core/workspace/migrate'
import { createWorkspace } from '../../electron/core/workspace/workspace'
import { benchDeps, fillStudy } from './core-bench'
import { fieldText } from './field-text'
import type { Row } from './measure'

const NOTES = Number(process.env['FIELDFARE_BENCH_MERGE'] ?? 20_000)
const PASSPHRASE = 'bench passphrase'
const TABLES = ['op', 'op_base', 'record', 'note', 'note_person', 'note_code']

export async function benchMerge(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldfare-merge-'))
  const context = { signal: new AbortController().signal, progress: () => {} }
  try {
    const study = { title: 'Bench', template: 'blank', passphrase: PASSPHRASE }
    const { workspace: sender } = createWorkspace(benchDeps, join(folder, 'sender.fieldfare'), study)
    const pack = join(folder, 'study.pack')
    await writeBundle(sender, pack, { passphrase: PASSPHRASE, salt: new Uint8Array(randomBytes(16)) }, { kind: 'pack', withRegister: true, withSealed: true, since: {} })
    fillStudy(sender, fieldText(11), NOTES)
    const { workspace: lead } = await joinStudy(benchDeps, pack, PASSPHRASE, join(folder, 'lead.fieldfare'), PASSPHRASE, 'Lead')
    const bundle = join(folder, 'notes.bundle')
    await writeBundle(sender, bundle, { recipients: [await ageRecipient(lead)] }, { kind: 'bundle', withRegister: true, withSealed: true, since: {} })
    sender.close()
    collectGarbage()

    let peak = process.memoryUsage().rss
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20)
    const start = performance.now()
    await mergeBundles(lead, { paths: [bundle], dryRun: false }, context)
    const ours = performance.now() - start
    clearInterval(watch)
    const floor = bareInsertion(lead.db, join(folder, 'floor.db'))
    lead.close()
    return [
      { what: `merging a bundle of ${NOTES} notes (against the bare insertion of the same rows)`, ours, floor, unit: 'ms in all' },
      { what: 'memory of the process at its highest during the merge', ours: peak / 1e6, floor: null, unit: 'MB' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the preparation left behind is not the merge's. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
}

/** Every row of the log, the notes and the index, as they stand, into an empty encrypted database in one transaction. */
function bareInsertion(source: Db, path: string): number {
  const floor = openDatabase(path, randomBytes(32))
  migrate(floor)
  const rows = TABLES.map((table) => ({ table, rows: source.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][] }))
  const notes = source.prepare('SELECT row, body FROM note').raw().all() as [number, string][]
  const start = performance.now()
  floor.transaction(() => {
    for (const { table, rows: values } of rows) {
      const insert = values[0] && floor.prepare(`INSERT INTO ${table} VALUES (${values[0].map(() => '?').join(', ')})`)
      for (const row of values) insert?.run(...row)
    }
    const index = floor.prepare('INSERT INTO note_text (rowid, body) VALUES (?, ?)')
    for (const [row, body] of notes) index.run(row, body)
  })()
  const took = performance.now() - start
  floor.close()
  return took
}
