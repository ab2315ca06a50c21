import type { Candidate } from '../candidate'
import { ofWord } from '../tokens'
import type { Token } from '../tokens'
import { TRIGGERS } from './indirect-triggers'
import type { Trigger } from './indirect-triggers'

/**
 * Indirect identifiers (domain reference 3.8): superlatives and sole holders, rare illness, unusual births, offices,
 * news, disasters. Always for a person to judge; the clause is raised, since the words around the trigger identify.
 */

const BY_KEY = new Map<string, Trigger[]>()
for (const trigger of TRIGGERS) for (const key of trigger.keys) BY_KEY.set(key, [...(BY_KEY.get(key) ?? []), trigger])

const beginsFrame = ofWord(({ key }) => BY_KEY.has(key))

/** Where a clause begins: behind a stop, a dash, a bracket, or a comma with a new subject. */
const BEGINS = /[.;:!?"“”()\n\u2014]|\s[–-]\s|,\s(?:and|but|so|she|he|they|i|it)\b/gi
/** Where the sentence ends; what is added behind a comma ("they did her on Central") says more of the same. */
const ENDS = /[.;:!?"“”()\n\u2014]|\s[–-]\s|,\s(?:but|so)\b/i
const REACH = 110
/** A text without full stops has no clauses: there the reach is short. */
const FLAT_REACH = 60

/** A frame that matched: its number in the list, the token it began at, and where it ends in the text. */
export type Fired = { frame: number; trigger: Trigger; token: number; start: number; end: number }

const NUMBER = new Map(TRIGGERS.map((trigger, k) => [trigger, k]))

/** Every frame that matches anywhere, in the order of the text. */
export function firedFrames(text: string, tokens: readonly Token[]): Fired[] {
  const out: Fired[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined || !beginsFrame(token.form)) continue
    for (const trigger of BY_KEY.get(token.form.key) ?? []) {
      if (trigger.next !== undefined && !trigger.next.has(tokens[i + 1]?.form.key ?? '')) continue
      trigger.pattern.lastIndex = token.start
      const match = trigger.pattern.exec(text)
      if (match === null) continue
      if (trigger.before !== undefined && !trigger.before.test(text.slice(Math.max(0, token.start - 40), token.start))) continue
      out.push({ frame: NUMBER.get(trigger) ?? 0, trigger, token: i, start: token.start, end: token.start + match[0].length })
    }
  }
  return out
}

/** An expression is translated when it is first used, for narrow and for wide letters, and again when it is used a second time: some 60 ms for all, here in steps. */
export function* tryFrames(): Generator<void> {
  for (const { pattern, before } of TRIGGERS) {
    for (const text of ['.', '.', '…', '…']) {
      pattern.lastIndex = 0
      pattern.test(text)
      before?.test(text)
    }
    yield
  }
}

export function findIndirect(text: string, tokens: readonly Token[]): Candidate[] {
  const out: Candidate[] = []
  let done = 0
  let lastToken = -1
  for (const { trigger, token: at, end } of firedFrames(text, tokens)) {
    const token = tokens[at]
    if (token === undefined || token.start < done || at === lastToken) continue
    lastToken = at
    const span = clause(text, token.start, end, token.flat ? FLAT_REACH : REACH)
    const last = out[out.length - 1]
    // Two triggers in one sentence are one question.
    if (last !== undefined && span.start < last.end) last.end = span.end
    else out.push({ ...span, type: 'RARE', core: token.start, source: 'rule:indirect', confidence: trigger.confidence, decision: 'review', reason: trigger.reason })
    done = span.end
  }
  return out
}

/** The words from the clause's beginning to the sentence's end, no more than a line's length either way. */
function clause(text: string, start: number, end: number, reach: number): { start: number; end: number } {
  const left = text.slice(Math.max(0, start - reach), start)
  const cut = [...left.matchAll(BEGINS)].pop()
  let from = cut === undefined ? start - left.length : start - left.length + cut.index + cut[0].length
  if (cut === undefined && left.length === reach) from += Math.max(0, left.indexOf(' ') + 1)
  while (from < start && /\s|['‘’]/.test(text[from] ?? '')) from++
  const right = text.slice(end, end + reach)
  const stop = ENDS.exec(right)
  let to = stop === null ? end + right.length : end + stop.index
  if (stop === null && right.length === reach) to = end + Math.max(0, right.lastIndexOf(' '))
  while (to > end && /\s|['‘’,]/.test(text[to - 1] ?? '')) to--
  return { start: from, end: to }
}
