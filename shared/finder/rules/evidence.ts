import { F } from '../lexicon'
import type { Token } from '../tokens'
import type { FindingType } from '../types'
import { isPlainWord } from './context'

export type NameKind = 'PERSON' | 'PLACE' | 'ORG'

/** What other notes (and other places in this one) say about a word. */
export type Evidence = {
  /** The kind of name a word clearly is somewhere, or null. */
  kindOf(key: string): NameKind | null
  /** A name of several words known from elsewhere that starts at i, in any case. */
  phraseAt(tokens: readonly Token[], i: number, taken: Uint8Array): { to: number; type: NameKind; weak: boolean } | null
  /** Whether these words stand together with capitals in several notes. */
  recurs(tokens: readonly Token[]): boolean
}

type Seen = { PERSON: number; PLACE: number; ORG: number }

const LOOKS = 1024
const lookOf = (key: string): number => (key.charCodeAt(0) * 37 + key.charCodeAt(key.length - 1) * 11 + key.charCodeAt(1) * 5 + key.length) & (LOOKS - 1)

/** Collects strong findings of the study; weak ones prove nothing and are not taken in. */
export class StudyEvidence implements Evidence {
  private readonly words = new Map<string, Seen>()
  /** Which beginnings there are at all, by their rough look: most words of a text begin no phrase. */
  private begins: Uint8Array | null = null
  private readonly phrases = new Map<string, { keys: string[]; type: NameKind; weight: number }[]>()

  /** `weight` 1 for a strong finding; less for capitals that only may be a name and count together when they recur. */
  note(tokens: readonly Token[], type: FindingType, weight = 1): void {
    const kind: NameKind | null = type === 'PERSON' || type === 'PLACE' || type === 'ORG' ? type : type === 'ADDRESS' ? 'PLACE' : null
    if (kind === null || tokens.length === 0) return
    const keys = tokens.map((t) => t.form.key)
    const first = keys[0] ?? ''
    if (keys.length > 1 && kind !== 'PERSON' && !keys.every((k) => k.length < 3)) {
      const list = this.phrases.get(first) ?? []
      const known = list.find((p) => p.keys.join(' ') === keys.join(' '))
      if (known !== undefined) known.weight += weight
      else {
        list.push({ keys, type: kind, weight })
        list.sort((a, b) => b.keys.length - a.keys.length)
        this.phrases.set(first, list)
        this.begins ??= new Uint8Array(LOOKS)
        this.begins[lookOf(first)] = 1
      }
    }
    if (weight < 1) return
    for (const token of tokens) {
      const { key, flags } = token.form
      if (key.length < 3 || (flags & (F.TITLE | F.FUNCTION | F.GENERIC | F.ROLE | F.KIN | F.WEEKDAY | F.MONTH)) !== 0) continue
      // A street's or club's everyday words prove nothing on their own, except the last word of a club ("the Shed").
      if (kind !== 'PERSON' && keys.length > 1 && isPlainWord(flags) && !(kind === 'ORG' && token === tokens[tokens.length - 1])) continue
      const seen = this.words.get(key) ?? { PERSON: 0, PLACE: 0, ORG: 0 }
      seen[kind] += weight
      this.words.set(key, seen)
    }
  }

  kindOf(key: string): NameKind | null {
    const seen = this.words.get(key)
    if (seen === undefined) return null
    if (seen.PERSON >= seen.PLACE && seen.PERSON >= seen.ORG) return 'PERSON'
    return seen.PLACE >= seen.ORG ? 'PLACE' : 'ORG'
  }

  recurs(tokens: readonly Token[]): boolean {
    const keys = tokens.map((t) => t.form.key).join(' ')
    return (this.phrases.get(tokens[0]?.form.key ?? '') ?? []).some((p) => p.weight >= 1 && p.keys.join(' ') === keys)
  }

  phraseAt(tokens: readonly Token[], i: number, taken: Uint8Array): { to: number; type: NameKind; weak: boolean } | null {
    const first = tokens[i]
    if (first === undefined || this.begins === null || this.begins[lookOf(first.form.key)] === 0) return null
    for (const phrase of this.phrases.get(first.form.key) ?? []) {
      let k = 0
      while (k < phrase.keys.length) {
        const token = tokens[i + k]
        if (token === undefined || taken[i + k] === 1 || token.form.key !== phrase.keys[k]) break
        if (k > 0 && !['space', 'line', 'hyphen', 'amp'].includes(token.gap)) break
        k++
      }
      if (k === phrase.keys.length) return { to: i + k - 1, type: phrase.type, weak: phrase.weight < 1 }
    }
    return null
  }
}

/** Two bodies of evidence read as one: the study's, then the note's own. */
export function joinEvidence(a: Evidence, b: Evidence): Evidence {
  return {
    kindOf: (key) => a.kindOf(key) ?? b.kindOf(key),
    phraseAt: (tokens, i, taken) => a.phraseAt(tokens, i, taken) ?? b.phraseAt(tokens, i, taken),
    recurs: (tokens) => a.recurs(tokens),
  }
}
