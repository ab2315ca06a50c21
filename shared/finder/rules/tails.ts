import type { Candidate } from '../candidate'
import { F } from '../lexicon'
import type { Token } from '../tokens'

/** What hangs on a name in small letters and belongs to it: "the Struie viewpoint", "Dave-from-the-garage". */

const FACILITIES = new Set(
  'pool baths library hall park station hospital infirmary school market church chapel club pub bar café cafe chippy bakery bakers butchers garage depot works plant factory mill quarry pit colliery mine farm estate flats tower bridge harbour beach pier marina viewpoint layby roundabout crematorium cemetery graveyard rec playground college museum cinema theatre bingo hotel surgery clinic pharmacy chemist hostel shelter centre warehouse yard docks ferry lighthouse caravan causeway'.split(' '),
)
const BY_CAPITAL = new Set(['gazetteer:place', 'rule:after-preposition', 'rule:capital', 'rule:capitals', 'rule:capital-word', 'rule:capital-words', 'rule:unknown-words', 'rule:person-context', 'tagger'])

export function growTails(tokens: readonly Token[], candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((c) => {
    if (c.type !== 'PERSON' && !BY_CAPITAL.has(c.source)) return c
    const at = tokenEndingAt(tokens, c.end)
    if (at < 0 || tokens[at]?.form.possessive === true) return c
    if (c.type === 'PERSON' && tokens[at + 1]?.gap === 'hyphen') {
      let to = at
      while (tokens[to + 1]?.gap === 'hyphen' && tokens[to + 1]?.form.shape === 'lower') to++
      if (to >= at + 2) return { ...c, end: tokens[to]?.stemEnd ?? c.end }
    }
    return BY_CAPITAL.has(c.source) ? withFacility(tokens, c, at) : c
  })
}

/** The token whose stem ends there, by halving; -1 where none does. */
function tokenEndingAt(tokens: readonly Token[], end: number): number {
  let low = 0
  let high = tokens.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const token = tokens[middle]
    if (token === undefined) break
    if (token.stemEnd === end) return middle
    if (token.start < end && token.stemEnd < end) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Up to two small words behind the name, the last of them a kind of place, where the name has its article or preposition. */
function withFacility(tokens: readonly Token[], c: Candidate, at: number): Candidate {
  let from = at
  while (from > 0 && (tokens[from]?.start ?? 0) > c.start) from--
  const before = tokens[from - 1]
  const led = before !== undefined && tokens[from]?.gap === 'space' && (before.form.key === 'the' || before.form.key === 'old' || (before.form.flags & F.PLACE_LEAD) !== 0)
  if (!led || tokens[at]?.form.shape === 'lower') return c
  for (let k = at + 1; k <= at + 2; k++) {
    const token = tokens[k]
    if (token === undefined || token.gap !== 'space' || token.form.shape !== 'lower' || (token.form.flags & (F.FUNCTION | F.SPEECH)) !== 0) return c
    if (FACILITIES.has(token.form.key) && !token.form.possessive) return { ...c, end: token.stemEnd, type: c.type === 'PERSON' ? 'PLACE' : c.type }
  }
  return c
}
