import type { Candidate } from '../candidate'
import { F, lexicon } from '../lexicon'
import { isCapital, nameScore } from '../rules/context'
import type { Token } from '../tokens'
import type { CompiledRegister } from './compile'
import type { Mention } from './mention'
import { atSite } from './site-people'

export const WORD_NAME = 'A registered name that is also a word.'

const SLOT_BEFORE = /(?:\b(?:actions?|by|w\/|with|ask|tell|told|asked|cc|per|from|seen|saw|lead|owner|who|initials?)\s?:?\s?|→\s?|->\s?)$/i
const SLOT_AFTER = /^(?:\s?(?:→|->)|\s["“]|\s+to\s+(?!the\b|a\b|\d)\p{Ll}|\s(?:will|said|says|rang|rings|chairs|chaired|came|went|asked|asks|told|laughed|nods|nodded|off sick|on leave|late)\b)/u
const MEASURE = /^\s?[=:]?\s?[<>~]?\d|^\s?(?:normal|high|low|up|down|clinic|check|checks|scan|machine|monitor|level|levels|results?|forms?|line|test|tests)\b/

/** Whether a person's letters would stand here; a number beside them speaks for a measure. */
function personSlot(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 14), start)
  const after = text.slice(end, end + 24)
  if (MEASURE.test(after) || (/\d\s?$/.test(before) && !/(?:^|\n)\d{1,2}[.:]?\d{2}\s$/.test(before))) return false
  const line = text.slice(Math.max(0, start - 80), start)
  // A list of those who were there, or letters among letters: "Here: AM, NO, EG (minutes)".
  if (/\b(?:here|present|attending|attendance|apologies|apols|chair)\b[^.\n]{0,70}$/i.test(line) && /[:,/&.]\s?$/.test(line)) return true
  if (/(?:^|\n)\d{1,2}[.:]?\d{2}\s$/.test(line) && /^\s(?:\p{Ll}|→|->|["“+&])/u.test(after)) return true
  if (/^,\s\p{Lu}{2,3}\b/u.test(after) || /\b\p{Lu}{2,3},\s$/u.test(before) || /[\p{L}.]\s[+&]\s$/u.test(before)) return true
  return SLOT_BEFORE.test(before) || SLOT_AFTER.test(after) || (before.endsWith('(') && after.startsWith(')') && !/\p{L}\s\($/u.test(before.replace(/\b(?:me|chair|minutes|mins|notes)\s\($/i, '('))) || (/^\/\p{Lu}{2}\b/u.test(after) && !/[\p{L}\p{N}]$/u.test(before)) || (/\b\p{Lu}{2}\/$/u.test(before))
}

const NOBODY: readonly number[] = []
const SOURCES: Readonly<Record<Mention['kind'], string>> = { name: 'register:name', alias: 'register:alias', part: 'register:part', initials: 'register:initials', nickname: 'register:nickname', near: 'register:near', site: 'register:site' }

/** Mentions become candidates; word names are weighed by their surroundings. */
export function judgeMentions(mentions: readonly Mention[], tokens: readonly Token[], register: CompiledRegister, text: string, siteId: string | undefined): Candidate[] {
  const out: Candidate[] = []
  // Who is named beyond doubt somewhere in this note: their word names and initials gain weight.
  const certain = new Set<number>()
  const votes = new Map<number, number>()
  for (const m of mentions) {
    const index = m.people[0]
    if (index === undefined || m.people.length !== 1 || m.strength < 0.95) continue
    const score = m.plain ? nameScore(tokens, m.from, m.to, text) : 5
    // Several likely uses in one note make each of them a name.
    const sum = (votes.get(index) ?? 0) + Math.max(0, score)
    votes.set(index, sum)
    if (score >= 2.9 || sum >= 4) certain.add(index)
  }
  for (const m of mentions) {
    const first = tokens[m.from]
    const last = tokens[m.to]
    if (first === undefined || last === undefined) continue
    if (m.site !== undefined) {
      out.push({ start: first.start, end: last.stemEnd, type: 'ORG', source: 'register:site', confidence: m.strength, decision: 'replace', site: m.site })
      continue
    }
    const active = certain.size === 0 ? NOBODY : m.people.filter((index) => certain.has(index))
    const people = active.length > 0 ? active : m.people
    const person = people.length === 1 ? people[0] : undefined
    const here = people.some((index) => atSite(register.people[index], siteId))
    let confidence = m.strength
    let decision: Candidate['decision'] = 'replace'
    let reason: string | undefined
    if (m.kind === 'initials') {
      confidence += active.length > 0 ? 0.05 : 0
      if (m.plain) {
        const score = nameScore(tokens, m.from, m.to, text)
        const speaker = text[last.end] === ':' && first.opens
        // Listed by the researchers as this person's letters: a capital inside the sentence is enough.
        const byList = register.aliasInitials.get(tokens.slice(m.from, m.to + 1).map((t) => t.form.key).join('')) !== undefined && here
        const listed = score >= 4.5 || speaker || (byList && score >= 0.5)
        const labelled = here && first.opens && /^\s?(?:[-–—:"“]|\(\d)/.test(text.slice(last.end, last.end + 3))
        // Where only a person can stand, and no measure is given: "Action: BP", "DC to ring", "(HR)", "AM/KP".
        const slot = here && !first.flat && first.form.shape === 'caps' && (first.form.possessive || personSlot(text, first.start, last.end))
        if (!listed && !labelled && !slot && !(m.strength > 0.55 && active.length > 0 && score >= 3)) continue
        decision = (speaker && active.length > 0) || score >= 5 || (byList && (slot || score >= 2.9)) ? 'replace' : 'review'
        reason = 'Letters that are somebody’s initials here, and also an abbreviation.'
      } else if (confidence < 0.85) {
        decision = 'review'
        reason = 'Letters that match somebody’s initials.'
      }
    } else if (m.plain) {
      // "the" of somebody called Mo the Tins.
      if (m.from === m.to && m.kind === 'part' && /^(?:the|of|and|an)$/.test(first.form.key)) continue
      let score = nameScore(tokens, m.from, m.to, text)
      if (active.length > 0) score += score > -1 ? 2 : 0
      else if (here && (first.form.flags & F.VERBISH) === 0 && m.kind !== 'nickname' && (isCapital(first) || first.form.shape === 'caps')) score += 1.5
      if (!here) score -= 1.5
      if (m.kind === 'nickname') score -= 1
      if (first.flat) {
        // Without capitals only the neighbours speak.
        if (score < -2 || (m.kind === 'nickname' && active.length === 0)) continue
        // Small letters prove too little for a change that nobody asked for.
        const speaks = here && first.lineStart && text[last.end] === ':'
        decision = speaks || (first.form.shape === 'caps' && score >= 1.5) ? 'replace' : 'review'
      } else if (score < 0.4) continue
      else decision = score >= 2.4 ? 'replace' : 'review'
      confidence = Math.min(confidence, 0.5 + Math.max(0, Math.min(score, 5)) * 0.09)
      // Down's syndrome or a person called Down: the reviewer says which.
      if (last.form.possessive && (lexicon().flagsOf(last.form.full) & F.EPONYM) !== 0 && m.from === m.to) decision = 'review'
      reason = WORD_NAME
    } else if (m.kind === 'nickname') {
      if (confidence < 0.8 || person === undefined) {
        decision = 'review'
        reason = 'Perhaps a short form of a registered name.'
      }
    } else if (first.form.shape === 'lower' && !first.flat && m.from === m.to && first.form.key.length < 4) {
      decision = 'review'
      confidence = 0.6
      reason = 'A registered name in lower case.'
    }
    // Written out: of all proposals these are made most often, and putting one together from parts takes ten times as long.
    out.push({ start: first.start, end: last.stemEnd, type: 'PERSON', source: SOURCES[m.kind], confidence: Math.min(0.99, confidence), decision, person, reason })
  }
  return out
}
