import { givenToNobody, type Candidate } from '../candidate'
import { F } from '../lexicon'
import type { CompiledRegister, Part } from '../register/compile'
import { isCapital, isPlainWord, nameScore } from '../rules/context'
import type { Token } from '../tokens'
import type { Judge } from '../types'
import { tokensWithin } from './features'
import { nameAt } from './heard'
import type { Hearing } from './features'

/** In which company a registered word stands over all notes read: beside other words of the same person, of nobody listed, or alone. */
export type Company = { own: number; other: number; alone: number }

const NOBODY: Company = { own: 0, other: 0, alone: 0 }

/** "Tilda Frew" beside a registered Jack Frew: the more often somebody else bears a word, the less it says alone. */
export class StudyCompany {
  private readonly words = new Map<string, Company>()

  note(tokens: readonly Token[], register: CompiledRegister): void {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]
      const parts = token === undefined ? undefined : register.entryOf(token.form)?.parts
      if (token === undefined || parts === undefined || parts.length === 0 || !(isCapital(token) || token.flat)) continue
      let company = this.words.get(token.form.key)
      if (company === undefined) this.words.set(token.form.key, (company = { ...NOBODY }))
      const beside = neighbours(tokens, i, i + 1)
      if (beside.length === 0) company.alone++
      else if (beside.some((other) => parts.some(({ index }) => register.people[index]?.keys.includes(other.form.key)))) company.own++
      else company.other++
    }
  }

  of(key: string): Company {
    return this.words.get(key) ?? NOBODY
  }
}

/** Words with a capital right before and behind a stretch, everyday words left out. */
function neighbours(tokens: readonly Token[], from: number, to: number): Token[] {
  const before = tokens[from - 1]
  const after = tokens[to]
  const joined = (token: Token | undefined): boolean => token?.gap === 'space' || token?.gap === 'hyphen'
  const name = (token: Token): boolean => isCapital(token) && !isPlainWord(token.form.flags) && (token.form.flags & F.TITLE) === 0
  const out: Token[] = []
  if (before !== undefined && joined(tokens[from]) && name(before) && !before.form.possessive) out.push(before)
  if (after !== undefined && joined(after) && name(after) && tokens[to - 1]?.form.possessive !== true) out.push(after)
  return out
}

const SOURCES = ['register:name', 'register:alias', 'register:part', 'register:initials', 'register:nickname', 'register:near', 'register:sound', 'register:letter'] as const
const PARTS: readonly Part['kind'][] = ['first', 'middle', 'last', 'plural', 'joined', 'alias']
const ENDS = F.STREET | F.ORG_END | F.PLACE_END

/** The names of the numbers that `whoFeatures` gives. */
export const WHO_FEATURES: readonly string[] = [
  ...SOURCES, ...PARTS, 'count', 'titled', 'sharers', 'nicknamed', 'here', 'elsewhere', 'researcher', 'name', 'person-share', 'place-share', 'plain', 'first', 'surname', 'town', 'verbish',
  'before-own', 'before-other', 'after-own', 'after-other', 'after-ends', 'before-kin', 'supported', 'named', 'rivals', 'own', 'other', 'alone', 'flat', 'lower', 'caps', 'opens', 'score', 'kept', 'possessive', 'speaks', 'length', 'article',
  'initial-before', 'initial-wrong',
]

const yes = (condition: boolean): number => (condition ? 1 : 0)

export function whoFeatures(c: Candidate, all: readonly Candidate[], hearing: Hearing, company: StudyCompany, siteId: string | undefined): number[] {
  const { tokens, heard, register, text, kept } = hearing
  const { from, to } = tokensWithin(tokens, c)
  const person = register.people[c.person ?? -1]
  const first = tokens[from]
  const last = tokens[to - 1]
  let name = 0
  let asPerson = 0
  let asPlace = 0
  let flags = 0
  let plain = true
  let keptAny = false
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    name += nameAt(heard, i) / (to - from)
    asPerson += heard[i * 3] ?? 0
    asPlace += (heard[i * 3 + 1] ?? 0) + (heard[i * 3 + 2] ?? 0)
    flags |= token.form.flags
    if (!isPlainWord(token.form.flags)) plain = false
    if ((kept[i] ?? 0) % 2 === 1) keptAny = true
  }
  const sum = asPerson + asPlace || 1
  const entry = last === undefined ? undefined : register.entryOf(last.form)
  const parts = entry?.parts ?? []
  const part = parts.find(({ index }) => index === c.person)
  const before = tokens[from - 1]
  const after = tokens[to]
  const beside = neighbours(tokens, from, to)
  const own = (token: Token | undefined): boolean => token !== undefined && (person?.keys.includes(token.form.key) ?? false)
  const others = all.filter((o) => o !== c && o.type === 'PERSON')
  const key = last?.form.key ?? ''
  const rivals = others.filter((o) => o.person === undefined && o.end - o.start > key.length + 1 && text.slice(o.start, o.end).toLowerCase().includes(key)).length
  const initial = before !== undefined && before.form.shape === 'letter' && (first?.gap === 'space' || first?.gap === 'dot' || first?.gap === 'dot-tight')
  const seen = company.of(key)
  const near = first?.gap === 'space' || first?.gap === 'hyphen'
  return [
    ...SOURCES.map((source) => yes(c.source === source)),
    ...PARTS.map((kind) => yes(part?.kind === kind)),
    to - from, yes((first?.form.flags ?? 0) & F.TITLE ? true : false), new Set(parts.map((p) => p.index)).size, entry?.nicks.length ?? 0,
    yes(siteId !== undefined && person?.siteIds.has(siteId) === true), yes(siteId !== undefined && person?.siteIds.has(siteId) === false), yes(person?.person.isResearcher === true),
    name, asPerson / sum, asPlace / sum, yes(plain), yes((flags & F.FIRST) !== 0), yes((flags & F.SURNAME) !== 0), yes((flags & F.TOWN) !== 0), yes((flags & F.VERBISH) !== 0),
    yes(beside.includes(before as Token) && own(before)), yes(beside.includes(before as Token) && !own(before)), yes(beside.includes(after as Token) && own(after)), yes(beside.includes(after as Token) && !own(after)),
    yes(after !== undefined && (after.gap === 'space' || after.gap === 'hyphen') && (after.form.flags & ENDS) !== 0), yes(near && ((before?.form.flags ?? 0) & F.KIN) !== 0),
    Math.min(9, others.filter((o) => o.person === c.person).length), yes(others.some((o) => o.person === c.person && (o.source === 'register:name' || o.source === 'register:alias'))), rivals,
    Math.min(20, seen.own), Math.min(20, seen.other), Math.min(20, seen.alone),
    yes(first?.flat === true), yes(first?.form.shape === 'lower'), yes(first?.form.shape === 'caps'), yes(first?.opens === true), nameScore(tokens, from, to - 1, text), yes(keptAny), yes(last?.form.possessive === true),
    yes(text[c.end] === ':'), key.length, yes(near && /^(?:the|a|an|my|your|his|her|our|their|this|that)$/.test(before?.form.key ?? '')),
    yes(initial), yes(initial && person?.first.startsWith(before?.form.key ?? '') === false),
  ]
}

const isGiven = (c: Candidate): boolean => c.person !== undefined && c.source.startsWith('register:')

/**
 * What is found stays found, but is given to a registered person only where that is likely enough: a wrong pseudonym tells
 * something untrue about a participant, and nobody sees it in a release; `[person]` tells nothing.
 */
export function judgeWho(settled: readonly Candidate[], hearing: Hearing, company: StudyCompany, siteId: string | undefined, judge: Judge): Candidate[] {
  return settled.map((c) => {
    if (!isGiven(c)) return c
    const isNamed = settled.some((o) => o !== c && o.person === c.person && (o.source === 'register:name' || o.source === 'register:alias'))
    if (judge.knows(whoFeatures(c, settled, hearing, company, siteId), c) >= (isNamed ? judge.limits.named : judge.limits.given)) return c
    return givenToNobody(c)
  })
}
