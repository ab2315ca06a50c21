import type { Candidate } from '../candidate'
import { F } from '../lexicon'
import type { CompiledRegister } from '../register/compile'
import { isCapital, isPlainWord, nameScore } from '../rules/context'
import type { Evidence } from '../rules/evidence'
import { unknown } from '../rules/traits'
import { kindOf, personLevel, placeLevel } from '../tagger/word-kinds'
import { learntOf } from '../telling/identity'
import type { Token, WordForm } from '../tokens'
import { KINDS, nameAt } from './heard'
import type { Heard } from './heard'
import type { StudyWords } from './study-words'

/** What the judge knows of a note. */
export type Hearing = {
  text: string
  tokens: readonly Token[]
  heard: Heard
  kept: Uint8Array
  evidence: Evidence
  words: StudyWords
  register: CompiledRegister
}

/** Rules whose word differs in weight; all others are told apart by their confidence and decision alone. */
export const SOURCES = [
  'tagger', 'rule:first-name', 'rule:surname', 'rule:person-context', 'rule:capital', 'rule:capitals', 'rule:capital-word', 'rule:capital-words',
  'rule:word-name', 'rule:caps', 'rule:unknown-words', 'rule:after-preposition', 'rule:title', 'rule:initials', 'rule:letter', 'rule:landmark',
  'rule:street', 'rule:organisation', 'rule:place', 'rule:saint', 'rule:route', 'rule:dedication', 'rule:spelt', 'gazetteer:place', 'gazetteer:lower', 'study:word', 'study:phrase',
  'register:part', 'register:near', 'register:sound', 'register:nickname', 'register:initials', 'register:letter',
] as const

/** Features that may only speak for a name as they grow: the trees are held to it. */
export const RISING = ['name', 'loudest', 'faintest'] as const

const KEPT = F.KEEP | F.EPONYM | F.SCHOLAR | F.ABBREVIATION | F.PEOPLES | F.CHAIN
const ENDS = F.ORG_END | F.STREET | F.PLACE_END
const FLAGS: readonly [string, number][] = [
  ['first', F.FIRST], ['surname', F.SURNAME], ['town', F.TOWN], ['keeps', KEPT], ['ends', ENDS], ['mainly', F.MAINLY_NAME], ['verbish', F.VERBISH], ['generic', F.GENERIC | F.ROLE | F.KIN], ['month', F.MONTH],
  ['function', F.FUNCTION],
]

export const FEATURES: readonly string[] = [
  'name', 'loudest', 'faintest', 'own-kind', 'best-kind', 'before', 'after', 'study-mean', 'study-loudest', 'study-capitals', 'study-small', 'study-uses', 'grouped', 'confidence', 'replace',
  'PERSON', 'ORG', 'PLACE', 'count', 'length', 'lower', 'title', 'caps', 'letter', 'mixed', 'flat', 'opens', 'line-start', 'plain', 'unknown', 'kept', 'kept-phrase',
  'seen-person', 'seen-thing', 'score', 'article', 'titled', 'kin-before', 'speech-before', 'place-before', 'capital-before', 'capital-after', 'speech-after', 'small-end-after', 'possessive',
  'care-near', 'books-near', 'show-near', 'kin-near', 'year-near', 'in-study', 'digit-after', 'digit-before', 'colon', 'quoted', 'bracketed', 'comma', 'registered', 'line-capitals', 'line-words', 'hyphen',
  'kindred-least', 'kindred-most', 'kindred-place', 'kindred-known', 'cited', 'mate-before', 'mate-after', 'use-titled', 'use-article', 'use-placed', 'use-whose', 'use-speaks', 'use-inside', 'after-function', 'after-deed', 'after-word', 'before-word', 'small-gap',
  ...FLAGS.map(([name]) => name),
  ...SOURCES,
]

/** Tokens a candidate covers, by halving. */
export function tokensWithin(tokens: readonly Token[], c: { start: number; end: number }): { from: number; to: number } {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) <= c.start) low = middle + 1
    else high = middle
  }
  let to = low
  while (to < tokens.length && (tokens[to]?.start ?? Infinity) < c.end) to++
  return { from: low, to }
}

const near = (token: Token | undefined): boolean => token !== undefined && (token.gap === 'space' || token.gap === 'hyphen' || token.gap === 'amp')
const yes = (condition: boolean): number => (condition ? 1 : 0)

/** One number for each of FEATURES. */
export function featuresOf(c: Candidate, hearing: Hearing): number[] {
  const { tokens, heard, kept, evidence, words, register, text } = hearing
  const { from, to } = tokensWithin(tokens, c)
  const first = tokens[from]
  const last = tokens[to - 1]
  const count = to - from
  let sum = 0
  let loudest = 0
  let faintest = 1
  const kinds = [0, 0, 0]
  let flags = 0
  let plain = true
  let strange = false
  let keptOdd = 0
  let keptPhrase = 0
  let studyMean = 1
  let studyLoudest = 0
  let capitals = 99
  let small = 0
  let length = 0
  let uses = 99
  let grouped = 0
  let registered = false
  let [kindredLeast, kindredMost, kindredPlace, kindredKnown, cited] = [5, -1, -1, 0, 0]
  let [titled, article, placed, whose, speaks, inside] = [0, 1, 1, 0, 0, 99]
  const kindsSeen = new Set<string>()
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    const { form } = token
    const name = nameAt(heard, i)
    sum += name
    loudest = Math.max(loudest, name)
    faintest = Math.min(faintest, name)
    for (let kind = 0; kind < 3; kind++) kinds[kind] = (kinds[kind] ?? 0) + (heard[i * 3 + kind] ?? 0)
    flags |= form.flags
    const isPlain = isPlainWord(form.flags)
    if (!isPlain) plain = false
    if (unknown(form.flags)) strange = true
    const mark = kept[i] ?? 0
    if (mark % 2 === 1) keptOdd++
    if (mark >= 5) cited++
    if (mark === 3) keptPhrase++
    length = Math.max(length, form.key.length)
    if (register.entry(form.key) !== undefined) registered = true
    if ((form.flags & F.TITLE) !== 0 && count > 1) continue
    const use = words.of(form.key)
    if (use.uses > 0) studyMean = Math.min(studyMean, use.heard / use.uses)
    studyLoudest = Math.max(studyLoudest, use.loudest)
    capitals = Math.min(capitals, use.capitals)
    const often = use.uses + 1
    titled = Math.max(titled, use.titled / often)
    article = Math.min(article, use.article / often)
    placed = Math.min(placed, use.placed / often)
    whose = Math.max(whose, use.whose / often)
    speaks = Math.max(speaks, use.speaks / often)
    inside = Math.min(inside, use.inside)
    const code = kindredOf(form)
    if (code > 0) {
      kindredKnown++
      kindredLeast = Math.min(kindredLeast, personLevel(code))
      kindredMost = Math.max(kindredMost, personLevel(code))
      kindredPlace = Math.max(kindredPlace, placeLevel(code))
    }
    uses = Math.min(uses, use.uses + use.small)
    if (learntOf(form).group > 0) grouped++
    small = Math.max(small, use.small / (use.small + use.inside + 0.5))
    const kind = evidence.kindOf(form.key)
    if (kind !== null) kindsSeen.add(kind)
  }
  const total = (kinds[0] ?? 0) + (kinds[1] ?? 0) + (kinds[2] ?? 0) || 1
  const own = KINDS.indexOf(c.type as (typeof KINDS)[number])
  const before = tokens[from - 1]
  const after = tokens[to]
  const beforeFlags = near(first) ? (before?.form.flags ?? 0) : 0
  const afterFlags = near(after) ? (after?.form.flags ?? 0) : 0
  const shape = first?.form.shape
  const ahead = text[c.end] ?? '\n'
  const behind = text[c.start - 1] ?? '\n'
  const line = lineOf(tokens, from, to)
  return [
    count === 0 ? 0 : sum / count, loudest, count === 0 ? 0 : faintest, (kinds[own] ?? 0) / total, Math.max(...kinds) / total,
    near(first) ? nameAt(heard, from - 1) : 0, near(after) ? nameAt(heard, to) : 0,
    studyMean, studyLoudest, Math.min(capitals, 20), small, Math.min(uses, 30), count === 0 ? 0 : grouped / count, c.confidence, yes(c.decision === 'replace'),
    yes(c.type === 'PERSON'), yes(c.type === 'ORG'), yes(c.type === 'PLACE'), count, length,
    yes(shape === 'lower'), yes(shape === 'title'), yes(shape === 'caps'), yes(shape === 'letter'), yes(shape === 'mixed'), yes(first?.flat === true), yes(first?.opens === true), yes(first?.lineStart === true),
    yes(plain), yes(strange), count === 0 ? 0 : keptOdd / count, count === 0 ? 0 : keptPhrase / count,
    yes(kindsSeen.has('PERSON')), yes(kindsSeen.has('PLACE') || kindsSeen.has('ORG')),
    nameScore(tokens, from, to - 1, text),
    yes(near(first) && /^(?:the|a|an|my|your|his|her|our|their|this|that|some|any|no)$/.test(before?.form.key ?? '')),
    yes((beforeFlags & F.TITLE) !== 0), yes((beforeFlags & (F.KIN | F.ROLE | F.PERSON_LEAD)) !== 0), yes((beforeFlags & F.SPEECH) !== 0), yes((beforeFlags & F.PLACE_LEAD) !== 0),
    yes(near(first) && isCapital(before)), yes(near(after) && isCapital(after)), yes((afterFlags & F.SPEECH) !== 0), yes((afterFlags & ENDS) !== 0 && after?.form.shape === 'lower'),
    yes(last?.form.possessive === true), ...company(tokens, from, to), yes(words.notes >= 5), yes(near(after) && after?.form.hasDigit === true), yes(near(first) && before?.form.hasDigit === true),
    yes(ahead === ':'), yes(/["“”‘]/.test(behind) || /["”]/.test(ahead)), yes(behind === '(' || ahead === ')'), yes(ahead === ','), yes(registered),
    line.words === 0 ? 0 : line.capitals / line.words, Math.min(line.words, 40), yes(first?.gap === 'hyphen' || after?.gap === 'hyphen'),
    kindredKnown === 0 ? -1 : kindredLeast, kindredMost, kindredPlace, count === 0 ? 0 : kindredKnown / count, count === 0 ? 0 : cited / count, mateAt(tokens, heard, from, -1), mateAt(tokens, heard, to, 1),
    titled, article, placed, whose, speaks, Math.min(inside, 20),
    yes((afterFlags & F.FUNCTION) !== 0), yes(isSmallWord(after) && near(after) && /(?:ed|es|s)$/.test(after?.form.key ?? '')), yes(isSmallWord(after) && near(after) && !/(?:ed|es|s)$/.test(after?.form.key ?? '')), yes(isSmallWord(before) && near(first)),
    studyLoudest - (count === 0 ? 0 : sum / count),
    ...FLAGS.map(([, bit]) => yes((flags & bit) !== 0)),
    ...SOURCES.map((source) => yes(c.source === source)),
  ]
}

/** "carol singing", "sweet william": an everyday word beside it, neither little nor of saying. */
const isSmallWord = (token: Token | undefined): boolean => token !== undefined && token.form.shape === 'lower' && (token.form.flags & F.WORD) !== 0 && (token.form.flags & (F.FUNCTION | F.SPEECH | F.KIN | F.ROLE)) === 0

/** What `word-kinds.ts` says of a word, looked up once. */
function kindredOf(form: WordForm): number {
  if (form.kindred < 0) form.kindred = kindOf(learntOf(form).hash)
  return form.kindred
}

const MATES = new Set(['comma', 'amp', 'slash'])
const REACH_OF_LIST = 3

/** How much of a name the neighbour in a list is: over a comma, a stroke, "&" or "and"; -1 where there is no list. */
function mateAt(tokens: readonly Token[], heard: Heard, edge: number, step: 1 | -1): number {
  const gapOf = (k: number): string => tokens[step === 1 ? k : k + 1]?.gap ?? 'start'
  let k = step === 1 ? edge : edge - 1
  for (let n = 0; n < REACH_OF_LIST; n++, k += step) {
    const token = tokens[k]
    if (token === undefined) return -1
    const gap = gapOf(k)
    if (MATES.has(gap) || (gap === 'line' && n === 0)) return nameAt(heard, k)
    if (gap !== 'space') return -1
    if (token.form.key === 'and') return nameAt(heard, k + step)
  }
  return -1
}

/** What is talked about around a name: care and errands, books and ideas, shows and songs. */
const CARE = listed('appointment appt gp doctor nurse surgery clinic ward bloods referral referred refer patient pt pts consent consented rang phoned phone call called text texted visit visited seen dna tablets meds scan letter form forms pip esa housing benefit bus tea kettle biscuits reception desk waiting room session group walk flat house home garden shop church mosque carer lives works worked retired died moved asked asks told says said tells knows')
const BOOKS = listed('book books read reading essay theory theorist concept chapter article paper wrote writes written author cite cited citing quote quoted memo code coding analysis sociology anthropology ethnography poem poet poetry novel philosopher library seminar lecture literature thesis supervisor footnote pp et al via after argues ideal term notion sense metaphor')
const SHOWS = listed('song songs sang sings singer band album record radio tv telly television film films watch watched watching watches programme show series channel episode actor footballer football match team player goal cup poster mug calendar brand advert logo magazine paper news king queen president minister pope saint game level character cartoon crossword quiz horse race dog cat goat parrot budgie poem hymn carol tune playing plays played listening quote prayer painting print statue stamp')
const WINDOW = 8

function listed(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}

/** Counts over some words on either side, the passage's end being the end. */
function company(tokens: readonly Token[], from: number, to: number): number[] {
  let care = 0
  let books = 0
  let shows = 0
  let kin = 0
  let year = 0
  const take = (token: Token | undefined): void => {
    if (token === undefined) return
    const { key, flags } = token.form
    if (CARE.has(key)) care++
    if (BOOKS.has(key)) books++
    if (SHOWS.has(key)) shows++
    if ((flags & F.KIN) !== 0) kin++
    if (/^(?:1[89]|20)\d\d$/.test(key)) year++
  }
  for (let i = from - 1; i >= 0 && from - i <= WINDOW && tokens[i + 1]?.gap !== 'paragraph'; i--) take(tokens[i])
  for (let i = to; i < tokens.length && i - to < WINDOW && tokens[i]?.gap !== 'paragraph'; i++) take(tokens[i])
  return [Math.min(care, 4), Math.min(books, 3), Math.min(shows, 3), Math.min(kin, 3), Math.min(year, 2)]
}

/** Words of a line that are looked at on either side. */
const REACH = 20

/** How many of the other words of the line have capitals: a heading says less by them. */
function lineOf(tokens: readonly Token[], from: number, to: number): { words: number; capitals: number } {
  let words = 0
  let capitals = 0
  const take = (token: Token | undefined): void => {
    if (token === undefined || token.form.key.length < 3) return
    words++
    if (isCapital(token)) capitals++
  }
  for (let i = from - 1; i >= 0 && from - i < REACH && tokens[i + 1]?.lineStart !== true; i--) take(tokens[i])
  for (let i = to; i < tokens.length && i - to < REACH && tokens[i]?.lineStart !== true; i++) take(tokens[i])
  return { words, capitals }
}
