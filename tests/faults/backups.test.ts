/** Backups that were cut, edited or exchanged, and places a restore may not take: refused, and nothing appears under the new name. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKeysCheap } from './cheap-keys'
import { expectRefusal, fieldfare, type Refusal } from './command-line'

let folder: string
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fieldfare-backups-'))
  for (const name of ['study', 'other']) {
    const made = await fieldfare(folder, ['init', `${name}.fieldfare`, '--title', name])
    if (made.status !== 0) throw new Error(made.err)
    makeKeysCheap(at(`${name}.fieldfare`))
    const saved = await fieldfare(folder, ['backup', `${name}.fieldfare`, '--out', `${name}.backup`])
    if (saved.status !== 0) throw new Error(saved.err)
  }
  writeFileSync(at('file'), '')
  writeFileSync(at('wrong.txt'), 'four other words here\n')
  writeFileSync(at('code.txt'), 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Parts = Record<string, Uint8Array>
const rebuild = (edit: (parts: Parts) => Parts): Uint8Array => zipSync(edit(unzipSync(new Uint8Array(readFileSync(at('study.backup'))))), { level: 0 })
const hash = (bytes: Uint8Array | undefined): string => createHash('sha256').update(bytes ?? new Uint8Array()).digest('hex')
/** With a list of contents that agrees, so that only what is inside can be wrong. */
const relist = (parts: Parts): Parts => {
  const sha256 = Object.fromEntries(Object.entries(parts).flatMap(([name, bytes]) => (name === 'backup.json' ? [] : [[name, hash(bytes)]])))
  return { ...parts, 'backup.json': new TextEncoder().encode(JSON.stringify({ format: 'fieldfare-backup', version: 1, sha256 })) }
}
const without = (parts: Parts, name: string): Parts => Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name))
const flipAt = (share: number): Uint8Array => {
  const bytes = new Uint8Array(readFileSync(at('study.backup')))
  const offset = Math.floor(bytes.length * share)
  bytes[offset] = (bytes[offset] ?? 0) ^ 1
  return bytes
}
const cutTo = (length: (whole: number) => number): Uint8Array => {
  const bytes = new Uint8Array(readFileSync(at('study.backup')))
  return bytes.subarray(0, length(bytes.length))
}
const other = (name: string): Uint8Array => unzipSync(new Uint8Array(readFileSync(at('other.backup'))))[name] ?? new Uint8Array()

const broken = (...says: RegExp[]): Refusal => ({ status: 3, says: [/backup is damaged/, ...says], next: /nothing was restored/ })

const DAMAGED: { name: string; bytes: () => Uint8Array | string; refusal: Refusal }[] = [
  { name: 'empty', bytes: () => '', refusal: broken(/not a whole backup file/) },
  { name: 'text', bytes: () => 'hello '.repeat(1000), refusal: broken(/not a whole backup file/) },
  { name: 'cut by one byte', bytes: () => cutTo((whole) => whole - 1), refusal: broken(/./) },
  { name: 'cut by half', bytes: () => cutTo((whole) => whole / 2), refusal: broken(/not a whole backup file/) },
  { name: 'cut to its first bytes', bytes: () => cutTo(() => 40), refusal: broken(/not a whole backup file/) },
  { name: 'one bit flipped in the database', bytes: () => flipAt(0.5), refusal: broken(/study\.db in it was changed or cut/) },
  { name: 'keys.json changed', bytes: () => rebuild((parts) => ({ ...parts, 'keys.json': new TextEncoder().encode('{}') })), refusal: broken(/keys\.json in it was changed or cut/) },
  { name: 'without study.db', bytes: () => rebuild((parts) => without(parts, 'study.db')), refusal: broken(/study\.db is missing from it/) },
  { name: 'without keys.json', bytes: () => rebuild((parts) => without(parts, 'keys.json')), refusal: broken(/keys\.json is missing from it/) },
  { name: 'without its list of contents', bytes: () => rebuild((parts) => without(parts, 'backup.json')), refusal: broken(/list of contents is missing or changed/) },
  { name: 'with a list of contents of another format', bytes: () => rebuild((parts) => ({ ...parts, 'backup.json': new TextEncoder().encode('{"format":"zip"}') })), refusal: broken(/list of contents/) },
  { name: 'with the keys of another study, listed as its own', bytes: () => rebuild((parts) => relist({ ...parts, 'keys.json': other('keys.json') })), refusal: { status: 3, says: [/study\.db cannot be read/], next: /./ } },
  { name: 'with the database of another study, listed as its own', bytes: () => rebuild((parts) => relist({ ...parts, 'study.db': other('study.db') })), refusal: { status: 3, says: [/study\.db/], next: /./ } },
  { name: 'with half a database, listed as whole', bytes: () => rebuild((parts) => relist({ ...parts, 'study.db': (parts['study.db'] ?? new Uint8Array()).subarray(0, 6000) })), refusal: { status: 3, says: [/damaged/], next: /./ } },
  { name: 'a zip with something else in it', bytes: () => zipSync({ 'hello.txt': new TextEncoder().encode('hello') }), refusal: broken(/list of contents/) },
]

describe('a backup that is', () => {
  for (const { name, bytes, refusal } of DAMAGED) {
    test(name, async () => {
      writeFileSync(at('bent.backup'), bytes())
      await expectRefusal(folder, ['restore', 'bent.backup', 'new.fieldfare'], refusal)
      rmSync(at('bent.backup'))
    })
  }
})

describe('a backup or a restore that is called wrongly', () => {
  const CALLS: { name: string; argv: string[]; refusal: Refusal }[] = [
    { name: 'a backup file that is not there', argv: ['restore', 'gone.backup', 'new.fieldfare'], refusal: { status: 1, says: [/nothing at .*gone\.backup/], next: /Check the path/ } },
    { name: 'a backup file that is a folder', argv: ['restore', 'study.fieldfare', 'new.fieldfare'], refusal: { status: 1, says: [/cannot be read \(it is a folder\)/], next: /Check/ } },
    { name: 'the wrong passphrase', argv: ['restore', 'study.backup', 'new.fieldfare', '--passphrase-file', 'wrong.txt'], refusal: { status: 3, says: [/passphrase does not open/], next: /recovery code/ } },
    { name: 'the wrong recovery code', argv: ['restore', 'study.backup', 'new.fieldfare', '--recovery-code-file', 'code.txt'], refusal: { status: 3, says: [/recovery code does not open/], next: /each group/ } },
    { name: 'a recovery code file that is not there', argv: ['restore', 'study.backup', 'new.fieldfare', '--recovery-code-file', 'gone.txt'], refusal: { status: 1, says: [/gone\.txt/], next: /Check the path/ } },
    { name: 'a place where a workspace is', argv: ['restore', 'study.backup', 'other.fieldfare'], refusal: { status: 1, says: [/already something at .*other\.fieldfare/], next: /nothing was overwritten/ } },
    { name: 'a place without the ending', argv: ['restore', 'study.backup', 'new'], refusal: { status: 1, says: [/NAME\.fieldfare, not "new"/], next: /help/ } },
    { name: 'a place that is the ending alone', argv: ['restore', 'study.backup', '.fieldfare'], refusal: { status: 1, says: [/NAME\.fieldfare/], next: /help/ } },
    { name: 'a place below a file', argv: ['restore', 'study.backup', 'file/new.fieldfare'], refusal: { status: 1, says: [/cannot be written/], next: /choose another folder/ } },
    { name: 'a backup without a place', argv: ['backup', 'study.fieldfare'], refusal: { status: 1, says: [/--out is missing/], next: /help/ } },
    { name: 'a backup over a file', argv: ['backup', 'study.fieldfare', '--out', 'file'], refusal: { status: 1, says: [/already something at .*file/], next: /nothing was overwritten/ } },
    { name: 'a backup over the workspace itself', argv: ['backup', 'study.fieldfare', '--out', 'study.fieldfare'], refusal: { status: 1, says: [/already something/], next: /nothing was overwritten/ } },
    { name: 'a backup below a file', argv: ['backup', 'study.fieldfare', '--out', 'file/new.backup'], refusal: { status: 1, says: [/cannot be written/], next: /choose another folder/ } },
    { name: 'a backup of no workspace', argv: ['backup', 'gone.fieldfare', '--out', 'new.backup'], refusal: { status: 1, says: [/gone\.fieldfare/], next: /Check the path/ } },
  ]
  for (const { name, argv, refusal } of CALLS) test(name, () => expectRefusal(folder, argv, refusal).then(() => {}))

  test('a place that is a link to nothing: the link stays what it was', async () => {
    symlinkSync('gone', at('link.fieldfare'))
    const answer = await fieldfare(folder, ['restore', 'study.backup', 'link.fieldfare'])
    expect(answer.status).toBe(1)
    expect(answer.err).toMatch(/already something|cannot be written/)
    rmSync(at('link.fieldfare'))
  })
})

test('what a restore that was killed had left does not stand in the way of the next, and an unharmed backup restores', async () => {
  mkdirSync(at('.back.fieldfare.partial'))
  writeFileSync(join(at('.back.fieldfare.partial'), 'study.db'), 'half')
  expect(await fieldfare(folder, ['restore', 'study.backup', 'back.fieldfare'])).toMatchObject({ status: 0 })
  expect(await fieldfare(folder, ['check', 'back.fieldfare'])).toMatchObject({ status: 0 })
})
