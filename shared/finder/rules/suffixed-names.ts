import type { Candidate } from '../candidate'
import { F } from '../lexicon'
import type { Token } from '../tokens'
import { isPlainWord } from './context'
import { articleStart } from './single-names'
import { EMPTY, has, nameLike, unknown } from './traits'

/** Names of places and organisations by their last word. */

/** "Community Centre", "Health Centre", "Waiting Room": kinds of places, nobody's own name. */
export function onlySuffixes(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from; k <= to; k++) {
    const flags = tokens[k]?.form.flags ?? 0
    if ((flags & (F.ORG_END | F.ORG_STRICT | EMPTY)) === 0 || nameLike(flags)) return false
  }
  return true
}

const ORG_LABELS: readonly (readonly [RegExp, string])[] = [
  [/surgery|practice|medical|health/, 'GP practice'],
  [/clinic|hospital|infirmary|hospice|ward|unit/, 'health service'],
  [/pharmacy|chemist/, 'pharmacy'],
  [/school|academy|college|nursery|primary|playgroup|university/, 'school or college'],
  [/church|chapel|cathedral|mosque|masjid|temple|gurdwara|synagogue|mandir|priory|abbey|mission|parish/, 'place of worship'],
  [/club|fc|afc|rfc|rovers|athletic|united/, 'local club'],
  [/arms|inn|tavern|hotel|cafe|café|restaurant|grill|takeaway|tearoom|bakery/, 'local eating or drinking place'],
  [/gazette|courier|herald|argus|echo|chronicle|express|advertiser|observer|post|news|times|radio/, 'local paper or station'],
  [/council/, 'local council'],
]

export function judgeSuffix(tokens: readonly Token[], from: number, to: number): Candidate | null {
  const last = tokens[to]
  const first = tokens[from]
  if (last === undefined || first === undefined) return null
  const flags = last.form.flags
  const lead = tokens[from - 1]
  const strongLead = !first.opens || tokens.slice(from, to).some((t) => nameLike(t.form.flags) || unknown(t.form.flags)) || (first.form.flags & F.TOWN) !== 0
  const personal = (first.form.flags & F.FIRST) !== 0 && !isPlainWord(first.form.flags) && to === from + 1 && (flags & F.SURNAME) !== 0
  // "Margaret Hill", "Tom Lane" are people; "Rose Street" is not.
  if (personal && !(has(lead, F.PLACE_LEAD) || lead?.form.shape === 'digits') && (flags & (F.ORG_STRICT)) === 0 && !/street|road|avenue|crescent|terrace/.test(last.form.key)) return null
  const span = { start: articleStart(tokens, from), end: last.stemEnd }
  const decision = strongLead ? ('replace' as const) : ('review' as const)
  const reason = strongLead ? {} : { reason: 'May be the name of a place or an organisation.' }
  if ((flags & F.STREET_STRICT) !== 0 && (flags & F.ORG_STRICT) === 0) {
    return { ...span, type: 'PLACE', source: 'rule:street', confidence: 0.9, decision, label: 'street', ...reason }
  }
  if ((flags & F.ORG_STRICT) !== 0 || ((flags & F.ORG_END) !== 0 && (flags & F.PLACE_END) === 0)) {
    const label = ORG_LABELS.find(([pattern]) => pattern.test(last.form.key))?.[1] ?? 'local organisation'
    return { ...span, type: 'ORG', source: 'rule:organisation', confidence: 0.88, decision, label, ...reason }
  }
  if ((flags & (F.PLACE_END | F.STREET)) !== 0) {
    return { ...span, type: 'PLACE', source: 'rule:place', confidence: 0.8, decision, label: 'local place', ...reason }
  }
  return null
}
