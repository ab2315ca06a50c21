/** Codes and pseudonyms are drawn, never derived from a name and never counted up: a number must not tell the order of recruitment. */
import type { CoreDeps } from '../deps'

type Random = CoreDeps['randomBytes']

/** A whole number from 0 to below `limit` (at most 65,536), each as likely. */
export function drawBelow(limit: number, random: Random): number {
  const span = Math.floor(65536 / limit) * limit
  for (;;) {
    const [high = 0, low = 0] = random(2)
    const value = high * 256 + low
    if (value < span) return value % limit
  }
}

const drawUnused = (candidates: readonly string[], used: ReadonlySet<string>, random: Random): string | null => {
  const free = candidates.filter((candidate) => !used.has(candidate))
  return free.length === 0 ? null : (free[drawBelow(free.length, random)] as string)
}

const SITE_LETTERS = [...'ABCDEFGHJKLMNPQRSTUVWXYZ']
const numbers = (from: number, to: number, digits: number): string[] => Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(digits, '0'))

/** "C"; two letters once all are used. */
export function drawSiteCode(used: ReadonlySet<string>, random: Random): string {
  const pairs = SITE_LETTERS.flatMap((first) => SITE_LETTERS.map((second) => first + second))
  return drawUnused(SITE_LETTERS, used, random) ?? drawUnused(pairs, used, random) ?? pairs.join('')
}

/** "C-PT-07": site letter, role mark, number. Leaves room: past 60 of a kind the numbers get three digits, then four. */
export function drawPersonCode(siteCode: string, roleMark: string, used: ReadonlySet<string>, random: Random): string {
  const stem = `${siteCode}-${roleMark}-`
  const taken = [...used].filter((code) => code.startsWith(stem)).length
  const pool = taken < 60 ? numbers(1, 99, 2) : taken < 600 ? numbers(100, 999, 3) : numbers(1000, 30000, 4)
  return drawUnused(pool.map((number) => stem + number), used, random) ?? `${stem}${taken + 1}`
}

/** "R4" */
export function drawResearcherCode(used: ReadonlySet<string>, random: Random): string {
  const pool = [numbers(1, 9, 1), numbers(10, 99, 2), numbers(100, 999, 3)].map((group) => group.map((number) => `R${number}`))
  for (const group of pool) {
    const drawn = drawUnused(group, used, random)
    if (drawn !== null) return drawn
  }
  return `R${used.size + 1}`
}
