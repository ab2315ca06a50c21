import type { Candidate } from '../candidate'
import { F } from '../lexicon'
import type { CompiledRegister } from '../register/compile'
import { atSite } from '../register/site-people'
import type { Heard } from '../sound/listen'
import { WEIGHTS } from '../sound/weights.generated'
import type { Token } from '../tokens'
import { isCapital, isPlainWord } from './context'

/** What is asked of words that sound like a registered name; one weight each, fitted to notes by many hands. */
export const SOUND_FEATURES = [
  'one', 'ratio', 'weight', 'light', 'words', 'plain', 'strange', 'function', 'capital', 'capital-all', 'flat', 'opens', 'titled', 'slot', 'speaks', 'possessive', 'article', 'whole', 'last', 'elsewhere', 'present',
  'beside-own', 'beside-heard', 'again', 'titled-there', 'beside-there', 'real-name', 'rivals', 'same-again', 'single', 'line-alone', 'shorter', 'longer', 'function-first', 'function-last', 'taken-before', 'taken-after', 'heard-much', 'heard-beside', 'named-near',
] as const

/** Below this nothing is said; the judge weighs the rest again. */
const LEAST = 0.06
const SURE = 0.85
/** What the surer part of a name gives to the part beside it. */
const SHARED = 0.85
/** No run of words is longer. */
const REACH = 4

/** Words and names of the lists. */
const LISTED = F.WORD | F.FUNCTION | F.MONTH | F.WEEKDAY | F.GENERIC | F.TITLE | F.KIN | F.ROLE | F.PEOPLES | F.FIRST | F.SURNAME | F.TOWN | F.KEEP | F.EPONYM | F.SCHOLAR | F.ABBREVIATION

const SLOT = new Set('with ask asked asks tell told tells saw see seen met meet rang ring phoned texted called says said is thats its and for by from cc thank thanks poor old dear hi hello named like hmm'.split(' '))
const ARTICLE = /^(?:the|a|an|my|your|his|her|our|their|this|that|some|any|no|to|i|we|you|they|not)$/
const SPOKEN_TITLES = /^(?:mister|missus|missis|misses|miss|mrs|mr|ms|dr|doctor|nurse|sister)$/

/** What other notes and other places say of the same words for the same person. */
export class StudySounds {
  private readonly seen = new Map<string, { uses: number; titled: number; beside: number }>()

  note(tokens: readonly Token[], all: readonly Heard[], register: CompiledRegister): void {
    for (const heard of all) {
      const key = keyOf(tokens, heard)
      let seen = this.seen.get(key)
      if (seen === undefined) this.seen.set(key, (seen = { uses: 0, titled: 0, beside: 0 }))
      seen.uses++
      if (titleBefore(tokens, heard.from) < heard.from) seen.titled++
      if (besideOwn(tokens, heard, register) || around(all, heard).some((other) => isBeside(tokens, heard, other))) seen.beside++
    }
  }

  of(tokens: readonly Token[], heard: Heard): { uses: number; titled: number; beside: number } {
    return this.seen.get(keyOf(tokens, heard)) ?? { uses: 1, titled: 0, beside: 0 }
  }
}

function keyOf(tokens: readonly Token[], { from, to, person }: Heard): string {
  let key = String(person)
  for (let k = from; k <= to; k++) key += ` ${tokens[k]?.form.key ?? ''}`
  return key
}

function titleBefore(tokens: readonly Token[], i: number): number {
  const before = tokens[i - 1]
  if (before === undefined || (tokens[i]?.gap !== 'space' && tokens[i]?.gap !== 'line')) return i
  return SPOKEN_TITLES.test(before.form.key) && (before.flat || isCapital(before)) ? i - 1 : i
}

const joined = (token: Token | undefined): boolean => token?.gap === 'space' || token?.gap === 'line' || token?.gap === 'hyphen'

/** Right before or behind stands another part of the same person's name. */
function besideOwn(tokens: readonly Token[], { from, to, person }: Heard, register: CompiledRegister): boolean {
  const own = (token: Token | undefined): boolean => token !== undefined && (register.entryOf(token.form)?.parts.some(({ index }) => index === person) ?? false)
  return (joined(tokens[from]) && own(tokens[from - 1])) || (joined(tokens[to + 1]) && own(tokens[to + 1]))
}

/** How many words on, or back, somebody says whom they mean: "in gozi thats Ngozi", "it put anger add for Angharad". */
const TOLD = 5

function isNamedNear(tokens: readonly Token[], { from, to, person }: Heard, register: CompiledRegister): boolean {
  for (let k = from - TOLD; k <= to + TOLD; k++) {
    const token = k >= from && k <= to ? undefined : tokens[k]
    if (token !== undefined && register.entryOf(token.form)?.parts.some(({ index }) => index === person) === true) return true
  }
  return false
}

const isBeside = (tokens: readonly Token[], a: Heard, b: Heard): boolean =>
  a.person === b.person && a.part !== b.part && a.part !== 'whole' && b.part !== 'whole' && ((a.to + 1 === b.from && joined(tokens[b.from]) && a.part === 'first') || (b.to + 1 === a.from && joined(tokens[a.from]) && b.part === 'first'))

const isIdle = (token: Token | undefined): boolean => token !== undefined && (token.form.flags & (F.FUNCTION | F.PRONOUN)) !== 0

/** What was heard around some words; `all` is in the order of the text. */
function around(all: readonly Heard[], { from, to }: Heard): readonly Heard[] {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.from ?? 0) < from - REACH) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < all.length && (all[end]?.from ?? 0) <= to + 1) end++
  return all.slice(low, end)
}

const yes = (condition: boolean): number => (condition ? 1 : 0)

export type Scene = { tokens: readonly Token[]; taken: Uint8Array; kept: Uint8Array; register: CompiledRegister; siteId: string | undefined; present: ReadonlySet<number>; study: StudySounds }

export function soundFeatures(heard: Heard, heardHere: readonly Heard[], { tokens, taken, register, siteId, present, study }: Scene): number[] {
  const all = around(heardHere, heard)
  const { from, to, person, ratio, weight, part } = heard
  const first = tokens[from]
  const last = tokens[to]
  const words = to - from + 1
  let plain = 0
  let strange = 0
  let idle = 0
  let capitals = 0
  let named = 0
  for (let k = from; k <= to; k++) {
    const token = tokens[k]
    if (token === undefined) continue
    const { flags } = token.form
    if (isPlainWord(flags)) plain++
    else if ((flags & (F.FIRST | F.SURNAME | F.TOWN)) !== 0) named++
    else strange++
    if ((flags & (F.FUNCTION | F.PRONOUN)) !== 0) idle++
    if (isCapital(token)) capitals++
  }
  const before = joined(first) ? tokens[from - 1] : undefined
  const after = joined(tokens[to + 1]) ? tokens[to + 1] : undefined
  const seen = study.of(tokens, heard)
  const rivals = all.filter((other) => other.person !== person && other.from === from && other.to === to && other.ratio <= ratio + 0.02).length
  // How much of the name was heard, less what was heard wrongly.
  const much = Math.min(weight, 8) * (1 - ratio / 0.36)
  const beside = all.some((other) => isBeside(tokens, heard, other) && other.ratio < 0.3)
  return [
    1, ratio, Math.min(weight, 6), yes(weight < 2.2), words, plain / words, strange / words, idle / words,
    yes(isCapital(first) && first?.opens !== true), yes(capitals === words && words > 1), yes(first?.flat === true), yes(first?.opens === true),
    yes(titleBefore(tokens, from) < from), yes(before !== undefined && SLOT.has(before.form.key)), yes(after !== undefined && (after.form.flags & F.SPEECH) !== 0), yes(last?.form.possessive === true),
    yes(before !== undefined && ARTICLE.test(before.form.key)), yes(part === 'whole'), yes(part === 'last'), yes(!atSite(register.people[person], siteId)), yes(present.has(person)),
    yes(besideOwn(tokens, heard, register)), yes(beside), Math.min(Math.log(seen.uses), 2), yes(seen.titled > 0), yes(seen.beside > 0),
    named / words, Math.min(rivals, 3), yes(seen.uses > 1 && ratio < 0.15), yes(words === 1), yes(first?.lineStart === true && tokens[to + 1]?.lineStart !== false),
    yes(all.some((o) => o.person === person && o !== heard && o.from >= from && o.to <= to && o.ratio <= ratio + 0.1)), yes(all.some((o) => o.person === person && o !== heard && o.from <= from && o.to >= to && o.ratio < ratio)),
    yes(isIdle(first)), yes(isIdle(last)), yes(before !== undefined && taken[from - 1] === 1), yes(after !== undefined && taken[to + 1] === 1), much, beside ? much : 0, yes(isNamedNear(tokens, heard, register)),
  ]
}

function chanceOf(features: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < SOUND_FEATURES.length; at++) sum += (WEIGHTS[at] ?? 0) * (features[at] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

/** What may be asked about at all. */
export function isOpen(heard: Heard, { tokens, taken, kept, register }: Scene): boolean {
  const { from, to } = heard
  for (let k = from; k <= to; k++) if (taken[k] === 1 || kept[k] === 3) return false
  const token = tokens[from]
  if (from < to || token === undefined) return true
  const { flags, shape } = token.form
  // A single word that has a meaning of its own is the other rules' business, but behind a title or beside more of the name.
  if (shape === 'caps' && !token.flat) return false
  // A slip of the pen is found as one.
  if (register.near(token.form.key).some(({ bySound }) => !bySound)) return false
  return (flags & LISTED) === 0 || titleBefore(tokens, from) < from || besideOwn(tokens, heard, register)
}

/** "sand who" is heard better than "sand": the longer run, where it sounds more like the same person. */
function longest(likely: Heard, open: readonly Heard[]): Heard {
  let best = likely
  for (const other of around(open, likely)) if (other.person === likely.person && other.from <= likely.from && other.to >= likely.to && other.ratio < best.ratio) best = other
  return best
}

/**
 * Dictated names: words that make no sense where they stand and sound like a registered person ("mrs bay gum", "Shove On
 * Rafferty"). How far they are believed was measured on notes; they are asked about, seldom changed.
 */
export function findHeardNames(all: readonly Heard[], scene: Scene): Candidate[] {
  const { tokens } = scene
  const open = all.filter((heard) => isOpen(heard, scene))
  const alone = open.map((heard) => ({ heard, chance: chanceOf(soundFeatures(heard, open, scene)) }))
  const chances = new Map(alone.map(({ heard, chance }) => [heard, chance]))
  // Two parts of one name, side by side, stand and fall together.
  const weighed = alone
    .map(({ heard, chance }) => ({ heard, chance: around(open, heard).reduce((most, other) => (isBeside(tokens, heard, other) ? Math.max(most, SHARED * (chances.get(other) ?? 0)) : most), chance) }))
    .filter(({ chance }) => chance >= LEAST)
    .sort((a, b) => b.chance - a.chance || a.heard.from - b.heard.from)
  const used = new Uint8Array(tokens.length)
  const out: Candidate[] = []
  for (const { heard, chance } of weighed) {
    const { from, to, person } = longest(heard, open)
    if (used.subarray(from, to + 1).some((u) => u === 1)) continue
    used.fill(1, from, to + 1)
    const first = tokens[titleBefore(tokens, from)]
    const last = tokens[to]
    if (first === undefined || last === undefined) continue
    out.push({ start: first.start, end: last.stemEnd, type: 'PERSON', source: 'register:sound', confidence: chance, decision: chance >= SURE ? 'replace' : 'review', person, reason: 'Sounds like a registered name.' })
  }
  return out
}
