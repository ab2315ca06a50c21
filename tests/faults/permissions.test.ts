/** Places that may not be read or written. Run by the administrator, the calls here are made as "nobody", whom permissions do stop. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKeysCheap } from './cheap-keys'
import { expectRefusal, fieldfare, type Refusal } from './command-line'
import { writeIntake } from './intake-folder'
import { treeOf } from './tree'

const NOBODY = 65534
const isWindows = process.platform === 'win32'

/** As someone whom permissions stop. */
async function unprivileged<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work()
  process.setegid?.(NOBODY)
  process.seteuid?.(NOBODY)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
    process.setegid?.(0)
  }
}

let folder: string
const at = (...names: string[]): string => join(folder, ...names)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fieldfare-permissions-'))
  const made = await fieldfare(folder, ['init', 'study.fieldfare', '--title', 'T'])
  if (made.status !== 0) throw new Error(made.err)
  makeKeysCheap(at('study.fieldfare'))
  writeIntake(at('intake'))
  mkdirSync(at('locked'))
  chmodSync(at('locked'), 0o555)
  chmodSync(folder, 0o755)
  chmodSync(at('study.fieldfare'), 0o777)
  for (const file of ['study.db', 'keys.json']) chmodSync(at('study.fieldfare', file), 0o666)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The mode for the length of a call; the tree is read by whoever runs the tests. */
async function whileForbidden(path: string, mode: number, usual: number, argv: string[], refusal: Refusal): Promise<void> {
  const before = treeOf(folder)
  chmodSync(path, mode)
  const answer = await unprivileged(() => fieldfare(folder, argv))
  chmodSync(path, usual)
  const told = answer.out + answer.err
  for (const words of refusal.says) expect(told).toMatch(words)
  expect(told).toMatch(refusal.next)
  expect(answer.status).toBe(refusal.status)
  expect(treeOf(folder)).toEqual(before)
}

describe.skipIf(isWindows)(`places without permission${isWindows ? ' (skipped: Windows keeps permissions otherwise)' : ''}`, () => {
  test('the same calls work where nothing is forbidden, so that the permission is what is refused', async () => {
    expect(await unprivileged(() => fieldfare(folder, ['check', 'study.fieldfare']))).toMatchObject({ status: 0 })
  })
  test('keys.json may not be read', () => whileForbidden(at('study.fieldfare', 'keys.json'), 0, 0o666, ['check', 'study.fieldfare'], { status: 1, says: [/keys\.json cannot be read \(no permission\)/], next: /you may read it/ }))
  test('study.db may not be read', () => whileForbidden(at('study.fieldfare', 'study.db'), 0, 0o666, ['check', 'study.fieldfare'], { status: 1, says: [/study\.db cannot be read/], next: /you may read it/ }))
  test('study.db may not be written', () => whileForbidden(at('study.fieldfare', 'study.db'), 0o444, 0o666, ['log', 'study.fieldfare', '--site', 'A', 'words'], { status: 1, says: [/study\.db cannot be written \(no permission\)/], next: /nothing was left half-written/ }))
  test('the folder of the workspace may not be written', () => whileForbidden(at('study.fieldfare'), 0o555, 0o777, ['check', 'study.fieldfare'], { status: 1, says: [/study\.db cannot be (read|written)/], next: /./ }))
  test('the folder of the workspace may not be entered', () => whileForbidden(at('study.fieldfare'), 0, 0o777, ['check', 'study.fieldfare'], { status: 1, says: [/study\.fieldfare cannot be read \(no permission\)/], next: /you may read it/ }))
  test('a file of the intake may not be read', () => whileForbidden(at('intake', 'notes.csv'), 0, 0o644, ['import', 'study.fieldfare', 'intake'], { status: 1, says: [/notes\.csv cannot be read \(no permission\)/], next: /you may read it/ }))
  test('the intake may not be entered', () => whileForbidden(at('intake'), 0, 0o755, ['import', 'study.fieldfare', 'intake', '--skip-bad'], { status: 1, says: [/intake cannot be read \(no permission\)/], next: /you may read it/ }))

  const unwritable: Refusal = { status: 1, says: [/locked\/new\.\w+ cannot be written \(no permission\)/], next: /choose another folder/ }
  for (const [name, argv] of [
    ['a new workspace', ['init', 'new.fieldfare', '--title', 'T']],
    ['a backup', ['backup', '../study.fieldfare', '--out', 'new.backup']],
    ['the demo', ['demo', 'new.fieldfare']],
  ] as const) {
    test(`${name} in a folder that may not be written`, async () => {
      await unprivileged(() => expectRefusal(at('locked'), argv, unwritable))
    })
  }
})
