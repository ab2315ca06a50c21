/** Damaged, foreign and misplaced workspaces, through the command line: what is wrong is said, damage is told from a wrong passphrase, and not a byte moves. */
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../electron/core/workspace/connection'
import { parseKeyFile, serialiseKeyFile, unlockKeys } from '../../electron/core/workspace/keys'
import { PASSPHRASE, testApp } from '../support/core'
import { makeKeysCheap } from './cheap-keys'
import { expectRefusal, fieldfare, type Refusal } from './command-line'
import { treeOf } from './tree'

let templates: string
let folder: string
const at = (...names: string[]): string => join(folder, ...names)
const database = (): string => at('study.fieldfare', 'study.db')
const keys = (): string => at('study.fieldfare', 'keys.json')

beforeAll(async () => {
  templates = mkdtempSync(join(tmpdir(), 'fieldfare-templates-'))
  for (const name of ['study', 'other']) {
    const made = await fieldfare(templates, ['init', `${name}.fieldfare`, '--title', name, '--researcher', 'Petra Lindqvist'])
    if (made.status !== 0) throw new Error(made.err)
    makeKeysCheap(join(templates, `${name}.fieldfare`))
  }
  const app = testApp()
  await app.client.call('workspace.open', { path: join(templates, 'study.fieldfare'), passphrase: PASSPHRASE })
  const occurred = { at: '2025-03-03T09:05:00+00:00', precision: 'exact', zone: 'Europe/London' } as const
  const words = 'the lamp on the sill was lit and nobody spoke of it until the door had closed again '
  for (let index = 0; index < 40; index += 1) await app.client.call('note.create', { siteId: null, sessionId: null, kind: 'observation', body: `Note ${index}. ${words.repeat(20)}`, occurred })
  // A laptop that lost power here: the folder as it is while the app is open, its log of pages not yet taken over.
  cpSync(join(templates, 'study.fieldfare'), join(templates, 'cut.fieldfare'), { recursive: true })
  app.close()
})
afterAll(() => rmSync(templates, { recursive: true, force: true }))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fieldfare-faults-'))
  cpSync(join(templates, 'study.fieldfare'), at('study.fieldfare'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const flip = (path: string, offset: number): void => {
  const bytes = readFileSync(path)
  bytes[offset] = (bytes[offset] ?? 0) ^ 1
  writeFileSync(path, bytes)
}
const editKeys = (edit: (file: Record<string, unknown>) => void, repairChecksum = false): void => {
  const file = JSON.parse(readFileSync(keys(), 'utf8')) as Record<string, unknown>
  edit(file)
  if (repairChecksum) {
    const { checksum: _, ...rest } = file
    file['checksum'] = createHash('sha256').update(JSON.stringify(rest)).digest('base64url')
  }
  writeFileSync(keys(), JSON.stringify(file))
}
/** Opens the database as the app would and changes something that no app would. */
const inDatabase = (sql: string): void => {
  const { study } = unlockKeys(parseKeyFile(readFileSync(keys(), 'utf8')), { passphrase: PASSPHRASE })
  const db = openDatabase(database(), study, { mustExist: true })
  db.exec(sql)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

const BACKUP = /restore the newest backup/
const damaged = (...says: RegExp[]): Refusal => ({ status: 3, says: [/damaged/, ...says], next: BACKUP })

const CASES: { name: string; bend: () => void; argv?: string[]; env?: Record<string, string>; refusal: Refusal }[] = [
  { name: 'keys.json is gone', bend: () => rmSync(keys()), refusal: damaged(/keys\.json is missing/) },
  { name: 'keys.json is empty', bend: () => truncateSync(keys(), 0), refusal: damaged(/keys\.json is not whole/) },
  { name: 'keys.json is cut', bend: () => truncateSync(keys(), 300), refusal: damaged(/keys\.json is not whole/) },
  { name: 'keys.json is other JSON', bend: () => writeFileSync(keys(), '{"version":1,"hello":"there"}'), refusal: damaged(/keys\.json has no good/) },
  { name: 'keys.json is null', bend: () => writeFileSync(keys(), 'null'), refusal: damaged(/keys\.json/) },
  { name: 'one letter of a wrapped key is changed', bend: () => editKeys((file) => ((file['keys'] as { study: { passphrase: { sealed: string } } }).study.passphrase.sealed = 'AAAA')), refusal: damaged(/keys\.json was changed or cut/) },
  { name: 'the salt is changed', bend: () => editKeys((file) => ((file['kdf'] as { salt: string }).salt = 'AAAAAAAAAAAAAAAAAAAAAA')), refusal: damaged(/keys\.json was changed or cut/) },
  { name: 'the work of the passphrase is set to next to nothing', bend: () => editKeys((file) => ((file['kdf'] as { N: number }).N = 2), true), refusal: damaged(/keys\.json has no good kdf\.N/) },
  { name: 'keys.json of a newer Fieldfare', bend: () => editKeys((file) => (file['version'] = 9), true), refusal: { status: 3, says: [/newer Fieldfare/, /format 9/], next: /Update Fieldfare/ } },
  { name: 'keys.json of another workspace with the same passphrase', bend: () => cpSync(join(templates, 'other.fieldfare', 'keys.json'), keys()), refusal: damaged(/study\.db cannot be read with this workspace’s key/) },
  { name: 'keys.json is a folder', bend: () => (rmSync(keys()), mkdirSync(keys())), refusal: damaged(/keys\.json is not a file/) },
  { name: 'the passphrase is wrong', bend: () => {}, env: { FIELDFARE_PASSPHRASE: 'four other words here' }, refusal: { status: 3, says: [/passphrase does not open/], next: /recovery code/ } },
  { name: 'the passphrase is right but for its last letter', bend: () => {}, env: { FIELDFARE_PASSPHRASE: PASSPHRASE.slice(0, -1) }, refusal: { status: 3, says: [/passphrase does not open/], next: /recovery code/ } },
  { name: 'the passphrase is empty', bend: () => {}, env: { FIELDFARE_PASSPHRASE: '' }, refusal: { status: 1, says: [/No passphrase was given/], next: /--passphrase-file/ } },
  { name: 'the passphrase file is not there', bend: () => {}, argv: ['check', 'study.fieldfare', '--passphrase-file', 'secret.txt'], refusal: { status: 1, says: [/secret\.txt/], next: /Check the path/ } },
  { name: 'the passphrase file is empty', bend: () => writeFileSync(at('secret.txt'), '\n'), argv: ['check', 'study.fieldfare', '--passphrase-file', 'secret.txt'], refusal: { status: 1, says: [/No passphrase/], next: /--passphrase-file/ } },
  { name: 'study.db is gone', bend: () => rmSync(database()), refusal: damaged(/study\.db is missing/) },
  { name: 'study.db is empty', bend: () => truncateSync(database(), 0), refusal: damaged(/study\.db is empty/) },
  { name: 'study.db is cut in the middle of a page', bend: () => truncateSync(database(), 9000), refusal: damaged(/study\.db/) },
  { name: 'study.db is cut between pages', bend: () => truncateSync(database(), 5 * 4096), refusal: damaged(/study\.db/) },
  { name: 'study.db is cut to ten bytes', bend: () => truncateSync(database(), 10), refusal: damaged(/study\.db/) },
  { name: 'study.db is text', bend: () => writeFileSync(database(), 'hello '.repeat(2000)), refusal: damaged(/study\.db/) },
  { name: 'study.db of another workspace', bend: () => cpSync(join(templates, 'other.fieldfare', 'study.db'), database()), refusal: damaged(/study\.db/) },
  { name: 'study.db is a plain SQLite file', bend: () => writeFileSync(database(), plainSqlite()), refusal: damaged(/study\.db/) },
  { name: 'one bit of the first page is flipped', bend: () => flip(database(), 200), refusal: damaged(/study\.db/) },
  { name: 'study.db is a folder', bend: () => (rmSync(database()), mkdirSync(database())), refusal: damaged(/study\.db is not a file/) },
  { name: 'study.db of a newer Fieldfare', bend: () => inDatabase('PRAGMA user_version=99'), refusal: { status: 3, says: [/newer Fieldfare/, /format 99/], next: /Update Fieldfare/ } },
  { name: 'study.db without a study', bend: () => inDatabase('PRAGMA user_version=0'), refusal: damaged(/holds no study/) },
  { name: 'study.db of another program with the right key', bend: () => inDatabase('PRAGMA application_id=7'), refusal: damaged(/not a Fieldfare database/) },
  { name: 'study.db does not know its laptop', bend: () => inDatabase("DELETE FROM meta WHERE key = 'device'"), refusal: damaged(/study\.db has no device/) },
  { name: 'study.db names another workspace than keys.json', bend: () => inDatabase("UPDATE meta SET value = '0000000000000000' WHERE key = 'workspace'"), refusal: damaged(/keys\.json belongs to another workspace/) },
  { name: 'the workspace is a file', bend: () => writeFileSync(at('file.fieldfare'), 'hello'), argv: ['check', 'file.fieldfare'], refusal: { status: 3, says: [/file\.fieldfare is not a Fieldfare workspace/, /it is a file/], next: /folder named NAME\.fieldfare/ } },
  { name: 'the workspace is an empty folder', bend: () => mkdirSync(at('empty.fieldfare')), argv: ['check', 'empty.fieldfare'], refusal: { status: 3, says: [/neither study\.db nor keys\.json/], next: /folder named NAME\.fieldfare/ } },
  { name: 'the workspace is not there', bend: () => {}, argv: ['check', 'nowhere.fieldfare'], refusal: { status: 1, says: [/nothing at .*nowhere\.fieldfare/], next: /Check the path/ } },
  { name: 'the workspace is a link to nothing', bend: () => symlinkSync('gone', at('link.fieldfare')), argv: ['check', 'link.fieldfare'], refusal: { status: 1, says: [/nothing at .*link\.fieldfare/], next: /Check the path/ } },
  { name: 'a new workspace where one is', bend: () => {}, argv: ['init', 'study.fieldfare', '--title', 'T'], refusal: { status: 1, says: [/already something at .*study\.fieldfare/], next: /nothing was overwritten/ } },
  { name: 'a new workspace where a file is', bend: () => writeFileSync(at('taken.fieldfare'), ''), argv: ['init', 'taken.fieldfare', '--title', 'T'], refusal: { status: 1, says: [/already something/], next: /nothing was overwritten/ } },
  { name: 'a new workspace without the ending', bend: () => {}, argv: ['init', 'study', '--title', 'T'], refusal: { status: 1, says: [/NAME\.fieldfare, not "study"/], next: /help/ } },
  { name: 'a new workspace of the ending alone', bend: () => {}, argv: ['init', '.fieldfare', '--title', 'T'], refusal: { status: 1, says: [/NAME\.fieldfare/], next: /help/ } },
  { name: 'a new workspace below a file', bend: () => writeFileSync(at('file'), ''), argv: ['init', 'file/new.fieldfare', '--title', 'T'], refusal: { status: 1, says: [/cannot be written/, /not a folder/], next: /choose another folder/ } },
  { name: 'a new workspace with a name too long for the disk', bend: () => {}, argv: ['init', `${'x'.repeat(250)}.fieldfare`, '--title', 'T'], refusal: { status: 1, says: [/cannot be written/, /too long/], next: /choose another folder/ } },
  { name: 'a new workspace with a short passphrase', bend: () => {}, argv: ['init', 'new.fieldfare', '--title', 'T'], env: { FIELDFARE_PASSPHRASE: 'short' }, refusal: { status: 1, says: [/too short \(5 characters\)/], next: /at least 10/ } },
]

function plainSqlite(): Buffer {
  const header = Buffer.alloc(4096)
  header.write('SQLite format 3\0', 'latin1')
  header.writeUInt16BE(4096, 16)
  header[18] = header[19] = 1
  header[21] = 64
  header[22] = header[23] = 32
  header.writeUInt32BE(1, 28)
  return header
}

describe('workspaces that cannot be used', () => {
  for (const { name, bend, argv, env, refusal } of CASES) {
    test(name, async () => {
      bend()
      await expectRefusal(folder, argv ?? ['check', 'study.fieldfare'], refusal, env ? { env } : {})
    })
  }

  test('below a place where nothing can be written', async () => {
    // /proc takes no folder from anyone, the administrator included.
    const answer = await fieldfare(folder, ['init', '/proc/new.fieldfare', '--title', 'T'])
    expect(answer).toMatchObject({ status: 1, out: '' })
    expect(answer.err).toMatch(/\/proc\/new\.fieldfare cannot be written/)
    expect(answer.err).toMatch(/choose another folder/)
  })
})

describe('damage inside that only the check can see', () => {
  const pageOf = (offset: number): number => Math.floor(offset / 4096) * 4096
  for (const share of [0.35, 0.6, 0.9]) {
    test(`one bit flipped at ${share * 100} % of study.db`, async () => {
      const size = readFileSync(database()).length
      flip(database(), pageOf(size * share) + 1234)
      await expectRefusal(folder, ['check', 'study.fieldfare'], { status: 3, says: [/study\.db|FAULT/], next: BACKUP })
    })
  }
  test('a note that shows something else than its changes say', async () => {
    inDatabase("UPDATE note SET body = replace(body, 'lamp', 'fire') WHERE row = 3")
    await expectRefusal(folder, ['check', 'study.fieldfare'], { status: 3, says: [/FAULT {2}Notes: note \w{16} shows something else/, /FAULT {2}Search index/], next: BACKUP })
  })
  test('a change cut out of the chain', async () => {
    inDatabase('DELETE FROM op WHERE seq = 9')
    await expectRefusal(folder, ['check', 'study.fieldfare'], { status: 3, says: [/FAULT {2}Chain of changes: .*breaks at change 10/], next: BACKUP })
  })
  test('a change whose time was altered', async () => {
    inDatabase("UPDATE op SET header = replace(header, '\"at\":\"20', '\"at\":\"19') WHERE seq = 9")
    await expectRefusal(folder, ['check', 'study.fieldfare'], { status: 3, says: [/FAULT {2}Chain of changes: .*change 9 .*was altered/], next: BACKUP })
  })
  test('a value that is not the one that was written', async () => {
    inDatabase("UPDATE op SET content = CAST(replace(CAST(content AS TEXT), 'lamp', 'fire') AS BLOB) WHERE seq = 9")
    await expectRefusal(folder, ['check', 'study.fieldfare'], { status: 3, says: [/FAULT {2}Values: .*change 9 .*was altered/], next: BACKUP })
  })
  test('an entry of the register that was exchanged', async () => {
    inDatabase("UPDATE op SET content = (SELECT content FROM op WHERE kind = 'identity' AND seq <> 2 LIMIT 1) WHERE seq = 2 AND kind = 'identity'")
    await expectRefusal(folder, ['check', 'study.fieldfare'], damaged(/register does not open with its key/))
  })
})

describe('a laptop that lost power', () => {
  const wal = (): string => at('cut.fieldfare', 'study.db-wal')
  beforeEach(() => {
    rmSync(at('study.fieldfare'), { recursive: true })
    cpSync(join(templates, 'cut.fieldfare'), at('cut.fieldfare'), { recursive: true })
    rmSync(at('cut.fieldfare', 'study.db-shm'), { force: true })
  })
  const notes = async (): Promise<number> => {
    const checked = await fieldfare(folder, ['check', 'cut.fieldfare'])
    expect(checked, checked.out + checked.err).toMatchObject({ status: 0 })
    const counted = await fieldfare(folder, ['stats', 'cut.fieldfare', '--json'])
    return (JSON.parse(counted.out) as { notes: number }).notes
  }
  test('opens with every note', async () => expect(await notes()).toBe(40))
  test('with its pages to be taken over cut short: whole up to the cut', async () => {
    truncateSync(wal(), Math.floor(readFileSync(wal()).length / 2))
    expect(await notes()).toBeLessThan(40)
  })
  test('with a bit of them flipped: whole up to there', async () => {
    flip(wal(), Math.floor(readFileSync(wal()).length / 2))
    expect(await notes()).toBeLessThan(40)
  })
  test('without them: the study as it was last taken over', async () => {
    rmSync(wal())
    expect(await notes()).toBeLessThan(40)
  })
  test('with those of another workspace: refused, and the study is not harmed', async () => {
    const app = testApp()
    await app.client.call('workspace.open', { path: join(templates, 'other.fieldfare'), passphrase: PASSPHRASE })
    await app.client.call('site.save', { name: 'Kiln Street Practice' })
    cpSync(join(templates, 'other.fieldfare', 'study.db-wal'), wal())
    app.close()
    const before = treeOf(at('cut.fieldfare'))['study.db']
    const answer = await fieldfare(folder, ['check', 'cut.fieldfare'])
    expect(answer.status).toBe(3)
    expect(answer.err).toMatch(/damaged: study\.db/)
    expect(treeOf(at('cut.fieldfare'))['study.db']).toBe(before)
  })
  test('moved to another name: opens the same', async () => {
    renameSync(at('cut.fieldfare'), at('moved.fieldfare'))
    expect((await fieldfare(folder, ['check', 'moved.fieldfare'])).status).toBe(0)
  })
})

test('the key file round-trips, so that the edits above are what is refused', () => {
  const text = readFileSync(keys(), 'utf8')
  expect(serialiseKeyFile(parseKeyFile(text))).toBe(text)
})
