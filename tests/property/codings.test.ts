/** Passages are found again where their words stand, in code points; and a project that somebody damaged is refused or read, never more. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openProject } from '../../electron/core/formats/project-file'
import { AppError } from '../../shared/errors'
import { locatePassage, pointsOf, unitsOf } from '../../shared/release/codings'
import { release, smallStudy } from '../integration/release/study'

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é', '🫖', '[', ']'), minLength: 1, maxLength: 60 })
const slice = (whole: string, start: number, end: number): string => [...whole].slice(start, end).join('')

test('a place in code points is the same place in JavaScript’s units, both ways', () => {
  fc.assert(fc.property(text, fc.nat(60), (whole, at) => {
    const points = Math.min(at, [...whole].length)
    expect(whole.slice(0, unitsOf(whole, points))).toBe(slice(whole, 0, points))
    expect(pointsOf(whole, unitsOf(whole, points))).toBe(points)
  }), { numRuns: 2000 })
})

test('a passage stays where it was while the text is the same, and is its own words wherever it is found', () => {
  fc.assert(fc.property(text, text, fc.nat(60), fc.nat(60), (whole, other, a, b) => {
    const [start, end] = [Math.min(a, b), Math.max(a, b)].map((at) => Math.min(at, [...whole].length)) as [number, number]
    const passage = slice(whole, start, end)
    expect(locatePassage(whole, { start, passage })).toEqual(passage === '' ? null : { start, end })
    const moved = locatePassage(other, { start, passage })
    if (moved === null) expect(passage === '' || !other.includes(passage)).toBe(true)
    else expect(slice(other, moved.start, moved.end)).toBe(passage)
  }), { numRuns: 2000 })
})

test('the occurrence nearest to where it was is taken', () => {
  expect(locatePassage('tea 🫖 tea tea', { start: 7, passage: 'tea' })).toEqual({ start: 6, end: 9 })
  expect(locatePassage('tea 🫖 tea tea', { start: 40, passage: 'tea' })).toEqual({ start: 10, end: 13 })
})

const folder = mkdtempSync(join(tmpdir(), 'fieldfare-qdpx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('of 2,000 damaged projects each is read or refused in words', async () => {
  await release(smallStudy(), join(folder, 'release'))
  const whole = readFileSync(join(folder, 'release/data/project.qdpx'))
  const file = join(folder, 'damaged.qdpx')
  const drawn = (count: number, seed: string): number => createHash('sha256').update(seed).digest().readUInt32LE(0) % count
  const outcomes = new Set<string>()
  for (let run = 0; run < 2000; run++) {
    const bytes = Buffer.from(whole)
    const kind = run % 4
    for (let turn = 0; turn <= drawn(4, `turns ${run}`); turn++) bytes[drawn(bytes.length, `place ${run} ${turn}`)] = drawn(256, `value ${run} ${turn}`)
    writeFileSync(file, kind === 0 ? bytes.subarray(0, drawn(bytes.length, `cut ${run}`)) : kind === 1 ? Buffer.concat([bytes, bytes.subarray(0, 40)]) : bytes)
    try {
      const { document, textAt } = await openProject(file, async () => {})
      for (const source of document.sources) if (source.textPath !== null) textAt(source.textPath)
      outcomes.add('read')
    } catch (error) {
      expect(error).toBeInstanceOf(AppError)
      outcomes.add((error as AppError).code)
    }
  }
  expect([...outcomes].toSorted()).toEqual(['NOT_A_PROJECT', 'PROJECT_DAMAGED', 'read'])
}, 60_000)
