import { F } from '../lexicon'
import type { Phrase } from '../lexicon'
import type { Token } from '../tokens'
import { isCapital } from './context'

const ILLNESS = new Set('disease syndrome body bodies palsy dementia lymphoma chorea thyroiditis arthritis contracture aneurysm oesophagus cyst fracture sign test scale score index stool chart coma criteria grade tumour reflex sling collar splint catheter procedure operation manoeuvre contractions hicks mobility ulcer psychosis encephalopathy phenomenon spots kidney scan anaemia sarcoma colitis screening pathway baby babies uk society nurse group clinic'.split(' '))

/** Scales that are called by a name alone. */
const SCALES = new Set('braden waterlow barthel norton rockwood gleason glasgow bristol edinburgh epworth'.split(' '))

const NAMED_ILLNESS = new Set('disease syndrome palsy dementia lymphoma chorea thyroiditis contracture oesophagus ataxia anaemia sarcoma encephalopathy phenomenon colitis arteritis lesion hernia tumour cyst neuroma fracture ulcer palsy node nodes reflex'.split(' '))

const BYNAMES = new Set('geordie taffy taff jock paddy scouse brummie yorkie tyke'.split(' '))

/** An author by how the line cites them. */
export const CITED = 7

/** What the lists keep, in some cases. */
const KEPT = F.EPONYM | F.SCHOLAR | F.KEEP | F.PEOPLES | F.WEEKDAY | F.ABBREVIATION

/** Marks the tokens that a name rule must leave alone: 1 = keep, 2 = part of a listed town of several words, 3 = keep as a phrase or
 * an illness, 5 = an author, unless a person of that name is in the study, `CITED`. */
export function markKept(tokens: readonly Token[]): Uint8Array {
  const marks = new Uint8Array(tokens.length)
  markCited(tokens, marks)
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined || marks[i] !== 0) continue
    const { key, flags, shape, possessive, phrases } = token.form
    if (phrases !== undefined) {
      // "happy as Larry": a saying may begin in lower case.
      const written = isCapital(token) || token.flat || shape === 'letter'
      let phrase: Phrase | undefined
      for (const each of phrases) {
        if ((written || (each.kind === 'keep' && each.keys.length > 1)) && matches(tokens, i, each.keys)) {
          phrase = each
          break
        }
      }
      if (phrase !== undefined) {
        const value = phrase.kind === 'town' ? 2 : 3
        if (!(phrase.kind === 'town' && token.flat)) {
          for (let k = 0; k <= phrase.keys.length; k++) marks[i + k] = value
          continue
        }
      }
    }
    const next = tokens[i + 1]
    // Somebody's disease by its form alone: "Bell's palsy", "Hirschsprung's disease".
    if (possessive && shape !== 'lower' && next !== undefined && next.gap === 'space' && NAMED_ILLNESS.has(next.form.key)) {
      marks[i] = 3
      continue
    }
    // "the Edinburgh scale", "a Waterlow score": named after somebody or some place long ago.
    if (isCapital(token) && !possessive && next !== undefined && next.gap === 'space' && next.form.shape === 'lower' && /^(?:scale|score|questionnaire|inventory|criteria|index|method|manoeuvre)$/.test(next.form.key)) {
      marks[i] = 3
      continue
    }
    if ((flags & KEPT) === 0) continue
    const before = tokens[i - 1]
    const titled = before !== undefined && token.gap === 'space' && (before.form.flags & F.TITLE) !== 0 && (before.form.flags & F.WORD_TITLE) === 0
    const afterFirst = before !== undefined && token.gap === 'space' && isCapital(before) && (before.form.flags & F.FIRST) !== 0 && (before.form.flags & F.WORD) === 0
    if (titled) continue
    if ((flags & F.EPONYM) !== 0) {
      const illness = next !== undefined && (next.gap === 'space' || next.gap === 'hyphen') && ILLNESS.has(next.form.key)
      const paired = next?.gap === 'slash' || token.gap === 'slash'
      if (illness || (paired && SCALES.has(key))) marks[i] = 3
      else if (!afterFirst && (possessive || (flags & (F.FIRST | F.SURNAME | F.TOWN)) === 0)) marks[i] = 1
      continue
    }
    const afterName = before !== undefined && token.gap === 'space' && (before.form.shape === 'letter' || (isCapital(before) && (before.form.flags & F.FIRST) !== 0))
    if ((flags & F.SCHOLAR) !== 0 && afterName) continue
    if ((flags & F.SCHOLAR) !== 0 && !afterFirst) {
      marks[i] = 5
      continue
    }
    // "Geordie Pete", "Taffy Hughes": where he is from is what he is called.
    if (BYNAMES.has(key) && shape === 'title' && next?.gap === 'space' && next.form.shape === 'title' && (next.form.flags & (F.FIRST | F.SURNAME)) !== 0) continue
    if ((flags & (F.KEEP | F.PEOPLES | F.WEEKDAY)) !== 0 && !afterFirst) marks[i] = 1
    else if ((flags & F.ABBREVIATION) !== 0 && (shape === 'caps' || shape === 'mixed')) marks[i] = 1
  }
  return marks
}

const YEAR = /^(?:1[89]|20)\d\d[a-z]?$/
const isAuthor = (token: Token | undefined, before: Token | undefined): token is Token =>
  token !== undefined && token.form.shape === 'title' && (token.form.flags & (F.TITLE | F.KIN | F.MONTH | F.WEEKDAY | F.FUNCTION | F.ROLE | F.TOWN)) === 0 && (before === undefined || token.gap !== 'space' || (before.form.flags & (F.TITLE | F.FIRST | F.KIN)) === 0)

/** Authors by how they are cited: "Harris (1972)", "Star & Griesemer (1989)", "Tierney et al.", "cf Auyero". */
function markCited(tokens: readonly Token[], marks: Uint8Array): void {
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i]
    const before = tokens[i - 1]
    if (token === undefined || before === undefined) continue
    const { key } = token.form
    if (key === 'al' && before.form.key === 'et' && token.gap === 'space') {
      marks[i] = 3
      marks[i - 1] = 3
      const named = tokens[i - 2]
      if (before.gap === 'space' && named?.form.shape === 'title' && ((tokens[i - 3]?.form.flags ?? 0) & F.TITLE) === 0) marks[i - 2] = CITED
    } else if (before.form.key === 'cf' && (token.gap === 'space' || token.gap === 'dot')) {
      if (isAuthor(token, undefined)) marks[i] = CITED
    } else if (token.gap === 'soft' && token.form.hasDigit && YEAR.test(token.form.raw)) {
      for (let k = i - 1; k >= 0 && isAuthor(tokens[k], tokens[k - 1]); ) {
        const [own, join] = [tokens[k], tokens[k - 1]]
        const step = own?.gap === 'amp' ? 1 : join?.form.key === 'and' && own?.gap === 'space' ? 2 : 0
        // A first name by itself with a year is somebody of the study as likely.
        if (step > 0 || k < i - 1 || ((own?.form.flags ?? 0) & F.FIRST) === 0) marks[k] = CITED
        if (step === 0) break
        k -= step
      }
    }
  }
}

function matches(tokens: readonly Token[], i: number, keys: readonly string[]): boolean {
  for (let n = 0; n < keys.length; n++) {
    const token = tokens[i + n + 1]
    if (token === undefined || (token.form.key !== keys[n] && token.form.full !== keys[n])) return false
    if (!['space', 'hyphen', 'line', 'amp', 'dot'].includes(token.gap)) return false
  }
  return true
}
