import type { Candidate } from '../candidate'
import { F } from '../lexicon'
import type { CompiledRegister } from '../register/compile'
import type { Token } from '../tokens'
import { editDistance, soundOf } from '../register/sounds'
import { isCapital, isPlainWord } from './context'

/**
 * Words that are a slip, a mishearing or an attempt at the sound of a registered name. A suggestion for the reviewer:
 * "Harvathova", "Shivaun", "Sea-o-banoo".
 */
export function findNearNames(tokens: readonly Token[], taken: Uint8Array, kept: Uint8Array, register: CompiledRegister, siteId: string | undefined): Candidate[] {
  const out: Candidate[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined || taken[i] === 1 || token.form.hasDigit) continue
    const { flags, key } = token.form
    const capital = isCapital(token)
    if (!capital && !token.flat && (key.length < 6 || isPlainWord(flags))) continue
    const syllables = tokens[i + 1]?.gap === 'hyphen'
    if ((kept[i] ?? 0) % 2 === 1 && !syllables) continue
    if (key.length < 2 || (key.length < 3 && !syllables && !token.flat)) continue
    if ((flags & (F.MONTH | F.WEEKDAY | F.PEOPLES)) !== 0) continue
    const cutName = !token.flat && tokens[i + 1]?.gap === 'space' && isCapital(tokens[i + 1])
    if (isPlainWord(flags) && !syllables && !token.flat && !cutName && (token.opens || key.length < 5)) continue
    // Syllables spelt out: "Ee-RIH-na", "Sea-o-banoo".
    let to = i
    let joined = key
    while (tokens[to + 1]?.gap === 'hyphen' && to - i < 3 && taken[to + 1] !== 1 && !(tokens[to + 1]?.form.hasDigit ?? true)) {
      to++
      joined += tokens[to]?.form.key ?? ''
    }
    let whole = to > i ? suggest(register, joined, siteId) : null
    // Dictation cuts a name in two: "thirl away", "cad walader".
    const second = tokens[i + 1]
    if (to === i && token.flat && second?.gap === 'space' && second.flat && !second.form.hasDigit && (second.form.flags & (F.FUNCTION | F.PRONOUN)) === 0 && taken[i + 1] !== 1 && second.form.key.length > 2 && key.length + second.form.key.length >= 6 && ((flags & F.FUNCTION) === 0 || key === 'oh')) {
      const cut = suggest(register, key + second.form.key, siteId)
      // Of short ones ("bay gum") the sound must be the same, too.
      if (cut !== null && (cut.slips || editDistance(key + second.form.key, cut.part, 2) <= 2) && (key.length + second.form.key.length >= 8 || soundOf(key + second.form.key) === soundOf(cut.part))) {
        whole = cut
        to = i + 1
      }
    }
    // "temp est", "Tuck Well": the two words together are the very name.
    if (whole === null && to === i && second?.gap === 'space' && !second.form.hasDigit && taken[i + 1] !== 1 && second.flat === token.flat && isCapital(second) === capital && (capital || token.flat) && (flags & F.FUNCTION) === 0 && key.length + second.form.key.length >= 6) {
      const person = register.entry(key + second.form.key)?.parts.find((p) => p.kind !== 'plural')
      if (person !== undefined) {
        whole = { index: person.index, part: key + second.form.key, bySound: false, slips: true, unique: true }
        to = i + 1
      }
    }
    const hit = whole ?? (key.length < 3 || (isPlainWord(flags) && (key.length < 5 || token.opens) && !token.flat) ? null : suggest(register, key, siteId))
    if (hit === null) continue
    // "doctor funky": behind a title even a word that only sounds like the name.
    const titled = token.flat && titleBefore(tokens, i) < i
    if (!capital && hit.bySound && !titled) continue
    if (!capital && isPlainWord(flags) && whole === null && !titled) continue
    if (isPlainWord(flags) && whole === null && ((hit.bySound && !titled) || (flags & F.FUNCTION) !== 0)) continue
    const end = whole === null ? i : to
    const first = titleBefore(tokens, i)
    const last = tokens[end] ?? token
    const known = (flags & (F.FIRST | F.SURNAME)) !== 0
    // Another real name may only look like the registered one: then it is found as a name, with the suggestion.
    const slip = hit.slips
    const sure = !known && slip && key.length >= 7 && hit.unique && !isPlainWord(flags)
    out.push({
      start: tokens[first]?.start ?? token.start,
      end: last.stemEnd,
      type: 'PERSON',
      source: slip ? 'register:near' : 'register:sound',
      confidence: sure ? 0.84 : slip ? 0.72 : 0.55,
      decision: sure || first < i ? 'replace' : 'review',
      ...(hit.unique ? { person: hit.index } : {}),
      reason: slip ? 'Close to a registered name: probably a slip.' : 'Sounds like a registered name.',
    })
    i = end
  }
  return out
}

function titleBefore(tokens: readonly Token[], i: number): number {
  const before = tokens[i - 1]
  if (before === undefined || (tokens[i]?.gap !== 'space' && tokens[i]?.gap !== 'line')) return i
  if (before.flat && /^(?:misses|missis|missus|mister|doctor)$/.test(before.form.key)) return i - 1
  return (before.form.flags & F.TITLE) !== 0 && ((before.form.flags & F.WORD_TITLE) === 0 || isCapital(before)) ? i - 1 : i
}

function suggest(register: CompiledRegister, key: string, siteId: string | undefined): { index: number; part: string; bySound: boolean; slips: boolean; unique: boolean } | null {
  const all = register.near(key)
  if (all.length === 0) return null
  const here = all.filter((n) => {
    const person = register.people[n.index]
    return person !== undefined && (siteId === undefined || person.siteIds.has(siteId) || person.person.isResearcher === true)
  })
  const pool = here.length > 0 ? here : all.filter((n) => !n.bySound)
  const slips = pool.filter((n) => !n.bySound)
  const best = slips.length > 0 ? slips : pool
  const first = best[0]
  if (first === undefined) return null
  return { index: first.index, part: first.part, bySound: first.bySound, slips: !first.bySound, unique: new Set(best.map((b) => b.index)).size === 1 }
}
