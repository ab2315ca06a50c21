import type { Candidate } from '../candidate'

/** Days that everybody can look up: "the day of the Queen's funeral" is a date in other words. */
const EVENT = /\b(?:Queen|King|Prince|Princess|Duke|Pope|Diana|Elizabeth|Philip|Charles|Harry|William)['’]s?\s+(?:funeral|coronation|wedding|jubilee)\b/giu

export function findPublicEvents(text: string): Candidate[] {
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
