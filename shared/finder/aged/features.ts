import { F } from '../lexicon'
import { classOf, EDGE, hashText, identityOf, mix, NAME } from '../telling/identity'
import type { Features } from '../telling/features'
import type { Token } from '../tokens'
import type { NumberAt } from './numbers'

const REACH = 4
/** Signs that part a table or a list as much as they part a sentence. */
const signOf = (between: string): number => {
  const tight = between.replace(/[ \t]+/g, ' ')
  let hash = 7
  for (let k = 0; k < Math.min(3, tight.length); k++) hash = Math.imul(hash, 31) + (tight.charCodeAt(k) === 8217 ? 39 : tight.charCodeAt(k))
  return hash
}

/** What stands around a number: words and classes by their distance, the signs beside it, how large it is, and which rule of `ages.ts` took it for an age. */
export function numberFeatures(text: string, tokens: readonly Token[], i: number, number: NumberAt, personEnds: ReadonlySet<number>, rule: string): Features {
  const keys: number[] = [mix(100, 0)]
  const put = (kind: number, a: number, b = 0, c = 0): void => void keys.push(mix(kind, a, b, c))
  const at = (k: number): Token | undefined => tokens[k]
  const isNamed = (token: Token): boolean => personEnds.has(token.end) || personEnds.has(token.stemEnd)
  const id = (k: number): number => {
    const token = at(k)
    if (token === undefined) return EDGE
    return isNamed(token) ? NAME : identityOf(token)
  }
  const cls = (k: number): number => {
    const token = at(k)
    if (token === undefined) return EDGE
    return isNamed(token) ? NAME : classOf(token)
  }
  const first = tokens[i]
  const last = tokens[number.to]
  if (first === undefined || last === undefined) return { keys, values: keys.map(() => 1) }
  const next = number.to + 1
  const size = number.value < 2 ? number.value : number.value < 5 ? 2 : number.value < 13 ? 3 : number.value < 18 ? 4 : number.value < 31 ? 5 : number.value < 61 ? 6 : number.value < 71 ? 7 : 8
  const form = size * 2 + (number.words ? 1 : 0)
  const left = signOf(text.slice(at(i - 1)?.end ?? 0, first.start))
  const right = signOf(text.slice(last.end, at(next)?.start ?? last.end + 2))
  put(101, form)
  put(102, left)
  put(103, right)
  put(104, left, right)
  put(105, left, right, form)
  put(106, left, cls(i - 1))
  put(107, right, cls(next))
  put(108, left, cls(i - 1), right)
  put(109, left, cls(i - 1), form)
  put(110, id(i - 1), id(next))
  put(111, cls(i - 1), cls(next), right)
  put(112, id(i - 1), right)
  put(113, id(next), left)
  put(114, id(next), form)
  put(115, id(i - 1), form)
  put(116, id(i - 2), id(i - 1))
  put(117, id(next), id(next + 1))
  put(118, cls(i - 2), cls(i - 1), left)
  put(119, id(i - 2), id(i - 1), right)
  for (let d = 1; d <= REACH; d++) {
    put(120 + d, id(i - d))
    put(130 + d, id(number.to + d))
    put(140 + d, cls(i - d))
    put(150 + d, cls(number.to + d))
    put(160, id(i - d))
    put(161, id(number.to + d))
  }
  // Somebody just named, spoken of, or counted: the nearest of each before it in the sentence.
  let names = 0
  let kin = 0
  let pronoun = 0
  for (let k = i - 1; k >= Math.max(0, i - 12); k--) {
    const token = tokens[k]
    if (token === undefined || tokens[k + 1]?.gap === 'stop' || tokens[k + 1]?.gap === 'paragraph') break
    const distance = i - k < 3 ? i - k : i - k < 6 ? 4 : 5
    if (names === 0 && id(k) === NAME) names = distance
    if (kin === 0 && (token.form.flags & (F.KIN | F.ROLE)) !== 0) kin = distance
    if (pronoun === 0 && (token.form.flags & F.PRONOUN) !== 0) pronoun = distance
  }
  put(170, names)
  put(171, kin)
  put(172, pronoun)
  put(173, names, kin, pronoun)
  put(174, first.opens ? 1 : 0, first.lineStart ? 1 : 0, form)
  put(175, /\b(?:age|aged|birthday|born|old)\b/i.test(text.slice(Math.max(0, first.start - 50), last.end + 40)) ? 1 : 0)
  put(176, hashText(rule))
  put(177, hashText(rule), form)
  const unique = [...new Set(keys)]
  return { keys: unique, values: unique.map((_, k) => (k === 0 ? 1 : 0.25)) }
}
