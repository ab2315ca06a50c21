import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'

import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

import { type Bag, bagRoot, checkManifests, insideBag, openZip, readManifest, searchPatterns, sha256Hex, utf8Bytes, utf8Text } from '../../../shared/report/checker'
import { atOnce } from '../../../shared/steps'

const node = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))

describe('SHA-256', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('the published example %#', (text, digest) => {
    expect(sha256Hex(bytes(text))).toBe(digest)
  })

  test('agrees with Node on every length around the blocks, and on parts of a buffer', () => {
    const buffer = Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256)
    for (let length = 0; length <= 260; length++) expect(sha256Hex(buffer.subarray(3, 3 + length))).toBe(node(buffer.subarray(3, 3 + length)))
  })
})

describe('UTF-8', () => {
  test('writes and reads what Node does, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(Buffer.from(utf8Bytes(text)).equals(Buffer.from(text))).toBe(true)
        expect(utf8Text(utf8Bytes(text))).toBe(Buffer.from(text).toString().replace(/^\uFEFF/, ''))
      }),
    )
  })

  test('takes for text exactly what a strict decoder takes', () => {
    const strict = new TextDecoder('utf-8', { fatal: true })
    const decoded = (input: Uint8Array): string | null => {
      try {
        return strict.decode(input)
      } catch {
        return null
      }
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 8 }), (input) => void expect(utf8Text(input)).toBe(decoded(input))), { numRuns: 3000 })
    for (const odd of [[0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82], [0xff], [0xf8, 0x88, 0x80, 0x80, 0x80]]) expect(utf8Text(Uint8Array.from(odd))).toBeNull()
    expect(utf8Text(bytes('x'.repeat(9000) + '€'.repeat(9000)))).toBe('x'.repeat(9000) + '€'.repeat(9000))
  })
})

describe('manifests', () => {
  const whole = (): Map<string, Uint8Array> => {
    const bag = new Map([
      ['bagit.txt', bytes('BagIt-Version: 1.0\n')],
      ['data/a.txt', bytes('one')],
      ['data/b 100%.txt', bytes('two')],
    ])
    bag.set('manifest-sha256.txt', bytes(`${node(bytes('one'))}  data/a.txt\n${node(bytes('two')).toUpperCase()} *data/b 100%25.txt\r\n`))
    bag.set('tagmanifest-sha256.txt', bytes(['bagit.txt', 'manifest-sha256.txt'].map((path) => `${node(bag.get(path) as Uint8Array)}  ${path}\n`).join('')))
    return bag
  }
  const found = (bag: Bag): string[] => atOnce(checkManifests(bag)).map(({ kind, path }) => `${kind} ${path}`)

  test('a whole bag has nothing to say', () => expect(found(whole())).toEqual([]))
  test('a changed character', () => expect(found(whole().set('data/a.txt', bytes('onf')))).toEqual(['changed data/a.txt']))
  test('a missing file', () => {
    const bag = whole()
    bag.delete('data/b 100%.txt')
    expect(found(bag)).toEqual(['missing data/b 100%.txt'])
  })
  test('an extra file, in the payload and beside it', () =>
    expect(found(whole().set('data/c.txt', bytes('')).set('key.enc', bytes('')))).toEqual(['extra data/c.txt', 'extra key.enc']))
  test('a changed declaration and a changed manifest are seen by the tag manifest', () => {
    expect(found(whole().set('bagit.txt', bytes('BagIt-Version: 0.9\n')))).toEqual(['changed bagit.txt'])
    expect(found(whole().set('manifest-sha256.txt', bytes('')))).toContain('changed manifest-sha256.txt')
  })
  test('without its lists nothing is taken on trust', () => {
    const bag = whole()
    bag.delete('manifest-sha256.txt')
    bag.delete('bagit.txt')
    expect(found(bag)).toEqual(expect.arrayContaining(['missing manifest-sha256.txt', 'missing bagit.txt']))
    expect(found(whole().set('tagmanifest-sha256.txt', bytes('no list')))).toEqual(['unreadable tagmanifest-sha256.txt'])
  })
  test('what a file manager leaves is no change', () => expect(found(whole().set('data/.DS_Store', bytes('x')).set('Thumbs.db', bytes('x')))).toEqual([]))
  test('a path listed twice is not a list', () => expect(readManifest(`${'0'.repeat(64)}  data/a\n${'1'.repeat(64)}  data/a\n`)).toBeNull())

  test('the folder of the bag is found below others', () => {
    const bag = new Map([...whole()].map(([path, content]) => [`Downloads/Release/${path}`, content]))
    bag.set('Downloads/Release/data/old/bagit.txt', bytes(''))
    expect(bagRoot(bag.keys())).toBe('Downloads/Release/')
    expect([...insideBag(bag, 'Downloads/Release/').keys()]).toContain('data/a.txt')
    expect(bagRoot(['data/a.txt', 'notbagit.txt'])).toBeNull()
  })
})

describe('zip', () => {
  const inflate = async (deflated: Uint8Array): Promise<Uint8Array> => new Uint8Array(inflateRawSync(deflated))
  const archive = (level: 0 | 6): Uint8Array => zipSync({ 'R/bagit.txt': strToU8('hello '.repeat(50)), 'R/data/ü.txt': strToU8('é') }, { level, comment: 'of a release' })

  test.each([0, 6] as const)('stored and deflated files come out as they went in (level %i)', async (level) => {
    const files = await openZip(archive(level), inflate)
    expect([...files].map(([path, content]) => [path, utf8Text(content)])).toEqual([
      ['R/bagit.txt', 'hello '.repeat(50)],
      ['R/data/ü.txt', 'é'],
    ])
  })
  test('what is cut short or no archive is refused with a reason', async () => {
    const whole = archive(6)
    await expect(openZip(whole.slice(0, -30), inflate)).rejects.toThrow('not a .zip file, or it is cut short')
    await expect(openZip(bytes('PK but no archive'), inflate)).rejects.toThrow('not a .zip file')
    const damaged = whole.slice()
    damaged.fill(0xff, 45, 60)
    await expect(openZip(damaged, inflate)).rejects.toThrow('damaged')
  })
  test('never anything but a fault or files, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(archive(6).length - 1), fc.nat(255), async (at, value) => {
        const bent = archive(6)
        bent[at] = value
        const outcome = await openZip(bent, inflate).then((files) => files instanceof Map, (error: Error) => error.constructor.name === 'ZipFault')
        expect(outcome).toBe(true)
      }),
    )
  })
})

describe('patterns', () => {
  const kinds = (text: string, path = 'data/notes_txt/n.txt'): string[] => searchPatterns(path, text).map(({ kind, text: found }) => `${kind} ${found}`)

  test.each([
    ['rang 07700 900123 back', 'PHONE 07700 900123'],
    ['+44 1632 960 001.', 'PHONE +44 1632 960 001'],
    ['NHS 943 476 5919', 'NHS_NUMBER 943 476 5919'],
    ['CHI 1203461239 (mod 10 only)', 'NHS_NUMBER 1203461239'],
    ['her NI, AB 12 34 56 C,', 'NINO AB 12 34 56 C'],
    ['at ls6 3qq', 'POSTCODE ls6 3qq'],
    ['m.t@nhs.net', 'EMAIL m.t@nhs.net'],
    ['see www.example.org/x', 'URL www.example.org/x'],
    ['parked YG79 XYZ', 'VEHICLE YG79 XYZ'],
    ['on 14/03/2025', 'DATE 14/03/2025'],
    ['on 2025-03-14', 'DATE 2025-03-14'],
    ['the 3rd of May', 'DATE 3rd of May'],
    ['April 14', 'DATE April 14'],
    ['JULY 1st', 'DATE JULY 1st'],
  ])('finds it: %s', (text, found) => expect(kinds(text)).toEqual([found]))

  test.each([
    '[Day 7], [80–84], [month 2022], [phone number], [postcode]',
    'NHS 999 120 1141 has no true check digit',
    'a blood pressure of 120/80, 10.30, 3/4, 24/7, PHQ-9 of 14',
    'March 2025 and 1999',
    '999 999 9999',
    `${'0a1b2c3d'.repeat(8)}  data/notes.jsonl`,
    'note-bcdfghjklmnp,Site C,,7,late_morning,3,observation,R1,42',
  ])('leaves alone: %s', (text) => expect(kinds(text)).toEqual([]))

  test('JSON is read without its escapes, and by the line', () => {
    const text = `${JSON.stringify({ id: 'note-b', text: 'a\n07700 900123' })}\n${JSON.stringify({ text: 'ok\tLS6 3QQ' })}\n`
    expect(searchPatterns('data/notes.jsonl', text).map(({ kind, line }) => [kind, line])).toEqual([
      ['PHONE', 1],
      ['POSTCODE', 2],
    ])
    expect(kinds('{"a": "07700 900123"}', 'data/datapackage.json')).toEqual(['PHONE 07700 900123'])
    expect(kinds('{"a": broken 07700 900123', 'data/datapackage.json')).toEqual(['PHONE 07700 900123'])
  })
  test('dates and web addresses are looked for in field text only', () => {
    expect(kinds('Release of 2026-11-22, https://example.org', 'data/README.txt')).toEqual([])
    expect(kinds('on 2026-11-22', 'data/tables/notes.csv')).toEqual(['DATE 2026-11-22'])
  })
})
