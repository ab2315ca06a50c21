import { OpenRedaction } from '@openredaction/core'
import nlp from 'compromise'
import type { Register } from '../../shared/finder'
import type { EvalSet } from './further-sets'
import type { Guess, Measured } from './measure'
import { measure } from './measure'

/**
 * What a person could install instead: the most complete redaction library of the registry, and the language library whose recogniser of
 * people is the one most used in a browser. Both get the register in the way they take one; neither knows the study, and neither has a review:
 * whatever they find is changed.
 */
export type Peer = { short: string; about: string; measure(set: EvalSet): Promise<Measured> }

type Listed = { text: string; type: 'PERSON' | 'ORG' }

/** Every name and alias as it is written in the register. */
const listed = (register: Register): Listed[] =>
  [
    ...register.people.flatMap(({ name, aliases }) => [name, ...aliases].map((text): Listed => ({ text, type: 'PERSON' }))),
    ...register.sites.flatMap(({ name, aliases }) => [name, ...aliases].map((text): Listed => ({ text, type: 'ORG' }))),
  ].filter(({ text }) => text.trim() !== '')

const guessAt = (text: string, start: number, end: number, type: string, source: string): Guess => ({ start, end, type, text: text.slice(start, end), decision: 'replace', source })

const inRegExp = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+')

/** Its own 500 patterns as shipped, and the register as two patterns more, which it tries first. */
const openRedaction: Peer = {
  short: 'openredaction',
  about: '@openredaction/core 1.1.5 (MIT), as shipped; the register as custom patterns',
  async measure({ corpus, notes }) {
    const patterns = (['PERSON', 'ORG'] as const).flatMap((type) => {
      const forms = listed(corpus.register).filter((each) => each.type === type).map(({ text }) => inRegExp(text))
      const longestFirst = forms.sort((a, b) => b.length - a.length).join('|')
      return forms.length === 0 ? [] : [{ type: `REGISTER_${type}`, regex: new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst})(?![\\p{L}\\p{N}])`, 'gu'), priority: 1000, placeholder: `[${type}_{n}]` }]
    })
    const shield = new OpenRedaction({ customPatterns: patterns })
    const found = new Map<string, Guess[]>()
    for (const { id, text } of notes) {
      const { detections } = await shield.detect(text)
      found.set(id, detections.map(({ type, position: [start, end] }) => guessAt(text, start, end, type, `openredaction:${type}`)))
    }
    return measure(corpus.register, notes, ({ id }) => found.get(id) ?? [])
  },
}

/** Its people, places, organisations, numbers and addresses; the register as words of its lexicon. */
const compromise: Peer = {
  short: 'compromise',
  about: 'compromise 14.17.0 (MIT); the register as words of its lexicon',
  measure({ corpus, notes }) {
    const words = Object.fromEntries(listed(corpus.register).map(({ text, type }) => [text.toLowerCase(), type === 'PERSON' ? 'Person' : 'Organization']))
    const scan = ({ text }: { text: string }): Guess[] => {
      const document = nlp(text, words)
      const views = { PERSON: document.people(), PLACE: document.places(), ORG: document.organizations(), PHONE: document.phoneNumbers(), EMAIL: document.emails(), URL: document.urls() }
      return Object.entries(views).flatMap(([type, view]) =>
        (view.json({ offset: true }) as { offset: { start: number; length: number } }[]).map(({ offset }) => guessAt(text, offset.start, offset.start + offset.length, type, 'compromise')),
      )
    }
    return Promise.resolve(measure(corpus.register, notes, scan))
  },
}

export const PEERS: readonly Peer[] = [openRedaction, compromise]
