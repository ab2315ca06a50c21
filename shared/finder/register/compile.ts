import { atOnce } from '../../steps'
import { F, keysOf, lexicon } from '../lexicon'
import type { WordForm } from '../tokens'
import type { Register, RegisterPerson, RegisterSite } from '../types'
import { PARTICLES } from '../rules/traits'
import { petForms, ruleForms } from './hypocorisms'
import { makeNear } from './near'
import type { Near } from './near'

export type Person = {
  index: number
  person: RegisterPerson
  /** Keys of the name in order, titles left out. */
  keys: string[]
  first: string
  lasts: ReadonlySet<string>
  /** Lower-case letters in which the person may be abbreviated: `do`, `awh`. */
  initials: ReadonlySet<string>
  /** Letters of the surname's parts, for "Dr P", "Priya P", "Dr C-B". */
  surnameInitials: ReadonlySet<string>
  siteIds: ReadonlySet<string>
  /** First letters of the given name and of what else the person is called. */
  letters: ReadonlySet<string>
}

export type Sequence = {
  keys: readonly string[]
  /** The keys with a blank between them. */
  whole: string
  kind: 'name' | 'alias' | 'site' | 'site-alias'
  /** Index into `people` or `sites`. */
  index: number
}

export type PartKind = 'first' | 'middle' | 'last' | 'plural' | 'joined' | 'alias'
export type Part = { index: number; kind: PartKind }
export type Nick = { index: number; byTable: boolean }

/** All that the register knows of a folded word. */
export type Entry = {
  sequences: Sequence[]
  parts: Part[]
  nicks: Nick[]
}

export type CompiledRegister = {
  people: Person[]
  sites: RegisterSite[]
  entry(key: string): Entry | undefined
  /** The same for a word of a text, which remembers the answer. */
  entryOf(form: WordForm): Entry | undefined
  /** By lower-case letters without dots. */
  initials: ReadonlyMap<string, readonly number[]>
  aliasInitials: ReadonlyMap<string, readonly number[]>
  siteAcronyms: ReadonlyMap<string, number>
  /** People whose first name, or a part of whose surname, begins with the letter. */
  byLetter: ReadonlyMap<string, readonly Person[]>
  /** People whose names are within a slip or two, or sound alike. */
  near(key: string): readonly Near[]
}

/** Welsh and Gaelic sites begin with what they are: one such word is no site. */
const KINDS_OF_PLACE = new Set('heol stryd ffordd rhodfa lon bryn cwm nant pont ty canolfan meddygfa maes plas pen creag druim loch baile'.split(' '))

const isTitle = (key: string): boolean => (lexicon().flagsOf(key) & F.TITLE) !== 0 || key === 'the'

/** A name's keys without leading titles. "Sister Fallon" keeps fallon; a name that is only a title keeps it. */
export function withoutTitles(keys: readonly string[]): string[] {
  let from = 0
  while (from < keys.length - 1 && isTitle(keys[from] ?? '')) from++
  return keys.slice(from)
}

const looksLikeInitials = (alias: string): boolean => /^(?:\p{Lu}[.\s-]?){1,4}$/u.test(alias.trim())

/** Each compiled register has a number of its own, by which a word knows whose answer it holds. */
let registers = 0

export const compileRegister = (register: Register): CompiledRegister => atOnce(compilingRegister(register))

const A_STEP = 50

/** The same in steps of some milliseconds. */
export function* compilingRegister(register: Register): Generator<void, CompiledRegister> {
  const serial = ++registers
  const entries: Entry[] = []
  const numbers = new Map<string, number>()
  const entryFor = (key: string): Entry => {
    const known = entries[numbers.get(key) ?? -1]
    if (known !== undefined) return known
    const made: Entry = { sequences: [], parts: [], nicks: [] }
    numbers.set(key, entries.push(made) - 1)
    return made
  }
  const addSequence = (keys: readonly string[], kind: Sequence['kind'], index: number): void => {
    const first = keys[0]
    if (first === undefined) return
    const list = entryFor(first).sequences
    const whole = keys.join(' ')
    if (!list.some((s) => s.index === index && s.kind === kind && s.whole === whole)) list.push({ keys, whole, kind, index })
  }
  const addPart = (key: string, kind: PartKind, index: number): void => {
    if (key.length < 2) return
    const list = entryFor(key).parts
    if (!list.some((p) => p.index === index)) list.push({ index, kind })
  }
  const initials = new Map<string, number[]>()
  const aliasInitials = new Map<string, number[]>()
  const addTo = (map: Map<string, number[]>, letters: string, index: number): void => {
    const list = map.get(letters) ?? []
    if (!list.includes(index)) list.push(index)
    map.set(letters, list)
  }

  const personOf = (person: RegisterPerson, index: number): Person => {
    const keys = withoutTitles(keysOf(person.name))
    const spaced = withoutTitles(person.name.trim().split(/\s+/).map((w) => keysOf(w).join(' '))).filter((w) => w !== '')
    const firstParts = (spaced[0] ?? '').split(' ')
    const lastParts = (spaced.length > 1 ? (spaced[spaced.length - 1] ?? '') : '').split(' ').filter((k) => k !== '')
    const first = firstParts[0] ?? ''
    const lasts = new Set(lastParts)
    if (lastParts.length > 1) lasts.add(lastParts.join(''))
    addSequence(keys, 'name', index)
    if (keys.length > 1) {
      // "Hodge, Colin", "MAYHEW Violet"
      addSequence([...lastParts, ...keys.slice(0, keys.length - lastParts.length)], 'name', index)
      addPart(keys.join(''), 'joined', index)
    }
    keys.forEach((key, at) => {
      const kind: PartKind = lasts.has(key) ? 'last' : at < firstParts.length ? 'first' : 'middle'
      addPart(key, kind, index)
    })
    if (firstParts.length > 1) addPart(firstParts.join(''), 'joined', index)
    if (spaced.length > 2 && spaced[0] !== undefined && spaced[1] !== undefined) addPart(spaced[0] + spaced[1], 'joined', index)
    if (lastParts.length > 1) addPart(lastParts.join(''), 'joined', index)
    for (const last of lastParts) {
      addPart(`${last}s`, 'plural', index)
      if (/(?:s|x|z|ch|sh)$/.test(last)) addPart(`${last}es`, 'plural', index)
      if (/[^aeiou]y$/.test(last)) addPart(`${last.slice(0, -1)}ies`, 'plural', index)
    }
    for (const alias of person.aliases) {
      const aliasKeys = keysOf(alias)
      if (aliasKeys.length === 0) continue
      if (looksLikeInitials(alias)) {
        addTo(aliasInitials, aliasKeys.join(''), index)
        continue
      }
      addSequence(aliasKeys, 'alias', index)
      const bare = withoutTitles(aliasKeys)
      if (bare.length > 0 && bare.length < aliasKeys.length) for (const key of bare) addPart(key, 'alias', index)
      else for (const key of aliasKeys) if ((key.length > 2 || aliasKeys.length === 1) && !isTitle(key)) addPart(key, 'alias', index)
    }
    // Initials over every part, and over the outer ones; O' and D' may count as letters of their own.
    const letters = person.name.trim().split(/[\s-]+/).map((w) => keysOf(w)[0]?.[0] ?? '').filter((l) => l !== '')
    const forms = new Set<string>()
    if (letters.length > 1) {
      forms.add(letters.join(''))
      forms.add((letters[0] ?? '') + (letters[letters.length - 1] ?? ''))
      forms.add((letters[0] ?? '') + (letters[letters.length - Math.max(1, lastParts.length)] ?? ''))
      if (firstParts.length > 1) forms.add(firstParts.map((p) => p[0] ?? '').join(''))
    }
    const surnameInitials = new Set<string>()
    if (lastParts.length > 0) {
      surnameInitials.add(lastParts[0]?.[0] ?? '')
      surnameInitials.add(lastParts.map((p) => p[0] ?? '').join(''))
    }
    if (/\s[OD]['’]\p{Lu}/u.test(person.name)) {
      const after = /\s([OD])['’](\p{Lu})/u.exec(person.name)
      const pair = ((after?.[1] ?? '') + (after?.[2] ?? '')).toLowerCase()
      forms.add((letters[0] ?? '') + pair)
      surnameInitials.add(pair)
    }
    // "GapR": initials with the little word in full.
    const particle = keys.slice(1, -1).find((k) => k.length > 1 && k.length < 4 && PARTICLES.has(k))
    if (particle !== undefined) addPart(`${first[0] ?? ''}${particle}${keys[keys.length - 1]?.[0] ?? ''}`, 'alias', index)
    if (person.initials !== undefined) addTo(aliasInitials, keysOf(person.initials).join(''), index)
    for (const form of forms) if (form.length > 1) addTo(initials, form, index)
    const called = new Set([first, ...person.aliases.filter((a) => !looksLikeInitials(a)).map((a) => withoutTitles(keysOf(a))[0] ?? '')].map((k) => k[0] ?? '').filter((l) => l !== ''))
    return { index, person, keys, first, letters: called, lasts, initials: forms, surnameInitials, siteIds: new Set(person.siteIds) }
  }
  const people: Person[] = []
  for (const [index, person] of register.people.entries()) {
    people.push(personOf(person, index))
    if (index % A_STEP === 0) yield
  }

  for (const person of people) {
    if (person.index % A_STEP === 0) yield
    const firsts = new Set([person.first, ...person.keys.filter((k) => !person.lasts.has(k) && k.length > 3)])
    for (const first of firsts) {
      if (first.length < 3) continue
      const forms = petForms(first)
      const add = (form: string, byTable: boolean): void => {
        if (form === first || person.keys.includes(form) || form.length < 2) return
        const list = entryFor(form).nicks
        if (!list.some((n) => n.index === person.index)) list.push({ index: person.index, byTable })
      }
      for (const form of forms) add(form, true)
      for (const form of ruleForms(first)) if ((lexicon().flagsOf(form) & (F.WORD | F.FUNCTION | F.TITLE)) === 0) add(form, false)
    }
  }

  const siteAcronyms = new Map<string, number>()
  register.sites.forEach((site, index) => {
    const names: [string, Sequence['kind']][] = [[site.name, 'site'], ...site.aliases.map((a): [string, Sequence['kind']] => [a, 'site-alias'])]
    for (const [name, kind] of names) {
      const keys = keysOf(name)
      if (keys.length === 0) continue
      if (/^\p{Lu}{2,5}$/u.test(name.trim())) siteAcronyms.set(keys.join(''), index)
      else {
        addSequence(keys, kind, index)
        if (keys.length > 1) addSequence([keys.join('')], kind, index)
        if (keys[0] === 'the' && keys.length === 2 && keys[1] !== undefined) addSequence([keys[1]], kind, index)
      }
    }
    const own = keysOf(site.name)
    // A site's own word, used alone, when it is no everyday word: "Thornbeck".
    const head = own[0]
    if (head !== undefined && own.length > 1 && (lexicon().flagsOf(head) & (F.WORD | F.FUNCTION | F.GENERIC | F.TITLE | F.FIRST | F.STREET | F.STREET_STRICT)) === 0 && !KINDS_OF_PLACE.has(head)) addSequence([head], 'site-alias', index)
    if (own.length > 2) {
      const acronym = own.map((k) => k[0] ?? '').join('')
      if (!siteAcronyms.has(acronym) && (lexicon().flagsOf(acronym) & F.ABBREVIATION) === 0) siteAcronyms.set(acronym, index)
    }
  })

  const byLetter = new Map<string, Person[]>()
  for (const person of people) for (const letter of new Set([...person.letters, ...person.surnameInitials])) if (letter.length === 1) byLetter.set(letter, [...(byLetter.get(letter) ?? []), person])

  // The leak check's search never asks for slips: their index is made on the first question.
  let near: CompiledRegister['near'] | undefined
  for (const entry of entries) entry.sequences.sort((a, b) => b.keys.length - a.keys.length)
  return {
    people,
    sites: [...register.sites],
    entry: (key) => entries[numbers.get(key) ?? -1],
    entryOf: (form) => {
      if (form.askedBy !== serial) {
        form.askedBy = serial
        form.entry = numbers.get(form.key) ?? -1
      }
      return form.entry < 0 ? undefined : entries[form.entry]
    },
    initials,
    aliasInitials,
    siteAcronyms,
    byLetter,
    near: (key) => (near ??= makeNear(people))(key),
  }
}
