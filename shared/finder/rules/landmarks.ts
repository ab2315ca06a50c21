import type { Candidate } from '../candidate'
import { F } from '../lexicon'
import { ofWord } from '../tokens'
import type { Token } from '../tokens'

/**
 * Places by description, as people in a town say them: "the end of the pier", "the Lidl on Priory Road", "the car park
 * behind the lido". There is one of each in a small town, so a person has to look at them.
 */

const LANDMARKS = new Set(
  'lido pier bandstand lighthouse harbour marina quay jetty slipway promenade esplanade viaduct aqueduct reservoir weir colliery pithead quarry racecourse racetrack guildhall cenotaph minster cathedral abbey castle windmill watermill maltings gasworks cornmill'.split(' '),
)
const PAIRS: Readonly<Record<string, string>> = { station: 'pumping signal bus coach', tower: 'water clock church bell', memorial: 'war', hall: 'town guild village market miners', exchange: 'corn wool', road: 'ring', market: 'cattle fish', works: 'steel sewage gas brick', mill: 'old paper flour', hospital: 'cottage', home: 'crematorium', green: 'village', cross: 'market', shop: 'wool betting', boat: 'lifeboat', basement: 'guildhall' }
const WHERE = new Set('on behind by outside near opposite beside above under below off at next'.split(' '))
const NOUNS = new Set('park bank shop pub garage flat flats house church hall school bench tip estate'.split(' '))
const DETERMINER = new Set('the a an our that this'.split(' '))

const SECONDS = new Map(Object.entries(PAIRS).map(([second, firsts]) => [second, new Set(firsts.split(' '))]))

const isPair = (tokens: readonly Token[], i: number): boolean => {
  const firsts = SECONDS.get(tokens[i]?.form.key ?? '')
  return firsts !== undefined && tokens[i]?.gap === 'space' && firsts.has(tokens[i - 1]?.form.key ?? '')
}

const mayBeLandmark = ofWord(({ key, flags }) => (flags & F.CHAIN) !== 0 || LANDMARKS.has(key) || SECONDS.has(key))

export function findLandmarks(tokens: readonly Token[]): Candidate[] {
  const out: Candidate[] = []
  let done = -1
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined || i <= done || !mayBeLandmark(token.form)) continue
    const chain = (token.form.flags & F.CHAIN) !== 0 && token.form.shape !== 'lower'
    const pair = isPair(tokens, i)
    const landmark = pair || LANDMARKS.has(token.form.key)
    if (!chain && !landmark) continue
    let from = pair ? i - 1 : i
    let to = i
    let placed = false
    if (chain && tokens[to + 1]?.gap === 'space' && NOUNS.has(tokens[to + 1]?.form.key ?? '')) to++
    const tail = tailAfter(tokens, to)
    if (tail > to) {
      to = tail
      placed = true
    }
    const head = headBefore(tokens, from)
    if (head < from) {
      from = head
      placed = true
    }
    if (chain && !placed) {
      // "a converted Co-op bank", "old Tesco"
      const adjective = tokens[from - 1]
      // "above the British Legion", "opposite Greggs"
      let k = from - 1
      if (tokens[k]?.form.key === 'british') k--
      const start = k + 1
      if (DETERMINER.has(tokens[k]?.form.key ?? '')) k--
      if (tokens[k + 1]?.gap === 'space' && /^(?:above|behind|opposite|beside|over|next|outside)$/.test(tokens[k]?.form.key ?? '')) {
        out.push({ start: tokens[start]?.start ?? token.start, end: tokens[to]?.stemEnd ?? token.stemEnd, type: 'PLACE', source: 'rule:landmark', confidence: 0.45, decision: 'review', label: 'local landmark', reason: 'A place by description: in a small town there is one.' })
        continue
      }
      if (adjective === undefined || token.gap !== 'space' || !/^(?:old|former|ex|converted|derelict|closed|empty)$/.test(adjective.form.key)) continue
      from--
    } else {
      const adjective = tokens[from - 1]
      if (adjective !== undefined && tokens[from]?.gap === 'space' && /^(?:old|former|big|little|new|converted|derelict|empty|far|top|bottom)$/.test(adjective.form.key)) from--
    }
    if (landmark && token.form.shape === 'title' && tokens[to + 1]?.gap === 'space' && /^(?:basement|steps|yard|cafe|café|hall|gardens|car)$/.test(tokens[to + 1]?.form.raw ?? '')) {
      to++
      placed = true
    }
    if (landmark && !placed && !DETERMINER.has(tokens[from - 1]?.form.key ?? '')) continue
    const first = tokens[from]
    const last = tokens[to]
    if (first === undefined || last === undefined) continue
    out.push({ start: first.start, end: last.stemEnd, type: 'PLACE', source: 'rule:landmark', confidence: 0.45, decision: 'review', label: 'local landmark', reason: 'A place by description: in a small town there is one.' })
    done = to
  }
  return out
}

/** "… on the ring road", "… outside the RNLI shop", "… on Priory Cross island". */
function tailAfter(tokens: readonly Token[], to: number): number {
  const where = tokens[to + 1]
  if (where === undefined || where.gap !== 'space' || !WHERE.has(where.form.key)) return to
  let k = to + 2
  if (where.form.key === 'next' && tokens[k]?.form.key === 'to') k++
  if (tokens[k]?.gap !== 'space') return to
  if (DETERMINER.has(tokens[k]?.form.key ?? '')) k++
  let end = k - 1
  for (let n = 0; n < 3; n++, k++) {
    const token = tokens[k]
    if (token === undefined || token.gap !== 'space' || (token.form.flags & (F.FUNCTION | F.SPEECH | F.WEEKDAY | F.MONTH)) !== 0 || token.form.hasDigit) break
    end = k
    if (token.form.shape === 'lower' && tokens[k + 1]?.form.shape === 'lower' && !/^(?:ring|car|bus|main|old|market|town|rnli|village)$/.test(token.form.key)) break
  }
  const word = tokens[end]
  return end >= to + 2 && word !== undefined && !/^(?:phone|way|moment|minute|whole|screen|day|weekend|morning|afternoon|evening)$/.test(word.form.key) ? end : to
}

/** "the end of the pier", "the car park behind the lido", "the big anchor outside the RNLI shop". */
function headBefore(tokens: readonly Token[], from: number): number {
  let k = from - 1
  if (DETERMINER.has(tokens[k]?.form.key ?? '') && tokens[from]?.gap === 'space') k--
  const link = tokens[k]
  if (link === undefined || tokens[k + 1]?.gap !== 'space' || !(WHERE.has(link.form.key) || link.form.key === 'of')) return from
  const noun = tokens[k - 1]
  if (noun === undefined || link.gap !== 'space' || noun.form.shape !== 'lower' || (noun.form.flags & (F.FUNCTION | F.SPEECH | F.PRONOUN)) !== 0) return from
  let start = k - 1
  for (let n = 0; n < 2; n++) {
    const before = tokens[start - 1]
    if (before === undefined || tokens[start]?.gap !== 'space' || before.form.shape !== 'lower' || (before.form.flags & (F.FUNCTION | F.SPEECH | F.PLACE_LEAD)) !== 0) break
    start--
  }
  return DETERMINER.has(tokens[start - 1]?.form.key ?? '') ? start : from
}
