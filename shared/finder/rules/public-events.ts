import type { Candidate } from '../candidate'
import { ofWord } from '../tokens'
import type { Token } from '../tokens'

/** Days that everybody can look up: "the day of the Queen's funeral" is a date in other words. */
const EVENT = /\b(?:Queen|King|Prince|Princess|Duke|Pope|Diana|Elizabeth|Philip|Charles|Harry|William)['’]s?\s+(?:funeral|coronation|wedding|jubilee)\b/giu

const isOccasion = ofWord(({ key }) => /^(?:funeral|coronation|wedding|jubilee)$/.test(key))

export function findPublicEvents(text: string, tokens: readonly Token[]): Candidate[] {
  if (!tokens.some(({ form }) => isOccasion(form))) return []
  return [...text.matchAll(EVENT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    type: 'EVENT',
    source: 'rule:public-event',
    confidence: 0.6,
    decision: 'review',
    reason: 'A public event tells the day.',
  }))
}
