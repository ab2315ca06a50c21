import type { Candidate } from '../candidate'
import { numberAt } from '../aged/numbers'
import { F } from '../lexicon'
import { tokenStartingAt } from '../tokens'
import type { Token } from '../tokens'
import { isCapital } from './context'

/** Bus routes, and addresses put together from the streets, numbers, flats and houses around them. */

const ROUTE_AFTER = new Set('bus stop route service goes comes doesn’t doesnt didn’t didnt runs was is never hourly from to into every and or for in at'.split(' '))
const NUMBERED = new Set(['the', 'number', 'no'])
const DRIVES = /\b(?:bus|buses|drove|drives|driver|catch|caught|missed|took|take|get|got|on|off)\b[^.\n]{0,24}$/i

export function findRoutes(text: string, tokens: readonly Token[], taken: Uint8Array): Candidate[] {
  const out: Candidate[] = []
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i]
    const before = tokens[i - 1]
    if (token === undefined || before === undefined || taken[i] === 1) continue
    // "the thirty-eight bus", "the number forty one"
    const said = (token.form.flags & F.NUMBER) !== 0 && token.gap === 'space' && NUMBERED.has(before.form.key) ? numberAt(tokens, i) : null
    const afterSaid = said === null ? undefined : tokens[said.to + 1]
    if (said?.words === true && said.value > 0 && (before.form.key === 'number' ? tokens[i - 2]?.form.key === 'the' : afterSaid?.gap === 'space' && afterSaid.form.key === 'bus')) {
      const last = afterSaid?.gap === 'space' && afterSaid.form.key === 'bus' ? afterSaid : tokens[said.to]
      if (last !== undefined) out.push({ start: token.start, end: last.end, type: 'PLACE', source: 'rule:route', confidence: 0.45, decision: 'review', label: 'bus route', reason: 'May be a bus route.' })
      continue
    }
    if (!token.form.hasDigit || !/^[A-Z]{0,2}\d{1,3}[A-Ea-e]?$/.test(token.form.raw)) continue
    const next = tokens[i + 1]
    const busNext = next !== undefined && next.gap === 'space' && (/^(?:bus|route)$/.test(next.form.key) || (next.form.raw === 'stop' && before.form.key === 'the'))
    const lettered = /[A-Za-z]/.test(token.form.raw)
    const the = token.gap === 'space' && before.form.key === 'the'
    const busBefore = token.gap === 'space' && /^(?:bus|number|no)$/.test(before.form.key) && (lettered || (before.form.key !== 'number' && /\bbus/i.test(text.slice(Math.max(0, token.start - 80), token.start))))
    if (!busNext && !busBefore && !the && !(lettered && token.gap === 'hyphen' && before.form.key === 'ex')) continue
    const close = text.slice(token.end, token.end + 1)
    const plausible = busNext || busBefore || (lettered && /^[XNA-E]?\d{1,3}[A-Ea-e]?$/.test(token.form.raw)) || /[),.;:?!\n]/.test(close) || (next !== undefined && next.gap === 'space' && ROUTE_AFTER.has(next.form.key))
    // "the 9.30" is a time.
    if (!plausible || /^[.:]\d\d/.test(text.slice(token.end, token.end + 3)) || /^\d{2}(?:s|th|st|nd|rd)/.test(text.slice(token.start, token.end + 2))) continue
    const certain = busNext || DRIVES.test(text.slice(Math.max(0, token.start - 40), token.start))
    out.push({ start: token.start, end: busNext ? next.end : token.end, type: 'PLACE', source: 'rule:route', confidence: certain ? 0.7 : 0.45, decision: 'review', label: 'bus route', reason: 'May be a bus route.' })
  }
  return out
}

const DWELLING = new Set('flat apartment apt unit room plot caravan chalet suite maisonette house cottage'.split(' '))
/** Those whose number is part of an address wherever a name follows. */
const DWELLINGS = new Set('flat apartment apt unit plot caravan chalet room van pitch berth cabin'.split(' '))
const HOUSE_END = F.PLACE_END

/** Streets with a number, and what hangs on them: "Flat 9, 3 Gibbet Rise", "The Nook, 2 Row, Town". */
export function joinAddresses(text: string, tokens: readonly Token[], candidates: readonly Candidate[]): Candidate[] {
  const out = [...candidates].sort((a, b) => a.start - b.start)
  // "Flat 22, Tipper House": the number of a dwelling belongs to whatever follows.
  for (let k = 0; k + 1 < tokens.length; k++) {
    const number = tokens[k + 1]
    if (number === undefined || !number.form.hasDigit) continue
    const dwelling = tokens[k]
    if (dwelling === undefined || !DWELLINGS.has(dwelling.form.key) || number.gap !== 'space' || !/^\d{1,4}[A-Za-z]?$/.test(number.form.raw)) continue
    // "Flat 2/1, 19 Kirk Vennel": the stair and the door.
    const door = tokens[k + 2]
    const numberEnd = door?.gap === 'slash' && /^\d{1,2}$/.test(door.form.raw) ? door.end : number.end
    const behind = out.findIndex((c) => c.start > numberEnd && /^,\s?(?:\d{1,4}[A-Za-z]?\s)?$/.test(text.slice(numberEnd, c.start)))
    const follows = behind < 0 ? undefined : { ...(out[behind] as Candidate) }
    if (follows === undefined) {
      if (dwelling.form.shape === 'title' && !/^(?:room|van|pitch|berth|cabin)$/.test(dwelling.form.key)) out.push({ start: dwelling.start, end: numberEnd, type: 'ADDRESS', source: 'rule:dwelling', confidence: 0.5, decision: 'review', label: 'address', reason: 'The number of a dwelling.' })
      continue
    }
    out[behind] = follows
    follows.start = dwelling.start
    follows.type = 'ADDRESS'
    follows.label = 'address'
    const next = out.find((c) => c.start > follows.end && /^,\s?$/.test(text.slice(follows.end, c.start)) && (c.type === 'PLACE' || c.type === 'ORG'))
    if (next !== undefined) {
      follows.end = next.end
      out.splice(out.indexOf(next), 1)
    }
    follows.decision = 'replace'
    follows.confidence = Math.max(follows.confidence, 0.88)
  }
  out.sort((a, b) => a.start - b.start)
  for (let c = 0; c < out.length; c++) {
    const street = out[c]
    if (street === undefined) continue
    const at = tokenStartingAt(tokens, street.start)
    if (at < 0) continue
    // "5 The Loaning": with its number even a word with an article is a street.
    const theStreet = street.type === 'ORG' && tokens[at]?.form.raw === 'The' && /^\d{1,4}[A-Za-z]?$/.test(tokens[at - 1]?.form.raw ?? '')
    if (street.type !== 'PLACE' && !theStreet) continue
    let from = at
    const number = tokens[at - 1]
    let address = false
    if (number !== undefined && tokens[at]?.gap !== 'comma' && (/^\d{1,4}[A-Za-z]?$/.test(number.form.raw) || ((number.form.flags & F.NUMBER) !== 0 && number.flat)) && (tokens[at]?.gap === 'space' || tokens[at]?.gap === 'line') && street.label !== 'bus route') {
      from = at - 1
      address = true
      if (/^[-–\/]$/.test(text.slice(tokens[at - 2]?.end ?? 0, number.start)) && /^\d/.test(tokens[at - 2]?.form.raw ?? '')) from--
      // "number 9 Victoria Rd"
      if (/^(?:number|no)$/.test(tokens[from - 1]?.form.key ?? '') && (tokens[from]?.gap === 'space' || tokens[from]?.gap === 'dot')) from--
    } else if (street.label === 'street' && number !== undefined && tokens[at]?.gap === 'comma' && (number.form.flags & HOUSE_END) !== 0) {
      address = true
    }
    if (!address) continue
    // To the left over commas: "Flat 9,", "The Nook,", "Quarry Cottage,".
    for (let guard = 0; guard < 2; guard++) {
      const head = tokens[from]
      const left = tokens[from - 1]
      if (head === undefined || left === undefined || head.gap !== 'comma') break
      const before = tokens[from - 2]
      if (/^\d{1,4}[A-Za-z]?$/.test(left.form.raw) && before !== undefined && left.gap === 'space' && DWELLING.has(before.form.key)) from -= 2
      else if (isCapital(left)) {
        let k = from - 1
        while (k > 0 && tokens[k]?.gap === 'space' && isCapital(tokens[k - 1]) && from - k < 4) k--
        from = k
      } else if ((left.form.flags & HOUSE_END) !== 0 && left.form.shape === 'lower') {
        from -= before !== undefined && left.gap === 'space' && before.form.key.length > 2 ? 2 : 1
        break
      } else break
    }
    // To the right: ", Dunsall", ", nr Tavyford".
    let end = street.end
    const next = out[c + 1]
    if (next !== undefined && (next.type === 'PLACE' || next.type === 'ORG') && /^,\s*(?:nr\.?\s|near\s)?$/i.test(text.slice(end, next.start))) {
      end = next.end
      out.splice(c + 1, 1)
    }
    const first = tokens[from]
    if (first === undefined) continue
    out[c] = { ...street, start: first.start, end, type: 'ADDRESS', source: 'rule:address', confidence: Math.max(0.92, street.confidence), decision: 'replace', label: 'address' }
  }
  return out
}
