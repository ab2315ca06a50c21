/** Releases that were tampered with, cut, or made to harm: each is told apart by a sentence of its own. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTree } from '../../../electron/core/release/tree'
import { verifyRelease } from '../../../electron/core/release/verify'
import { createZip } from '../../../electron/core/release/zip'
import { AppError } from '../../../shared/errors'
import { neverAborted, release, smallStudy, tempFolder } from './study'

const options = { signal: neverAborted, progress: () => {} }
const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex')

let keep = ''
beforeAll(async () => {
  keep = mkdtempSync(join(tmpdir(), 'fieldfare-bad-'))
  await release(smallStudy(), join(keep, 'good'))
})
afterAll(() => rmSync(keep, { recursive: true, force: true }))

const copy = (): string => {
  const folder = join(tempFolder(), 'release')
  cpSync(join(keep, 'good'), folder, { recursive: true })
  return folder
}
const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8')
const write = (root: string, path: string, text: string | Buffer): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const replace = (root: string, path: string, from: string | RegExp, to: string): void => {
  const before = read(root, path)
  const after = before.replace(from, to)
  expect(after, `nothing to change in ${path}`).not.toBe(before)
  write(root, path, after)
}
const firstNote = (root: string): string => (JSON.parse(read(root, 'data/notes.jsonl').split('\n')[0] ?? '') as { id: string }).id

/** Signs the tampered bag anew, as someone would who wants it to pass: manifests and size agree again. */
function resign(root: string): void {
  const files = openTree(root).files
  const lines = (wanted: (path: string) => boolean): string => files.filter((file) => wanted(file.path)).map((file) => `${sha256(file.read())}  ${file.path}\n`).join('')
  const payload = files.filter((file) => file.path.startsWith('data/'))
  write(root, 'manifest-sha256.txt', lines((path) => path.startsWith('data/')))
  replaceIfThere(root, 'bag-info.txt', /Payload-Oxum: .*/, `Payload-Oxum: ${payload.reduce((sum, file) => sum + file.read().length, 0)}.${payload.length}`)
  write(root, 'tagmanifest-sha256.txt', openTree(root).files.filter((file) => !file.path.startsWith('data/') && file.path !== 'tagmanifest-sha256.txt').map((file) => `${sha256(file.read())}  ${file.path}\n`).join(''))
}
const replaceIfThere = (root: string, path: string, from: RegExp, to: string): void => write(root, path, read(root, path).replace(from, to))

const editReport = (root: string, edit: (facts: { counts: { notes: number } }) => void): void => {
  const twin = JSON.parse(read(root, 'data/report/anonymisation-report.json')) as { facts: { counts: { notes: number } } }
  edit(twin.facts)
  write(root, 'data/report/anonymisation-report.json', JSON.stringify(twin, null, 2))
}

type Bad = { name: string; spoil(root: string): void; says: RegExp }

const bad: Bad[] = [
  { name: 'one byte of a note flipped', spoil: (root) => replace(root, `data/notes_txt/${firstNote(root)}.txt`, 'a', 'e'), says: /notes_txt\/note-\w+\.txt is not what manifest-sha256\.txt says/ },
  { name: 'a file added', spoil: (root) => write(root, 'data/extra.txt', 'more'), says: /data\/extra\.txt has no place in a release/ },
  { name: 'a file added and listed', spoil: (root) => (write(root, 'data/tables/people.csv', 'name\r\n'), resign(root)), says: /data\/tables\/people\.csv has no place/ },
  { name: 'a file removed', spoil: (root) => rmSync(join(root, 'data/tables/sites.csv')), says: /data\/tables\/sites\.csv is missing/ },
  { name: 'a note file removed and the bag signed anew', spoil: (root) => (rmSync(join(root, `data/notes_txt/${firstNote(root)}.txt`)), resign(root)), says: /notes_txt has 3 notes, notes\.jsonl 4/ },
  { name: 'a count edited in the report', spoil: (root) => (editReport(root, (facts) => void (facts.counts.notes = 5)), resign(root)), says: /the report says 5 notes/ },
  { name: 'the two reports told apart', spoil: (root) => (replace(root, 'data/report/anonymisation-report.json', /"notesInStudy": 7/, '"notesInStudy": 8'), resign(root)), says: /the report to read and the report for machines do not say the same/ },
  { name: 'the page with another fingerprint', spoil: (root) => (write(root, 'data/report/anonymisation-report.html', read(root, 'data/report/anonymisation-report.html').replaceAll(JSON.parse(read(root, 'data/report/anonymisation-report.json')).facts.header.datasetSha256 as string, 'f'.repeat(64))), resign(root)), says: /does not carry the fingerprint/ },
  { name: 'a report that is not JSON', spoil: (root) => (write(root, 'data/report/anonymisation-report.json', '{'), resign(root)), says: /anonymisation-report\.json is not JSON/ },
  { name: 'a report of something else', spoil: (root) => (write(root, 'data/report/anonymisation-report.json', '{"facts":{"format":"other"}}'), resign(root)), says: /is not a report of a release/ },
  { name: 'a manifest with a broken line', spoil: (root) => write(root, 'manifest-sha256.txt', `no checksum\n${read(root, 'manifest-sha256.txt')}`), says: /manifest-sha256\.txt has a line that is not a checksum/ },
  { name: 'a manifest with a file twice', spoil: (root) => write(root, 'manifest-sha256.txt', read(root, 'manifest-sha256.txt').replace(/^(.*\n)/, '$1$1')), says: /or lists a file twice/ },
  { name: 'a manifest that leads out', spoil: (root) => write(root, 'manifest-sha256.txt', `${read(root, 'manifest-sha256.txt')}${'0'.repeat(64)}  data/../../secret.txt\n`), says: /lists a path that leads out of the archive/ },
  { name: 'a manifest with an absolute path', spoil: (root) => write(root, 'manifest-sha256.txt', `${read(root, 'manifest-sha256.txt')}${'0'.repeat(64)}  /etc/passwd\n`), says: /lists a path that is an absolute path/ },
  { name: 'a manifest that is not text', spoil: (root) => write(root, 'manifest-sha256.txt', Buffer.from([0xff, 0xfe, 0x00, 0x80])), says: /manifest-sha256\.txt is not UTF-8 text/ },
  { name: 'an empty manifest', spoil: (root) => write(root, 'manifest-sha256.txt', ''), says: /manifest-sha256\.txt is empty/ },
  { name: 'no manifest', spoil: (root) => rmSync(join(root, 'manifest-sha256.txt')), says: /manifest-sha256\.txt is missing/ },
  { name: 'a list of lists that does not match', spoil: (root) => replace(root, 'bag-info.txt', 'Bagging-Date: 2026-11-22', 'Bagging-Date: 2026-11-23'), says: /bag-info\.txt is not what tagmanifest-sha256\.txt says/ },
  { name: 'another BagIt version', spoil: (root) => replace(root, 'bagit.txt', '1.0', '0.97'), says: /BagIt version "0\.97", not 1\.0/ },
  { name: 'another encoding declared', spoil: (root) => replace(root, 'bagit.txt', 'UTF-8', 'UTF-16'), says: /does not declare UTF-8/ },
  { name: 'a wrong number of bytes', spoil: (root) => replace(root, 'bag-info.txt', /Payload-Oxum: \d+\./, 'Payload-Oxum: 1.'), says: /bag-info\.txt says 1 bytes of data/ },
  { name: 'a wrong number of files', spoil: (root) => replace(root, 'bag-info.txt', /(Payload-Oxum: \d+)\.\d+/, '$1.3'), says: /bag-info\.txt says 3 files of data/ },
  { name: 'no bag-info.txt', spoil: (root) => rmSync(join(root, 'bag-info.txt')), says: /bag-info\.txt is missing/ },
  { name: 'a renamed column', spoil: (root) => (replace(root, 'data/tables/participants.csv', 'age_band', 'age'), resign(root)), says: /participants\.csv has other columns/ },
  { name: 'a row with a cell too many', spoil: (root) => (replace(root, 'data/tables/codebook.csv', /\r\n$/, ',1\r\n'), resign(root)), says: /codebook\.csv: row 2 has 4 cells instead of 3/ },
  { name: 'a table that is not CSV', spoil: (root) => (write(root, 'data/tables/codebook.csv', 'code,label,notes\r\n"never closed'), resign(root)), says: /codebook\.csv is not CSV/ },
  { name: 'a number that is none', spoil: (root) => (replace(root, 'data/tables/codebook.csv', /,(\d+)\r\n$/, ',many\r\n'), resign(root)), says: /notes is not a whole number/ },
  { name: 'a role that is none', spoil: (root) => (replace(root, 'data/tables/participants.csv', ',patient,', ',wizard,'), resign(root)), says: /role is none of its values/ },
  { name: 'a working id in place of a released one', spoil: (root) => (replace(root, 'data/tables/codebook.csv', /code-\w{12}/, '4h2k9x7m3q5t8v1w'), resign(root)), says: /code does not have the form of an id of a release/ },
  { name: 'a cell that begins like a formula', spoil: (root) => (replace(root, 'data/tables/codebook.csv', 'letters_and_forms', '=1+1'), resign(root)), says: /label begins like a formula/ },
  { name: 'a row that points nowhere', spoil: (root) => (replace(root, 'data/tables/note_participants.csv', /,Patient C07/, ',Patient C99'), resign(root)), says: /participant that is not in participants\.csv/ },
  { name: 'a row twice', spoil: (root) => (replace(root, 'data/tables/participants.csv', /(\r\n)([^\r]+\r\n)/, '$1$2$2'), resign(root)), says: /participant occurs twice/ },
  { name: 'a note that differs from its row', spoil: (root) => (replace(root, 'data/tables/notes.csv', 'bag of letters', 'box of letters'), resign(root)), says: /1 note of notes\.jsonl differs from notes\.csv/ },
  { name: 'a note that differs from its file', spoil: (root) => (replace(root, `data/notes_txt/${firstNote(root)}.txt`, /$/, ' Added.'), resign(root)), says: /differs from its file in notes_txt/ },
  { name: 'a line of notes.jsonl that is not JSON', spoil: (root) => (replace(root, 'data/notes.jsonl', '{', '['), resign(root)), says: /notes\.jsonl: line 1 is not JSON/ },
  { name: 'a key too many in a note', spoil: (root) => (replace(root, 'data/notes.jsonl', '{"id"', '{"author":"x","id"'), resign(root)), says: /line 1 is not a note of a release \(its keys\)/ },
  { name: 'an id of another form', spoil: (root) => (replace(root, 'data/notes.jsonl', /note-\w{12}/, 'note-1'), resign(root)), says: /line 1 is not a note of a release \(id\)/ },
  { name: 'an id that tells a time', spoil: (root) => (replace(root, 'data/tables/sessions.csv', 'link worker room', '01890a5d-ac96-774b-bcce-b302099a8057'), resign(root)), says: /sessions\.csv holds an id that can tell a time \(UUID\)/ },
  { name: 'an e-mail address slipped in', spoil: (root) => (replace(root, 'data/README.txt', 'WHAT THIS IS', 'Write to b.hartley@kelderpcn.example'), resign(root)), says: /data\/README\.txt: email × 1/ },
  { name: 'an NHS number slipped in', spoil: (root) => (replace(root, 'data/README.txt', 'WHAT THIS IS', '999 120 1114'), resign(root)), says: /data\/README\.txt: NHS number × 1/ },
  { name: 'a file renamed', spoil: (root) => renameSync(join(root, `data/notes_txt/${firstNote(root)}.txt`), join(root, 'data/notes_txt/interesting.txt')), says: /not named after a note of a release/ },
  { name: 'a link in place of a file', spoil: (root) => (rmSync(join(root, 'data/README.txt')), symlinkSync('/etc/hostname', join(root, 'data/README.txt'))), says: /data\/README\.txt: a link/ },
]

describe('a release that was tampered with', () => {
  for (const { name, spoil, says } of bad)
    it(name, async () => {
      const root = copy()
      spoil(root)
      const result = await verifyRelease(root, options)
      expect(result.ok).toBe(false)
      expect(result.problems.join('\n')).toMatch(says)
      expect(result.checks.some((check) => !check.ok)).toBe(true)
    })
  it('passes before', async () => {
    const result = await verifyRelease(copy(), options)
    expect(result.problems).toEqual([])
  })
})

/** A ZIP of the good release, with the entries and the bytes changed as asked. */
function zipped(change: (entries: { name: string; bytes: Buffer }[]) => void, patch: (zip: Buffer) => Buffer = (zip) => zip): string {
  const entries = openTree(join(keep, 'good')).files.map((file) => ({ name: `base/${file.path}`, bytes: file.read() }))
  change(entries)
  const zip = createZip()
  for (const entry of entries) zip.add(entry.name, entry.bytes)
  const path = join(tempFolder(), 'release.zip')
  writeFileSync(path, patch(zip.finish()))
  return path
}
const nothing = (): void => {}
const centralOf = (zip: Buffer): number => zip.readUInt32LE(zip.length - 6)

const refused: { name: string; path(): string; code: string; says: RegExp }[] = [
  { name: 'zip slip', path: () => zipped((entries) => entries.push({ name: 'base/../../outside.txt', bytes: Buffer.from('x') })), code: 'RELEASE_INVALID', says: /leads out of the archive/ },
  { name: 'an absolute path', path: () => zipped((entries) => entries.push({ name: '/etc/cron.d/x', bytes: Buffer.from('x') })), code: 'RELEASE_INVALID', says: /absolute path/ },
  { name: 'a backslash', path: () => zipped((entries) => entries.push({ name: 'base\\..\\x', bytes: Buffer.from('x') })), code: 'RELEASE_INVALID', says: /backslash/ },
  { name: 'one name twice', path: () => zipped((entries) => entries.push({ name: 'base/bagit.txt', bytes: Buffer.from('x') })), code: 'RELEASE_INVALID', says: /two entries have one name/ },
  { name: 'a bomb', path: () => zipped(nothing, (zip) => (zip.writeUInt32LE(2 ** 31, centralOf(zip) + 24), zip)), code: 'RELEASE_INVALID', says: /unpack to far more/ },
  { name: 'an entry that lies about its size', path: () => zipped(nothing, (zip) => (zip.writeUInt32LE(zip.readUInt32LE(centralOf(zip) + 24) + 1, centralOf(zip) + 24), zip)), code: 'RELEASE_INVALID', says: /does not unpack to what the archive says/ },
  { name: 'an encrypted entry', path: () => zipped(nothing, (zip) => (zip.writeUInt16LE(0x0801, centralOf(zip) + 8), zip)), code: 'RELEASE_INVALID', says: /encrypted/ },
  { name: 'an archive cut off', path: () => zipped(nothing, (zip) => zip.subarray(0, zip.length - 40)), code: 'RELEASE_INVALID', says: /no end of a ZIP archive/ },
  { name: 'a text file', path: () => { const path = join(tempFolder(), 'x.zip'); writeFileSync(path, 'hello, not a release'); return path }, code: 'NOT_A_RELEASE', says: /neither a folder nor a ZIP/ },
  { name: 'an empty file', path: () => { const path = join(tempFolder(), 'x.zip'); writeFileSync(path, ''); return path }, code: 'NOT_A_RELEASE', says: /it is empty/ },
  { name: 'an empty folder', path: () => tempFolder(), code: 'NOT_A_RELEASE', says: /it is empty/ },
  { name: 'a folder without bagit.txt', path: () => { const root = copy(); rmSync(join(root, 'bagit.txt')); return root }, code: 'NOT_A_RELEASE', says: /no bagit\.txt/ },
  { name: 'a folder without data', path: () => { const root = copy(); rmSync(join(root, 'data'), { recursive: true }); return root }, code: 'NOT_A_RELEASE', says: /no data folder/ },
  { name: 'a bag of something else', path: () => { const root = copy(); rmSync(join(root, 'data'), { recursive: true }); write(root, 'data/photo.txt', 'x'); return root }, code: 'NOT_A_RELEASE', says: /a bag of something else/ },
  { name: 'a pipe', path: () => { const path = join(tempFolder(), 'pipe'); execFileSync('mkfifo', [path]); return path }, code: 'NOT_A_RELEASE', says: /neither a folder nor a file/ },
  { name: 'nothing there', path: () => join(tempFolder(), 'gone'), code: 'FILE_NOT_FOUND', says: /There is nothing at/ },
]

describe('what is not read on', () => {
  for (const { name, path, code, says } of refused)
    it(name, async () => {
      const error = await verifyRelease(path(), options).then(() => null, (thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(AppError)
      expect((error as AppError).code).toBe(code)
      expect((error as AppError).message).toMatch(says)
    })
})

describe('an archive with something beside its files', () => {
  it('passes as it is made', async () => expect((await verifyRelease(zipped(nothing), options)).problems).toEqual([]))
  it('a comment', async () => {
    const path = zipped(nothing, (zip) => (zip.writeUInt16LE(5, zip.length - 2), Buffer.concat([zip, Buffer.from('hello')])))
    expect((await verifyRelease(path, options)).problems).toContain('the archive has a comment')
  })
  it('a date', async () => {
    const path = zipped(nothing, (zip) => (zip.writeUInt16LE(0x5555, centralOf(zip) + 14), zip))
    expect((await verifyRelease(path, options)).problems).toContain('1 × a date on a file of the archive')
  })
  it('a link', async () => {
    const path = zipped(nothing, (zip) => (zip.writeUInt32LE(0xa1ff0000, centralOf(zip) + 38), zip))
    expect((await verifyRelease(path, options)).problems).toContain('an entry is a link')
  })
  it('a file outside the base folder', async () => {
    const path = zipped((entries) => entries.push({ name: 'elsewhere.txt', bytes: Buffer.from('x') }))
    expect((await verifyRelease(path, options)).problems).toContain('elsewhere.txt: a file outside the release')
  })
  it('bytes before the first entry', async () => {
    const path = zipped(nothing, (zip) => {
      const at = centralOf(zip)
      zip.writeUInt32LE(at + 4, zip.length - 6)
      return Buffer.concat([zip.subarray(0, at), Buffer.from('name'), zip.subarray(at)])
    })
    expect((await verifyRelease(path, options)).problems).toContain('the archive has 4 bytes that belong to no file')
  })
})
