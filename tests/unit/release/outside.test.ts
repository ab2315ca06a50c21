/** What surrounds the bag: the key file, the archive, and the readings in which the leak check looks for a name. */
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { logPathOf, openSealed, readKeyOut, sealDocument, deriveSealKey } from '../../../electron/core/release/key-file'
import { datesIn } from '../../../electron/core/release/leak/dates'
import { readingsOf } from '../../../electron/core/release/leak/decode'
import { type Parts, takeApart } from '../../../electron/core/release/leak/frame'
import { hasCheckDigit, numbersIn } from '../../../electron/core/release/leak/numbers'
import { createZip, readZip } from '../../../electron/core/release/zip'
import { AppError } from '../../../shared/errors'

const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
  return 'none'
}

describe('the key file', () => {
  const salt = new Uint8Array(16).fill(3)
  const sealed = deriveSealKey('four random words here', salt).then((key) => sealDocument('release-key', '{"people":[]}', key, salt, new Uint8Array(12).fill(5)))
  it('opens with its passphrase, in either way of writing é', async () => {
    expect(readKeyOut(Buffer.from(await sealed), 'four random words here')).toEqual({ people: [] })
    const key = await deriveSealKey('caf\u00e9 caf\u00e9', salt)
    expect(openSealed(Buffer.from(sealDocument('release-key', 'x', key, salt, new Uint8Array(12))), 'cafe\u0301 cafe\u0301').text).toBe('x')
  })
  it('tells a wrong passphrase from damage', async () => {
    const text = await sealed
    expect(codeOf(() => readKeyOut(Buffer.from(text), 'another passphrase'))).toBe('WRONG_PASSPHRASE')
    expect(codeOf(() => readKeyOut(Buffer.from(text.replace(/"data":"./, '"data":"_')), 'four random words here'))).toBe('KEY_DAMAGED')
    expect(codeOf(() => readKeyOut(Buffer.from(text.slice(0, 100)), 'four random words here'))).toBe('KEY_DAMAGED')
    expect(codeOf(() => readKeyOut(Buffer.from('[]'), 'four random words here'))).toBe('KEY_DAMAGED')
  })
  it('cannot be passed off as the other kind', async () => {
    const relabelled = (await sealed).replace('"kind":"release-key"', '"kind":"replacement-log"')
    expect(codeOf(() => openSealed(Buffer.from(relabelled), 'four random words here'))).toBe('WRONG_PASSPHRASE')
  })
  it('has its log beside it', () => expect([logPathOf('/a/key.enc'), logPathOf('/a.b/key')]).toEqual(['/a/key-log.enc', '/a.b/key-log']))
})

describe('the archive', () => {
  it('gives back what went in, without a date, comment or owner', () => {
    const zip = createZip()
    const text = Buffer.from('abc '.repeat(1000))
    zip.add('data/é.txt', text)
    zip.add('empty', Buffer.alloc(0))
    const read = readZip(zip.finish())
    expect(read.entries.map((entry) => [entry.name, entry.read().length, entry.fixedDate, entry.isLink, entry.comment.length, entry.extra.length])).toEqual([['data/é.txt', 4000, true, false, 0, 0], ['empty', 0, true, false, 0, 0]])
    expect(read.entries[0]?.read().equals(text)).toBe(true)
    expect(read.stray).toBe(0)
  })
})

describe('readings of a file', () => {
  const name = 'Siobhán Rafferty'
  const sees = (bytes: Buffer): boolean => [...readingsOf(bytes)].some((reading) => reading?.text.includes(name))
  const zip = (): Buffer => {
    const archive = createZip()
    archive.add('docProps/core.xml', Buffer.from(`<dc:creator>${name}</dc:creator>`))
    return archive.finish()
  }
  const nested = (): Buffer => {
    const archive = createZip()
    archive.add('inner.docx', zip())
    return archive.finish()
  }
  const writings: [string, Buffer][] = [
    ['plain', Buffer.from(`by ${name}.`)],
    ['Latin-1', Buffer.concat([Buffer.from([0xff]), Buffer.from(name, 'latin1')])],
    ['UTF-16, little end first', Buffer.from(`\ufeff${name}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${name}`, 'utf16le').swap16()],
    ['UTF-16 at an odd place', Buffer.concat([Buffer.from('x'), Buffer.from(name, 'utf16le')])],
    ['JSON escapes', Buffer.from('{"a":"Siobh\\u00e1n\\u0020Rafferty"}')],
    ['percent escapes', Buffer.from(`?q=${encodeURIComponent(name)}`)],
    ['a form’s plus', Buffer.from('?q=Siobh%C3%A1n+Rafferty')],
    ['HTML entities', Buffer.from('Siobh&#225;n&#x20;Rafferty')],
    ['quoted-printable', Buffer.from('Siobh=C3=A1n Raf=\r\nferty')],
    ['base64', Buffer.from(`X: ${Buffer.from(name).toString('base64')}`)],
    ['base64 of UTF-16', Buffer.from(Buffer.from(name, 'utf16le').toString('base64'))],
    ['base64, broken over lines', Buffer.from((Buffer.from(`written by ${name} on a day`).toString('base64').match(/.{1,20}/g) ?? []).join('\r\n'))],
    ['base64url', Buffer.from(Buffer.from(`${name}??>>`).toString('base64url'))],
    ['hexadecimal', Buffer.from(Buffer.from(name).toString('hex'))],
    ['gzip', gzipSync(Buffer.from(name))],
    ['a document property', zip()],
    ['a document in an archive', nested()],
  ]
  it.each(writings)('%s', (_, bytes) => expect(sees(bytes)).toBe(true))
  it('says of an archive it cannot open that it cannot', () => expect([...readingsOf(zip().subarray(0, 60))].some((reading) => reading?.how === 'unreadable archive')).toBe(true))
})

describe('a file taken apart', () => {
  const known = { studyTexts: new Set(['What was seen.']), ownBlocks: new Set(['body{}']) }
  const apart = (path: string, text: string): Parts => {
    const steps = takeApart(path, text, known)
    let step = steps.next()
    while (!step.done) step = steps.next()
    return step.value
  }
  it('knows the columns of a table and nothing else as its own', () => {
    const parts = apart('data/tables/codebook.csv', 'code,Rafferty,notes\r\nx,What was seen.,1\r\n')
    expect(parts.frame).toEqual(['Rafferty', 'x', '1'])
    expect(parts.study).toEqual(['What was seen.'])
  })
  it('reads comments, attributes, strange scripts and the text of a page', () => {
    const parts = apart('data/report/anonymisation-report.html', '<style>body{}</style><script>var a</script><!--Rafferty--><p title="Thwaite">One&amp;two</p>')
    expect(parts.frame.sort()).toEqual(['One&two', 'Rafferty', 'var a'])
    expect(parts.attributes).toEqual(['Thwaite'])
  })
})

describe('dates with a year', () => {
  it.each([['2022-06-14', '2022-06-14'], ['14/06/2022', '2022-06-14'], ['14.6.22', '2022-06-14'], ['Tues 14 June 2022', '2022-06-14'], ['14th of June, 2022', '2022-06-14'], ['June 14, 2022', '2022-06-14'], ['20220614T0940', '2022-06-14'], ['2022-06-14T09:40', '2022-06-14'], ['1st Sept 2025', '2025-09-01']])('%s', (text, day) =>
    expect(datesIn(`on ${text}.`)).toContain(day))
  it.each(['Day 14', 'June 2022', '14 June', 'version 1.2.3'])('not %s', (text) => expect(datesIn(text)).toEqual([]))
})

describe('numbers of people', () => {
  it.each([['999 120 1114', true], ['943 476 5919', true], ['999 120 1141', false], ['1111111111', false], ['0211165794', true], ['1203461239', true], ['3200001232', true]])('%s: %s', (text, valid) => expect(hasCheckDigit(text.replaceAll(' ', ''))).toBe(valid))
  it.each([['b.hartley@kelderpcn.example', 'e-mail address'], ['AB 12 34 56 C', 'National Insurance number'], ['07700 900142', 'telephone number'], ['+44 1632 960317', 'telephone number'], ['KX4 7QP', 'postcode']])('%s', (text, kind) => expect(numbersIn(text)).toContain(kind))
  it.each(['4 notes of 7', '0 0 24 24', 'SHA-256', '2026-11-22', 'Day 9'])('not %s', (text) => expect(numbersIn(text)).toEqual([]))
})
