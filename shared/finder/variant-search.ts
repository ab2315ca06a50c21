import { F, keysOf, lexicon } from './lexicon'
import { foldCode, plainUnits, wholeEnd } from './normalise'
import { compileRegister } from './register/compile'
import { isPlainWord } from './rules/context'
import type { Register } from './types'

/** One hit of a registered string in some other string. Offsets are UTF-16 code units of the searched string. */
export type VariantHit = {
  start: number
  end: number
  text: string
  entityId: string
  /** `part` is a part of a name; `initials` are dotted letters. Sites have `name` and `alias`. */
  kind: 'name' | 'alias' | 'part' | 'initials'
  /** True for a form that is also an everyday word, an abbreviation or very short: a hit is then a question, not a proof. */
  ambiguous: boolean
}

export type VariantSearch = {
  /** Every registered form in the string, in order, longest first at a place, not overlapping. Never throws. */
  find(text: string): VariantHit[]
}

type Form = { keys: readonly string[]; entityId: string; kind: VariantHit['kind']; ambiguous: boolean; capitalsOnly: boolean }

const OFFSET = 0x811c9dc5
const mix = (h: number, code: number): number => Math.imul(h ^ code, 0x01000193) >>> 0
const hashOf = (key: string): number => {
  let h = OFFSET
  for (let i = 0; i < key.length; i++) h = mix(h, key.charCodeAt(i))
  return h
}

/** Words that say nothing by themselves although they stand in a register. */
export function isAmbiguousKey(key: string): boolean {
  const flags = lexicon().flagsOf(key)
  return key.length <= 2 || isPlainWord(flags) || (flags & (F.EPONYM | F.KEEP | F.SCHOLAR | F.ABBREVIATION | F.NUMBER | F.ORDINAL)) !== 0
}

const COMMON_DOTTED = new Set(['am', 'pm', 'eg', 'ie', 'ps', 'nb', 'us', 'uk', 'ad', 'bc', 'ba', 'ma', 'co', 'jr', 'sr', 'eu', 'un', 'tv'])

/**
 * The exact search of the leak check: every registered name, alias, part of a name and dotted initials, in fold mode
 * (case, diacritics, look-alike letters, invisible characters, apostrophes, possessives, plurals, any one to three
 * signs or a line break between parts, parts written as one word), over any string, markup or file name.
 */
export function createVariantSearch(register: Register): VariantSearch {
  const compiled = compileRegister(register)
  const byHash = new Map<number, Form[]>()
  const initials = new Map<string, string>()
  const add = (form: Form): void => {
    const first = form.keys[0]
    if (first === undefined || first === '') return
    const hash = hashOf(first)
    const list = byHash.get(hash) ?? []
    if (!list.some((f) => f.entityId === form.entityId && f.keys.join(' ') === form.keys.join(' '))) list.push(form)
    byHash.set(hash, list)
  }
  const addName = (keys: readonly string[], entityId: string, kind: VariantHit['kind']): void => {
    if (keys.length === 0) return
    const every = keys.every(isAmbiguousKey)
    add({ keys, entityId, kind, ambiguous: every && (keys.length === 1 || keys.every((k) => k.length <= 3)), capitalsOnly: every && keys.length > 1 })
    if (keys.length > 1) {
      const joined = keys.join('')
      if (joined.length > 5) add({ keys: [joined], entityId, kind, ambiguous: isAmbiguousKey(joined), capitalsOnly: false })
    }
  }
  for (const person of compiled.people) {
    const id = person.person.id
    addName(person.keys, id, 'name')
    const lasts = person.keys.filter((k) => person.lasts.has(k))
    if (lasts.length > 1) addName(lasts, id, 'part')
    if (lasts.length > 0 && lasts.length < person.keys.length) addName([...lasts, ...person.keys.filter((k) => !person.lasts.has(k))], id, 'name')
    for (const alias of person.person.aliases) {
      const keys = keysOf(alias)
      if (keys.every((k) => k.length === 1)) {
        if (keys.length > 1) initials.set(keys.join(''), id)
        continue
      }
      if (/^\p{Lu}{2,4}$/u.test(alias.trim())) {
        add({ keys, entityId: id, kind: 'alias', ambiguous: (keys[0]?.length ?? 0) <= 3 || isAmbiguousKey(keys[0] ?? ''), capitalsOnly: true })
        initials.set(keys.join(''), id)
      } else addName(keys, id, 'alias')
    }
    for (const key of person.keys) {
      if (key.length < 2) continue
      add({ keys: [key], entityId: id, kind: 'part', ambiguous: isAmbiguousKey(key), capitalsOnly: false })
      if (person.lasts.has(key)) {
        for (const plural of [`${key}s`, `${key}es`]) add({ keys: [plural], entityId: id, kind: 'part', ambiguous: isAmbiguousKey(plural) || isAmbiguousKey(key), capitalsOnly: false })
      }
    }
    for (const letters of person.initials) if (!initials.has(letters)) initials.set(letters, id)
    if (person.person.initials !== undefined) initials.set(keysOf(person.person.initials).join(''), id)
  }
  for (const site of register.sites) {
    addName(keysOf(site.name), site.id, 'name')
    for (const alias of site.aliases) {
      const keys = keysOf(alias)
      if (/^\p{Lu}{2,5}$/u.test(alias.trim())) add({ keys, entityId: site.id, kind: 'alias', ambiguous: (keys[0]?.length ?? 0) <= 3 || isAmbiguousKey(keys[0] ?? ''), capitalsOnly: true })
      else {
        addName(keys, site.id, 'alias')
        if (keys[0] === 'the' && keys.length > 1) addName(keys.slice(1), site.id, 'alias')
      }
    }
  }
  for (const list of byHash.values()) list.sort((a, b) => b.keys.length - a.keys.length || Number(a.ambiguous) - Number(b.ambiguous))
  return { find: (text) => onOriginal(text, find(plainUnits(text), byHash, initials)) }
}

/** Code units by class: 0 ends a word, 1 letter, 2 digit, 3 vanishes, 4 apostrophe (vanishes between letters). Each is looked at when it is first met. */
const UNSEEN = 255
const CLASSES = new Uint8Array(65536).fill(UNSEEN)
const FOLDED: string[] = []

function classify(code: number): number {
  const surrogate = code >= 0xd800 && code <= 0xdfff
  const folded = surrogate ? String.fromCharCode(code) : foldCode(code)
  const control = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
  FOLDED[code] = folded
  if (folded === '' && !control) return 3
  if (folded === "'") return 4
  if (/^\p{Nd}+$/u.test(folded)) return 2
  return /^\p{L}/u.test(folded) ? 1 : 0
}

/** 0 beyond the end of the text, too. */
function classAt(text: string, at: number): number {
  if (at >= text.length) return 0
  const code = text.charCodeAt(at)
  if (CLASSES[code] === UNSEEN) CLASSES[code] = classify(code)
  return CLASSES[code] ?? 0
}

/** What was found in the plain reading, in the words of the text itself. */
const onOriginal = (text: string, hits: VariantHit[]): VariantHit[] => hits.map((hit) => ({ ...hit, end: wholeEnd(text, hit.end), text: text.slice(hit.start, wholeEnd(text, hit.end)) }))

type Word = { start: number; end: number; key: string }

function find(text: string, byHash: ReadonlyMap<number, readonly Form[]>, initials: ReadonlyMap<string, string>): VariantHit[] {
  const hits: VariantHit[] = []
  const length = text.length
  let at = 0
  let done = 0
  while (at < length) {
    const kind = classAt(text, at)
    if (kind !== 1 && kind !== 2) {
      at++
      continue
    }
    const start = at
    let hash = OFFSET
    let beforeLast = OFFSET
    let letters = 0
    let end = at
    let apostrophe = 0
    while (at < length) {
      const c = classAt(text, at)
      if (c === kind) {
        const folded = FOLDED[text.charCodeAt(at)] ?? ''
        for (let k = 0; k < folded.length; k++) {
          beforeLast = hash
          hash = mix(hash, folded.charCodeAt(k))
        }
        letters++
        at++
        end = at
      } else if (c === 3) at++
      else if (c === 4 && kind === 1 && classAt(text, at + 1) === 1) {
        apostrophe = at
        at++
      } else break
    }
    at = end
    if (start < done) continue
    if (letters === 1 && kind === 1) {
      const hit = dotted(text, start, end, initials)
      if (hit !== null) {
        hits.push(hit)
        done = hit.end
        at = hit.end
      }
      continue
    }
    const possessive = apostrophe > start && end - apostrophe === 2
    const forms = byHash.get(hash) ?? (possessive || /[sS]/.test(text[end - 1] ?? '') ? byHash.get(beforeLast) : undefined)
    const other = possessive ? byHash.get(beforeLast) : undefined
    if (forms === undefined && other === undefined) continue
    const hit = matchForms(text, start, end, forms ?? [], possessive) ?? (other === undefined ? null : matchForms(text, start, end, other, possessive))
    if (hit === null) continue
    hits.push(hit)
    done = hit.end
    if (hit.end > at) at = hit.end
  }
  return hits
}

function wordAt(text: string, from: number): Word | null {
  let at = from
  while (at < text.length && at - from <= 8) {
    const c = classAt(text, at)
    if (c === 1 || c === 2) break
    at++
  }
  const kind = classAt(text, at)
  if (at >= text.length || (kind !== 1 && kind !== 2)) return null
  // Between the parts of a name: up to three signs, or a line break with its indent.
  const between = text.slice(from, at)
  const signs = between.replace(/[\s\p{Cf}\p{Mn}]/gu, '')
  if (signs.length > 3 || /[.!?;:][\s]|["()[\]{}<>]{2}/.test(between)) return null
  const start = at
  let key = ''
  let end = at
  while (at < text.length) {
    const c = classAt(text, at)
    if (c === kind) {
      key += FOLDED[text.charCodeAt(at)] ?? ''
      at++
      end = at
    } else if (c === 3 || (c === 4 && kind === 1 && classAt(text, at + 1) === 1)) at++
    else break
  }
  return { start, end, key }
}

function matchForms(text: string, start: number, end: number, forms: readonly Form[], possessive: boolean): VariantHit | null {
  const first = wordAt(text, start)
  if (first === null) return null
  for (const form of forms) {
    let to = end
    let ok = true
    for (let n = 0; n < form.keys.length && ok; n++) {
      const key = form.keys[n] ?? ''
      const word = n === 0 ? first : wordAt(text, to)
      const lastOne = n === form.keys.length - 1
      ok = word !== null && (word.key === key || (lastOne && word.key === `${key}s` && (possessive || n > 0 || key.length > 3)))
      if (word !== null) to = word.end
    }
    if (!ok) continue
    const found = text.slice(start, to)
    if (form.capitalsOnly) {
      // A full name of plain words counts with its capitals; letters only as capitals.
      const capitals = form.keys.length === 1 ? found === found.toUpperCase() : /\p{Lu}/u.test(found)
      if (!capitals) {
        if (form.keys.length === 1) continue
        return { start, end: to, text: found, entityId: form.entityId, kind: form.kind, ambiguous: true }
      }
    }
    return { start, end: to, text: found, entityId: form.entityId, kind: form.kind, ambiguous: form.ambiguous }
  }
  return null
}

const DOTTED = /\p{Lu}(?:\. ?|-)\p{Lu}(?:(?:\. ?|-)\p{Lu}){0,3}\.?(?![\p{L}\p{N}])/uy

function dotted(text: string, start: number, end: number, initials: ReadonlyMap<string, string>): VariantHit | null {
  if (text[end] !== '.' && text[end] !== '-') return null
  if (start > 0 && /[\p{L}\p{N}.\-_]/u.test(text[start - 1] ?? '')) return null
  DOTTED.lastIndex = start
  const match = DOTTED.exec(text)
  if (match === null || !match[0].includes('.')) return null
  const letters = (match[0].match(/\p{Lu}/gu) ?? []).join('').toLowerCase()
  const entityId = initials.get(letters)
  if (entityId === undefined) return null
  const to = start + match[0].length
  return { start, end: to, text: match[0], entityId, kind: 'initials', ambiguous: COMMON_DOTTED.has(letters) || !match[0].endsWith('.') }
}
