import { describe, expect, it } from 'vitest'
import { unpackModel } from '../../../shared/finder/tagger/model'
import { createTagger } from '../../../shared/finder/tagger/tagger'
import { WEIGHTS } from '../../../shared/finder/tagger/weights'
import type { CorpusNote as GoldNote } from '../../../build/eval/corpus'
import { fixtureNotes } from '../../../build/tagger/datasets'
import { measure, type Share } from '../../../build/tagger/measure'

const share = ({ hit, all }: Share): number => hit / all
const tagger = createTagger()
const notes = fixtureNotes()

describe('the shipped model', () => {
  it('is small enough to ship', () => {
    expect(WEIGHTS.length).toBeGreaterThan(100_000)
    expect(WEIGHTS.length).toBeLessThan(1_250_000)
  })

  it('is decoded only when first used, and once', () => {
    let loads = 0
    const lazy = createTagger(() => {
      loads += 1
      return unpackModel(WEIGHTS)
    })
    expect(loads).toBe(0)
    lazy.tag('Mrs Okafor rang.')
    lazy.tag('Mrs Okafor rang again.')
    expect(loads).toBe(1)
  })

  it('refuses what is not a packed model', () => {
    expect(() => unpackModel('AAAA')).toThrow(/no model/)
  })

  it('gives the same answer twice, from a fresh tagger and from a used one', () => {
    const fresh = createTagger()
    for (const note of notes) expect(fresh.tag(note.text, { threshold: 0.05 })).toEqual(tagger.tag(note.text, { threshold: 0.05 }))
  })
})

describe('spans', () => {
  it('have exact offsets, in order, apart from each other, with scores over the threshold', () => {
    for (const note of notes) {
      let last = 0
      for (const span of tagger.tag(note.text, { threshold: 0.15 })) {
        expect(span.start).toBeGreaterThanOrEqual(last)
        expect(span.end).toBeGreaterThan(span.start)
        expect(span.end).toBeLessThanOrEqual(note.text.length)
        expect(note.text.slice(span.start, span.end)).toMatch(/^[\p{L}\p{Nd}].*[\p{L}\p{M}\p{Nd}.]$|^[\p{L}\p{Nd}]$/su)
        expect(span.score).toBeGreaterThanOrEqual(0.15)
        expect(span.score).toBeLessThanOrEqual(1)
        last = span.end
      }
    }
  })

  it('count in UTF-16 code units past emoji, decomposed letters and line breaks', () => {
    const text = '😭👍🏽 I asked Mrs Zelda\u0301 Quarmby-\nThrelfall about it.'
    const found = tagger.tag(text).map((span) => text.slice(span.start, span.end))
    expect(found.join(' ')).toContain('Mrs Zelda\u0301 Quarmby')
  })

  it('leave the possessive outside and take the title in', () => {
    const text = "I sat with Dr Abernethy's sister."
    const [span] = tagger.tag(text)
    expect(span).toMatchObject({ start: 11, end: 23, label: 'PERSON' })
  })

  it('tell people, organisations and places apart', () => {
    const text = 'Mrs Threlkeld goes to Wetherby Lane Surgery on the bus from Ackersthwaite.'
    expect(tagger.tag(text).map((span) => span.label)).toEqual(['PERSON', 'ORG', 'PLACE'])
  })

  it('are never made of nothing', () => {
    for (const text of ['', ' ', '\n\n', '…', '12 / 34', '😭']) expect(tagger.tag(text, { threshold: 0.5 })).toEqual([])
  })

  it('grow fewer as the threshold rises', () => {
    const counts = [0.05, 0.15, 0.5, 0.9].map((threshold) => notes.reduce((sum, note) => sum + tagger.tag(note.text, { threshold }).length, 0))
    expect([...counts].sort((a, b) => b - a)).toEqual(counts)
    expect(counts[0]).toBeGreaterThan((counts[3] ?? 0) * 1.2)
  })
})

describe('names in notes of other styles than the training (floors well under what is measured)', () => {
  const at = (threshold: number, chosen: readonly GoldNote[] = notes): ReturnType<typeof measure> => measure(tagger, chosen, threshold)

  it('finds the people', () => {
    expect(share(at(0.5).person)).toBeGreaterThan(0.9)
    expect(share(at(0.15).person)).toBeGreaterThan(0.955)
    expect(share(at(0.05).person)).toBeGreaterThan(0.975)
  })

  it('finds people nobody registered', () => {
    expect(share(at(0.15).personUnknown)).toBeGreaterThan(0.95)
  })

  it('finds places and local organisations', () => {
    const { org, place } = at(0.15)
    expect((org.hit + place.hit) / (org.all + place.all)).toBeGreaterThan(0.75)
  })

  it('leaves most other words alone', () => {
    expect(share(at(0.5).precision)).toBeGreaterThan(0.9)
    expect(share(at(0.5).distractors)).toBeLessThan(0.2)
    expect(share(at(0.9).precision)).toBeGreaterThan(0.955)
  })
})
