/** Which kind of telling detail a word belongs to, by the notions it falls under. */
import { KINDS, type Kind } from '../../../shared/finder/telling/words'
import type { WordNet } from './wordnet'

/** Notions by their own words: the first sense of each. */
const HEADS: Readonly<Record<Exclude<Kind, 'none'>, string>> = {
  work: 'worker professional performer leader official serviceman seafarer pilot artist occupation craftsman clergyman athlete musician creator',
  illness: 'illness disease disorder surgery symptom injury amputation prosthesis',
  family: 'relative twin offspring marriage adoption spouse',
  event: 'disaster war crime catastrophe accident fire flood protest trial killing explosion',
  home: 'dwelling building vessel bridge tower',
  fame: 'newspaper broadcasting prize contest sport music film song monument celebrity game show book',
  thing: 'animal vehicle instrument clothing weapon jewellery coin machine toy decoration',
}

export function kindsBy(wordnet: WordNet): (word: string) => number {
  const kindOf = new Map<string, number>()
  for (const [kind, heads] of Object.entries(HEADS)) for (const head of heads.split(' ')) for (const id of wordnet.firstSenses(head)) kindOf.set(id, KINDS.findIndex((k) => k === kind))
  return (word) => {
    const shares = new Map<number, number>()
    for (const { id, share } of wordnet.notionsOf(word)) {
      const kind = kindOf.get(id)
      if (kind !== undefined) shares.set(kind, Math.max(shares.get(kind) ?? 0, share))
    }
    const [best] = [...shares].sort((a, b) => b[1] - a[1] || a[0] - b[0])
    return best !== undefined && best[1] >= 0.3 ? best[0] : 0
  }
}
