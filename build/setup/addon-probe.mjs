/**
 * Tries a build of the encrypted SQLite addon in the runtime this runs in (Node, or Electron as Node), in a
 * process of its own: a build for another Node-API ends the process without a word, at once or at the first
 * collection. Usage: node addon-probe.mjs PACKAGE-FOLDER BINARY — prints `works` when all is well.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const [packageFolder, nativeBinding] = process.argv.slice(2)
const Database = createRequire(import.meta.url)(packageFolder)
const CANARY = 'Zaunkoenig-in-the-hedge'
const KEY = 'c3'.repeat(32)
const folder = mkdtempSync(join(tmpdir(), 'fieldfare-probe-'))
const file = join(folder, 'probe.db')

const open = (key) => {
  const db = new Database(file, { nativeBinding })
  db.pragma("cipher='chacha20'")
  db.pragma(`key="raw:${key}"`)
  db.pragma('temp_store=MEMORY')
  return db
}

try {
  const db = open(KEY)
  db.pragma('journal_mode=WAL')
  db.exec('create virtual table note using fts5(text)')
  db.prepare('insert into note values (?)').run(CANARY)
  for (const name of readdirSync(folder)) {
    assert(!readFileSync(join(folder, name)).includes(CANARY), `${name} holds plain text`)
  }
  db.close()
  assert.throws(() => open('00'.repeat(32)).exec('select count(*) from note'), { code: 'SQLITE_NOTADB' })
  const again = open(KEY)
  assert.equal(again.prepare('select count(*) as n from note where note match ?').get('hedge').n, 1)
  again.close()

  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc')
  for (let i = 0; i < 300; i += 1) {
    new Database(':memory:', { nativeBinding }).prepare('select 1').get()
    if (i % 100 === 99) collect()
  }
  await new Promise((done) => setImmediate(done))
  collect()
  process.stdout.write('works\n')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
