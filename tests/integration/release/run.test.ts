import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyRelease } from '../../../electron/core/release/verify'
import { neverAborted, release, smallStudy, tempFolder } from './study'

const options = { signal: neverAborted, progress: () => {} }

describe('a release of a small study', () => {
  it('is written, holds what it should, and checks', async () => {
    const out = join(tempFolder(), 'release')
    const { receipt, facts } = await release(smallStudy(), out)
    expect(readdirSync(out).sort()).toEqual(['bag-info.txt', 'bagit.txt', 'data', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'])
    const notes = readFileSync(join(out, 'data/notes.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(notes.map((note) => note['day'])).toEqual([9, 9, 10, 11])
    expect(receipt.notes).toBe(4)
    expect(facts.leftOut.map((row) => `${row.count} ${row.what} ${row.reason}`)).toEqual(['1 notes sealed', '1 notes reflexive', '1 notes team_only'])
    const result = await verifyRelease(out, options)
    expect(result.problems).toEqual([])
    expect(result.ok).toBe(true)
    const withRegister = await verifyRelease(out, { ...options, source: smallStudy() })
    expect(withRegister.problems).toEqual([])
    expect(existsSync(out)).toBe(true)
  })
})
