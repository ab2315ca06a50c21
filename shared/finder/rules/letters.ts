import type { Candidate } from '../candidate'
import { F } from '../lexicon'
import type { CompiledRegister, Person } from '../register/compile'
import { lettersAt } from '../register/initials'
import { atSite } from '../register/site-people'
import type { Token } from '../tokens'
import { nameScore } from './context'

/** Single letters and letter groups that stand for people: speaker labels, "H gives me a gist", "Dr B.", sign-offs. */
export function findLetters(tokens: readonly Token[], text: string, taken: Uint8Array, kept: Uint8Array, register: CompiledRegister, present: ReadonlySet<number>, siteId: string | undefined): Candidate[] {
  const out: Candidate[] = []
  const speakers = new Set<string>()
  const byLetter = new Map<string, readonly Person[]>()
  const whoFits = (letter: string): readonly Person[] => {
    let known = byLetter.get(letter)
    if (known === undefined) byLetter.set(letter, (known = peopleByLetter(register, letter, siteId, present)))
    return known
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token?.form.shape === 'letter' && token.opens && text[token.end] === ':') speakers.add(token.form.key)
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined || taken[i] === 1 || token.form.shape === 'lower' || token.form.shape === 'title' || token.form.shape === 'digits') continue
    const group = lettersAt(tokens, i)
    if (group === null) continue
    if (group.to > i && group.letters.length <= 4) {
      let spelt = group.to
      if (group.letters.length >= 3 && !group.tight) while (tokens[spelt + 1]?.form.shape === 'letter' && tokens[spelt + 1]?.gap === 'space') spelt++
      if (group.letters.length >= 3 && !group.tight) out.push({ start: token.start, end: tokens[spelt]?.end ?? token.end, type: 'PERSON', source: 'rule:spelt', confidence: 0.5, decision: 'review', reason: 'Letters one by one: a name spelt out, or initials.' })
      else if (group.tight || /^[\s]*$/.test(text.slice(tokens[group.to]?.end ?? 0, (tokens[group.to]?.end ?? 0) + 1))) {
        const last = tokens[group.to]
        if (last !== undefined && group.tight && !/^(?:dob|eg|ie|am|pm|us|uk|nb|ps|bsc|msc|phd|ba|ma|gp|ok|tv|dc|ac)$/.test(group.letters)) {
          out.push({ start: token.start, end: last.end, type: 'PERSON', source: 'rule:initials', confidence: 0.5, decision: 'review', reason: 'Initials of somebody who is not registered.' })
        }
      }
      i = spelt
      continue
    }
    if (token.form.shape === 'letter') {
      const letter = token.form.key
      const close = text[token.end]
      const speaker = close === ':' && (token.lineStart || /(?:^|\n)[ \t>*\-•"'“‘(]*$/.test(text.slice(Math.max(0, token.start - 8), token.start)))
      // "I" and "a" are words far more often than anybody's letter.
      if ((letter === 'i' || letter === 'a') && !speaker && !mayMean(tokens, i, speakers)) continue
      const fits = whoFits(letter)
      const near = fits.filter((p) => present.has(p.index))
      const person = near.length === 1 ? near[0]?.index : fits.length === 1 ? fits[0]?.index : undefined
      const span = { start: token.start, end: token.end, type: 'PERSON' as const, ...(person === undefined ? {} : { person }) }
      // "A: … B: …": the writer's own disguise, or options of a list.
      const alphabet = speakers.has('a') && speakers.has('b')
      if (speaker && alphabet && /[abc]/.test(letter)) {
        out.push({ ...span, source: 'rule:speaker', confidence: 0.35, decision: 'review', reason: 'A letter as a speaker’s label.' })
        continue
      }
      if (speaker && !isListLabel(text, token)) {
        if (fits.length > 0) out.push({ ...span, source: 'register:letter', confidence: near.length > 0 ? 0.9 : 0.75, decision: 'replace' })
        else out.push({ ...span, source: 'rule:speaker', confidence: 0.5, decision: 'review', reason: 'A letter as a speaker’s label.' })
        continue
      }
      // "the M family"
      if (token.gap === 'space' && tokens[i + 1]?.gap === 'space' && /^(?:family|household|lot|boys|girls|twins|brothers|sisters)$/.test(tokens[i + 1]?.form.key ?? '') && /^(?:the|his|her)$/.test(tokens[i - 1]?.form.key ?? '')) {
        out.push({ ...span, start: tokens[i - 1]?.start ?? token.start, end: tokens[i + 1]?.end ?? token.end, source: 'rule:letter', confidence: 0.5, decision: 'review', reason: 'A family by its letter.' })
        continue
      }
      if (letter === 'i' || letter === 'a') {
        if (fits.length > 0 && ((speakers.has(letter) && letter === 'a' && close === ':') || token.form.possessive || (letter === 'a' && isSpeaking(tokens[i + 1])))) out.push({ ...span, source: 'register:letter', confidence: 0.6, decision: 'review', reason: 'A letter that stands for somebody.' })
        continue
      }
      if (text[token.start - 1] === '.' || close === '.' && /[A-Z]/.test(text[token.end + 1] ?? '')) continue
      const next = tokens[i + 1]
      const before = tokens[i - 1]
      // "K/M" of a rota; "E to pop in": letters where a name would begin.
      const slashed = (token.gap === 'slash' && before?.form.shape === 'letter') || (next?.gap === 'slash' && next.form.shape === 'letter')
      const begins = token.lineStart && next !== undefined && next.gap === 'space' && next.form.shape === 'lower' && !next.form.hasDigit
      if ((slashed && !/[/&]/.test(text[token.start - 2] ?? '')) || (begins && fits.length > 0)) {
        out.push({ ...span, source: fits.length > 0 ? 'register:letter' : 'rule:letter', confidence: 0.5, decision: 'review', reason: 'A letter that may stand for a person.' })
        continue
      }
      const loose = (token.gap === 'space' || token.gap === 'comma' || token.gap === 'slash' || token.opens) && /[\s.,;:?!)’'"“”]/.test(close ?? ' ')
      const sized = before !== undefined && token.gap === 'space' && (before.form.hasDigit || /^(?:vitamin|hepatitis|hep|type|bay|room|rm|grade|band|unit|flat|block|ward|group|plan|part|option|size|section|figure|table|site|class|pt|patient|case|level|wing|appendix|marked|omega)$/.test(before.form.key))
      if (!loose || sized || (next !== undefined && next.gap === 'space' && (next.form.hasDigit))) continue
      const verb = next !== undefined && next.gap === 'space' && (next.form.flags & F.SPEECH) !== 0
      const possessive = token.form.possessive
      const signOff = (token.opens && /^\s*["”’'\n]/.test(text.slice(token.end, token.end + 2))) || opensLine(text, token.start) || /(?:[–—-]|\bx)\s?$/.test(text.slice(Math.max(0, token.start - 3), token.start))
      if (near.length > 0 && (verb || possessive || signOff || speakers.has(letter) || close === '.' || close === "'" || close === '’' || close === ')')) {
        out.push({ ...span, source: 'register:letter', confidence: speakers.has(letter) || verb ? 0.8 : 0.6, decision: (speakers.has(letter) || verb) && person !== undefined ? 'replace' : 'review', reason: 'A letter that stands for somebody named in this note.' })
      } else if (verb || speakers.has(letter)) {
        out.push({ ...span, source: 'rule:letter', confidence: 0.4, decision: 'review', reason: 'A letter that may stand for a person.' })
      }
      continue
    }
    // Two or three capitals that are in no list, where a person would stand.
    if (token.form.shape === 'caps' && (kept[i] ?? 0) % 2 === 0 && token.form.key.length <= 3 && (token.form.flags & (F.WORD | F.FUNCTION)) === 0) {
      const score = nameScore(tokens, i, i, text)
      const asWord = (token.form.flags & (F.ABBREVIATION | F.FIRST | F.SURNAME)) === 0
      if (asWord && score >= 4.5) out.push({ start: token.start, end: token.stemEnd, type: 'PERSON', source: 'rule:initials', confidence: 0.5, decision: 'review', reason: 'Capitals that may be somebody’s initials.' })
    }
  }
  return out
}

const isSpeaking = (next: Token | undefined): boolean =>
  next !== undefined && next.gap === 'space' && next.form.shape === 'lower' && (next.form.flags & F.SPEECH) !== 0 && /(?:s|ed|ang|aid|ame|ent)$/.test(next.form.key)

const FAMILY = new Set('family household lot boys girls twins brothers sisters'.split(' '))

/** Whether an "I" or "a" that is no speaker's label could be a letter at all: "A's", "A says", "the A family". */
function mayMean(tokens: readonly Token[], i: number, speakers: ReadonlySet<string>): boolean {
  const token = tokens[i]
  const next = tokens[i + 1]
  return token !== undefined && (token.form.possessive || speakers.has('a') || isSpeaking(next) || FAMILY.has(next?.form.key ?? ''))
}

/** Only blanks stand between the last line break and there. */
function opensLine(text: string, at: number): boolean {
  for (let k = at - 1; k >= 0; k--) {
    const sign = text[k] ?? ''
    if (sign === '\n') return true
    if (!/\s/.test(sign)) return false
  }
  return false
}

/** "A: … B: …" of an exam sheet or "G (gist)": letters that go through the alphabet are labels of a list. */
function isListLabel(text: string, token: Token): boolean {
  return token.form.key === 'q' || (token.form.key === 'a' && /(?:^|\n)\s*q\s*:/i.test(text))
}

/** By letter and site, for each register: asked for every single letter of a note. */
const CALLED = new WeakMap<CompiledRegister, Map<string, readonly Person[]>>()

/** Whose given name or by-name begins with the letter, and who can be meant at the site. */
function calledBy(register: CompiledRegister, letter: string, siteId: string | undefined): readonly Person[] {
  let known = CALLED.get(register)
  if (known === undefined) CALLED.set(register, (known = new Map()))
  const at = `${letter} ${siteId ?? ''}`
  let called = known.get(at)
  if (called === undefined) known.set(at, (called = (register.byLetter.get(letter) ?? []).filter((p) => p.letters.has(letter) && atSite(p, siteId))))
  return called
}

function peopleByLetter(register: CompiledRegister, letter: string, siteId: string | undefined, present: ReadonlySet<number>): readonly Person[] {
  const called = calledBy(register, letter, siteId)
  let more = false
  for (const index of present) {
    const person = register.people[index]
    if (person !== undefined && (person.letters.has(letter) || person.surnameInitials.has(letter)) && !called.includes(person)) more = true
  }
  if (!more) return called
  return (register.byLetter.get(letter) ?? []).filter((p) => present.has(p.index) || called.includes(p))
}
