/** Codings made elsewhere on a release come back to its notes, once, and go out again with the next release. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { canonicalDigest } from '../../../electron/core/exchange/canonical-export'
import { openWorkspace } from '../../../electron/core/workspace/workspace'
import { runCli } from '../../../electron/cli/run'
import { parseCsv } from '../../../shared/release/csv'
import { PASSPHRASE, type TestApp, testApp, testDeps, withStudy } from '../../support/core'
import { sharedFolder } from '../../support/shared-folder'
import { addToSource, codeElement, coding, guid, openProject, type Project, selection, sourceWith, withCodes, writeProject } from './project'

const apps: TestApp[] = []
afterEach(() => apps.splice(0).forEach((app) => app.close()))

const at = (time: string) => ({ at: time, precision: 'exact', zone: 'Europe/London' }) as const
const TEA = 'Tea 🫖 at nine. ⟦id⟧ sat by the door, and nobody asked why.'

async function study() {
  const app = await withStudy()
  apps.push(app)
  const { client } = app
  const site = await client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const patient = await client.call('person.save', { name: 'Ottoline Braithwhistle', role: 'patient', siteIds: [site.id], consent: 'written' })
  const letters = await client.call('code.save', { label: 'letters' })
  const write = (body: string, time: string, codeIds: string[] = []) => client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body, occurred: at(time), codeIds })
  const tea = await write(TEA.replace('id', patient.id), '2025-06-03T09:05:00+01:00', [letters.id])
  const quiet = await write('A quiet hour in the waiting room; two chairs were broken.', '2025-06-04T10:00:00+01:00')
  return { app, client, site, patient, letters, tea, quiet }
}
type Study = Awaited<ReturnType<typeof study>>

const released = async ({ app, client }: Pick<Study, 'app' | 'client'>, name: string, date = '2025-09-01'): Promise<string> => {
  const root = join(app.folder, name)
  await client.call('release.run', { out: root, replaceUnreviewed: true, date })
  return root
}
const table = (root: string, name: string): string[][] => (parseCsv(readFileSync(join(root, `data/tables/${name}.csv`), 'utf8')) ?? []).slice(1)
const digestOf = (app: TestApp): string => {
  const workspace = openWorkspace(testDeps(), app.workspacePath, { passphrase: PASSPHRASE }, true)
  const digest = canonicalDigest(workspace)
  workspace.close()
  return digest
}

/** As an analyst would leave it: a new code over a passage, one over a whole note, one below another, our own code elsewhere, a memo. */
function analysed(root: string): Project {
  let project = openProject(root)
  const own = /<Code guid="([^"]*)" name="letters"/.exec(project.qde)?.[1] ?? ''
  const [tea, quiet] = [sourceWith(project, 'Tea'), sourceWith(project, 'quiet hour')]
  project = withCodes(project, codeElement(1, 'Waiting', codeElement(2, 'unseen')) + codeElement(3, 'Furniture &amp; rooms'))
  project = addToSource(project, tea.name, selection(...tea.points('nobody asked why'), coding(guid(1)) + coding(guid(2), guid(900), `<NoteRef targetGUID="${guid(50)}"/>`)))
  project = addToSource(project, quiet.name, coding(guid(3)))
  project = addToSource(project, quiet.name, selection(...quiet.points('two chairs'), coding(own)))
  const memo = `<Note guid="${guid(50)}" name="First thought" creatingUser="${guid(900)}" creationDateTime="2025-09-02T08:00:00Z"><PlainTextContent>Asking is work that [Patient ${pseudonym(tea.text)}] does not see.</PlainTextContent></Note>`
  return { ...project, qde: project.qde.replace('</Users>', `<User guid="${guid(900)}" name="Anneliese Analyst"/></Users>`).replace(/(<\/Sources>)/, `$1<Notes>${memo}</Notes>`).replace('origin="Fieldfare', 'origin="NVivo 15.0 for') }
}
const pseudonym = (text: string): string => /\[Patient ([A-Z]\d+)\]/.exec(text)?.[1] ?? ''

describe('codings made in another program', () => {
  it('are shown first, come once, and leave with one undo', async () => {
    const made = await study()
    const { app, client, tea, quiet, letters } = made
    const file = writeProject(join(app.folder, 'analysed.qdpx'), analysed(await released(made, 'release')))
    const before = digestOf(app)
    const rehearsal = await client.call('codings.import', { path: file, dryRun: true })
    expect(rehearsal).toMatchObject({ notes: 2, newCodes: ['Furniture & rooms', 'Waiting', 'Waiting / unseen'], links: 4, passages: 3, memos: 1, known: 1, changeId: null, leftAside: [] })
    expect(digestOf(app)).toBe(before)

    const result = await client.call('codings.import', { path: file })
    expect(result).toMatchObject({ ...rehearsal, dryRun: false, changeId: expect.any(String) as string })
    const labels = new Map((await client.call('code.list', {})).codes.map((code) => [code.id, code.label]))
    const codesOf = async (id: string) => (await client.call('note.get', { id })).codeIds.map((code) => labels.get(code)).toSorted()
    expect(await codesOf(tea.id)).toEqual(['Waiting', 'Waiting / unseen', 'letters'])
    expect(await codesOf(quiet.id)).toEqual(['Furniture & rooms', 'letters'])
    const { passages } = await client.call('codings.list', { noteId: tea.id })
    expect(passages.map(({ passage, coder, release }) => ({ passage, coder, release }))).toEqual(Array(2).fill({ passage: 'nobody asked why', coder: '', release: '2025-09-01, controlled profile' }))
    expect((await client.call('codings.list', { noteId: quiet.id })).passages).toMatchObject([{ passage: 'two chairs', codeId: letters.id }])

    const after = digestOf(app)
    expect(await client.call('codings.import', { path: file })).toMatchObject({ newCodes: [], links: 0, passages: 0, memos: 0, changeId: null })
    expect(digestOf(app)).toBe(after)

    await client.call('history.undo', {})
    expect(await codesOf(tea.id)).toEqual(['letters'])
    expect((await client.call('codings.list', { noteId: tea.id })).passages).toEqual([])
    expect((await client.call('code.list', {})).codes.map((code) => code.label)).toEqual(['letters'])
    expect((await client.call('note.list', {})).total).toBe(2)
    // What was undone may come again.
    expect(await client.call('codings.import', { path: file })).toMatchObject({ links: 4, passages: 3, memos: 1 })
  })

  it('turn a memo into an analytic memo beside its note, with the people it names linked', async () => {
    const made = await study()
    const { app, client, patient, site } = made
    const file = writeProject(join(app.folder, 'analysed.qdpx'), analysed(await released(made, 'release')))
    await client.call('codings.import', { path: file })
    const { notes } = await client.call('note.list', { kind: 'analytic_memo' })
    expect(notes).toMatchObject([{ siteId: site.id, researcherId: null, personIds: [patient.id], occurred: { at: '2025-06-03T09:05:00+01:00' } }])
    expect(notes[0]?.body).toBe(`About the passage “nobody asked why”, from NVivo 15.0 for 0.1.0\n\nFirst thought\n\nAsking is work that ⟦${patient.id}⟧ does not see.`)
    // Whoever coded is nobody of the study: no name of theirs is kept.
    expect(JSON.stringify(await client.call('history.list', {})) + JSON.stringify(notes)).not.toContain('Anneliese')
  })

  it('go out again with the next release, in the tables and in a valid project, and come back from it as nothing new', async (context) => {
    const made = await study()
    const { app, client } = made
    await client.call('codings.import', { path: writeProject(join(app.folder, 'analysed.qdpx'), analysed(await released(made, 'first'))) })
    const root = await released(made, 'second', '2025-10-01')
    expect(await client.call('release.verify', { path: root, withWorkspace: true })).toMatchObject({ ok: true, problems: [] })
    const labels = new Map(table(root, 'codebook').map(([code = '', label = '']) => [code, label]))
    expect(table(root, 'note_codes').map(([, code = '']) => labels.get(code)).toSorted()).toEqual(['Furniture & rooms', 'Waiting', 'Waiting / unseen', 'letters', 'letters'])
    const rows = table(root, 'codings')
    expect(rows).toHaveLength(3)
    const project = openProject(root)
    const { text, name, points } = sourceWith(project, 'Tea')
    const inOrder = rows.filter(([note]) => note === name).map(([, code = '', start, end, coder]) => [labels.get(code) ?? '', Number(start), Number(end), coder] as const)
    expect(inOrder.toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual([
      ['Waiting', ...points('nobody asked why'), 'another coder'],
      ['Waiting / unseen', ...points('nobody asked why'), 'another coder'],
    ])
    expect([...text].slice(...points('nobody asked why')).join('')).toBe('nobody asked why')
    const waiting = /<Code guid="([^"]*)" name="Waiting"/.exec(project.qde)?.[1] ?? ''
    const source = new RegExp(`<TextSource [^>]*name="${name}".*?</TextSource>`, 's').exec(project.qde)?.[0] ?? ''
    const [start, end] = points('nobody asked why')
    expect([...source.matchAll(new RegExp(`startPosition="(\\d+)" endPosition="(\\d+)"[^>]*><Coding [^>]*><CodeRef targetGUID="${waiting}"`, 'g'))].map((match) => [Number(match[1]), Number(match[2])])).toEqual([[start, end]])
    expect(await client.call('codings.import', { path: join(root, 'data/project.qdpx') })).toMatchObject({ newCodes: [], links: 0, passages: 0, memos: 0, changeId: null })
    const schema = join(sharedFolder, 'refi-qda/Project.xsd')
    context.skip(!existsSync(schema), 'skipped: the schema of REFI-QDA is not beside this checkout')
    const { errors } = await validateXML({ xml: [{ fileName: 'project.qde', contents: project.qde }], schema: [readFileSync(schema, 'utf8')] })
    expect(errors).toEqual([])
  })

  it('stay off a note where somebody took the code off since', async () => {
    const made = await study()
    const { app, client, tea } = made
    const file = writeProject(join(app.folder, 'analysed.qdpx'), analysed(await released(made, 'release')))
    await client.call('codings.import', { path: file })
    const waiting = (await client.call('code.list', {})).codes.find((code) => code.label === 'Waiting')?.id ?? ''
    await client.call('note.save', { id: tea.id, heads: (await client.call('note.get', { id: tea.id })).heads, removeCodeIds: [waiting] })
    const again = await client.call('codings.import', { path: file })
    expect(again).toMatchObject({ links: 0, passages: 0, changeId: null, leftAside: ['1 code was taken off its note here since'] })
    const root = await released(made, 'second', '2025-10-01')
    expect(table(root, 'codings')).toHaveLength(2)
  })

  it('agree where two laptops take the same file in, and travel in a bundle', async () => {
    const made = await study()
    const { app, client, tea } = made
    const root = await released(made, 'release')
    const file = writeProject(join(app.folder, 'analysed.qdpx'), analysed(root))
    const pack = join(app.folder, 'pack.age')
    await client.call('team.pack', { out: pack, passphrase: PASSPHRASE })
    const other = testApp()
    apps.push(other)
    await other.client.call('team.join', { pack, packPassphrase: PASSPHRASE, path: other.workspacePath, passphrase: PASSPHRASE, researcherName: 'Tunde Bello' })
    const first = join(app.folder, 'first.age')
    await client.call('team.bundle', { out: first, passphrase: PASSPHRASE })
    await other.client.call('team.merge', { paths: [first], passphrase: PASSPHRASE })
    await client.call('codings.import', { path: file })
    await other.client.call('codings.import', { path: file })
    const second = join(app.folder, 'second.age')
    await client.call('team.bundle', { out: second, passphrase: PASSPHRASE })
    const merged = await other.client.call('team.merge', { paths: [second], passphrase: PASSPHRASE })
    expect(merged.conflicts.filter(({ recordKind }) => recordKind === 'coding' || recordKind === 'code')).toEqual([])
    expect((await other.client.call('codings.list', { noteId: tea.id })).passages).toHaveLength(2)
    expect((await other.client.call('code.list', {})).codes).toHaveLength(4)
    expect((await other.client.call('note.list', { kind: 'analytic_memo' })).total).toBe(1)
    expect((await other.client.call('study.check', {})).ok).toBe(true)
  })

  it('keep a passage out of releases where someone in it withdraws, and lose its words where those are erased', async () => {
    const made = await study()
    const { app, client, patient, tea } = made
    const file = writeProject(join(app.folder, 'analysed.qdpx'), analysed(await released(made, 'release')))
    await client.call('codings.import', { path: file })
    await client.call('person.withdraw', { personId: patient.id, choice: 'W3', dryRun: false })
    expect(table(await released(made, 'second', '2025-10-01'), 'codings')).toHaveLength(1)
    await client.call('person.withdraw', { personId: patient.id, choice: 'W4', dryRun: false })
    expect((await client.call('codings.list', { noteId: tea.id })).passages.map(({ passage }) => passage)).toEqual(['', ''])
    expect(await client.call('codings.import', { path: file })).toMatchObject({ passages: 0, memos: 0, changeId: null })
    expect((await client.call('study.check', {})).ok).toBe(true)
  })

  it('are found by name where a program gave every source a new GUID and its own line breaks', async () => {
    const made = await study()
    const { app, client, quiet } = made
    const write = (body: string) => client.call('note.save', { id: quiet.id, heads: {}, body })
    await write('First line.\nA quiet hour.\nTwo chairs were broken.')
    const root = await released(made, 'release')
    const project = openProject(root)
    const source = sourceWith(project, 'quiet hour')
    const crlf = source.text.replaceAll('\n', '\r\n')
    const start = crlf.indexOf('Two chairs')
    const minted = { qde: addToSource(withCodes(project, codeElement(1, 'chairs')), source.name, selection(start, start + 10, coding(guid(1)))).qde, texts: new Map([...project.texts, [source.file, `\uFEFF${crlf}`]]) }
    const ids = new Map<string, string>()
    const qde = minted.qde.replaceAll(/<TextSource guid="([^"]*)"/g, (whole, id: string) => (ids.set(id, guid(ids.size + 500)), whole.replace(id, `{${(ids.get(id) ?? '').toUpperCase()}}`)))
    await client.call('codings.import', { path: writeProject(join(app.folder, 'minted.qdpx'), { ...minted, qde }) })
    const [passage] = (await client.call('codings.list', { noteId: quiet.id })).passages
    expect(passage).toMatchObject({ passage: 'Two chairs' })
    expect(table(await released(made, 'second', '2025-10-01'), 'codings').map(([, , from, to]) => [...source.text].slice(Number(from), Number(to)).join(''))).toEqual(['Two chairs'])
  })
})

describe('a project that must not come in', () => {
  const refusal = async (work: Promise<unknown>) => work.then(() => 'done', (error: { code: string; message: string }) => `${error.code}: ${error.message}`)
  const ENTITY = '<!DOCTYPE Project [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
  it('is refused, and nothing changes', async () => {
    const made = await study()
    const { app, client } = made
    const project = openProject(await released(made, 'release'))
    const before = digestOf(app)
    const tried = async (name: string, changed: Partial<Project>, more: Record<string, string> = {}) => refusal(client.call('codings.import', { path: writeProject(join(app.folder, name), { ...project, ...changed }, more) }))
    expect(await tried('dtd.qdpx', { qde: project.qde.replace('<Project', `${ENTITY}<Project`) })).toMatch(/^PROJECT_DAMAGED: .*document type/)
    expect(await tried('entity.qdpx', { qde: project.qde.replace('</Users>', '&lol;</Users>') })).toMatch(/^PROJECT_DAMAGED: .*not well-formed/)
    expect(await tried('cut.qdpx', { qde: project.qde.slice(0, -30) })).toMatch(/^PROJECT_DAMAGED: .*not well-formed/)
    expect(await tried('other.qdpx', { qde: '<?xml version="1.0"?><html/>' })).toMatch(/^PROJECT_DAMAGED: .*no project of REFI-QDA/)
    expect(await tried('slip.qdpx', {}, { '../evil.txt': 'x' })).toMatch(/^PROJECT_DAMAGED: .*leads out of the archive/)
    expect(await tried('bomb.qdpx', { qde: `${' '.repeat(80_000_000)}` })).toMatch(/^PROJECT_DAMAGED: /)
    expect(await tried('places.qdpx', { qde: project.qde.replace(/startPosition="\d+"/, 'startPosition="-1"') })).toMatch(/^PROJECT_DAMAGED: .*no proper place/)
    expect(await tried('foreign.qdpx', { qde: project.qde.replaceAll(/<TextSource guid="[^"]*" name="[^"]*"/g, (_, at: number) => `<TextSource guid="${guid(at)}" name="Interview ${at}"`) })).toMatch(/^PROJECT_FOREIGN: /)
    expect(await refusal(client.call('codings.import', { path: join(app.folder, 'release/data/notes.jsonl') }))).toMatch(/^NOT_A_PROJECT: .*no archive/)
    expect(await refusal(client.call('codings.import', { path: join(app.folder, 'nothing.qdpx') }))).toMatch(/^FILE_NOT_FOUND: /)
    await client.call('register.lock', {})
    expect(await tried('fine.qdpx', {})).toMatch(/^REGISTER_LOCKED: /)
    expect(digestOf(app)).toBe(before)
    expect(app.bugs).toEqual([])
  })
})

describe('on the command line', () => {
  it('codings shows what would come, brings it, and says when there is nothing new', async () => {
    const made = await study()
    const { app } = made
    const file = writeProject(join(app.folder, 'analysed.qdpx'), analysed(await released(made, 'release')))
    await made.client.call('workspace.lock', {})
    const cli = async (...argv: string[]) => {
      let [out, err] = ['', '']
      const status = await runCli(argv, { out: (text) => void (out += text), err: (text) => void (err += text), readStdin: async () => '', askSecret: null, env: { FIELDFARE_PASSPHRASE: PASSPHRASE }, cwd: app.folder, signal: new AbortController().signal, isTerminal: false })
      return { status, out, err }
    }
    const rehearsal = await cli('codings', 'study.fieldfare', 'analysed.qdpx', '--dry-run')
    expect(rehearsal).toMatchObject({ status: 0, out: expect.stringContaining('Would bring 3 new codes, 4 codes on notes, 3 coded passages, 1 memos; 1 were here already.') as string })
    expect(JSON.parse((await cli('codings', 'study.fieldfare', file, '--json')).out)).toMatchObject({ links: 4, passages: 3, dryRun: false })
    expect((await cli('codings', 'study.fieldfare', file)).out).toContain('No change: ')
    expect(await cli('codings', 'study.fieldfare', 'release/data/notes.jsonl')).toMatchObject({ status: 1, out: '', err: expect.stringContaining('is not a REFI-QDA project') as string })
  })
})
