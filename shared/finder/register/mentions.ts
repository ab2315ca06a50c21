import type { Candidate } from '../candidate'
import { F, lexicon } from '../lexicon'
import { isCapital, isPlainWord, nameScore } from '../rules/context'
import type { Token } from '../tokens'
import type { CompiledRegister, Entry, Person } from './compile'

/** A stretch of tokens that the register explains. */
export type Mention = {
  from: number
  to: number
  /** Possible people (indexes), best first; empty for a site. */
  people: number[]
  site?: number
  kind: 'name' | 'alias' | 'part' | 'initials' | 'nickname' | 'near' | 'site'
  /** 0..1 before context. */
  strength: number
  titled: boolean
  /** It is also an everyday word. */
  plain: boolean
}

const JOINING = new Set(['space', 'line', 'hyphen', 'hyphen-line', 'dot', 'dot-tight', 'cell', 'slash', 'stop-line'])
const near = (t: Token | undefined): boolean => t !== undefined && JOINING.has(t.gap) && t.gap !== 'slash'

/** Everything in the note that the register knows, in order, not overlapping. */
export function findMentions(tokens: readonly Token[], register: CompiledRegister, text: string, siteId: string | undefined): Mention[] {
  const mentions: Mention[] = []
  let i = 0
  while (i < tokens.length) {
    const mention = mentionAt(tokens, i, register, text, siteId)
    if (mention === null) {
      i++
      continue
    }
    const extended = extend(tokens, mention, register, siteId)
    // "Hope Street", "Marlpit Lane": a place of its own, which the rules for places take whole.
    if (extended.from === extended.to && isPlaceHead(tokens, extended.to)) {
      i++
      continue
    }
    const previous = mentions[mentions.length - 1]
    if (previous !== undefined && extended.from <= previous.to) extended.from = previous.to + 1
    mentions.push(extended)
    i = extended.to + 1
  }
  return mentions
}

function isPlaceHead(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  const next = tokens[i + 1]
  return token !== undefined && next !== undefined && next.gap === 'space' && isCapital(token) && isCapital(next) && !token.form.possessive && (next.form.flags & (F.STREET_STRICT | F.ORG_STRICT)) !== 0
}

function sequenceLength(tokens: readonly Token[], i: number, keys: readonly string[], full: boolean): number {
  let k = i
  for (let n = 0; n < keys.length; n++, k++) {
    const token = tokens[k]
    if (token === undefined) return 0
    if (n > 0 && !JOINING.has(token.gap) && !(token.gap === 'comma' && n === 1)) return 0
    const form = token.form
    if (form.key !== keys[n] && !(full && form.full === keys[n])) {
      // "Dales' ", "Hayes's": the possessive may belong to the name.
      if (!(n === keys.length - 1 && (form.full === keys[n] || form.full === `${keys[n] ?? ''}s`))) return 0
    }
  }
  return keys.length
}

function mentionAt(tokens: readonly Token[], i: number, register: CompiledRegister, text: string, siteId: string | undefined): Mention | null {
  const token = tokens[i]
  if (token === undefined || (token.form.hasDigit && token.form.shape === 'digits')) return null
  const form = token.form
  // "denises voice", "cals thing": in quick lines the possessive loses its apostrophe.
  const bare = token.flat && form.key.length > 4 && form.key.endsWith('s') && (form.flags & F.WORD) === 0 ? register.entry(form.key.slice(0, -1)) : undefined
  const entry = register.entry(form.key) ?? (form.full === form.key ? bare : register.entry(form.full))
  const joined = joinedEntry(tokens, i, register)
  if (joined !== null) return joined
  if (entry !== undefined) {
    const bySequence = matchSequence(tokens, i, entry, register, text)
    if (bySequence !== null) return bySequence
    const byPart = matchPart(tokens, i, entry, register, siteId)
    if (byPart !== null) return byPart
  }
  const initials = matchInitials(tokens, i, register, siteId)
  if (initials !== null) return initials
  if (entry !== undefined && entry.nicks.length > 0) return matchNick(tokens, i, entry, register, siteId)
  return null
}

/** "Aye-|sha", "Fulford-\nDrake": a hyphen at the end of a line or cell may be the name's own, or only the line's. */
function joinedEntry(tokens: readonly Token[], i: number, register: CompiledRegister): Mention | null {
  const token = tokens[i]
  const next = tokens[i + 1]
  if (token === undefined || next === undefined || (next.gap !== 'hyphen-line' && next.gap !== 'cell' && next.gap !== 'hyphen')) return null
  const parts = register.entry(token.form.key + next.form.key)?.parts
  if (parts === undefined || parts.length === 0) return null
  return { from: i, to: i + 1, people: parts.map((p) => p.index), kind: 'part', strength: 0.95, titled: false, plain: false }
}

function matchSequence(tokens: readonly Token[], i: number, entry: Entry, register: CompiledRegister, text: string): Mention | null {
  for (const sequence of entry.sequences) {
    const length = sequenceLength(tokens, i, sequence.keys, true)
    if (length === 0) continue
    const to = i + length - 1
    const flags = tokens[i]?.form.flags ?? 0
    const single = length === 1
    if (sequence.kind === 'site' || sequence.kind === 'site-alias') {
      const plain = single && isPlainWord(flags)
      if (plain && !(isCapital(tokens[i]) && tokens[i - 1]?.form.key === 'the')) continue
      return { from: i, to, people: [], site: sequence.index, kind: 'site', strength: 0.97, titled: false, plain: false }
    }
    if (single && sequence.kind === 'alias') continue
    const people = entry.sequences.filter((s) => s.kind === sequence.kind && s.keys.length === length && s.keys.join(' ') === sequence.keys.join(' ')).map((s) => s.index)
    // "will hope", "may day": a full name of plain words in lower case may be a sentence.
    const allPlain = tokens.slice(i, to + 1).every((t) => isPlainWord(t.form.flags))
    if (allPlain && tokens.slice(i, to + 1).some((t) => !isCapital(t) && !(t.flat && t.form.shape !== 'lower'))) {
      if (tokens.slice(i, to + 1).some((t) => isCapital(t))) continue
      return { from: i, to, people, kind: sequence.kind === 'name' ? 'name' : 'alias', strength: 0.6, titled: false, plain: true }
    }
    void text
    void register
    return { from: i, to, people, kind: sequence.kind === 'name' ? 'name' : 'alias', strength: 0.99, titled: (flags & F.TITLE) !== 0, plain: false }
  }
  return null
}

function matchPart(tokens: readonly Token[], i: number, entry: Entry, register: CompiledRegister, siteId: string | undefined): Mention | null {
  const token = tokens[i]
  if (token === undefined || entry.parts.length === 0) return null
  const { flags, key, shape } = token.form
  // PIP the benefit, PAM the scale: capitals of an abbreviation are not Pip and Pam.
  if (shape === 'caps' && !token.flat && (flags & (F.ABBREVIATION | F.KEEP)) !== 0 && key.length < 5) return null
  const plain = isPlainWord(flags) || (flags & (F.EPONYM | F.KEEP | F.SCHOLAR)) !== 0
  let parts = entry.parts
  if (parts.every((p) => p.kind === 'plural')) {
    // "the Thwaites": the family. A plural that is a word ("rounds") needs a capital.
    if (!isCapital(token) && !token.flat && plain) return null
    return { from: i, to: i, people: order(parts.map((p) => p.index), register, siteId), kind: 'part', strength: plain ? 0.7 : 0.93, titled: false, plain }
  }
  parts = parts.filter((p) => p.kind !== 'plural' || token.form.key === token.form.full)
  if (key.length === 2 && !isCapital(token)) return null
  const alias = parts.some((p) => p.kind === 'alias' || p.kind === 'first' || p.kind === 'last')
  return { from: i, to: i, people: order(parts.map((p) => p.index), register, siteId), kind: 'part', strength: alias ? 0.95 : 0.9, titled: false, plain }
}

function matchNick(tokens: readonly Token[], i: number, entry: Entry, register: CompiledRegister, siteId: string | undefined): Mention | null {
  const token = tokens[i]
  if (token === undefined) return null
  const plain = isPlainWord(token.form.flags)
  if (token.form.shape === 'caps' && !token.flat && (token.form.flags & (F.ABBREVIATION | F.KEEP | F.GENERIC)) !== 0) return null
  if (!isCapital(token) && !(token.flat && token.form.key.length > 2)) return null
  if (token.gap === 'space' && tokens[i - 1]?.form.key === 'st') return null
  const here = entry.nicks.filter((n) => siteId === undefined || register.people[n.index]?.siteIds.has(siteId) === true || register.people[n.index]?.person.isResearcher === true)
  const nicks = here.length > 0 ? here : entry.nicks.filter((n) => n.byTable)
  if (nicks.length === 0) return null
  const byTable = nicks.some((n) => n.byTable)
  const sureWord = here.length > 0 && byTable && (token.form.flags & (F.MAINLY_NAME | F.VERBISH)) === F.MAINLY_NAME && isCapital(token)
  if (token.flat && (!byTable || plain) && token.form.shape === 'lower') return null
  const people = [...new Set([...nicks.filter((n) => n.byTable), ...nicks].map((n) => n.index))]
  if (!byTable && token.form.key.length < 3) return null
  return { from: i, to: i, people, kind: 'nickname', strength: (byTable ? 0.85 : 0.65) - (here.length === 0 ? 0.25 : 0) - (people.length > 1 ? 0.05 : 0), titled: false, plain: plain && !sureWord }
}

type Letters = { letters: string; to: number; tight: boolean }

/** Single capitals and short groups of them that belong together: "M.T.", "A W-H", "K-A S", "F.O'D.", "SOF". */
export function lettersAt(tokens: readonly Token[], i: number): Letters | null {
  const start = tokens[i]
  if (start === undefined || start.flat && start.form.shape !== 'letter') return null
  const isLetters = (t: Token): boolean => t.form.shape === 'letter' || ((t.form.shape === 'caps' || /^\p{Lu}['’]\p{Lu}$/u.test(t.form.raw)) && t.form.key.length <= 4 && !t.form.hasDigit)
  if (!isLetters(start)) return null
  let letters = start.form.key
  let to = i
  let tight = true
  for (let k = i + 1; k < tokens.length && letters.length < 5; k++) {
    const token = tokens[k]
    if (token === undefined || !isLetters(token)) break
    if (!['dot-tight', 'hyphen', 'space', 'dot'].includes(token.gap)) break
    if (token.form.shape !== 'letter' && !(token.gap === 'hyphen' || token.gap === 'dot-tight' || (token.form.key.length <= 2 && letters.length === 1 && token.gap !== 'space'))) break
    if (token.gap === 'space' && (token.form.key === 'i' || (token.form.key === 'a' && tokens[k + 1]?.form.shape === 'lower' && tokens[k + 1]?.gap === 'space'))) break
    if (token.gap === 'space' || token.gap === 'dot') tight = false
    letters += token.form.key
    to = k
  }
  return { letters, to, tight }
}

function matchInitials(tokens: readonly Token[], i: number, register: CompiledRegister, siteId: string | undefined): Mention | null {
  const group = lettersAt(tokens, i)
  if (group === null || group.letters.length < 2) return null
  const listed = register.aliasInitials.get(group.letters)
  const token = tokens[i]
  if (token === undefined) return null
  const site = register.siteAcronyms.get(group.letters)
  if (listed === undefined && site !== undefined && group.to === i) return { from: i, to: i, people: [], site, kind: 'site', strength: 0.93, titled: false, plain: false }
  const computed = (register.initials.get(group.letters) ?? []).filter((index) => atSite(register.people[index], siteId))
  const people = [...new Set([...(listed ?? []).filter((index) => atSite(register.people[index], siteId)), ...computed, ...(listed ?? [])])]
  if (people.length === 0) {
    // "Hope A." and "J. Hebblethwaite" are extensions of a name, not initials; leave single pairs of unknown letters.
    return null
  }
  const abbreviation = group.to === i && (token.form.flags & (F.ABBREVIATION | F.FUNCTION)) !== 0
  const dotted = group.to > i
  const hyphened = tokens.slice(i + 1, group.to + 1).some((t) => t.gap === 'hyphen')
  let strength = dotted ? (group.tight ? 0.93 : hyphened ? 0.87 : 0.8) : 0.88
  if (listed !== undefined) strength = 0.94
  if (abbreviation) strength -= 0.3
  if (people.length > 1) strength -= 0.05
  return { from: i, to: group.to, people, kind: 'initials', strength, titled: false, plain: abbreviation }
}

const atSite = (person: Person | undefined, siteId: string | undefined): boolean =>
  person !== undefined && (siteId === undefined || person.siteIds.size === 0 || person.siteIds.has(siteId) || person.person.isResearcher === true)

/** People of the note's own site first; the rest keep their order. */
function order(indexes: number[], register: CompiledRegister, siteId: string | undefined): number[] {
  const unique = [...new Set(indexes)]
  if (siteId === undefined || unique.length < 2) return unique
  const here = unique.filter((index) => atSite(register.people[index], siteId))
  return here.length > 0 ? here : unique
}

/** Grows a mention over the other parts of the name, its title and its initials. */
function extend(tokens: readonly Token[], mention: Mention, register: CompiledRegister, siteId: string | undefined): Mention {
  if (mention.site !== undefined) return mention
  const grown = { ...mention, people: [...mention.people] }
  // To the right: other parts of the same person, joined letters of the surname.
  for (;;) {
    const next = tokens[grown.to + 1]
    if (next === undefined || tokens[grown.to]?.form.possessive === true) break
    const commaName = next.gap === 'comma' && grown.to === grown.from
    // "GARRAWAY, N": the surname first, then the initial.
    if (commaName && next.form.shape === 'letter' && grown.people.some((index) => register.people[index]?.first[0] === next.form.key && isSurnameKey(register, index, tokens[grown.to]?.form.key ?? ''))) {
      grown.to++
      grown.plain = false
      break
    }
    if (!near(next) && !commaName) break
    const entry = register.entry(next.form.key)
    const nextParts = new Set<number>([...(entry?.parts ?? []).map((p) => p.index), ...(entry?.nicks ?? []).map((n) => n.index)])
    const common = grown.people.filter((index) => nextParts.has(index))
    const capitalNext = (isCapital(next) && (isCapital(tokens[grown.to]) || tokens[grown.to]?.form.shape !== 'lower')) || next.flat
    if (common.length > 0 && (capitalNext || (!isPlainWord(next.form.flags) && !isCapital(tokens[grown.from]))) && (!commaName || isSurname(register, common, tokens[grown.from]))) {
      grown.people = order(common, register, siteId)
      grown.to++
      if (grown.kind !== 'name') grown.kind = grown.kind === 'nickname' ? 'nickname' : 'part'
      grown.plain = false
      grown.strength = Math.max(grown.strength, 0.97)
      continue
    }
    if (commaName) break
    // "Zdenka H", "Hope A.", "Siân P-J", "Marcia B-R"
    if (next.form.shape === 'letter' || (next.form.shape === 'caps' && next.form.key.length === 2 && !next.flat)) {
      const group = lettersAt(tokens, grown.to + 1)
      if (group === null) break
      const bySurname = isSurname(register, grown.people, tokens[grown.to])
      const fits = grown.people.filter((index) => {
        const person = register.people[index]
        return person !== undefined && (person.surnameInitials.has(group.letters) || (bySurname && person.first[0] === group.letters[0]))
      })
      const single = group.letters.length === 1
      if (fits.length > 0 && (next.form.shape === 'letter') && (next.gap !== 'dot' || tokens[grown.to]?.form.shape === 'letter')) {
        grown.people = fits
        grown.to = group.to
        grown.plain = false
        grown.strength = Math.max(grown.strength, 0.95)
      } else if (single && !/^[iax]$/.test(group.letters) && next.gap === 'space' && grown.kind !== 'initials' && isCapital(tokens[grown.from]) && (tokens[group.to + 1]?.gap !== 'space' || tokens[group.to + 1]?.form.shape !== 'lower')) {
        // "Beth D" beside a registered Beth Rosser: another Beth.
        grown.people = []
        grown.plain = false
        grown.to = group.to
      }
      break
    }
    // A surname misheard or misspelt: "Kellyanne Stubs".
    if (capitalNext && next.form.shape !== 'digits' && next.gap !== 'dot' && grown.kind !== 'initials') {
      const likely = register.near(next.form.key).filter((n) => grown.people.includes(n.index))
      if (likely.length > 0 && (next.form.flags & F.FUNCTION) === 0) {
        grown.people = [...new Set(likely.map((n) => n.index))]
        grown.to++
        grown.plain = false
        grown.strength = Math.max(grown.strength, 0.9)
        continue
      }
    }
    break
  }
  // To the left: initials ("J. Hebblethwaite", "S Begum"), then a title.
  const first = tokens[grown.from]
  const before = tokens[grown.from - 1]
  if (first !== undefined && before !== undefined && grown.kind !== 'initials' && (first.gap === 'space' || first.gap === 'dot' || first.gap === 'dot-tight') && before.form.shape === 'letter') {
    let from = grown.from - 1
    while (from > 0 && tokens[from - 1]?.form.shape === 'letter' && ['dot-tight', 'space', 'hyphen', 'dot'].includes(tokens[from]?.gap ?? '')) from--
    const letters = tokens.slice(from, grown.from).map((t) => t.form.key).join('')
    const fits = grown.people.filter((index) => register.people[index]?.first.startsWith(letters[0] ?? '-') === true)
    const surname = isSurname(register, grown.people, first)
    if (surname && (fits.length > 0 || (letters !== 'i' && letters !== 'a'))) {
      if (fits.length > 0) grown.people = fits
      grown.from = from
      grown.plain = false
      grown.strength = Math.max(grown.strength, 0.95)
    }
  }
  // "Ivy Luscombe" where another Luscombe is registered: somebody of that family.
  const own = tokens[grown.from]
  const given = tokens[grown.from - 1]
  if (
    own !== undefined && given !== undefined && (own.gap === 'space' || own.gap === 'line') && grown.kind === 'part' && isCapital(own) && isCapital(given) && !given.form.possessive &&
    isSurname(register, grown.people, own) && (given.form.flags & (F.FIRST | F.WORD | F.TITLE | F.FUNCTION | F.SURNAME | F.ROLE | F.SPEECH)) === ((given.form.flags & F.FIRST) !== 0 ? given.form.flags & (F.FIRST | F.WORD | F.SURNAME) : 0) &&
    (given.form.flags & (F.FUNCTION | F.GENERIC | F.WEEKDAY | F.KIN)) === 0
  ) {
    grown.from--
    grown.people = []
    grown.plain = false
  }
  // "Ellie-May" beside a registered May: a name of its own.
  if (own !== undefined && given !== undefined && own.gap === 'hyphen' && grown.kind === 'part' && isCapital(given) && (given.form.flags & F.FIRST) !== 0 && !grown.people.some((index) => register.people[index]?.keys.includes(given.form.key) === true)) {
    grown.from--
    grown.people = []
    grown.plain = false
  }
  for (let guard = 0; guard < 3; guard++) {
    const head = tokens[grown.from]
    const title = tokens[grown.from - 1]
    if (head === undefined || title === undefined || (head.gap !== 'space' && head.gap !== 'line')) break
    if ((title.form.flags & F.TITLE) === 0 || title.form.possessive) break
    if ((title.form.flags & F.WORD_TITLE) !== 0 && !isCapital(title) && !title.flat) break
    if (title.form.shape === 'lower' && !isCapital(head) && !head.flat && (title.form.flags & F.WORD_TITLE) !== 0) break
    grown.from--
    grown.titled = true
    grown.plain = false
    grown.strength = Math.max(grown.strength, 0.97)
    const titleIsSurname = grown.people.filter((index) => isSurnameKey(register, index, head.form.key))
    if (titleIsSurname.length > 0) grown.people = titleIsSurname
  }
  return grown
}

const isSurnameKey = (register: CompiledRegister, index: number, key: string): boolean => register.people[index]?.lasts.has(key) === true
const isSurname = (register: CompiledRegister, people: readonly number[], token: Token | undefined): boolean =>
  token !== undefined && people.some((index) => isSurnameKey(register, index, token.form.key) || isSurnameKey(register, index, token.form.full))

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
    const span = { start: first.start, end: last.stemEnd }
    if (m.site !== undefined) {
      out.push({ ...span, type: 'ORG', source: 'register:site', confidence: m.strength, decision: 'replace', site: m.site })
      continue
    }
    const active = m.people.filter((index) => certain.has(index))
    const people = active.length > 0 ? active : m.people
    const person = people.length === 1 ? people[0] : undefined
    const here = people.some((index) => atSite(register.people[index], siteId))
    let confidence = m.strength
    let decision: Candidate['decision'] = 'replace'
    let reason: string | undefined
    if (m.kind === 'initials') {
      const score = nameScore(tokens, m.from, m.to, text)
      confidence += active.length > 0 ? 0.05 : 0
      if (m.plain) {
        const speaker = text[last.end] === ':' && first.opens
        // Listed by the researchers as this person's letters: a capital inside the sentence is enough.
        const byList = register.aliasInitials.get(tokens.slice(m.from, m.to + 1).map((t) => t.form.key).join('')) !== undefined && here
        const listed = score >= 4.5 || speaker || (byList && score >= 0.5)
        const labelled = here && first.opens && /^\s?(?:[-–—:]|\(\d)/.test(text.slice(last.end, last.end + 3))
        if (!listed && !labelled && !(m.strength > 0.55 && active.length > 0 && score >= 3)) continue
        decision = (speaker && active.length > 0) || score >= 5 || (byList && score >= 2.9) ? 'replace' : 'review'
        reason = 'Letters that are somebody’s initials here, and also an abbreviation.'
      } else if (confidence < 0.85) {
        decision = 'review'
        reason = 'Letters that match somebody’s initials.'
      }
    } else if (m.plain) {
      let score = nameScore(tokens, m.from, m.to, text)
      if (active.length > 0) score += score > -1 ? 2 : 0
      else if (here && (first.form.flags & F.VERBISH) === 0 && m.kind !== 'nickname' && (isCapital(first) || first.form.shape === 'caps')) score += 1.5
      if (!here) score -= 1.5
      if (m.kind === 'nickname') score -= 1
      if (first.flat) {
        // Without capitals only the neighbours speak.
        if (score < -2 || (m.kind === 'nickname' && active.length === 0)) continue
        decision = score >= (first.form.shape === 'caps' ? 1.5 : 2.5) ? 'replace' : 'review'
      } else if (score < 0.4) continue
      else decision = score >= 2.4 ? 'replace' : 'review'
      confidence = Math.min(confidence, 0.5 + Math.max(0, Math.min(score, 5)) * 0.09)
      // Down's syndrome or a person called Down: the reviewer says which.
      if (last.form.possessive && (lexicon().flagsOf(last.form.full) & F.EPONYM) !== 0 && m.from === m.to) decision = 'review'
      reason = 'A registered name that is also a word.'
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
    out.push({
      ...span,
      type: 'PERSON',
      source: `register:${m.kind}`,
      confidence: Math.min(0.99, confidence),
      decision,
      ...(person === undefined ? {} : { person }),
      ...(reason === undefined ? {} : { reason }),
    })
  }
  return out
}
