import { F } from '../lexicon'
import { isCapital, isPlainWord } from '../rules/context'
import { PARTICLES } from '../rules/traits'
import type { Token } from '../tokens'
import type { CompiledRegister } from './compile'
import { lettersAt } from './initials'
import type { Mention } from './mention'
import { isSurname, isSurnameKey, order } from './site-people'

/** What may stand between the parts of one name. */
export const JOINING = new Set(['space', 'line', 'hyphen', 'hyphen-line', 'dot', 'dot-tight', 'cell', 'slash', 'stop-line'])
const near = (t: Token | undefined): boolean => t !== undefined && JOINING.has(t.gap) && t.gap !== 'slash'

const fitsLetters = (register: CompiledRegister, people: readonly number[], letters: string): boolean => people.some((index) => register.people[index]?.surnameInitials.has(letters) === true)

/** Grows a mention over the other parts of the name, its title and its initials. */
export function extend(tokens: readonly Token[], mention: Mention, register: CompiledRegister, siteId: string | undefined): Mention {
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
    const entry = register.entryOf(next.form)
    const nextParts = new Set<number>([...(entry?.parts ?? []).map((p) => p.index), ...(entry?.nicks ?? []).map((n) => n.index)])
    const common = grown.people.filter((index) => nextParts.has(index))
    const capitalNext = (isCapital(next) && (isCapital(tokens[grown.to]) || tokens[grown.to]?.form.shape !== 'lower')) || next.flat
    if (common.length > 0 && next.form.key !== tokens[grown.to]?.form.key && (capitalNext || (!isPlainWord(next.form.flags) && !isCapital(tokens[grown.from]))) && (!commaName || isSurname(register, common, tokens[grown.from]))) {
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
      const whole = lettersAt(tokens, grown.to + 1)
      if (whole === null) break
      // "GRACE M. A MORNING SLOT": the letters behind may be words.
      const initial = next.form.key
      const group = whole.to > grown.to + 1 && next.form.shape === 'letter' && !fitsLetters(register, grown.people, whole.letters) && fitsLetters(register, grown.people, initial) ? { ...whole, letters: initial, to: grown.to + 1 } : whole
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
    // "Maria do Carmo": a little word between two parts of the same name.
    const beyond = tokens[grown.to + 2]
    if (beyond !== undefined && next.gap === 'space' && beyond.gap === 'space' && (PARTICLES.has(next.form.key) || next.form.key === 'the') && (isCapital(beyond) || beyond.flat) && grown.kind !== 'initials') {
      const both = grown.people.filter((index) => register.people[index]?.keys.includes(next.form.key) === true && register.people[index]?.keys.includes(beyond.form.key) === true)
      if (both.length > 0) {
        grown.people = both
        grown.to += 2
        grown.plain = false
        grown.strength = Math.max(grown.strength, 0.95)
        continue
      }
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
  // "Dr Rhys ap Iorwerth" beside a registered Dr ap Rhys: somebody else.
  const particle = tokens[grown.to + 1]
  const behind = tokens[grown.to + 2]
  if (particle !== undefined && behind !== undefined && grown.kind === 'part' && /^(?:ap|ab|ferch|van|von|de|bin|ibn|bint)$/.test(particle.form.raw) && particle.gap === 'space' && behind.gap === 'space' && isCapital(behind) && isCapital(tokens[grown.to])) {
    grown.to += 2
    grown.people = []
    grown.plain = false
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
    // "Mrs M. do C. Soares": little words between the letters.
    while (surname && from > 1 && PARTICLES.has(tokens[from - 1]?.form.key ?? '') && tokens[from - 1]?.form.shape === 'lower' && tokens[from - 2]?.form.shape === 'letter' && tokens[from]?.gap === 'space') from -= 2
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
