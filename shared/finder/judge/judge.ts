import type { Candidate } from '../candidate'
import { F } from '../lexicon'
import type { TaggedSpan } from '../tagger/spans'
import { CITED } from '../rules/keep-marks'
import type { Judge, JudgeLimits } from '../types'
import { featuresOf, tokensWithin } from './features'
import type { Hearing } from './features'
import { nameAt } from './heard'
import { logOdds, probability } from './trees'
import { JUDGE, WHO } from './weights.generated'

const GUESSED = new Set(['PERSON', 'ORG', 'PLACE'])
/** The register's guesses; what is listed word for word is no guess. */
const REGISTER_GUESSES = new Set(['register:part', 'register:near', 'register:sound', 'register:nickname', 'register:initials', 'register:letter'])

/** Whether the judge has a say: guesses at names, never what patterns or the register's own words say. */
const isGuess = (c: Candidate): boolean =>
  GUESSED.has(c.type) && (c.source === 'tagger' || c.source.startsWith('rule:') || c.source.startsWith('gazetteer:') || c.source.startsWith('study:') || REGISTER_GUESSES.has(c.source))

/**
 * People's names are direct identifiers, and one that is missed is worse than two questions: those that a rule proposes are
 * seldom let go, those that only the tagger hears sooner, everyday words in small letters, and places and organisations, sooner still.
 */
export const LIMITS: JudgeLimits = {
  person: { replace: 0.42, ask: 0.08 },
  heard: { replace: 0.45, ask: 0.15 },
  small: { replace: 0.7, ask: 0.45 },
  thing: { replace: 0.5, ask: 0.37 },
  registered: { replace: 0.58, ask: 0.05 },
  given: 0.91,
  named: 0.86,
}

export const shippedJudge: Judge = { weigh: (features) => probability(logOdds(JUDGE, features)), knows: (features) => probability(logOdds(WHO, features)), limits: LIMITS }

function limitsOf(c: Candidate, hearing: Hearing, limits: JudgeLimits): JudgeLimits['person'] {
  if (c.source.startsWith('register:')) return limits.registered
  if (c.source === 'tagger' && isSmall(c, hearing)) return limits.small
  if (c.type === 'PERSON') return c.source === 'tagger' ? limits.heard : limits.person
  return soundsLikePerson(c, hearing) ? limits.heard : limits.thing
}

/** Rules that know of a capital and nothing else. */
const MERE_CAPITALS = new Set(['rule:capital', 'rule:capital-word', 'rule:capital-words', 'rule:caps'])

const NAMES = F.FIRST | F.SURNAME | F.TOWN | F.TITLE | F.KIN
const BESIDE = 0.2

/** Everyday words in small letters that neither the register nor a list of names has, beside no name ("father gerry"). */
function isSmall(c: Candidate, { tokens, heard, register }: Hearing): boolean {
  const { from, to } = tokensWithin(tokens, c)
  if (nameAt(heard, from - 1) > BESIDE || nameAt(heard, to) > BESIDE) return false
  for (let i = from; i < to; i++) {
    const form = tokens[i]?.form
    if (form === undefined || form.shape !== 'lower' || (form.flags & F.WORD) === 0 || (form.flags & NAMES) !== 0 || register.entry(form.key) !== undefined) return false
  }
  return true
}

/** A rule that knows only a capital may take a person for a place; the tagger tells them apart better. */
function soundsLikePerson(c: Candidate, { tokens, heard }: Hearing): boolean {
  const { from, to } = tokensWithin(tokens, c)
  let person = 0
  let all = 0
  for (let i = from; i < to; i++) {
    person += heard[i * 3] ?? 0
    all += nameAt(heard, i)
  }
  return person > all / 2
}

/**
 * Every guess at a name is weighed once more, with all that is known of it: which rule spoke, what the tagger hears in
 * these words here and in the whole study, what the lists say, and how it stands in its line. What the tagger alone
 * hears is weighed alike. Surer than one limit it is changed, surer than another it is asked about, else it is let go.
 */
export function judgeGuesses(candidates: readonly Candidate[], tagged: readonly TaggedSpan[], hearing: Hearing, judge: Judge): Candidate[] {
  const out: Candidate[] = []
  for (const guess of [...candidates, ...heardAlone(candidates, tagged, hearing)]) {
    if (!isGuess(guess)) {
      out.push(guess)
      continue
    }
    const sure = judge.weigh(featuresOf(guess, hearing), guess)
    const limit = limitsOf(guess, hearing, judge.limits)
    // "Asked Mark to sign": of a person nobody reads "[place]".
    const c: Candidate = MERE_CAPITALS.has(guess.source) && soundsLikePerson(guess, hearing) ? { ...guess, type: 'PERSON' } : guess
    if (sure < limit.ask) continue
    const confidence = Math.round(sure * 100) / 100
    if (sure >= limit.replace) out.push({ ...c, confidence, decision: 'replace' })
    else out.push({ ...c, confidence, decision: 'review', reason: c.decision === 'replace' || c.reason === undefined ? 'Like a name in some ways, but it does not read like one here.' : c.reason })
  }
  return out
}

/** Words that only the tagger takes for a name: what no proposal covers yet. */
function heardAlone(candidates: readonly Candidate[], tagged: readonly TaggedSpan[], { tokens, kept }: Hearing): Candidate[] {
  const covered = new Uint8Array(tokens.length)
  for (const c of candidates) {
    if (c.type === 'RARE') continue
    const { from, to } = tokensWithin(tokens, c)
    covered.fill(1, from, to)
  }
  const out: Candidate[] = []
  for (const name of tagged) {
    const { from, to } = tokensWithin(tokens, name)
    for (let i = from; i < to; i++) {
      if (covered[i] === 1) continue
      let end = i
      while (end < to && covered[end] !== 1) end++
      const open = tokens.slice(i, end)
      const isCited = kept.subarray(i, end).every((mark) => mark === CITED)
      i = end
      if (isCited || open.every((t) => (t.form.flags & (F.FUNCTION | F.WEEKDAY)) !== 0 || t.form.shape === 'digits')) continue
      const [first] = open
      const last = open[open.length - 1]
      if (first !== undefined && last !== undefined) out.push({ start: first.start, end: last.stemEnd, type: name.label, source: 'tagger', confidence: Math.round(name.score * 80) / 100, decision: 'review', reason: 'Reads like a name by its surroundings.' })
    }
  }
  return out
}
