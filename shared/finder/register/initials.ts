import { F } from '../lexicon'
import type { Token } from '../tokens'
import { atSite } from './site-people'
import type { CompiledRegister } from './compile'
import type { Mention } from './mention'

type Letters = { letters: string; to: number; tight: boolean }

const LETTER_GAPS: ReadonlySet<string> = new Set(['dot-tight', 'hyphen', 'space', 'dot'])

/** Single capitals and short groups of them that belong together: "M.T.", "A W-H", "K-A S", "F.O'D.", "SOF". */
export function lettersAt(tokens: readonly Token[], i: number): Letters | null {
  const start = tokens[i]
  if (start === undefined || !start.form.initials || (start.flat && start.form.shape !== 'letter')) return null
  let letters = start.form.key
  let to = i
  let tight = true
  for (let k = i + 1; k < tokens.length && letters.length < 5; k++) {
    const token = tokens[k]
    if (token === undefined || !token.form.initials || !LETTER_GAPS.has(token.gap)) break
    if (token.form.shape !== 'letter' && !(token.gap === 'hyphen' || token.gap === 'dot-tight' || (token.form.key.length <= 2 && letters.length === 1 && token.gap !== 'space'))) break
    if (token.gap === 'space' && (token.form.key === 'i' || (token.form.key === 'a' && tokens[k + 1]?.form.shape === 'lower' && tokens[k + 1]?.gap === 'space'))) break
    if (token.gap === 'space' || token.gap === 'dot') tight = false
    letters += token.form.key
    to = k
  }
  return { letters, to, tight }
}

/** "jt to ring": small letters that are no word, in a line without capitals. */
export const areSmallLetters = ({ flat, form }: Token): boolean => flat && form.shape === 'lower' && form.flags === 0 && form.key.length <= 3 && form.key.length > 1

/** Letter groups that abbreviate somebody of the register. */
export function matchInitials(tokens: readonly Token[], i: number, register: CompiledRegister, siteId: string | undefined): Mention | null {
  const token = tokens[i]
  if (token === undefined) return null
  const asLetters = areSmallLetters(token)
  const group = asLetters ? { letters: token.form.key, to: i, tight: true } : lettersAt(tokens, i)
  if (group === null || group.letters.length < 2) return null
  const listed = register.aliasInitials.get(group.letters)
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
  if (asLetters) strength = 0.7
  if (people.length > 1) strength -= 0.05
  return { from: i, to: group.to, people, kind: 'initials', strength, titled: false, plain: abbreviation }
}
