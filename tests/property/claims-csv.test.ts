/** The claims form as a table: what is written is read back as it was, whatever was claimed; nothing in it runs; and faults are told by their place. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLAIMS_FORMAT, type ClaimsFile, INTRUDER_MEANS, INTRUDER_ROLES } from '../../shared/model/intruder'
import { RELEASE_PROFILES } from '../../shared/model/vocabulary'
import { CLAIMS_COLUMNS, claimsCsv, claimsForm, readClaimsCsv } from '../../shared/release/bench/claims-csv'

const AWKWARD = fc.constantFrom('=1+1', '+44', '-2', '@SUM(A1)', "'=x", '"quoted"', 'a,b;c\td', 'zwei\r\nZeilen', 'three\nlines', 'Ştefan Ó Dálaigh', '100 %', 'test', 'claim', '\u202Eevil', "'", "''", '🫖')
const text = (most: number) => fc.array(fc.oneof(AWKWARD, fc.string({ unit: 'grapheme', maxLength: 8 })), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('').trim().slice(0, most).trim())
const file: fc.Arbitrary<ClaimsFile> = fc.record({
  format: fc.constant<typeof CLAIMS_FORMAT>(CLAIMS_FORMAT),
  profile: fc.constantFrom(...RELEASE_PROFILES),
  date: fc.constantFrom('2026-06-01', '2025-12-31'),
  dataset: fc.stringMatching(/^[0-9a-f]{64}$/),
  role: fc.constantFrom(...INTRUDER_ROLES),
  independent: fc.boolean(),
  minutes: fc.nat(1_000_000),
  claims: fc.array(
    fc.record({
      target: text(120).filter((each) => each !== ''),
      who: text(300).filter((each) => each !== ''),
      confidence: fc.integer({ min: 0, max: 100 }),
      means: fc.uniqueArray(fc.constantFrom(...INTRUDER_MEANS)),
      how: text(2000),
      minutes: fc.nat(100_000),
    }),
    { maxLength: 6 },
  ),
})

describe('the claims form as a table', () => {
  it('gives back what was written, with its mark or without', () => {
    fc.assert(
      fc.property(file, (claims) => {
        const csv = claimsCsv(claims)
        expect(csv.startsWith('\uFEFFrow,')).toBe(true)
        expect(readClaimsCsv(csv)).toEqual({ file: claims })
        expect(readClaimsCsv(csv.slice(1))).toEqual({ file: claims })
      }),
      { numRuns: 500 },
    )
  })
  it('has no cell that a spreadsheet would run, and ends each row with CRLF', () => {
    fc.assert(
      fc.property(file, (claims) => {
        const csv = claimsCsv(claims)
        // Taken apart by hand: quotation marks first, then commas.
        for (const cell of csv.slice(1).match(/"(?:[^"]|"")*"|[^,\r\n"]+/g) ?? []) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/)
        expect(csv.replaceAll(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      }),
      { numRuns: 300 },
    )
  })
  it('whatever was done to it, says the place of a fault and never what stands there', () => {
    fc.assert(
      fc.property(file, fc.nat(), fc.constantFrom('"', ',', ';', '\n', 'Zebedee', '\u0000', ''), (claims, at, put) => {
        const csv = claimsCsv(claims)
        const place = at % csv.length
        const read = readClaimsCsv(csv.slice(0, place) + put + csv.slice(place + 1))
        if ('file' in read) return
        expect(read.problems.length).toBeGreaterThan(0)
        for (const problem of read.problems) {
          expect(problem).toMatch(/^(?:line \d+[,:]|it is empty|the row about the test is missing)/)
          expect(problem).not.toContain('Zebedee')
        }
      }),
      { numRuns: 500 },
    )
  })
})

const TEST = { profile: 'controlled', date: '2026-06-01', dataset: 'a'.repeat(64), role: 'local' } as const
const HEAD = CLAIMS_COLUMNS.map(([name]) => name).join(',')
const TOLD = `test,controlled/2026-06-01/${'a'.repeat(64)},local,no,10,,,,,`
const problemsOf = (lines: string[]) => {
  const read = readClaimsCsv(lines.join('\r\n'))
  return 'problems' in read ? read.problems : []
}

describe('a form with a fault', () => {
  it('as it leaves the pack lacks only the minutes', () => expect(readClaimsCsv(claimsForm(TEST))).toEqual({ problems: ['line 2, column “minutes”: it must be a whole number: all the minutes you spent'] }))
  it('with the minutes is a test that found nobody', () => expect(readClaimsCsv(`${HEAD}\r\n${TOLD}\r\n`)).toMatchObject({ file: { claims: [], minutes: 10 } }))
  it.each([
    ['a column is gone', [HEAD.replace('confidence,', ''), TOLD], /^line 1: the column “confidence” is missing$/],
    ['a column of their own', [`${HEAD},remarks`, `${TOLD},`], /^line 1: column 11 is none of the form’s, or stands there twice$/],
    ['no row about the test', [HEAD, 'claim,,,,1,Patient C07,Ann,5,,'], /^the row about the test is missing/],
    ['two of them', [HEAD, TOLD, TOLD], /^line 3, column “row”: there is a second row about the test \(the first is line 2\)$/],
    ['another word for a row', [HEAD, TOLD, 'remark,,,,1,Patient C07,Ann,5,,'], /^line 3, column “row”: it must be test or claim$/],
    ['a date a spreadsheet wrote its own way', [HEAD, TOLD.replace('2026-06-01', '01/06/2026')], /^line 2, column “release”: it is not as the pack had it/],
    ['a day that is none', [HEAD, TOLD.replace('2026-06-01', '2026-13-77')], /^line 2, column “release”: it is not as the pack had it/],
    ['a role that is none', [HEAD, TOLD.replace('local', 'neighbour')], /^line 2, column “role”: it must be outsider, local, insider$/],
    ['independent: perhaps', [HEAD, TOLD.replace(',no,', ',perhaps,')], /^line 2, column “independent”: it must be yes or no$/],
    ['confidence of 101', [HEAD, TOLD, 'claim,,,,1,Patient C07,Ann,101,,'], /^line 3, column “confidence”: it must be a whole number from 0 to 100$/],
    ['half a minute', [HEAD, TOLD, 'claim,,,,0.5,Patient C07,Ann,10,,'], /^line 3, column “minutes”: it must be a whole number, or empty$/],
    ['a name too long', [HEAD, TOLD, `claim,,,,1,${'x'.repeat(121)},Ann,10,,`], /^line 3, column “target”: it is longer than 120 characters$/],
    ['what belongs above', [HEAD, TOLD, 'claim,,local,,1,Patient C07,Ann,10,,'], /^line 3, column “role”: it belongs in the row about the test$/],
    ['after a cell of two lines', [HEAD, TOLD, 'claim,,,,1,Patient C07,Ann,10,,"one', 'two"', 'claim,,,,1,Patient C07,,10,,'], /^line 5, column “who”: it is empty$/],
    ['a mark never closed', [HEAD, TOLD, 'claim,,,,1,"Patient C07,Ann,10,,'], /^line 3, column 6: a quotation mark is opened and never closed$/],
    ['cells to the right of everything', [HEAD, TOLD, 'claim,,,,1,Patient C07,Ann,10,,,more'], /^line 3: more cells than there are columns$/],
  ])('%s', (_, lines, problem) => {
    const [first = '', ...others] = problemsOf(lines)
    expect(first).toMatch(problem)
    expect(others).toEqual([])
  })
  it('2,001 claims are too many', () => expect(problemsOf([HEAD, TOLD, ...Array.from({ length: 2001 }, () => 'claim,,,,1,Patient C07,Ann,5,,')])).toEqual(['2001 claims are more than one test can have (2000)']))
})
