/** Numbers in plain words. No sentence here claims more than its number. */
import { type Content, type Fact, Html, html, shownAs } from './markup'

/** "1 note", "12 notes", "no notes". */
export function amount(fact: Fact<number>, one: string, many: string): Html {
  if (fact.value === 0) return html`${shownAs(fact, 'no')} ${many}`
  return html`${fact} ${fact.value === 1 ? one : many}`
}

const SMALL = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
/** "none", "two", "14": for the beginning or the middle of a sentence. */
export const inWords = (fact: Fact<number>): Html => shownAs(fact, SMALL[fact.value] ?? String(fact.value))

/** A share of 0..1 as a percentage; the ends in words, and nothing between them rounded to an end. */
export function percent(fact: Fact<number>): Html {
  const share = fact.value
  if (share <= 0) return shownAs(fact, 'none')
  if (share >= 1) return shownAs(fact, 'all')
  if (share < 0.001) return shownAs(fact, 'under 0.1%')
  if (share > 0.999) return shownAs(fact, 'over 99.9%')
  return shownAs(fact, `${(share * 100).toFixed(share < 0.1 || share > 0.99 ? 1 : 0)}%`)
}

/** A chance of 0..1 as "1 in 5", with its value where that is not a whole number. */
export function chance(fact: Fact<number>): Html {
  if (fact.value <= 0) return shownAs(fact, 'none')
  const one = 1 / fact.value
  return shownAs(fact, `1 in ${Math.abs(one - Math.round(one)) < 0.05 ? Math.round(one) : one.toFixed(1)}`)
}

const UNITS = ['bytes', 'kB', 'MB', 'GB']
export function size(fact: Fact<number>): Html {
  let value = fact.value
  let unit = 0
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000
    unit++
  }
  return shownAs(fact, `${unit === 0 ? value : value.toFixed(1)} ${UNITS[unit]}`)
}

/** "one note", "12 notes", "no notes": for running text. */
export const several = (fact: Fact<number>, one: string, many: string): Html =>
  fact.value === 0 ? amount(fact, one, many) : html`${inWords(fact)} ${fact.value === 1 ? one : many}`

/** The first letter made a capital, in the first text of the markup. */
export const capital = (content: Html): Html => new Html(content.markup.replace(/^((?:<[^>]*>|\s)*)(\p{Ll})/u, (_, before: string, letter: string) => before + letter.toUpperCase()))

/** "a", "a and b", "a, b and c". */
export const listed = (items: readonly Content[]): Content =>
  items.flatMap((item, at) => (at === 0 ? [item] : [at === items.length - 1 ? ' and ' : ', ', item]))
