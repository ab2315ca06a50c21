import { F } from '../lexicon'
import { isCapital, isPlainWord } from '../rules/context'
import type { Token } from '../tokens'
import type { CompiledRegister, Entry } from './compile'
import { extend, JOINING } from './extend'
import { areSmallLetters, matchInitials } from './initials'
import type { Mention } from './mention'
import { order } from './site-people'

/**
 * Where a mention can begin at all, whoever of the register can be meant: few words of a note, and the same ones for every site.
 * @returns indexes of tokens, rising
 */
export function mentionStarts(tokens: readonly Token[], register: CompiledRegister): readonly number[] {
  const starts: number[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token !== undefined && !isFigure(token) && (entryAt(token, register) !== undefined || token.form.initials || areSmallLetters(token) || joinedEntry(tokens, i, register) !== null)) starts.push(i)
  }
  return starts
}

const isFigure = ({ form }: Token): boolean => form.hasDigit && form.shape === 'digits'

/** Everything in the note that the register knows, in order, not overlapping. `starts` are those of `mentionStarts`. */
export function findMentions(tokens: readonly Token[], starts: readonly number[], register: CompiledRegister, siteId: string | undefined): Mention[] {
  const mentions: Mention[] = []
  let next = 0
  for (const i of starts) {
    if (i < next) continue
    const mention = mentionAt(tokens, i, register, siteId)
    if (mention === null) continue
    const extended = extend(tokens, mention, register, siteId)
    // "Hope Street", "Marlpit Lane": a place of its own, which the rules for places take whole.
    if (extended.from === extended.to && isPlaceHead(tokens, extended.to)) continue
    const previous = mentions[mentions.length - 1]
    if (previous !== undefined && extended.from <= previous.to) extended.from = previous.to + 1
    mentions.push(extended)
    next = extended.to + 1
  }
  return mentions
}

function isPlaceHead(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  const next = tokens[i + 1]
  if (next?.gap === 'hyphen' && next.form.key === 'shire') return true
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

function entryAt({ flat, form }: Token, register: CompiledRegister): Entry | undefined {
  const entry = register.entryOf(form)
  if (entry !== undefined) return entry
  if (form.full !== form.key) return register.entry(form.full)
  // "denises voice", "cals thing": in quick lines the possessive loses its apostrophe.
  return flat && form.key.length > 4 && form.key.endsWith('s') && (form.flags & F.WORD) === 0 ? register.entry(form.key.slice(0, -1)) : undefined
}

function mentionAt(tokens: readonly Token[], i: number, register: CompiledRegister, siteId: string | undefined): Mention | null {
  const token = tokens[i]
  if (token === undefined) return null
  const entry = entryAt(token, register)
  const joined = joinedEntry(tokens, i, register)
  if (joined !== null) return joined
  if (entry !== undefined) {
    const bySequence = matchSequence(tokens, i, entry)
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
  // "N-i-c" is spelt out, not joined.
  if (token.form.key.length < 2) return null
  const parts = register.entry(token.form.key + next.form.key)?.parts
  if (parts === undefined || parts.length === 0) return null
  return { from: i, to: i + 1, people: parts.map((p) => p.index), kind: 'part', strength: 0.95, titled: false, plain: false }
}

function matchSequence(tokens: readonly Token[], i: number, entry: Entry): Mention | null {
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
    const people = entry.sequences.filter((s) => s.kind === sequence.kind && s.keys.length === length && s.whole === sequence.whole).map((s) => s.index)
    // "will hope", "may day": a full name of plain words in lower case may be a sentence.
    // "Mo the Tins": only the little word between is written small.
    const heads = tokens.slice(i, to + 1).filter((t) => (t.form.flags & F.FUNCTION) === 0)
    const allPlain = tokens.slice(i, to + 1).every((t) => isPlainWord(t.form.flags)) && !(heads.length > 1 && heads.length < length && heads.every((t) => isCapital(t)))
    if (allPlain && tokens.slice(i, to + 1).some((t) => !isCapital(t) && !(t.flat && t.form.shape !== 'lower'))) {
      if (tokens.slice(i, to + 1).some((t) => isCapital(t))) continue
      return { from: i, to, people, kind: sequence.kind === 'name' ? 'name' : 'alias', strength: 0.6, titled: false, plain: true }
    }
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
  if (key.length === 2 && !isCapital(token) && !(token.flat && (flags & F.FUNCTION) === 0 && parts.some((p) => p.kind === 'alias'))) return null
  const alias = parts.some((p) => p.kind === 'alias' || p.kind === 'first' || p.kind === 'last')
  return { from: i, to: i, people: order(parts.map((p) => p.index), register, siteId), kind: 'part', strength: alias ? 0.95 : 0.9, titled: false, plain }
}

/** "Geth" where one Gethin is registered: the beginning of that name and no word or name of its own. */
const isOwnBeginning = (token: Token, people: readonly number[], register: CompiledRegister): boolean =>
  people.length === 1 && token.form.flags === 0 && token.form.key.length >= 4 && register.people[people[0] ?? 0]?.first.startsWith(token.form.key) === true

function matchNick(tokens: readonly Token[], i: number, entry: Entry, register: CompiledRegister, siteId: string | undefined): Mention | null {
  const token = tokens[i]
  if (token === undefined) return null
  const plain = isPlainWord(token.form.flags)
  // "She" for a Sheila: what stands for everybody stands for nobody.
  if ((token.form.flags & F.PRONOUN) !== 0) return null
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
  return { from: i, to: i, people, kind: 'nickname', strength: (byTable ? 0.85 : isOwnBeginning(token, people, register) ? 0.84 : 0.65) - (here.length === 0 ? 0.25 : 0) - (people.length > 1 ? 0.05 : 0), titled: false, plain: plain && !sureWord }
}
