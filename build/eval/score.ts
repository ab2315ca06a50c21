/** Scores spans as the labelled corpus' own scorer does: a gold span counts when each of its letters and digits is covered. */

export type Span = { start: number; end: number; type: string }
export type GoldSpan = Span & { text: string; entity: string; known: boolean; kind: 'direct' | 'quasi'; surface?: string }
export type Distractor = { start: number; end: number; cls: string }
export type ScoredNote = { id: string; body: string; gold: readonly GoldSpan[]; distractors: readonly Distractor[]; predicted: readonly Span[] }
export type Tally = { n: number; found: number }

export type Score = {
  notes: number
  spans: number
  found: number
  byType: Map<string, Tally>
  byKind: Map<string, Tally>
  byGroup: Map<string, Tally>
  predictedChars: number
  goodChars: number
  neutralChars: number
  goldChars: number
  goldCovered: number
  otherWords: number
  otherTouched: number
  words: number
  distractors: number
  distractorsTouched: number
  misses: { id: string; span: GoldSpan; group: string }[]
  falseWords: { id: string; text: string }[]
  touchedDistractors: { id: string; text: string }[]
}

const ALNUM = /[\p{L}\p{N}]/u
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’\-][\p{L}\p{N}\p{M}]+)*/gu

/** Words that a reasonable tool may change together with a gold span; they count neither way in `precision, lenient`. */
const BEFORE: Readonly<Record<string, RegExp>> = {
  PERSON: /\b(?:dr|mr|mrs|ms|miss|madam|mother|prof|rev|reverend|fr|father|sr|sister|cllr|councillor|lt|col|colonel|imam|auntie|uncle|doctor|nurse|mister|missus)\.?\s+$/i,
  DATE: /\b(?:mon|tues?|weds?|wednes|thurs?|fri|satur|sat|sun)(?:day)?,?\s+(?:the\s+)?$/i,
  AGE: /\b(?:aged?|age)\s+$/i,
}
const AFTER: Readonly<Record<string, RegExp>> = { PERSON: /^['’]s\b/i, AGE: /^[\s-]*(?:year|yr)s?[\s-]*(?:old|o)?\b|^\s*y\/o\b/i }

function letters(text: string): Uint8Array {
  const mask = new Uint8Array(text.length)
  let i = 0
  for (const ch of text) {
    if (ALNUM.test(ch)) mask.fill(1, i, i + ch.length)
    i += ch.length
  }
  return mask
}

function cover(length: number, spans: readonly { start: number; end: number }[]): Uint8Array {
  const mask = new Uint8Array(length)
  for (const s of spans) mask.fill(1, Math.max(0, s.start), Math.min(length, s.end))
  return mask
}

function neutral(body: string, gold: readonly GoldSpan[]): Uint8Array {
  const mask = new Uint8Array(body.length)
  for (const s of gold) {
    const before = BEFORE[s.type]?.exec(body.slice(Math.max(0, s.start - 20), s.start))
    if (before) mask.fill(1, s.start - before[0].length, s.start)
    const after = AFTER[s.type]?.exec(body.slice(s.end, s.end + 20))
    if (after) mask.fill(1, s.end, s.end + after[0].length)
  }
  return mask
}

const add = (map: Map<string, Tally>, key: string, hit: boolean): void => {
  const t = map.get(key) ?? { n: 0, found: 0 }
  t.n++
  if (hit) t.found++
  map.set(key, t)
}

/** `groupOf` names the group of a person's span (as listed, part, variant, unregistered). */
export function score(notes: Iterable<ScoredNote>, groupOf: (span: GoldSpan) => string): Score {
  const s: Score = {
    notes: 0, spans: 0, found: 0, byType: new Map(), byKind: new Map(), byGroup: new Map(), predictedChars: 0, goodChars: 0, neutralChars: 0, goldChars: 0,
    goldCovered: 0, otherWords: 0, otherTouched: 0, words: 0, distractors: 0, distractorsTouched: 0, misses: [], falseWords: [], touchedDistractors: [],
  }
  for (const note of notes) {
    s.notes++
    const { body, gold } = note
    const al = letters(body)
    const pm = cover(body.length, note.predicted)
    const gm = cover(body.length, gold)
    const nm = neutral(body, gold)
    for (const span of gold) {
      let hit = true
      for (let i = span.start; i < span.end && hit; i++) if (al[i] === 1 && pm[i] !== 1) hit = false
      s.spans++
      if (hit) s.found++
      add(s.byType, span.type, hit)
      add(s.byKind, span.kind, hit)
      const group = span.type === 'PERSON' ? groupOf(span) : ''
      if (group !== '') add(s.byGroup, group, hit)
      if (!hit) s.misses.push({ id: note.id, span, group })
    }
    for (let i = 0; i < body.length; i++) {
      if (al[i] !== 1) continue
      if (pm[i] === 1) {
        s.predictedChars++
        if (gm[i] === 1) s.goodChars++
        else if (nm[i] === 1) s.neutralChars++
      }
      if (gm[i] === 1) {
        s.goldChars++
        if (pm[i] === 1) s.goldCovered++
      }
    }
    for (const m of body.matchAll(WORD)) {
      s.words++
      let inGold = false
      let touched = false
      for (let i = m.index; i < m.index + m[0].length; i++) {
        if (al[i] !== 1) continue
        if (gm[i] === 1) inGold = true
        if (pm[i] === 1) touched = true
      }
      if (inGold) continue
      s.otherWords++
      if (touched) {
        s.otherTouched++
        s.falseWords.push({ id: note.id, text: `${body.slice(Math.max(0, m.index - 18), m.index)}⟦${m[0]}⟧${body.slice(m.index + m[0].length, m.index + m[0].length + 14)}`.replace(/\n/g, '⏎') })
      }
    }
    for (const d of note.distractors) {
      let touched = false
      for (let i = d.start; i < d.end; i++) if (al[i] === 1 && pm[i] === 1) touched = true
      s.distractors++
      if (touched) {
        s.distractorsTouched++
        s.touchedDistractors.push({ id: note.id, text: body.slice(Math.max(0, d.start - 15), d.end + 10).replace(/\n/g, '⏎') })
      }
    }
  }
  return s
}

export const ratio = (a: number, b: number): number | null => (b === 0 ? null : a / b)
