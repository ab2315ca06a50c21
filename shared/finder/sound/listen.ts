import { atOnce } from '../../steps'
import { F } from '../lexicon'
import type { CompiledRegister } from '../register/compile'
import { isCapital } from '../rules/context'
import { ofWord } from '../tokens'
import type { Token, WordForm } from '../tokens'
import { soundDistance, weightOf } from './distance'
import { englishSounds, nameSounds } from './letters'
import { MOST, skeletonOf, skeletonsOf } from './skeleton'
import type { Skeleton } from './skeleton'

export type Part = 'first' | 'last' | 'whole'

/** Words of a text that sound like a part of a registered name: tokens `from` to `to`, both included. */
export type Heard = Alike & { from: number; to: number }

export type Alike = {
  person: number
  part: Part
  /** Distance by the name's weight: 0 for the same sounds. */
  ratio: number
  /** How much of the name there is to hear, in consonants. */
  weight: number
}

/** One way a name is said, and whose it is. */
type Target = { sounds: string; weight: number; far: number; owners: { person: number; part: Part }[] }

/** Above this share of its weight a name is not heard any more: the fewer consonants it has, the nearer it must be. */
const FAR = [0, 0.16, 0.25, 0.31]
const FARTHEST = 0.36

/** A word as it is said: the same for every register, so it is kept with the word. */
type Spoken = Skeleton & { sounds: string }
const spoken = new WeakMap<WordForm, Spoken>()

function spokenOf(form: WordForm): Spoken {
  let known = spoken.get(form)
  if (known === undefined) {
    const sounds = englishSounds(form.key)
    spoken.set(form, (known = { sounds, ...skeletonOf(sounds) }))
  }
  return known
}

/** Longest run of words that may stand for one name. */
const WORDS = 4
const SHORTEST = 3

export type Listener = (tokens: readonly Token[]) => Heard[]

/** @returns what finds names of the register in words that only sound like them */
export const makeListener = (register: CompiledRegister): Listener => atOnce(makingListener(register))

const A_STEP = 20
const KEPT = 100_000

/** The same in steps of some milliseconds. */
export function* makingListener(register: CompiledRegister): Generator<void, Listener> {
  if (register.people.length === 0) return () => []
  const byCode = new Map<number, Target[]>()
  const targets = new Map<string, Target>()
  const prefixes = new Set<number>()
  for (const { index, keys, lasts, first, person } of register.people) {
    if (index % A_STEP === 0) yield
    const parts = new Map<string, Part>()
    const add = (key: string, part: Part): void => void (key.length >= SHORTEST && /^[a-z]+$/.test(key) && !parts.has(key) && parts.set(key, part))
    for (const key of keys) add(key, lasts.has(key) ? 'last' : 'first')
    for (const last of lasts) add(last, 'last')
    for (const alias of person.aliases) {
      const words = alias.split(/[\s-]+/).filter((word) => word.length > 3)
      for (const word of words) for (const part of register.entry(word.toLowerCase())?.parts ?? []) if (part.index === index) add(word.toLowerCase(), 'first')
    }
    const said = new Map<string, Part>()
    for (const [key, part] of parts) for (const sounds of nameSounds(key)) if (!said.has(sounds)) said.set(sounds, part)
    const surname = keys[keys.length - 1]
    if (keys.length > 1 && surname !== undefined && first !== surname) {
      for (const a of nameSounds(first).slice(0, 2)) for (const b of nameSounds(surname).slice(0, 2)) said.set(a + b, 'whole')
      if (keys.length > 2 && keys[1] !== undefined) for (const a of nameSounds(first).slice(0, 2)) for (const b of nameSounds(keys[1]).slice(0, 2)) said.set(a + b, 'first')
    }
    for (const [sounds, part] of said) {
      const known = targets.get(sounds)
      if (known !== undefined) {
        known.owners.push({ person: index, part })
        continue
      }
      const target: Target = { sounds, weight: weightOf(sounds), far: FAR[skeletonOf(sounds).consonants] ?? FARTHEST, owners: [{ person: index, part }] }
      targets.set(sounds, target)
      for (const code of skeletonsOf(sounds)) {
        const list = byCode.get(code)
        if (list === undefined) byCode.set(code, [target])
        else list.push(target)
        for (let short = code; short > 1 && !prefixes.has(short); short = Math.floor(short / 8)) prefixes.add(short)
      }
    }
  }
  yield
  for (const list of byCode.values()) list.sort((a, b) => (a.sounds < b.sounds ? -1 : 1))
  yield
  let size = 1 << 12
  while (size < prefixes.size * 8) size *= 2
  const begins = new Uint8Array(size)
  const slot = (code: number): number => ((Math.imul(code % 0x8000000, 0x9e3779b1) ^ Math.imul(Math.floor(code / 0x8000000), 0x85ebca6b)) >>> 9) & (size - 1)
  for (const code of prefixes) begins[slot(code)] = 1

  // The same few words come again and again.
  const heard = new Map<string, readonly Alike[]>()
  return (tokens) => {
    const out: Heard[] = []
    const dictated = tellsOfHearing(tokens)
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]
      if (token === undefined || token.form.hasDigit || (token.form.shape === 'letter' && !token.flat) || !(dictated || token.flat || isCapital(token) || followsName(tokens, i, register))) continue
      let code = 1
      let last = -1
      let count = 0
      for (let to = i; to < i + WORDS; to++) {
        const next = tokens[to]
        if (next === undefined || next.form.hasDigit || (next.form.shape === 'letter' && !next.flat) || (to > i && (tokens[to - 1]?.form.possessive === true || (next.gap !== 'space' && next.gap !== 'hyphen' && !(next.gap === 'line' && next.flat))))) break
        const word = spokenOf(next.form)
        if (word.count > 0) {
          if (word.code < 0 || count + word.count > MOST) break
          // What ends one word and begins the next is said once.
          const joins = word.first === last
          const span = 8 ** (word.count - (joins ? 1 : 0))
          code = code * span + (word.code % span)
          count += word.count - (joins ? 1 : 0)
          last = word.last
          if (begins[slot(code)] === 0) break
        }
        if (count < 2) continue
        const targets = byCode.get(code)
        const sounds = targets === undefined ? '' : soundsOf(tokens, i, to)
        if (targets === undefined || sounds === '') continue
        let people = heard.get(sounds)
        if (people === undefined) {
          if (heard.size > KEPT) heard.clear()
          heard.set(sounds, (people = alike(sounds, targets)))
        }
        for (const each of people) if (!isListed(tokens, i, to, each.person, register)) out.push({ ...each, from: i, to })
      }
    }
    return out
  }
}

/** What the words say together; '' where they are no more than little words. */
function soundsOf(tokens: readonly Token[], from: number, to: number): string {
  const first = tokens[from]
  if (first === undefined || (from === to && (first.form.key.length < SHORTEST || (first.form.flags & IDLE) !== 0))) return ''
  let sounds = ''
  let idle = true
  for (let k = from; k <= to; k++) {
    const form = tokens[k]?.form
    if (form === undefined) return ''
    sounds += spokenOf(form).sounds
    if ((form.flags & IDLE) === 0 || form.key.length === 1) idle = false
  }
  return idle && to - from > 1 ? '' : sounds
}

const IDLE = F.FUNCTION | F.PRONOUN

const NOBODY: readonly Alike[] = []

/** Whose names are near enough, each person once. */
function alike(sounds: string, targets: readonly Target[]): readonly Alike[] {
  const said = weightOf(sounds)
  let best: Map<number, Alike> | undefined
  for (const { sounds: name, weight, far, owners } of targets) {
    // What one of the two has more of than the other is left out or put in at least.
    const limit = far * weight
    if (weight - said > limit || said - weight > limit) continue
    const distance = soundDistance(sounds, name, limit)
    if (distance === Infinity) continue
    const ratio = distance / weight
    best ??= new Map()
    for (const { person, part } of owners) {
      const known = best.get(person)
      if (known === undefined || ratio < known.ratio) best.set(person, { person, part, ratio, weight })
    }
  }
  return best === undefined ? NOBODY : [...best.values()]
}

const HEARING = new Set('dictation dictated dictating dictates autocorrect autocorrected transcript transcribed transcribes transcription misheard mishears mishearing spelt spelled spells pronounced pronounces subtitles captions'.split(' '))
const isOfHearing = ofWord(({ key }) => HEARING.has(key))
const isWriter = ofWord(({ key }) => /^(?:phone|machine|it|software)$/.test(key))
const WRITES = new Set('says thinks hears heard put puts writes wrote keeps types typed'.split(' '))

/** A note that speaks of how its names came out: there a name may hide in small letters beside others with capitals. */
function tellsOfHearing(tokens: readonly Token[]): boolean {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    if (isOfHearing(token.form)) return true
    // "the phone thinks", "It put anger add for Angharad"
    if (isWriter(token.form) && tokens[i + 1]?.gap === 'space' && WRITES.has(tokens[i + 1]?.form.key ?? '')) return true
  }
  return false
}

/** "Grace men sir": dictation gives a known first name its capital and hears words behind it. */
function followsName(tokens: readonly Token[], i: number, register: CompiledRegister): boolean {
  const before = tokens[i - 1]
  return before !== undefined && tokens[i]?.gap === 'space' && isCapital(before) && !before.form.possessive && (register.entryOf(before.form)?.parts.length ?? 0) > 0
}

/** The very word of the register needs no ear. */
function isListed(tokens: readonly Token[], from: number, to: number, person: number, register: CompiledRegister): boolean {
  for (let k = from; k <= to; k++) {
    const form = tokens[k]?.form
    if (form !== undefined && register.entryOf(form)?.parts.some(({ index }) => index === person) === true) return true
  }
  return false
}
