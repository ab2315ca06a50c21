/** project.qdpx of a release: valid against the standard's schema, says what the notes say, and is searched like every other file. */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { openExactly } from '../../../electron/core/release/qdpx-pack'
import { verifyRelease } from '../../../electron/core/release/verify'
import { createZip, readZip } from '../../../electron/core/release/zip'
import type { AppError } from '../../../shared/errors'
import { mentionOf } from '../../../shared/field/mention'
import { codePoints, mentionsIn } from '../../../shared/release/qdpx'
import { createGuids, GUID } from '../../../shared/release/qdpx-guid'
import type { ReleasedNote } from '../../../shared/release/schema'
import type { ReleaseSource } from '../../../shared/release/types'
import { sharedFolder } from '../../support/shared-folder'
import { corpusStudy, hasCorpus } from './corpus'
import { neverAborted, note, release, smallStudy, tempFolder, workingId } from './study'

const options = { signal: neverAborted, progress: () => {} }
const schema = join(sharedFolder, 'refi-qda/Project.xsd')
const margaret = workingId('Margaret Thwaite')

/** A study whose names and texts try the form: signs of XML, an emoji before a name, a label twice. */
const awkward = (): ReleaseSource => {
  const study = smallStudy()
  const extra = note('eight', `Tea 🫖 & <cake> for "all"; then ${mentionOf(margaret)} came, and Maggie laughed.`, { personIds: [margaret], codeIds: [workingId('code letters'), workingId('code again')] })
  return { ...study, notes: [...study.notes, extra], codes: [...study.codes, { id: workingId('code again'), label: 'Letters_and_Forms' }] }
}

const openProject = (root: string): Map<string, Buffer> => new Map(readZip(readFileSync(join(root, 'data/project.qdpx'))).entries.map((entry) => [entry.name, entry.read()]))
const notesOf = (root: string): ReleasedNote[] => readFileSync(join(root, 'data/notes.jsonl'), 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as ReleasedNote)
const made = async (study: ReleaseSource, more: Parameters<typeof release>[2] = {}): Promise<{ root: string; inside: Map<string, Buffer>; qde: string }> => {
  const root = join(tempFolder(), 'release')
  await release(study, root, more)
  const inside = openProject(root)
  return { root, inside, qde: inside.get('project.qde')?.toString('utf8') ?? '' }
}
const faultsOf = async (qde: string): Promise<string[]> => {
  const { errors } = await validateXML({ xml: [{ fileName: 'project.qde', contents: qde }], schema: [readFileSync(schema, 'utf8')] })
  return errors.map((error) => error.message)
}
const attributes = (tag: string): Record<string, string> => Object.fromEntries([...tag.matchAll(/([A-Za-z]+)="([^"]*)"/g)].map((match) => [match[1] ?? '', match[2] ?? '']))
const elements = (xml: string, name: string): Record<string, string>[] => [...xml.matchAll(new RegExp(`<${name} [^>]*>`, 'g'))].map((match) => attributes(match[0]))
const sliceOf = (text: string, from: number, to: number): string => [...text].slice(from, to).join('')

describe('the standard’s schema', () => {
  it('takes the project of a small study, an awkward one, and one without people or sites', async (context) => {
    context.skip(!existsSync(schema), 'skipped: the schema of REFI-QDA is not beside this checkout')
    const bare = smallStudy({ notes: [note('x', 'Rain, and nobody came.', { siteId: null, sessionId: null, researcherId: null })], people: [], sites: [], sessions: [], codes: [], researchers: [] })
    for (const study of [smallStudy(), awkward(), bare]) expect(await faultsOf((await made(study)).qde)).toEqual([])
  })
  it('refuses what is not in order (it is really asked)', async (context) => {
    context.skip(!existsSync(schema), 'skipped: the schema of REFI-QDA is not beside this checkout')
    const { qde } = await made(smallStudy())
    expect(await faultsOf(qde.replace('<Users>', '<Users/><Users>'))).not.toEqual([])
    expect(await faultsOf(qde.replace(/guid="[^"]*"/, 'guid="1"'))).not.toEqual([])
  })
  it('takes the project of the corpus', async (context) => {
    context.skip(!existsSync(schema) || !hasCorpus, 'skipped: the corpus or the schema of REFI-QDA is not beside this checkout')
    const { qde, inside } = await made(corpusStudy(), { withoutConsent: 'role-only' })
    expect(inside.size).toBe(108)
    expect(await faultsOf(qde)).toEqual([])
  }, 60_000)
})

describe('the project', () => {
  it('has every note as a source of its own, with its text as released', async () => {
    const { root, inside, qde } = await made(awkward())
    const sources = elements(qde, 'TextSource')
    const texts = new Map(sources.map((source) => [source['name'], inside.get(`sources/${source['guid']}.txt`)?.toString('utf8')]))
    expect(texts).toEqual(new Map(notesOf(root).map((each) => [each.id, each.text])))
    expect(inside.size).toBe(sources.length + 1)
    for (const source of sources) expect(source['plainTextPath']).toBe(`internal://${source['guid']}.txt`)
  })
  it('codes a named person where the text names them, counted in code points', async () => {
    const { root, qde } = await made(awkward())
    const tea = notesOf(root).find((each) => each.text.startsWith('Tea')) as ReleasedNote
    const source = new RegExp(`<TextSource [^>]*name="${tea.id}".*?</TextSource>`, 's').exec(qde)?.[0] ?? ''
    const places = elements(source, 'PlainTextSelection').map((each) => [Number(each['startPosition']), Number(each['endPosition'])] as const)
    const whole = places.filter(([from, to]) => from === 0 && to === codePoints(tea.text))
    // Site, participant, two codes.
    expect(whole).toHaveLength(4)
    expect(places.filter((place) => !whole.includes(place)).map(([from, to]) => sliceOf(tea.text, from, to))).toEqual(['[Patient C07]', '[Patient C07]'])
  })
  it('has people and sites as cases and as codes of the same GUID, with what the tables say of them', async () => {
    const { root, qde } = await made(smallStudy())
    const column = (table: string): string[] => readFileSync(join(root, `data/tables/${table}.csv`), 'utf8').trim().split('\r\n').slice(1).map((line) => line.split(',')[0] ?? '')
    const names = [...column('participants'), ...column('sites')].toSorted()
    const cases = elements(qde, 'Case')
    expect(cases.map((each) => each['name']).toSorted()).toEqual(names)
    const codes = elements(qde, 'Code')
    for (const each of cases) expect(codes).toContainEqual(expect.objectContaining({ guid: each['guid'], name: each['name'], isCodable: 'true' }))
    const margarets = /<Case [^>]*name="Patient C07".*?<\/Case>/s.exec(qde)?.[0] ?? ''
    const row = readFileSync(join(root, 'data/tables/participants.csv'), 'utf8').split('\r\n').find((line) => line.startsWith('Patient C07'))?.split(',') ?? []
    expect([...margarets.matchAll(/<TextValue>([^<]*)</g)].map((match) => match[1])).toEqual(['Patient', row[2], row[3], row[4], row[5], row[6]])
    expect(new Set(codes.map((each) => (each['name'] ?? '').toLowerCase())).size).toBe(codes.length)
  })
  it('knows researchers by number only, and no time but the date of the release', async () => {
    const { qde } = await made(smallStudy())
    expect(elements(qde, 'User').map((each) => each['name'])).toEqual(['Fieldfare', 'Researcher R1'])
    expect(new Set(qde.match(/\d{4}-\d\d-\d\dT[^"<]*/g))).toEqual(new Set(['2026-11-22T00:00:00Z']))
    expect(qde).not.toContain('basePath')
  })
  it('points only to what is there, and gives no GUID twice but to a case and its code', async () => {
    const { qde } = await made(awkward())
    const guids = [...qde.matchAll(/ guid="([^"]*)"/g)].map((match) => match[1] ?? '')
    const known = new Set(guids)
    for (const [, target] of qde.matchAll(/(?:targetGUID|creatingUser|creatingUserGUID|modifyingUser)="([^"]*)"/g)) expect(known.has(target ?? '')).toBe(true)
    expect(guids.length - known.size).toBe(elements(qde, 'Case').length)
    for (const guid of known) expect(guid).toMatch(GUID)
  })
  it('is an archive without dates, comments or owners', async () => {
    const { root } = await made(smallStudy())
    const zip = readZip(readFileSync(join(root, 'data/project.qdpx')))
    expect(zip.entries.every((entry) => entry.fixedDate && entry.comment.length === 0 && entry.extra.length === 0)).toBe(true)
    expect(zip.entries[0]?.name).toBe('project.qde')
    expect([zip.comment.length, zip.stray]).toEqual([0, 0])
  })
})

describe('a project longer than a piece of packing', () => {
  const files = new Map([['project.qde', Buffer.from(Array.from({ length: 120_000 }, (_, index) => `<Code guid="${index * 7919}"/>`).join(''))], ['sources/a.txt', Buffer.from('short')]])
  const packed = async (): Promise<Buffer> => {
    const zip = createZip()
    for (const [path, bytes] of files) await zip.addInPieces(path, bytes, () => Promise.resolve())
    return zip.finish()
  }
  it('unpacks to itself, is the same again, and is known to hold nothing else', async () => {
    const zip = await packed()
    expect(files.get('project.qde')?.length).toBeGreaterThan(2 ** 21)
    expect(zip.equals(await packed())).toBe(true)
    for (const entry of readZip(zip).entries) expect(entry.read().equals(files.get(entry.name) ?? Buffer.alloc(0))).toBe(true)
    expect([...((await openExactly(zip, () => Promise.resolve())) ?? [])].map(([path]) => path)).toEqual([...files.keys()])
    expect(await openExactly(Buffer.concat([Buffer.from('x'), zip]), () => Promise.resolve())).toBeNull()
  })

  it('is known whichever packer made it, and not with a byte in a header or behind what is packed', async () => {
    const opened = (entries: (path: string, bytes: Buffer) => Buffer): Promise<Map<string, Buffer> | null> => {
      const zip = createZip()
      for (const [path, bytes] of files) zip.addPacked(path, bytes, entries(path, bytes))
      return openExactly(zip.finish(), () => Promise.resolve())
    }
    expect([...((await opened((_, bytes) => deflateRawSync(bytes, { level: 9 }))) ?? [])].map(([path]) => path)).toEqual([...files.keys()])
    expect(await opened((path, bytes) => (path === 'project.qde' ? Buffer.concat([deflateRawSync(bytes), Buffer.from('Maggie')]) : deflateRawSync(bytes)))).toBeNull()
    const dated = await packed()
    dated.writeUInt16LE(1, 10)
    expect(await openExactly(dated, () => Promise.resolve())).toBeNull()
  })
})

describe('GUIDs', () => {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
  it('are of the form of a UUID, hold no run of figures or letters, and are the same again', () => {
    const [one, same, other] = [createGuids(sha256, 'a'), createGuids(sha256, 'a'), createGuids(sha256, 'b')]
    for (let index = 0; index < 2000; index++) {
      const guid = one('source', `note-${index}`)
      expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89][0-9a-f]{3}-[0-9a-f]{12}$/)
      expect(guid).not.toMatch(/\d\d|[a-f]{2}/)
      expect(same('source', `note-${index}`)).toBe(guid)
      expect(other('source', `note-${index}`)).not.toBe(guid)
    }
  })
})

describe('places in a text', () => {
  it('are those of known people in brackets', () => {
    const people = new Set(['Patient C07'])
    expect(mentionsIn('𝒜 [Patient C07], [market town] 🫖[Patient C07]', people).map(({ start, end }) => [start, end])).toEqual([[2, 15], [32, 45]])
  })
})

describe('a name planted in the project', () => {
  const spoil = async (edit: (files: Map<string, string>) => void, raw: (bytes: Buffer) => Buffer = (bytes) => bytes): Promise<string> => {
    const root = join(tempFolder(), 'release')
    await release(smallStudy(), root)
    const files = new Map([...openProject(root)].map(([path, bytes]) => [path, bytes.toString('utf8')]))
    edit(files)
    const zip = createZip()
    for (const [path, text] of files) zip.add(path, Buffer.from(text))
    const bad = join(tempFolder(), 'bad')
    cpSync(root, bad, { recursive: true })
    writeFileSync(join(bad, 'data/project.qdpx'), raw(zip.finish()))
    return (await verifyRelease(bad, { ...options, source: smallStudy() })).problems.filter((problem) => problem.includes('qdpx') && !problem.includes('manifest')).join('\n')
  }
  const inSource = (files: Map<string, string>): void => {
    const [path = '', text = ''] = [...files].find(([name]) => name.startsWith('sources/')) ?? []
    files.set(path, `${text} Margaret Thwaite`)
  }
  const inQde = (from: string | RegExp, to: string) => (files: Map<string, string>): void => void files.set('project.qde', (files.get('project.qde') ?? '').replace(from, to))

  it('nothing is found before', async () => expect(await spoil(() => {})).toBe(''))
  it.each<[string, (files: Map<string, string>) => void, RegExp]>([
    ['a source', inSource, /1 source not as in notes\.jsonl[^]*registered name/],
    ['the name of a code', inQde('name="Patient C07"', 'name="Maggie"'), /project\.qde does not say what the tables say[^]*registered alias/],
    ['a comment', inQde('<Users>', '<!-- Margaret Thwaite --><Users>'), /registered name/],
    ['a description in entities', inQde('<Description>', '<Description>&#77;argaret Thwaite '), /registered name/],
    ['the name of a file', (files) => void files.set('sources/Thwaite.txt', 'x'), /1 file with no place in it[^]*part of a registered name in a name/],
    ['a working id', inQde('<Description>', `<Description>${margaret} `), /working or imported id/],
  ])('%s is caught', async (_, edit, says) => expect(await spoil(edit)).toMatch(says))
  it('beside its entries is caught', async () => {
    expect(await spoil(() => {}, (bytes) => Buffer.concat([Buffer.from('Margaret Thwaite'), bytes]))).toMatch(/not an archive as a release makes it[^]*registered name/)
    expect(await spoil(() => {}, (bytes) => bytes.subarray(0, 90))).toMatch(/unreadable archive/)
  })
  it('stops the release itself', async () => {
    const error = await release(smallStudy(), join(tempFolder(), 'release'), { appVersion: 'Margaret Thwaite' }).then(() => null, (thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'LEAK_FOUND' })
    expect((error as AppError).items.join('\n')).toMatch(/^data\/project\.qdpx: registered name × \d/m)
  })
})

describe('datacite.json', () => {
  it('leaves open what only the depositor knows', async () => {
    const { root } = await made(smallStudy())
    const record = JSON.parse(readFileSync(join(root, 'data/datacite.json'), 'utf8')) as Record<string, unknown>
    expect(record).toMatchObject({
      schemaVersion: 'http://datacite.org/schema/kernel-4',
      types: { resourceTypeGeneral: 'Dataset' },
      creators: [{ name: ':tba' }],
      publisher: { name: ':tba' },
      publicationYear: '2026',
      rightsList: [{ rights: ':tba' }],
    })
    expect(JSON.stringify(record)).not.toMatch(/Lowenthal|R1/)
  })
})
