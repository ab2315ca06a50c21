/** How each word is written in the rest of the text: a word that is plainly a name once is likely one again. */
import { TITLE_CLASS } from './word-classes'
import { SHAPE_CAPITAL, SHAPE_CLITIC, SHAPE_INITIAL, SHAPE_LOWER, SHAPE_MIXED, type WordForm } from './word-forms'

const LOWER = 0
const MID_CAPITAL = 1
const TITLED = 2
const POSSESSIVE = 3
const FIELDS = 4

const isCapital = (form: WordForm): boolean =>
  form.shape === SHAPE_CAPITAL || form.shape === SHAPE_MIXED || form.shape === SHAPE_INITIAL

export interface DocumentWords {
  /** Bits: 1 also in lower case, 2 also with a capital inside a sentence, 4 also after a title, 8 also with 's. */
  elsewhere(token: number): number
}

/** `starts[i]` is 1 where token `i` begins a sentence. */
export function documentWords(forms: readonly WordForm[], starts: Uint8Array): DocumentWords {
  const slots = new Map<number, number>()
  const slotOf = new Int32Array(forms.length)
  const own = new Uint8Array(forms.length)
  let counts = new Uint16Array(256)
  for (let i = 0; i < forms.length; i += 1) {
    const form = forms[i]
    slotOf[i] = -1
    if (form === undefined || form.folded.length < 2 || form.shape > SHAPE_MIXED) continue
    let slot = slots.get(form.hash)
    if (slot === undefined) {
      slot = slots.size
      slots.set(form.hash, slot)
      if ((slot + 1) * FIELDS > counts.length) {
        const grown = new Uint16Array(counts.length * 2)
        grown.set(counts)
        counts = grown
      }
    }
    slotOf[i] = slot
    let bits = 0
    if (form.shape === SHAPE_LOWER) bits |= 1 << LOWER
    else if (isCapital(form)) {
      if (starts[i] === 0) bits |= 1 << MID_CAPITAL
      if (forms[i + 1]?.shape === SHAPE_CLITIC && forms[i + 1]?.folded === 's') bits |= 1 << POSSESSIVE
    }
    const before = forms[i - 1]
    if (before?.wordClass === TITLE_CLASS || (before?.folded === '.' && forms[i - 2]?.wordClass === TITLE_CLASS)) {
      bits |= 1 << TITLED
    }
    own[i] = bits
    for (let field = 0; field < FIELDS; field += 1) {
      const at = slot * FIELDS + field
      if ((bits >> field) & 1) counts[at] = Math.min(60000, (counts[at] ?? 0) + 1)
    }
  }
  return {
    elsewhere(token) {
      const slot = slotOf[token] ?? -1
      if (slot < 0) return 0
      let bits = 0
      for (let field = 0; field < FIELDS; field += 1) {
        const others = (counts[slot * FIELDS + field] ?? 0) - (((own[token] ?? 0) >> field) & 1)
        if (others > 0) bits |= 1 << field
      }
      return bits
    },
  }
}
