import { givenToNobody, type Candidate } from '../candidate'
import { F } from '../lexicon'
import { isCapital } from '../rules/context'
import { tokenStartingAt } from '../tokens'
import type { Token } from '../tokens'
import type { CompiledRegister } from './compile'

/** A word by itself a name or a town: that it also looks like a registered name is chance. */
const REAL_NAME = F.FIRST | F.SURNAME | F.TOWN

type Only = { token: Token; index: number }

/**
 * The last step: what is found stays found, but is given to a registered person only where that person is meant. A wrong
 * pseudonym tells something untrue about a participant, and nobody sees it in a release; `[person]` tells nothing.
 */
export function settleWhoIsMeant(settled: readonly Candidate[], tokens: readonly Token[], register: CompiledRegister): Candidate[] {
  const out: Candidate[] = []
  /** Given names that somebody of another surname bears in this note. */
  const shared = new Set<string>()
  for (const candidate of settled) {
    const previous = out.at(-1)
    const given = previous === undefined ? null : givenName(previous, tokens, register)
    const own = tokenStartingAt(tokens, candidate.start)
    // "Helen Wardle" beside a registered Helen Brannigan: two findings, one other person.
    if (previous !== undefined && given !== null && candidate.type === 'PERSON' && candidate.person === undefined && candidate.decision === 'replace' && own === given.index + 1 && (tokens[own]?.form.key.length ?? 0) > 2 && tokens[own]?.gap === 'space' && isCapital(given.token) && isCapital(tokens[own]) && !given.token.form.possessive) {
      shared.add(given.token.form.key)
      out[out.length - 1] = givenToNobody({ ...previous, end: candidate.end })
      continue
    }
    out.push(isChance(candidate, tokens, register) ? givenToNobody(candidate) : candidate)
  }
  if (shared.size === 0) return out
  return out.map((candidate) => {
    const given = givenName(candidate, tokens, register)
    return given !== null && shared.has(given.token.form.key) && !isNamedElsewhere(candidate, out, tokens, register) ? givenToNobody(candidate) : candidate
  })
}

/** The one token that the finding is, titles left out. */
function onlyToken(candidate: Candidate, tokens: readonly Token[]): Only | null {
  let index = tokenStartingAt(tokens, candidate.start)
  if (index < 0) return null
  while (((tokens[index]?.form.flags ?? 0) & F.TITLE) !== 0 && (tokens[index + 1]?.start ?? Infinity) < candidate.end) index++
  const token = tokens[index]
  return token === undefined || (tokens[index + 1]?.start ?? Infinity) < candidate.end ? null : { token, index }
}

/** A finding that is a registered person's given name and nothing else. */
function givenName(candidate: Candidate, tokens: readonly Token[], register: CompiledRegister): Only | null {
  const person = candidate.person === undefined ? undefined : register.people[candidate.person]
  if (candidate.type !== 'PERSON' || person === undefined || !candidate.source.startsWith('register:')) return null
  const only = onlyToken(candidate, tokens)
  return only !== null && only.token.form.key === person.first && !person.lasts.has(person.first) ? only : null
}

/** A name of its own that only resembles a registered one: by a slip, by its sound, or as a short form of who only writes the notes. */
function isChance(candidate: Candidate, tokens: readonly Token[], register: CompiledRegister): boolean {
  const { person, source } = candidate
  if (person === undefined) return false
  const only = onlyToken(candidate, tokens)
  if (only === null || (only.token.form.flags & REAL_NAME) === 0) return false
  if (source === 'register:sound') return true
  // "Mr Choudhury" is the one who is Chowdhury here.
  if (source === 'register:near') return only.token.start === candidate.start
  // A child called Sami is not the researcher Samira.
  return source === 'register:nickname' && register.people[person]?.person.isResearcher === true && register.entry(only.token.form.key)?.nicks.some((nick) => nick.index === person && nick.byTable) !== true
}

const isNamedElsewhere = (candidate: Candidate, all: readonly Candidate[], tokens: readonly Token[], register: CompiledRegister): boolean =>
  all.some((other) => other !== candidate && other.person === candidate.person && tokens.some((token) => token.start >= other.start && token.end <= other.end && candidate.person !== undefined && register.people[candidate.person]?.lasts.has(token.form.key) === true))
