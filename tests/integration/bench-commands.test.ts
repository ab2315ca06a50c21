/** The benches by the command line, over real files: what a person types and what comes back. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCli } from '../../electron/cli/run'
import { CLAIMS_FORMAT } from '../../shared/model/intruder'
import { PASSPHRASE, testApp } from '../support/core'

const folder = mkdtempSync(join(tmpdir(), 'fieldfare-bench-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function cli(...argv: string[]): Promise<{ status: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const status = await runCli(argv, {
    out: (text) => void (out += text), err: (text) => void (err += text), readStdin: async () => '', askSecret: null, env: { FIELDFARE_PASSPHRASE: PASSPHRASE }, cwd: folder, signal: new AbortController().signal, isTerminal: false,
  })
  return { status, out, err }
}
const json = async <T>(...argv: string[]): Promise<T> => JSON.parse((await cli(...argv, '--json')).out) as T

beforeAll(async () => {
  const app = testApp()
  await app.client.call('workspace.createSample', { path: join(folder, 's.fieldfare'), passphrase: PASSPHRASE })
  app.close()
}, 120_000)

it('a second review from the draw to the settled disagreement', async () => {
  expect((await cli('second', 'start', 's.fieldfare', '--share', '5')).out).toMatch(/Round 1: \d+ of \d+ notes are drawn\./)
  const sample = await json<{ items: { key: string; proposed: string }[]; notes: { noteId: string }[] }>('second', 'list', 's.fieldfare', '--reviewer', 'LEAD')
  writeFileSync(join(folder, 'd.json'), JSON.stringify({ decisions: sample.items.map((item, at) => (at === 0 ? { key: item.key, action: 'keep', reason: 'public' } : { key: item.key, action: 'replace' })) }))
  expect((await cli('decide', 's.fieldfare', '--file', 'd.json')).status).toBe(0)
  writeFileSync(join(folder, 'b.json'), JSON.stringify({ decisions: sample.items.map((item) => ({ key: item.key, action: 'replace' })) }))
  expect((await cli('second', 'decide', 's.fieldfare', '--file', 'b.json', '--reviewer', 'LEAD')).out).toContain('blind decisions of LEAD')
  expect((await cli('second', 'compare', 's.fieldfare')).out).toContain('left to read')
  expect((await cli('second', 'finish', 's.fieldfare', '--reviewer', 'LEAD')).status).toBe(0)
  const compared = await cli('second', 'compare', 's.fieldfare')
  expect(compared.out).toMatch(/1 disagreements/)
  writeFileSync(join(folder, 'e.json'), JSON.stringify({ decisions: [{ key: sample.items[0]?.key, action: 'replace' }] }))
  expect((await cli('second', 'settle', 's.fieldfare', '--file', 'e.json', '--reviewer', 'PI')).out).toContain('settled by PI')
  expect((await cli('second', 'compare', 's.fieldfare')).out).toContain('settled: replace (PI)')
  expect((await cli('read', 's.fieldfare', sample.notes[0]?.noteId ?? '')).out).toContain('1 notes are read in full')
}, 120_000)

it('a text is marked, a release tested by an intruder, two releases told apart', async () => {
  const release = (name: string, date: string) => cli('release', 's.fieldfare', '--out', name, '--replace-unreviewed', '--without-consent', 'role-only', '--date', date)
  expect((await release('one', '2026-11-01')).status).toBe(0)
  expect((await cli('intruder', 'pack', 'one', '--out', 'pack', '--role', 'insider')).out).toContain('A pack with')
  const about = JSON.parse(/<script type="application\/json" id="pack">(.*?)<\/script>/.exec(readFileSync(join(folder, 'pack/claims.html'), 'utf8'))?.[1] ?? '{}') as object
  expect(about).toMatchObject({ format: CLAIMS_FORMAT, profile: 'controlled', date: '2026-11-01', role: 'insider' })
  writeFileSync(join(folder, 'claims.json'), JSON.stringify({ ...about, minutes: 30, claims: [{ target: 'Site C', who: 'the surgery by the harbour', confidence: 60 }] }))
  expect((await cli('intruder', 'take', 's.fieldfare', 'claims.json')).out).toContain('1 claims taken in')
  // The same table as a file beside it: empty it is refused by its line, filled in it is taken.
  const form = readFileSync(join(folder, 'pack/claims.csv'), 'utf8')
  expect((await cli('intruder', 'take', 's.fieldfare', 'pack/claims.csv')).err).toMatch(/claims\.csv.*line 2, column “minutes”/)
  writeFileSync(join(folder, 'claims.csv'), form.replace(',no,,', ',yes,45,').replace('claim,,,,,,,,,', 'claim,,,,45,Site C,the surgery on the quay,30,news,'))
  expect((await cli('intruder', 'take', 's.fieldfare', 'claims.csv')).out).toContain('1 claims taken in')
  const { claims } = await json<{ claims: { id: string }[] }>('intruder', 'list', 's.fieldfare')
  expect((await cli('intruder', 'mark', 's.fieldfare', claims[0]?.id ?? '', '--verdict', 'wrong')).out).toContain('1 claims marked')
  const word = /\b(?:kettle|biscuits|window|leaflets|kitchen)\b/.exec(readFileSync(join(folder, 'one/data/notes.jsonl'), 'utf8'))?.[0] ?? 'room'
  expect((await cli('mark', 's.fieldfare', word, '--type', 'rare', '--with', 'a thing', '--dry-run')).out).toContain('Would be replaced')
  expect((await cli('mark', 's.fieldfare', word, '--type', 'rare', '--with', 'a thing')).out).toMatch(/Replaced from now on: \d+ places/)
  expect((await release('two', '2026-11-02')).status).toBe(0)
  const diff = await cli('release-diff', 'one', 'two', '--html', 'diff.html', '--notice', 'notice.txt')
  expect(diff.out).toMatch(/[1-9]\d* passages: words that are replaced now/)
  expect(readFileSync(join(folder, 'notice.txt'), 'utf8')).toContain('Destroy every copy')
  expect(readFileSync(join(folder, 'diff.html'), 'utf8')).toContain('<ins>')
}, 180_000)

it.each([
  [['second', 'guess', 's.fieldfare'], 'not one of'],
  [['intruder', 'pack', 'one', '--out', 'x'], '--role is missing'],
  [['intruder', 'mark', 's.fieldfare', 'claim:x'], 'give --verdict or --answer'],
  [['intruder', 'take', 's.fieldfare', 'nowhere.json'], 'nothing at nowhere.json'],
  [['release-diff', 'one', 'nowhere'], 'There is nothing at'],
])('%j says what is wrong', async (argv, said) => {
  const { status, err } = await cli(...argv)
  expect(status).toBe(1)
  expect(err).toContain(said)
})
