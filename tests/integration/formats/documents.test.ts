/** Notes as one document: what stands in it is what the release or the study says, and its properties tell of nobody. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { afterEach, describe, expect, it } from 'vitest'
import { runCli } from '../../../electron/cli/run'
import { readZip } from '../../../electron/core/release/zip'
import { rtfText } from '../../../shared/formats/rich'
import { DOCUMENT_FORMATS, type DocumentFormat } from '../../../shared/model/vocabulary'
import { mentionOf } from '../../../shared/field/mention'
import { PASSPHRASE, type TestApp, withStudy } from '../../support/core'
import { officeProgram, readByOffice, WITHOUT_OFFICE } from './office'

const apps: TestApp[] = []
afterEach(() => apps.splice(0).forEach((app) => app.close()))

const office = officeProgram()
const at = (time: string) => ({ at: time, precision: 'exact', zone: 'Europe/London' }) as const

async function study() {
  const app = await withStudy()
  apps.push(app)
  const { client } = app
  const site = await client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const patient = await client.call('person.save', { name: 'Ottoline Braithwhistle', role: 'patient', siteIds: [site.id], consent: 'written' })
  const write = (body: string, time: string) => client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body, occurred: at(time) })
  await write(`Tea 🫖 “for two”; {braces} \\ and <signs> & more.\nA second line: ${mentionOf(patient.id)} laughed.`, '2025-06-03T09:05:00+01:00')
  await write('A quiet hour in the café.', '2025-06-04T15:00:00+01:00')
  const root = join(app.folder, 'release')
  await client.call('release.run', { out: root, replaceUnreviewed: true, date: '2025-09-01' })
  const pseudonym = /\[(Patient [^\]]+)\]/.exec(readFileSync(join(root, 'data/notes.jsonl'), 'utf8'))?.[1] ?? ''
  return { app, client, root, pseudonym }
}

/** Every word a reader of the format meets, properties included. */
function wordsIn(file: string, format: DocumentFormat): string {
  const bytes = readFileSync(file)
  if (format !== 'docx') return bytes.toString('utf8')
  return readZip(bytes)
    .entries.map((entry) => `${entry.name}\n${entry.read().toString('utf8')}`)
    .join('\n')
}

describe('the notes of a release as a document', () => {
  it.each(DOCUMENT_FORMATS)('say the same as %s, the same bytes each time, without a name', async (format) => {
    const { app, client, root, pseudonym } = await study()
    const [first, second] = [join(app.folder, `a.${format}`), join(app.folder, `b.${format}`)]
    const written = await client.call('notes.write', { out: first, format, release: root })
    expect(written).toEqual({ file: `a.${format}`, format, notes: 2, bytes: statSync(first).size, withNames: false })
    await client.call('notes.write', { out: second, format, release: root })
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true)
    const words = wordsIn(first, format)
    for (const expected of ['Site ', 'Day 2', 'Day 3', 'Early afternoon', pseudonym]) expect(words).toContain(expected)
    for (const name of ['Ottoline', 'Braithwhistle', 'Larkrise', 'Robin Quill', '2025-06-0']) expect(words).not.toContain(name)
    expect(words).not.toMatch(/20(?!25-09-01)\d\d-\d\d-\d\dT/)
    // Nothing was added to the release itself.
    expect((await client.call('release.verify', { path: root })).ok).toBe(true)
  })
  it('are refused from a release that does not check, into a release, and over another file', async () => {
    const { app, client, root } = await study()
    const refusal = async (input: { out: string; release?: string }) => client.call('notes.write', { format: 'txt', ...input }).then(() => 'done', (error: { code: string }) => error.code)
    expect(await refusal({ out: join(root, 'notes.txt'), release: root })).toBe('INPUT_INVALID')
    expect(await refusal({ out: join(root, 'data/notes.txt') })).toBe('INPUT_INVALID')
    writeFileSync(join(app.folder, 'there.txt'), 'mine')
    expect(await refusal({ out: join(app.folder, 'there.txt'), release: root })).toBe('ALREADY_EXISTS')
    writeFileSync(join(root, 'data/README.txt'), 'edited')
    expect(await refusal({ out: join(app.folder, 'new.txt'), release: root })).toBe('RELEASE_INVALID')
    expect(existsSync(join(app.folder, 'new.txt'))).toBe(false)
    expect(readFileSync(join(app.folder, 'there.txt'), 'utf8')).toBe('mine')
  })
})

describe('the notes of the study as a document', () => {
  it.each(DOCUMENT_FORMATS)('warn that they hold names, and have codes instead while the register is locked (%s)', async (format) => {
    const { app, client } = await study()
    const [open, locked] = [join(app.folder, `open.${format}`), join(app.folder, `locked.${format}`)]
    expect(await client.call('notes.write', { out: open, format })).toMatchObject({ notes: 2, withNames: true })
    expect(statSync(open).mode & 0o777).toBe(0o600)
    const words = wordsIn(open, format)
    expect(words).toContain('Ottoline Braithwhistle')
    expect(words.toLowerCase()).toContain('working notes with names')
    await client.call('register.lock', {})
    expect(await client.call('notes.write', { out: locked, format })).toMatchObject({ notes: 2, withNames: false })
    const coded = wordsIn(locked, format)
    expect(coded).not.toContain('Ottoline')
    expect(coded.toLowerCase()).toContain('not de-identified')
  })
})

describe('another program', () => {
  it.for(['docx', 'rtf', 'html'] as const)('reads every word of the %s', { timeout: 180_000 }, async (format, context) => {
    context.skip(office === null, WITHOUT_OFFICE)
    const { app, client, root, pseudonym } = await study()
    const file = join(app.folder, `notes.${format}`)
    await client.call('notes.write', { out: file, format, release: root })
    const program = office ?? ''
    const text = readByOffice(program, file, 'txt:Text (encoded):UTF8')
    for (const expected of ['Test study', 'Tea 🫖 “for two”; {braces} \\ and <signs> & more.', `A second line: [${pseudonym}] laughed.`, 'A quiet hour in the café.']) expect(text).toContain(expected)
    const page = readByOffice(program, file, 'html')
    expect([...page.matchAll(/<h([1-4])\b/g)].map(([, level]) => Number(level)).slice(-5)).toEqual(format === 'html' ? [2, 3, 4, 3, 4] : [1, 2, 3, 2, 3])
  })
})

describe('the catalogue entry of a release (DDI Codebook 2.5)', () => {
  it('is well-formed, in the order of the standard, and counts what the release holds', async () => {
    const { app, client, root } = await study()
    const out = join(app.folder, 'ddi.xml')
    expect(await client.call('notes.write', { out, format: 'ddi', release: root })).toMatchObject({ format: 'ddi', notes: 2 })
    const xml = readFileSync(out, 'utf8')
    const path: string[] = []
    const under: Record<string, string[]> = {}
    const texts: Record<string, string[]> = {}
    const parser = new SaxesParser({ xmlns: true })
    parser.on('error', (error) => {
      throw error
    })
    parser.on('opentag', (tag) => {
      expect(tag.uri).toBe('ddi:codebook:2_5')
      ;(under[path.join('/')] ??= []).push(tag.local)
      path.push(tag.local)
    })
    parser.on('text', (text) => void (texts[path.join('/')] ??= []).push(text))
    parser.on('closetag', () => void path.pop())
    parser.write(xml).close()
    const tables = readdirSync(join(root, 'data/tables'))
    expect(under['codeBook']).toEqual(['docDscr', 'stdyDscr', ...tables.map(() => 'fileDscr'), 'dataDscr', ...Array(4).fill('otherMat')])
    expect(under['codeBook/stdyDscr']).toEqual(['citation', 'stdyInfo', 'method', 'dataAccs'])
    expect(under['codeBook/stdyDscr/citation']).toEqual(['titlStmt', 'rspStmt', 'distStmt', 'verStmt'])
    expect(new Set(texts['codeBook/fileDscr/fileTxt/fileName'])).toEqual(new Set(tables.map((name) => `tables/${name}`)))
    expect(texts['codeBook/fileDscr/fileTxt/dimensns/caseQnty']?.[texts['codeBook/fileDscr/fileTxt/fileName']?.indexOf('tables/notes.csv') ?? -1]).toBe('2')
    const columns = tables.reduce((sum, name) => sum + (readFileSync(join(root, 'data/tables', name), 'utf8').split('\r\n')[0]?.split(',').length ?? 0), 0)
    expect(under['codeBook/dataDscr']).toHaveLength(columns)
    const ids = [...xml.matchAll(/ ID="([^"]*)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    for (const name of ['Ottoline', 'Larkrise', 'Robin', '2025-06']) expect(xml).not.toContain(name)
    await expect(client.call('notes.write', { out: join(app.folder, 'study.xml'), format: 'ddi' })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  })
})

describe('RTF', () => {
  it('writes what is not ASCII by number, and takes its own signs for signs', () => {
    expect(rtfText('a{b}\\c é 🫖 \u0007')).toBe('a\\{b\\}\\\\c \\u233? \\u-10178?\\u-8490? ')
  })
})

describe('on the command line', () => {
  const cli = async (folder: string, ...argv: string[]) => {
    let [out, err] = ['', '']
    const status = await runCli(argv, { out: (text) => void (out += text), err: (text) => void (err += text), readStdin: async () => '', askSecret: null, env: { FIELDFARE_PASSPHRASE: PASSPHRASE }, cwd: folder, signal: new AbortController().signal, isTerminal: false })
    return { status, out, err }
  }
  it('export writes a release’s notes without a workspace, and the study’s with a warning', async () => {
    const { app, client } = await study()
    await client.call('workspace.lock', {})
    expect(await cli(app.folder, 'export', '--release', 'release', '--out', 'notes.docx')).toMatchObject({ status: 0, out: expect.stringContaining('Wrote notes.docx: 2 field notes') as string })
    expect(await cli(app.folder, 'export', 'study.fieldfare', '--format', 'rtf', '--out', 'own')).toMatchObject({ status: 0, err: expect.stringContaining('It holds real names') as string })
    expect(await cli(app.folder, 'export', 'study.fieldfare', '--release', 'release', '--out', 'x.txt')).toMatchObject({ status: 1 })
    expect(await cli(app.folder, 'export', '--release', 'release', '--out', 'x.odt')).toMatchObject({ status: 1, err: expect.stringContaining('--format is one of docx, rtf, txt, html, ddi') as string })
  })
})
