import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readKeyOut } from '../../../electron/core/release/key-file'
import { openTree } from '../../../electron/core/release/tree'
import { verifyRelease } from '../../../electron/core/release/verify'
import { readZip } from '../../../electron/core/release/zip'
import { AppError } from '../../../shared/errors'
import type { ReleaseKey } from '../../../shared/release/key'
import type { LogLine } from '../../../shared/release/log'
import { collectReview, isOpen } from '../../../shared/release/review'
import type { ReleasedNote } from '../../../shared/release/schema'
import type { ReleaseSource } from '../../../shared/release/types'
import { corpusStudy, hasCorpus, readTable } from './corpus'
import { finderOf, macOf, neverAborted, note, release, smallStudy, tempFolder, workingId } from './study'

const options = { signal: neverAborted, progress: () => {} }
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const notesOf = (root: string): ReleasedNote[] => readFileSync(join(root, 'data/notes.jsonl'), 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as ReleasedNote)
const bytesOf = (root: string): [string, string][] => openTree(root).files.map((file) => [file.path, sha256(file.read())])
const refusal = async (work: Promise<unknown>): Promise<AppError> => {
  const error = await work.then(() => null, (thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(AppError)
  return error as AppError
}

describe('a release of a small study', () => {
  it('is written, holds what it should, and checks', async () => {
    const out = join(tempFolder(), 'release')
    const { receipt, facts } = await release(smallStudy(), out)
    expect(readdirSync(out).sort()).toEqual(['bag-info.txt', 'bagit.txt', 'data', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'])
    expect(notesOf(out).map((each) => [each.site, each.day, each.part_of_day])).toEqual([['Site C', 9, 'early_morning'], ['Site C', 9, 'early_morning'], ['Site C', 10, 'late_morning'], ['Site C', 11, 'late_afternoon']])
    expect(receipt).toMatchObject({ notes: 4, notesLeftOut: 3, people: 3, profile: 'controlled', date: '2026-11-22', folder: 'release', sha256: sha256(readFileSync(join(out, 'tagmanifest-sha256.txt'))) })
    expect(facts.leftOut.map((row) => `${row.count} ${row.what} ${row.reason}`)).toEqual(['1 notes sealed', '1 notes reflexive', '1 notes team_only'])
    expect(facts.verification?.found).toBe(0)
    for (const more of [{}, { source: smallStudy() }]) expect((await verifyRelease(out, { ...options, ...more })).problems).toEqual([])
  })

  it('shows people under pseudonyms in brackets, and its words otherwise as they were', async () => {
    const out = join(tempFolder(), 'release')
    await release(smallStudy(), out)
    const texts = notesOf(out).map((each) => each.text)
    expect(texts).toContain('[Patient C07] came in with a bag of letters. [Link worker C02] read them aloud, one by one, and nobody spoke for a while.')
    expect(texts.find((text) => text.startsWith('--'))).toContain('a quiet hour in the waiting room, two chairs broken')
    const everything = openTree(out).files.map((file) => file.read().toString('utf8')).join('\n')
    for (const word of ['Rafferty', 'Siobh', 'Thwaite', 'Maggie', 'Patel', 'Nether Beck', 'Kelderby', 'Lowenthal', '960317', 'Safeguarding', 'like myself', workingId('one'), 'NOTE-', 'SESSION-', 'C-PT-07', '2022-06']) expect(everything).not.toContain(word)
  })

  it('is equal byte for byte when it is made again, under another name and in another order of its records', async () => {
    const folder = tempFolder()
    const study = smallStudy()
    const turned: ReleaseSource = { ...study, notes: study.notes.toReversed(), people: study.people.toReversed(), sites: study.sites.toReversed(), codes: study.codes.toReversed() }
    await release(study, join(folder, 'one'))
    await release(turned, join(folder, 'two'))
    expect(bytesOf(join(folder, 'two'))).toEqual(bytesOf(join(folder, 'one')))
    await release(study, join(folder, 'one.zip'))
    await release(turned, join(folder, 'two.zip'))
    expect(sha256(readFileSync(join(folder, 'two.zip')))).toBe(sha256(readFileSync(join(folder, 'one.zip'))))
    expect((await verifyRelease(join(folder, 'one.zip'), options)).problems).toEqual([])
    expect(openTree(join(folder, 'one.zip')).files.map((file) => [file.path, sha256(file.read())]).sort()).toEqual(bytesOf(join(folder, 'one')).sort())
  })

  it('has an archive with one base folder, no date, comment or owner', async () => {
    const out = join(tempFolder(), 'release.zip')
    await release(smallStudy(), out)
    const zip = readZip(readFileSync(out))
    expect(new Set(zip.entries.map((entry) => entry.name.split('/')[0]))).toEqual(new Set(['fieldfare-release-controlled-2026-11-22']))
    expect(zip.entries.every((entry) => entry.fixedDate && entry.comment.length === 0 && entry.extra.length === 0)).toBe(true)
  })

  it('gives files the date of the release, not of the work', async () => {
    const out = join(tempFolder(), 'release')
    await release(smallStudy(), out)
    for (const file of openTree(out).files) expect(statSync(join(out, file.path)).mtime.toISOString()).toBe('2026-11-22T00:00:00.000Z')
  })

  it('has other ids on another date and in another profile, and the same pseudonyms', async () => {
    const folder = tempFolder()
    await release(smallStudy(), join(folder, 'a'))
    await release(smallStudy(), join(folder, 'b'), { date: '2026-11-23' })
    await release(smallStudy(), join(folder, 'c'), { profile: 'team' })
    const [a, b, c] = ['a', 'b', 'c'].map((name) => notesOf(join(folder, name)))
    const ids = (notes: ReleasedNote[] | undefined): string[] => (notes ?? []).map((each) => each.id)
    expect(new Set([...ids(a), ...ids(b), ...ids(c)]).size).toBe(4 + 4 + 6)
    expect(a?.map((each) => each.participants)).toEqual(b?.map((each) => each.participants))
    expect(c?.map((each) => each.kind)).toContain('reflection')
  })

  it('opens in a spreadsheet without running anything', async () => {
    const out = join(tempFolder(), 'release')
    await release(smallStudy({ codes: [{ id: workingId('code letters'), label: '=cmd()' }] }), out)
    const table = (name: string): string => readFileSync(join(out, `data/tables/${name}.csv`), 'utf8')
    expect(table('codebook')).toContain("'=cmd()")
    expect(table('notes')).toContain("'-- a quiet hour")
    expect((await verifyRelease(out, options)).problems).toEqual([])
  })

  it('says in its title and labels nothing that was replaced in the notes', async () => {
    const study = smallStudy({ notes: [note('x', 'He has a room at Ashworth Hall, he says, and gave b.hartley@kelderpcn.example for letters.', { codeIds: [workingId('code letters')] })], codes: [{ id: workingId('code letters'), label: 'living at ashworth hall' }] })
    const out = join(tempFolder(), 'release')
    await release({ ...study, study: { ...study.study, title: 'Life after Ashworth Hall' } }, out)
    expect(openTree(out).files.some((file) => /ashworth hall/i.test(file.read().toString('utf8')))).toBe(false)
  })

  it('describes every table and column of its own', async () => {
    const out = join(tempFolder(), 'release')
    await release(smallStudy(), out)
    const described = JSON.parse(readFileSync(join(out, 'data/datapackage.json'), 'utf8')) as { resources: { path: string; schema?: { fields: { name: string }[] } }[] }
    for (const resource of described.resources) {
      const text = readFileSync(join(out, 'data', resource.path), 'utf8')
      if (resource.schema) expect(text.split('\r\n')[0]).toBe(resource.schema.fields.map((field) => field.name).join(','))
    }
    expect(described.resources.map((resource) => resource.path).filter((path) => path.startsWith('tables/')).sort()).toEqual(readdirSync(join(out, 'data/tables')).map((name) => `tables/${name}`).sort())
  })
})

describe('consent, holds and review', () => {
  const margaret = workingId('Margaret Thwaite')
  const without = (consent: 'pending' | 'withdrawn') => smallStudy({ people: smallStudy().people.map((person) => (person.id === margaret ? { ...person, consent } : person)) })

  it('refuses without consent and leaves nothing', async () => {
    const folder = tempFolder()
    const error = await refusal(release(without('pending'), join(folder, 'release')))
    expect([error.code, error.exit]).toEqual(['CONSENT_MISSING', 2])
    expect(readdirSync(folder)).toEqual([])
  })
  it('shows a role only', async () => {
    const out = join(tempFolder(), 'release')
    const { facts } = await release(without('pending'), out, { withoutConsent: 'role-only' })
    const everything = openTree(out).files.map((file) => file.read().toString('utf8')).join('\n')
    expect(everything).not.toContain('Patient C07')
    expect(notesOf(out)[1]?.text.startsWith('[a patient]')).toBe(true)
    expect(facts.consent.byStatus.find((row) => row.status === 'pending')).toMatchObject({ registered: 1, inRelease: 0, roleOnly: 1, leftOut: 0 })
    expect((await verifyRelease(out, options)).problems).toEqual([])
  })
  it('gives no pseudonym to who is left out, not even in the setting of a session', async () => {
    const study = without('withdrawn')
    const out = join(tempFolder(), 'release')
    await release({ ...study, sessions: study.sessions.map((session) => ({ ...session, setting: 'at Margaret Thwaite’s, then the link worker room' })) }, out, { withoutConsent: 'leave-out' })
    expect(readFileSync(join(out, 'data/tables/sessions.csv'), 'utf8')).toContain('[a patient]')
    expect(openTree(out).files.some((file) => file.read().toString('utf8').includes('Patient C07'))).toBe(false)
    expect((await verifyRelease(out, { ...options, source: study })).problems).toEqual([])
  })
  it('leaves out, and says why', async () => {
    const out = join(tempFolder(), 'release')
    const { facts } = await release(without('withdrawn'), out, { withoutConsent: 'leave-out' })
    expect(notesOf(out)).toHaveLength(2)
    expect(facts.leftOut).toContainEqual(expect.objectContaining({ what: 'notes', reason: 'withdrawn', count: 2 }))
    expect(facts.consent.withdrawalsHonoured).toBe(1)
  })
  it('refuses while something waits for a person, and takes their word afterwards', async () => {
    const study = smallStudy({ notes: [note('x', 'She is the only Black nurse at the practice. He used to captain Town, and works nights at the foundry since the flood. Rare: Stevens syndrome, the only one in the county.')] })
    const open = collectReview(study, finderOf(study), macOf(study)).filter(isOpen)
    expect(open.length).toBeGreaterThan(0)
    const error = await refusal(release(study, join(tempFolder(), 'release'), { replaceUnreviewed: false }))
    expect([error.code, error.exit, error.detail['count']]).toEqual(['REVIEW_OPEN', 2, open.length])
    const decisions = new Map(open.map((item, index) => [item.key, index === 0 ? { action: 'keep' as const, replacement: '', reason: 'a brand of tea' } : { action: 'replace' as const, replacement: '[a neighbour]', reason: '' }]))
    const out = join(tempFolder(), 'release')
    const { facts } = await release({ ...study, decisions }, out, { replaceUnreviewed: false })
    expect(facts.review).toMatchObject({ decidedKeep: 1, decidedReplace: open.length - 1, unreviewed: 0 })
    expect(facts.replacements.byCategory.flatMap((row) => row.keptReasons.map((kept) => kept.reason))).toEqual(['a brand of tea'])
    expect(notesOf(out)[0]?.text).toContain(open[0]?.text)
    expect((await verifyRelease(out, options)).problems).toEqual([])
  })
  it('holds notes back inside the opt-out', async () => {
    const study = smallStudy()
    const { facts } = await release({ ...study, notes: study.notes.map((each) => (each.id === workingId('three') ? { ...each, heldUntil: '2026-11-24' } : each)) }, join(tempFolder(), 'release'))
    expect(facts.consent.notesHeld).toBe(1)
    expect(facts.counts.notes).toBe(3)
  })
  it('says that there is nothing to release', async () => {
    expect((await refusal(release(smallStudy({ notes: [] }), join(tempFolder(), 'release')))).code).toBe('RELEASE_EMPTY')
    const kept = await refusal(release(smallStudy({ notes: [note('x', 'y', { sealed: true })] }), join(tempFolder(), 'release')))
    expect(kept.code).toBe('RELEASE_EMPTY')
    expect(kept.items).toContainEqual(expect.stringMatching(/^1 note: /))
  })
})

describe('the key and the log', () => {
  const passphrase = 'four random words here'
  it('lie outside, encrypted, and lead back', async () => {
    const folder = tempFolder()
    const out = join(folder, 'release')
    await release(smallStudy(), out, {}, { keyOut: join(folder, 'key.enc'), keyPassphrase: passphrase })
    expect(readdirSync(folder).sort()).toEqual(['key-log.enc', 'key.enc', 'release'])
    expect(readFileSync(join(folder, 'key-log.enc'), 'utf8')).not.toMatch(/Thwaite/)
    const key = readKeyOut(readFileSync(join(folder, 'key.enc')), passphrase) as ReleaseKey
    expect(key.people.find((person) => person.pseudonym === 'Patient C07')).toEqual({ pseudonym: 'Patient C07', participant_id: 'P-077', code: 'C-PT-07', working_id: workingId('Margaret Thwaite'), imported_id: 'P-077', joined: [] })
    expect(key.notes.map((each) => each.id).sort()).toEqual(notesOf(out).map((each) => each.id).sort())
    expect(key.notes.map((each) => each.note_id)).toContain('NOTE-one-1')
  })
  it('have one line for each replaced span, and none else', async () => {
    const folder = tempFolder()
    const out = join(folder, 'release')
    const study = smallStudy()
    const { facts } = await release(study, out, {}, { keyOut: join(folder, 'key'), keyPassphrase: passphrase })
    const { lines } = readKeyOut(readFileSync(join(folder, 'key-log')), passphrase) as { lines: LogLine[] }
    expect(lines).toHaveLength(facts.replacements.total)
    const texts = new Map(notesOf(out).map((each) => [each.id, each.text]))
    const bodies = new Map(study.notes.map((each) => [each.id, each.body]))
    for (const line of lines) {
      expect(texts.get(line.note)?.slice(line.released_start, line.released_end)).toBe(line.replacement)
      expect(bodies.get(line.working_note_id)?.slice(line.start, line.end)).toBe(line.original)
    }
    const brackets = [...texts.values()].join('\n').match(/\[[^[\]\n]+\]/g) ?? []
    expect(brackets).toHaveLength(lines.length)
  })
  it('are refused inside the release, over another file, and without a passphrase', async () => {
    const folder = tempFolder()
    const out = join(folder, 'release')
    expect((await refusal(release(smallStudy(), out, {}, { keyOut: join(out, 'data/key'), keyPassphrase: passphrase }))).code).toBe('INPUT_INVALID')
    expect((await refusal(release(smallStudy(), out, {}, { keyOut: join(folder, 'key') }))).code).toBe('PASSPHRASE_MISSING')
    writeFileSync(join(folder, 'taken'), 'x')
    expect((await refusal(release(smallStudy(), out, {}, { keyOut: join(folder, 'taken'), keyPassphrase: passphrase }))).code).toBe('ALREADY_EXISTS')
    expect(readdirSync(folder)).toEqual(['taken'])
  })
})

describe('when it does not come to its end', () => {
  it('overwrites nothing', async () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 'release'))
    expect((await refusal(release(smallStudy(), join(folder, 'release')))).code).toBe('ALREADY_EXISTS')
    expect(readdirSync(join(folder, 'release'))).toEqual([])
  })
  it('says that a place cannot be written', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'file'), 'x')
    expect((await refusal(release(smallStudy(), join(folder, 'file/release')))).code).toBe('FILE_UNWRITABLE')
    expect(readdirSync(folder)).toEqual(['file'])
  })
  it.each(['Looking for identifiers', 'Choosing what goes in', 'Replacing', 'Writing files', 'Searching the finished files'])('is cancelled while %s, and leaves nothing', async (phase) => {
    const folder = tempFolder()
    const signal = { aborted: false, addEventListener: () => {}, removeEventListener: () => {} }
    const error = await refusal(release(smallStudy(), join(folder, 'deep/er/release.zip'), {}, { signal, progress: (progress) => void (signal.aborted ||= progress.phase === phase), keyOut: join(folder, 'key'), keyPassphrase: 'four random words here' }))
    expect(error.code).toBe('CANCELLED')
    expect(readdirSync(folder)).toEqual([])
  })
  it('tells how far it is', async () => {
    const seen: string[] = []
    await release(smallStudy(), join(tempFolder(), 'release'), {}, { progress: ({ phase, done, total }) => void (seen.push(phase), expect(done).toBeLessThanOrEqual(Math.max(done, total))) })
    expect([...new Set(seen)]).toEqual(['Looking for identifiers', 'Choosing what goes in', 'Replacing', 'Replacing the same everywhere', 'Writing tables', 'Writing files', 'Searching the finished files'])
  })
})

describe.skipIf(!hasCorpus)('a release of the labelled corpus (skipped where corpus/dev is not there)', () => {
  it('checks, with the register too, and holds no full name, no name of a site and no number of anybody', async () => {
    const out = join(tempFolder(), 'release')
    const study = corpusStudy()
    const { facts } = await release(study, out, { withoutConsent: 'role-only' })
    expect(facts.counts.notes).toBe(107)
    const result = await verifyRelease(out, { ...options, source: study })
    expect(result.problems).toEqual([])
    const everything = openTree(out).files.map((file) => file.read().toString('utf8')).join('\n').toLowerCase()
    const wanted = [...study.people.map((person) => person.name), ...study.sites.map((site) => site.name), ...study.researchers.map((researcher) => researcher.name), ...study.people.flatMap((person) => person.aliases.filter((alias) => alias.includes(' ')))]
    for (const name of wanted) expect(everything.includes(name.toLowerCase())).toBe(false)
    for (const row of readTable('participants.csv')) expect(everything).not.toMatch(new RegExp(`(?<![\\w-])${row['participant_id']?.toLowerCase() ?? '-'}(?![\\w-])`))
  }, 60_000)
  it('is refused as it is, for consent and for what waits', async () => {
    const study = corpusStudy()
    const error = await refusal(release(study, join(tempFolder(), 'release')))
    expect(error.code).toBe('CONSENT_MISSING')
    expect(error.items.length).toBe(4)
    expect(existsSync(join(tempFolder(), 'release'))).toBe(false)
    expect((await refusal(release(study, join(tempFolder(), 'release'), { withoutConsent: 'leave-out', replaceUnreviewed: false }))).code).toBe('REVIEW_OPEN')
  }, 60_000)
})
