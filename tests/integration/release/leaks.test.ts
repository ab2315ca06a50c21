/** M10: names, numbers, ids and dates planted into a finished release, each of which has to be found; and a release refused for one. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256Hex } from '../../../electron/core/release/bag'
import { type Leak, type LeakSearch, searchForLeaks } from '../../../electron/core/release/leak/leak-check'
import { ownSays } from '../../../electron/core/release/own-says'
import { openTree } from '../../../electron/core/release/tree'
import { createZip, readZip } from '../../../electron/core/release/zip'
import { AppError } from '../../../shared/errors'
import { createFinder, createVariantSearch } from '../../../shared/finder'
import { planRelease } from '../../../shared/release/plan'
import { leakRegister } from '../../../shared/release/register'
import { sealedPieces } from '../../../shared/release/sealed-pieces'
import type { SourcePerson } from '../../../shared/release/types'
import { reportHtml, reportJson } from '../../../shared/report'
import { finderOf, macOf, note, release, settings, smallStudy, tempFolder, workingId } from './study'

/** Someone whose name is an everyday word: a hit is proof only where nobody weighed the word. */
const hope: SourcePerson = { ...(smallStudy().people[1] as SourcePerson), id: workingId('Hope Ackroyd'), code: 'C-PT-31', name: 'Hope Ackroyd', aliases: ['Hope'], externalId: 'P-310' }
const study = smallStudy({ people: [...smallStudy().people, hope] })
let keep = ''
let search: Omit<LeakSearch, 'digests'>
beforeAll(async () => {
  keep = mkdtempSync(join(tmpdir(), 'fieldfare-leaks-'))
  await release(study, join(keep, 'good'))
  const variants = createVariantSearch(leakRegister(study))
  const steps = planRelease({ source: study, settings: settings(), finder: finderOf(study), variants, mac: macOf(study) })
  let step = steps.next()
  while (!step.done) step = steps.next()
  search = { variants, wanted: step.value.wanted, patterns: createFinder({ people: [], sites: [] }), ...(await ownSays(reportHtml, reportJson, () => Promise.resolve())), date: '2026-11-22', numbers: true, breathe: () => Promise.resolve(), progress: () => {} }
})
afterAll(() => rmSync(keep, { recursive: true, force: true }))

const digestsOf = (path: string): Set<string> => {
  const facts = (JSON.parse(readFileSync(join(path, 'data/report/anonymisation-report.json'), 'utf8')) as { facts: { header: { datasetSha256: string } } }).facts
  return new Set([...openTree(path).files.map((file) => sha256Hex(file.read())), facts.header.datasetSha256])
}
const leaksIn = async (path: string, digests = digestsOf(join(keep, 'good'))): Promise<readonly Leak[]> => (await searchForLeaks(openTree(path), { ...search, digests })).leaks
const copy = (): string => {
  const folder = join(tempFolder(), 'release')
  cpSync(join(keep, 'good'), folder, { recursive: true })
  return folder
}
const add = (root: string, path: string, text: string | Buffer): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const append = (path: string, text: string | Buffer) => (root: string) => writeFileSync(join(root, path), Buffer.concat([readFileSync(join(root, path)), Buffer.from(text as string)]))
const change = (path: string, from: string | RegExp, to: string) => (root: string) => {
  const before = readFileSync(join(root, path), 'utf8')
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  writeFileSync(join(root, path), after)
}
const readme = (text: string | Buffer) => append('data/README.txt', typeof text === 'string' ? `\n${text}\n` : text)
const page = 'data/report/anonymisation-report.html'
const b64 = (text: string): string => Buffer.from(text).toString('base64')
const archive = (name: string, content: Buffer): Buffer => {
  const zip = createZip()
  zip.add(name, content)
  return zip.finish()
}
const document = (name: string, content: string): Buffer => archive(name, Buffer.from(content))

const planted: [string, (root: string) => void, RegExp][] = [
  ['a full name in README', readme('with thanks to Margaret Thwaite'), /README\.txt: registered name/],
  ['a name without its accent', readme('Siobhan Rafferty'), /registered name/],
  ['a name in capitals', readme('MARGARET THWAITE'), /registered name/],
  ['a name with a curly possessive', readme('Margaret Thwaite’s notes'), /registered name/],
  ['a name over a line break', readme('Margaret\nThwaite'), /registered name/],
  ['a name with a zero-width character', readme('Marg\u200baret Thwa\u00adite'), /registered name/],
  ['a name with a look-alike letter', readme('M\u0430rgaret Thw\u0430ite'), /registered name/],
  ['an alias', readme('ask Maggie'), /README\.txt: registered alias/],
  ['a surname alone', readme('the Thwaite file'), /README\.txt: part of a registered name/],
  ['a researcher', readme('Author: Joanna Lowenthal'), /registered name/],
  ['a site', readme('observed at Nether Beck Surgery'), /registered name/],
  ['a name of a file', (root) => add(root, 'data/notes_txt/Thwaite.txt', 'x'), /data\/notes_txt\/\(name withheld\): .*in a name/],
  ['a name of a folder', (root) => add(root, 'data/Nether Beck/x.txt', 'x'), /\(name withheld\).*in a name/],
  ['a name of an empty folder', (root) => void mkdirSync(join(root, 'data/Thwaite')), /\(name withheld\)\/: .*in a name/],
  ['a name in a CSV header', change('data/tables/participants.csv', 'age_band', 'Rafferty'), /participants\.csv: part of a registered name/],
  ['a name in a cell', change('data/tables/codebook.csv', 'letters_and_forms', 'Shiv'), /codebook\.csv: registered alias/],
  ['a name as a JSON key', change('data/datapackage.json', '{\n', '{\n  "Thwaite": 1,\n'), /datapackage\.json: part of a registered name/],
  ['a key twice, the first with a name', change('data/notes.jsonl', '{"id"', '{"id":"Margaret Thwaite","id"'), /notes\.jsonl: registered name/],
  ['a key twice in a description, the first with a name', change('data/datapackage.json', '{\n', '{\n  "name": "Margaret Thwaite",\n'), /datapackage\.json: registered name/],
  ['a name in the header of a note', (root) => change(`data/notes_txt/${readdirSync(join(root, 'data/notes_txt'))[0]}`, 'Site C', 'Nether Beck')(root), /notes_txt\/note-\w+\.txt: registered/],
  ['a name in quoted-printable', readme('M=61rgaret=20Thwaite'), /registered name.*\(quoted-printable\)/],
  ['a name in an archive behind other bytes', (root) => add(root, 'data/x.bin', Buffer.concat([Buffer.from('before'), document('a.txt', 'Margaret Thwaite')])), /x\.bin: registered name.*\(nested archive\)/],
  ['a name in an archive in an archive', (root) => add(root, 'data/x.zip', archive('b.zip', document('a.txt', 'Margaret Thwaite'))), /x\.zip: registered name.*\(nested archive\)/],
  ['an archive in an archive that cannot be opened', (root) => add(root, 'data/x.zip', archive('b.zip', document('a.txt', 'Margaret Thwaite').subarray(0, 50))), /x\.zip: unreadable archive/],
  ['archives deeper than anyone looks', (root) => add(root, 'data/x.zip', [1, 2, 3, 4].reduce((inner, at) => archive(`${at}.zip`, inner), document('a.txt', 'Margaret Thwaite'))), /x\.zip: unreadable archive/],
  ['a kind of archive that is not opened', (root) => add(root, 'data/x.7z', Buffer.from('377abcaf271c0004', 'hex')), /x\.7z: unreadable archive/],
  ['the town of a site', change('data/tables/sites.csv', 'Yorkshire and the Humber', 'Kelderby'), /sites\.csv: text that was replaced/],
  ['an author in bag-info.txt', append('bag-info.txt', 'Contact-Name: Joanna Lowenthal\n'), /bag-info\.txt: registered name/],
  ['a name in a comment of the page', change(page, '</head>', '<!-- Margaret Thwaite --></head>'), /report\.html: registered name/],
  ['a name in an attribute of the page', change(page, '<body', '<body data-x="Thwaite"'), /report\.html: part of a registered name/],
  ['a name in a script of the page', change(page, '</body>', '<script>const a = "Rafferty"</script></body>'), /report\.html: part of a registered name/],
  ['a name as HTML entities', change(page, '</body>', '<p>&#77;argaret &#x54;hwaite</p></body>'), /report\.html: .*\(HTML entities\)/],
  ['a name in JSON escapes', change('data/notes.jsonl', '"kind"', '"x":"Siobh\\u00e1n\\u0020Rafferty","kind"'), /notes\.jsonl: registered name/],
  ['a name in base64', readme(`X: ${b64('written by Margaret Thwaite')}`), /registered name \(base64 or hexadecimal\)/],
  ['a name in hexadecimal', readme(Buffer.from('Margaret Thwaite').toString('hex')), /registered name \(base64 or hexadecimal\)/],
  ['a name in as many hexadecimal digits as a digest has', readme(Buffer.from('Margaret Thwaite sat here, alone').toString('hex')), /registered name \(base64 or hexadecimal\)/],
  ['a name in percent escapes', readme('https://x.example/?q=Margaret%20Thwaite'), /registered name.*\(percent escapes\)/],
  ['a name in UTF-16', (root) => add(root, 'data/x.bin', Buffer.from('Margaret Thwaite', 'utf16le')), /\(UTF-16\)/],
  ['a name in UTF-16 the other way', (root) => add(root, 'data/x.bin', Buffer.from('Margaret Thwaite', 'utf16le').swap16()), /\(UTF-16\)/],
  ['a name in Latin-1', (root) => add(root, 'data/x.bin', Buffer.from('Siobh\xe1n Rafferty', 'latin1')), /\(Latin-1\)/],
  ['a document property', (root) => add(root, 'data/x.docx', document('docProps/core.xml', '<dc:creator>Margaret Thwaite</dc:creator>')), /x\.docx: registered name.*\(nested archive\)/],
  ['a name of a nested file', (root) => add(root, 'data/x.qdpx', document('sources/Margaret Thwaite.txt', 'x')), /x\.qdpx: registered name.*\(nested archive\)/],
  ['a name in a gzip', (root) => add(root, 'data/x.gz', gzipSync('Margaret Thwaite')), /x\.gz: registered name.*\(nested archive\)/],
  ['an archive that cannot be opened', (root) => add(root, 'data/x.zip', document('a.txt', 'Margaret Thwaite').subarray(0, 50)), /x\.zip: unreadable archive/],
  ['a text of an image', (root) => add(root, 'data/x.png', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]), Buffer.from('tEXtAuthor\0Margaret Thwaite'), Buffer.from([0xff])])), /x\.png: registered name/],
  ['a name that is a word, in a sentence of README', readme('with many thanks to Hope for it'), /README\.txt: registered alias/],
  ['a name that is a word, in an attribute of the page', change(page, '<body', '<body data-x="Hope"'), /report\.html: registered alias/],
  ['a name that is a word, alone in a cell', change('data/tables/codebook.csv', 'letters_and_forms', 'Hope'), /codebook\.csv: registered alias/],
  ['a name that is a word, as the name of a file', (root) => add(root, 'data/notes_txt/hope.txt', 'x'), /registered alias in a name/],
  ['a working id', readme(workingId('Margaret Thwaite')), /working or imported id/],
  ['an imported id', readme('NOTE-one-1'), /working or imported id/],
  ['a working code', readme('C-PT-07'), /working or imported id/],
  ['an id as the name of a file', (root) => add(root, `data/notes_txt/${workingId('one')}.txt`, 'x'), /working or imported id in a name/],
  ['a number that was replaced, as the name of a file', (root) => add(root, 'data/notes_txt/01632 960317.txt', 'x'), /text that was replaced, in a name/],
  ['an NHS number as the name of a file', (root) => add(root, 'data/notes_txt/999 120 1114.txt', 'x'), /NHS, CHI or H&C number in a name/],
  ['a link in place of a file', (root) => symlinkSync('/etc/hostname', join(root, 'data/x.txt')), /data\/x\.txt: a link/],
  ['a day of the window', readme('fieldwork began 2022-06-06'), /calendar date inside an observation window/],
  ['a day of the window in words', readme('on Tuesday 14th June 2022'), /calendar date inside an observation window/],
  ['a day of the window in a name', (root) => add(root, 'data/notes 2022-06-14.txt', 'x'), /calendar date inside an observation window, in a name/],
  ['an NHS number', readme('999 120 1114'), /NHS, CHI or H&C number/],
  ['an e-mail address', readme('b.hartley@kelderpcn.example'), /e-mail address/],
  ['a telephone number', append('bag-info.txt', 'Contact-Phone: 07700 900142\n'), /telephone number/],
  ['a number that was replaced in a note', readme('01632 960317'), /text that was replaced/],
  ['a link to elsewhere', (root) => { rmSync(join(root, 'data/README.txt')); cpSync('/etc/hostname', join(root, 'data/README.txt'), { verbatimSymlinks: true }); add(root, 'data/README.txt', 'by Margaret Thwaite') }, /registered name/],
]

describe('planted into a finished release', () => {
  it('nothing is found before', async () => expect(await leaksIn(join(keep, 'good'))).toEqual([]))
  it('a word that is also a name is none where the finder weighed it', async () => {
    const hopeful = smallStudy({ people: study.people, notes: [note('x', 'We hope for rain. There was hope yet, she said, and sat down.')] })
    const out = join(tempFolder(), 'release')
    await release(hopeful, out)
    expect(readFileSync(join(out, 'data/notes.jsonl'), 'utf8')).toContain('There was hope yet')
  })
  it('half a word is nobody’s name, however long the text', async () => {
    const root = copy()
    readme('shivering '.repeat(8000))(root)
    expect(await leaksIn(root)).toEqual([])
  })
  it('a number that became readable only in a released text, and not one that somebody kept', async () => {
    const root = copy()
    const [line = ''] = readFileSync(join(root, 'data/notes.jsonl'), 'utf8').split('\n')
    const { text } = JSON.parse(line) as { text: string }
    const said = `${text} Ring 07700 900142.`
    change('data/notes.jsonl', JSON.stringify(text), JSON.stringify(said))(root)
    const kinds = async (kept: readonly string[]) =>
      (await searchForLeaks(openTree(root), { ...search, digests: digestsOf(join(keep, 'good')), wanted: { ...search.wanted, studyTexts: new Set([...search.wanted.studyTexts, said]), kept: new Set(kept) } })).leaks.map((leak) => `${leak.file}: ${leak.kind}`)
    expect(await kinds([])).toEqual(['data/notes.jsonl: phone'])
    expect(await kinds(['07700 900142'])).toEqual([])
  })
  it('a name or an original that our own texts say, where a note says it', async () => {
    const named = smallStudy({ people: [...study.people, { ...hope, id: workingId('Fieldfare'), code: 'C-PT-32', name: 'Ulla Fieldfare', aliases: ['Fieldfare'], externalId: 'P-320' }] })
    const root = copy()
    const [line = ''] = readFileSync(join(root, 'data/notes.jsonl'), 'utf8').split('\n')
    const { text } = JSON.parse(line) as { text: string }
    const kinds = async (added: string, plant = true) => {
      const folder = copy()
      const said = `${text} ${added}`
      if (plant) change('data/notes.jsonl', JSON.stringify(text), JSON.stringify(said))(folder)
      const wanted = { ...search.wanted, studyTexts: new Set([...search.wanted.studyTexts, said]), originals: [...search.wanted.originals, 'study team'] }
      return (await searchForLeaks(openTree(folder), { ...search, variants: createVariantSearch(leakRegister(named)), digests: digestsOf(join(keep, 'good')), wanted })).leaks.map((leak) => `${leak.file}: ${leak.kind}`)
    }
    expect(await kinds('', false)).toEqual([])
    expect(await kinds('Fieldfare came by.')).toEqual(['data/notes.jsonl: registered alias'])
    expect(await kinds('Ask the Study Team.')).toEqual(['data/notes.jsonl: text that was replaced'])
  })
  it('words of a sealed passage, in any reading', async () => {
    const kinds = async (planted: string) => {
      const root = copy()
      readme(planted)(root)
      const wanted = { ...search.wanted, sealed: sealedPieces(['She keeps the second ledger under the stairs.']) }
      return (await searchForLeaks(openTree(root), { ...search, digests: digestsOf(join(keep, 'good')), wanted })).leaks.map((leak) => `${leak.file}: ${leak.kind}`)
    }
    expect(await kinds('SHE KEEPS the second\nledger under the stairs')).toEqual(['data/README.txt: words of a sealed passage'])
    expect(await kinds(b64('the second ledger under the stairs'))).toEqual(['data/README.txt: words of a sealed passage (base64 or hexadecimal)'])
    expect(await kinds('the second ledger')).toEqual([])
  })
  it('a short id, where it is a whole cell or the name of a file', async () => {
    const kinds = async (plant: (root: string) => void) => {
      const root = copy()
      plant(root)
      return (await searchForLeaks(openTree(root), { ...search, digests: digestsOf(join(keep, 'good')), wanted: { ...search.wanted, shortIds: ['S1'] } })).leaks.map((leak) => `${leak.file}: ${leak.kind}`).join('\n')
    }
    expect(await kinds(change('data/tables/codebook.csv', 'letters_and_forms', 'S1'))).toMatch(/codebook\.csv: working or imported id$/m)
    expect(await kinds((root) => add(root, 'data/notes_txt/S1.txt', 'x'))).toMatch(/working or imported id in a name/)
    expect(await kinds(readme('the S1 form'))).toBe('')
  })
  it('a name of an entry inside the project, packed as a release packs', async () => {
    const root = copy()
    const path = 'data/project.qdpx'
    const zip = createZip()
    for (const entry of readZip(readFileSync(join(root, path))).entries) zip.add(entry.name, entry.read())
    zip.add('sources/Margaret Thwaite.txt', Buffer.from('x'))
    writeFileSync(join(root, path), zip.finish())
    expect((await leaksIn(root)).map((leak) => `${leak.file}: ${leak.kind}`).join('\n')).toMatch(/project\.qdpx: registered name in a name/)
  })
  it('a release dated inside a window is not refused for its own date', async () => {
    const out = join(tempFolder(), 'release')
    await release(study, out, { date: '2022-06-14' })
    expect(readFileSync(join(out, 'bag-info.txt'), 'utf8')).toContain('2022-06-14')
  })
  for (const [name, plant, says] of planted)
    it(name, async () => {
      const root = copy()
      plant(root)
      const leaks = await leaksIn(root)
      expect(leaks.map((leak) => `${leak.file}: ${leak.kind}`).join('\n')).toMatch(says)
      expect(JSON.stringify(leaks)).not.toMatch(/Thwaite|Rafferty|Maggie|Shiv|Lowenthal/)
    })
})

describe('planted into an archive', () => {
  const zipped = (patch: (zip: Buffer) => Buffer): string => {
    const zip = createZip()
    for (const file of openTree(join(keep, 'good')).files) zip.add(`base/${file.path}`, file.read())
    const path = join(tempFolder(), 'release.zip')
    writeFileSync(path, patch(zip.finish()))
    return path
  }
  const central = (zip: Buffer): number => zip.readUInt32LE(zip.length - 6)
  const kinds = async (path: string): Promise<string> => (await leaksIn(path)).map((leak) => `${leak.file}: ${leak.kind}`).join('\n')

  it('nothing is found before', async () => expect(await kinds(zipped((zip) => zip))).toBe(''))
  it('a name in the comment', async () => {
    const comment = Buffer.from('Margaret Thwaite')
    const path = zipped((zip) => (zip.writeUInt16LE(comment.length, zip.length - 2), Buffer.concat([zip, comment])))
    expect(await kinds(path)).toMatch(/the archive itself: registered name/)
  })
  it('a name of the folder inside it', async () => {
    const zip = createZip()
    for (const file of openTree(join(keep, 'good')).files) zip.add(`Thwaite/${file.path}`, file.read())
    const path = join(tempFolder(), 'release.zip')
    writeFileSync(path, zip.finish())
    expect(await kinds(path)).toMatch(/^the archive itself: part of a registered name in a name$/m)
  })
  it('bytes that belong to no entry', async () => {
    const path = zipped((zip) => {
      const at = central(zip)
      const patched = Buffer.concat([zip.subarray(0, at), Buffer.from('beside'), zip.subarray(at)])
      patched.writeUInt32LE(at + 6, patched.length - 6)
      return patched
    })
    expect(await kinds(path)).toMatch(/bytes outside every entry/)
  })
  it('the time of an entry', async () => expect(await kinds(zipped((zip) => (zip.writeUInt16LE(0x5aa5, central(zip) + 12), zip)))).toMatch(/date of an entry/))
  it('an owner or a time in an extra field', async () => {
    const path = zipped((zip) => {
      const at = central(zip)
      const nameLength = zip.readUInt16LE(at + 28)
      const extra = Buffer.from('UT\x05\x00\x01\x00\x00\x00\x00', 'latin1')
      zip.writeUInt16LE(extra.length, at + 30)
      const patched = Buffer.concat([zip.subarray(0, at + 46 + nameLength), extra, zip.subarray(at + 46 + nameLength)])
      patched.writeUInt32LE(patched.readUInt32LE(patched.length - 10) + extra.length, patched.length - 10)
      return patched
    })
    expect(await kinds(path)).toMatch(/comment or extra field/)
  })
})

describe('a release that would leak', () => {
  const refusal = async (work: Promise<unknown>): Promise<AppError> => {
    const error = await work.then(() => null, (thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(AppError)
    return error as AppError
  }
  it.each(['release', 'release.zip'])('is not handed over as %s, and nothing of it stays', async (name) => {
    const folder = tempFolder()
    const error = await refusal(release(study, join(folder, name), {}, { reportHtml: (facts) => reportHtml(facts).replace('</body>', '<p>Margaret Thwaite</p></body>'), keyOut: join(folder, 'key.enc'), keyPassphrase: 'four random words here' }))
    expect(error.code).toBe('LEAK_FOUND')
    expect(error.exit).toBe(2)
    expect(error.items.join('\n')).toMatch(/^data\/report\/anonymisation-report\.html: registered name × \d/m)
    expect(error.items.join('\n')).not.toMatch(/Thwaite/)
    expect(readdirSync(folder)).toEqual([])
  })
  it('is refused for a decision that writes a name', async () => {
    const decided = smallStudy()
    const finder = finderOf(decided)
    const { collectReview } = await import('../../../shared/release/review')
    const [item] = collectReview(decided, finder, macOf(decided)).filter((each) => each.text.includes('Thwaite'))
    const decisions = new Map([[item?.key ?? '', { action: 'replace' as const, replacement: '[Siobhán Rafferty’s friend]', reason: '' }]])
    expect((await refusal(release({ ...decided, decisions }, join(tempFolder(), 'release')))).code).toBe('LEAK_FOUND')
  })
})
