import type { Candidate } from '../candidate'
import { F } from '../lexicon'
import type { Token } from '../tokens'
import { WORD_NAME } from '../register/judge-mentions'
import type { TaggedName } from '../types'
import { isCapital, isPlainWord } from './context'

/** What the tagger is asked for: below this a stretch reads like no name at all. */
export const HEARD = 0.02
/** Below this the tagger's guess alone is not worth a reviewer's time; at the other one a doubtful rule is believed. */
const RAISE = 0.35
const BELIEVE = 0.7
const ALONE = 0.97
/** A rule that goes by a capital or a list alone is not believed where the tagger is surer than this that there is no name. */
const DENIED = 0.3
/** What a list knows for certain is doubted later. */
const DENIED_LATER: Readonly<Record<string, number>> = { 'gazetteer:place': 0.05, 'rule:first-name': 0.1, 'rule:person-context': 0.1, 'study:word': 0.1 }
/** A registered name that is also a word is changed without asking from here on. */
const DOUBTED = 0.3
const GUESS_TYPES = new Set(['PERSON', 'ORG', 'PLACE'])
/** Rules that know nothing but a capital: where the tagger hears no name either, nobody is asked. */
const MERE_CAPITALS = new Set(['rule:capital', 'rule:capital-word', 'rule:capitals', 'rule:word-name'])
const BY_LIST = new Set(['rule:first-name', 'rule:person-context', 'rule:unknown-words', 'study:word', 'rule:dedication', 'rule:word-name', 'rule:surname', 'gazetteer:place'])

/**
 * The tagger as one voter among the rules: where it alone sees a name, the words go to review; where a rule doubts and
 * the tagger is sure of the very words, they are replaced; where a rule goes by a capital or a list and the tagger hears
 * no name, the rule's word counts for less. What the register and the patterns say is never touched.
 */
export function castVotes(candidates: readonly Candidate[], tagged: readonly TaggedName[], tokens: readonly Token[], kept: Uint8Array): Candidate[] {
  const out = heard(candidates, tagged, tokens)
  let k = 0
  for (const name of tagged) {
    if (name.score < RAISE) continue
    while (k < tokens.length && (tokens[k]?.end ?? 0) <= name.start) k++
    const inside: number[] = []
    for (let n = k; n < tokens.length && (tokens[n]?.start ?? Infinity) < name.end; n++) inside.push(n)
    if (inside.length === 0 || inside.every((n) => (kept[n] ?? 0) % 2 === 1 || ((tokens[n]?.form.flags ?? 0) & (F.FUNCTION | F.WEEKDAY)) !== 0)) continue
    const overlapping = out.filter((c) => c.start < name.end && name.start < c.end && c.type !== 'RARE')
    for (const c of overlapping) {
      const same = c.start >= name.start - 1 && c.end <= name.end + 2
      const doubtful = c.decision === 'review' && GUESS_TYPES.has(c.type) && (c.source.startsWith('rule:') || c.source.startsWith('gazetteer:') || c.source.startsWith('register:'))
      const everyday = inside.every((n) => isPlainWord(tokens[n]?.form.flags ?? 0))
      // The first word of a sentence has its capital anyway.
      const opening = inside.length === 1 && tokens[inside[0] ?? 0]?.opens === true && c.source.startsWith('rule:capital')
      // Words in small letters prove too little for a change that nobody asked for.
      const smallWord = everyday && inside.every((n) => tokens[n]?.form.shape === 'lower')
      if (same && doubtful && !smallWord && name.score >= (everyday || opening ? 0.9 : BELIEVE) && c.source !== 'rule:landmark' && c.source !== 'rule:route') {
        c.decision = 'replace'
        c.confidence = Math.max(c.confidence, name.score * 0.9)
      }
    }
    const open = inside.filter((n) => {
      const token = tokens[n]
      return token !== undefined && !out.some((c) => c.type !== 'RARE' && c.start < token.end && token.start < c.end)
    }).map((n) => tokens[n]).filter((t) => t !== undefined)
    const [first] = open
    const last = open[open.length - 1]
    if (first === undefined || last === undefined || name.score < worthAsking(open, name.label)) continue
    const sure = name.score >= ALONE && open.some((t) => t.form.shape !== 'letter' && !isPlainWord(t.form.flags))
    out.push({ start: first.start, end: last.stemEnd, type: name.label, source: 'tagger', confidence: Math.round(name.score * 80) / 100, decision: sure ? 'replace' : 'review', reason: 'Reads like a name by its surroundings.' })
  }
  return out
}

/** How sure the tagger has to be by itself: words that the language has anyway are seldom names, small letters seldom people. */
function worthAsking(open: readonly Token[], label: TaggedName['label']): number {
  if (open.every((t) => (t.form.flags & F.FUNCTION) !== 0)) return Infinity
  const [only] = open
  if (only === undefined || open.length > 1) return RAISE
  const plain = isPlainWord(only.form.flags)
  if (only.form.shape === 'letter') return 0.9
  if (only.form.hasDigit) return RAISE
  if (isCapital(only)) return plain && !(only.opens && label === 'PERSON') ? 0.7 : RAISE
  if (only.flat) return plain ? 0.7 : RAISE
  return plain ? 0.9 : 0.5
}

const scoreOver = (tagged: readonly TaggedName[], c: Candidate): number => tagged.reduce((best, name) => (name.start < c.end && c.start < name.end ? Math.max(best, name.score) : best), 0)

/** The candidates as the tagger hears them: mere capitals it does not hear at all are dropped, listed names doubted. */
function heard(candidates: readonly Candidate[], tagged: readonly TaggedName[], tokens: readonly Token[]): Candidate[] {
  const out: Candidate[] = []
  for (const c of candidates) {
    // A registered name that is also a word, where it does not read like one: a person says which it is.
    const word = c.source === 'register:part' && c.decision === 'replace' && c.reason === WORD_NAME
    if (word && scoreOver(tagged, c) < DOUBTED) {
      out.push({ ...c, decision: 'review' })
      continue
    }
    if (!MERE_CAPITALS.has(c.source) && !BY_LIST.has(c.source)) {
      out.push({ ...c })
      continue
    }
    const score = scoreOver(tagged, c)
    if (c.decision === 'review') {
      const opens = tokens.find((t) => t.start === c.start)?.opens === true
      if (MERE_CAPITALS.has(c.source) && score < (opens ? 0.05 : HEARD)) continue
      out.push({ ...c })
    } else out.push(score < (DENIED_LATER[c.source] ?? DENIED) && BY_LIST.has(c.source) ? { ...c, decision: 'review', reason: 'In the lists of names, but it does not read like one here.' } : { ...c })
  }
  return out
}
