/** Changes to labelled texts: case, punctuation, apostrophes, and other people's names. */
import type { Example, Span } from './example'
import { castMember, mention } from './people'
import { misspelt } from './names'
import type { Random } from './random'

/** Applies `change` to each character (it may return any text) and moves the spans along. */
function mapped(example: Example, change: (char: string, at: number, text: string) => string): Example {
  const moved = new Int32Array(example.text.length + 1)
  let text = ''
  for (let i = 0; i < example.text.length; i += 1) {
    moved[i] = text.length
    text += change(example.text[i] ?? '', i, example.text)
  }
  moved[example.text.length] = text.length
  const spans = example.spans
    .map((span) => ({ ...span, start: moved[span.start] ?? 0, end: moved[span.end] ?? 0 }))
    .filter((span) => span.end > span.start)
  return { ...example, text, spans }
}

/** Small letters only; `bare` drops the punctuation as a phone's dictation does. */
export const lowered = (example: Example, bare: boolean): Example =>
  mapped(example, (char, at, text) => {
    if (bare && /[.,;:!?"“”()[\]]/.test(char) && !/\d/.test(text[at + 1] ?? '')) return ''
    return char.toLowerCase()
  })

/** Some notes in small letters, some in capitals, some with curly quotes. */
export function recased(example: Example, random: Random): Example {
  const roll = random.next()
  if (roll < 0.08) return lowered(example, random.chance(0.3))
  if (roll < 0.11) return mapped(example, (char) => char.toUpperCase())
  if (roll < 0.45) return mapped(example, (char) => (char === "'" ? '’' : char))
  if (roll < 0.55) return mapped(example, (char) => (char === '"' ? "'" : char))
  return example
}

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text)
const TITLES = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Cllr|Sister|Nurse|Sir|Lady|Lord|Canon|Fr|Father|Imam|Sheikh|Pastor|PC|Sr|doctor|Doctor|mrs|mr|dr|Bey)$/

/** The same note with other people: each distinct name word is replaced by one of another person, case kept. */
export function swapped(example: Example, random: Random): Example {
  const others = new Map<string, string>()
  const replacement = (word: string, lastOfMany: boolean): string => {
    if (TITLES.test(word)) return word
    if (word.length <= 2) {
      if (!isCapital(word)) return word
      return [...word].map((letter) => (/\p{L}/u.test(letter) ? random.pick([...'ABCDEFGHIJKLMNOPRSTVWYZ']) : letter)).join('')
    }
    const id = word.toLowerCase()
    let other = others.get(id)
    if (other === undefined) {
      const roll = random.next()
      const someone = castMember(random)
      other = lastOfMany ? someone.last : mention(someone, roll < 0.8 ? 'f' : 'N', random)
      if (roll > 0.93) other = misspelt(other, random)
      others.set(id, other)
    }
    if (word === word.toUpperCase()) return other.toUpperCase()
    return isCapital(word) ? other : other.toLowerCase()
  }
  const people = example.spans.filter((span) => span.label === 'PERSON').sort((a, b) => a.start - b.start)
  let text = ''
  let last = 0
  const shifts: { from: number; by: number }[] = []
  for (const span of people) {
    if (span.start < last) continue
    const old = example.text.slice(span.start, span.end)
    const words = old.match(/[\p{L}\p{M}'’]+/gu)?.length ?? 0
    let seen = 0
    const fresh = old.replace(/[\p{L}\p{M}'’]+/gu, (word) => replacement(word, ++seen === words && words > 1))
    text += example.text.slice(last, span.start) + fresh
    last = span.end
    shifts.push({ from: span.end, by: fresh.length - old.length })
  }
  text += example.text.slice(last)
  const at = (offset: number): number => shifts.reduce((sum, shift) => (offset >= shift.from ? sum + shift.by : sum), offset)
  const spans: Span[] = example.spans.map((span) => ({ ...span, start: at(span.start), end: at(span.end) }))
  return { ...example, text, spans }
}
