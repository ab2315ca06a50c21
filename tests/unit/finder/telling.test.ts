import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFinder, createTagger } from '../../../shared/finder'
import { unpackAges } from '../../../shared/finder/aged/model'
import { AGE_WEIGHTS } from '../../../shared/finder/aged/weights.generated'
import { clausesOf } from '../../../shared/finder/telling/clauses'
import { packWeights, readWeights, unpack } from '../../../shared/finder/telling/model'
import { TELLING_WEIGHTS } from '../../../shared/finder/telling/weights.generated'
import { encodeMeanings, KINDS, readMeanings, STEPS } from '../../../shared/finder/telling/words'
import { dictionary } from '../../../shared/finder/lexicon'
import { tokenise } from '../../../shared/finder/tokens'
import type { Finding } from '../../../shared/finder'
import { readCorpus } from '../../../build/eval/corpus'
import { parseStudy } from '../../../build/tagger/marked-notes'

const REGISTER = { people: [{ id: 'p', role: 'patient' as const, name: 'Rhona Teesdale', aliases: ['Rhona'], siteIds: ['a'] }], sites: [{ id: 'a', name: 'Quarry Lane Surgery', aliases: [] }] }
const finder = createFinder(REGISTER, { corpus: [], tagger: createTagger() })
const scan = (text: string): Finding[] => finder.scan({ id: 'n', text, siteId: 'a' })
const raised = (text: string): Finding[] => scan(text).filter((f) => f.type === 'RARE')

/** None of these stands in a note that anything was trained on. */
const UNSEEN = [
  'He was the drummer who fell off the carnival float and kept playing.',
  'She was the first woman to captain the county darts team.',
  'My father drove the last tram out of the depot with the mayor asleep upstairs.',
  'She is the widow of the man who swam across the harbour with a piano.',
  'She taught half the cabinet to swim.',
  'They were the couple who got married on the ferry in the gale.',
]
const ORDINARY = [
  'She has had a cough for two weeks and has not slept.',
  'We talked about the referral form and who should fill it in.',
  'The phone rang and nobody answered it.',
  'He would like to walk more and lose some weight.',
  'Reception was busy and the printer had stopped again.',
  'Two children, both at school; her husband works at the warehouse.',
  'The first appointment of the day was cancelled.',
]

describe('telling details', () => {
  it.each(UNSEEN)('raised whole: %s', (text) => {
    const letters = [...text].map((ch, k) => (/[\p{L}\p{N}]/u.test(ch) ? k : -1)).filter((k) => k >= 0)
    const findings = scan(`We had tea. ${text} Then it rained.`)
    expect(letters.filter((k) => !findings.some((f) => f.start <= k + 12 && k + 12 < f.end))).toEqual([])
  })

  it.each(ORDINARY)('left: %s', (text) => {
    expect(raised(text)).toEqual([])
  })

  it('are never changed without asking, in any note that is at hand', () => {
    const folders = ['field-notes', 'field-notes-far', 'field-notes-unseen/A', 'field-notes-unseen/B', 'field-notes-unseen/D'].map((name) => readCorpus(join('tests/fixtures', name)))
    const passages = parseStudy(readFileSync('build/tagger/notes/r-1.txt', 'utf8'))
    let seen = 0
    for (const { register, notes } of [...folders, passages]) {
      const own = createFinder(register, { corpus: notes.map((n) => n.text) })
      for (const note of notes) {
        const rare = own.scan(note).filter((f) => f.type === 'RARE')
        seen += rare.length
        expect(rare.filter((f) => f.decision !== 'review' || (f.reason ?? '') === '')).toEqual([])
      }
    }
    expect(seen).toBeGreaterThan(100)
  })

  it.each([
    ['He was the last harbour pilot on the river.', /job|office|Only one/],
    ['She was the only juggler in the town.', /Only one/],
    ['They were drowned in the flood, all four brothers.', /event|family/i],
    ['He was on the telly with the singing dog.', /looked up/],
  ])('say which kind they are: %s', (text, kind) => {
    const [first] = raised(text)
    expect(first?.reason).toMatch(kind)
  })

  it('have reasons that hold no word of the note', () => {
    const reason = raised('She is the widow of the man who swam across the harbour with a piano.')[0]?.reason ?? ''
    expect(reason).not.toBe('')
    expect(reason).not.toMatch(/widow|harbour|piano/i)
  })

  it('are the same in every finder and each time', () => {
    const text = UNSEEN.join(' ')
    const other = createFinder(REGISTER, { corpus: [], tagger: createTagger() })
    expect(scan(text)).toEqual(scan(text))
    expect(other.scan({ id: 'n', text, siteId: 'a' })).toEqual(scan(text))
  })

  it('are left to the frames where rules stand alone', () => {
    const alone = createFinder(REGISTER, { corpus: [], tagger: null }).scan({ id: 'n', text: 'She was the first woman to captain the county darts team. He keeps a wallaby.', siteId: 'a' }).filter((f) => f.type === 'RARE')
    expect(alone.map((f) => f.source)).toEqual(['rule:indirect'])
    expect(new Set(raised(UNSEEN.join(' ')).map((f) => f.source))).toEqual(new Set(['model:telling']))
  })

  it('do not ask about the empty words beside a name', () => {
    const texts = raised('Rhona says the old man by the door was the pilot who landed on the cricket pitch.').map((f) => f.text)
    expect(texts.some((t) => t.includes('landed on the cricket pitch'))).toBe(true)
    expect(texts).not.toContain('says')
  })
})

describe('clauses', () => {
  const cut = (text: string): string[] => clausesOf(text, tokenise(text)).map((c) => text.slice(c.start, c.end))
  it('end at stops, dashes, brackets and quotation marks', () => {
    expect(cut('He came in. "I was there," he said (twice) – and sat down; then left.')).toEqual(['He came in', 'I was there,', 'he said', 'twice', 'and sat down', 'then left'].map((t) => t.replace(/,$/, '')))
  })
  it('go on over a line break in small letters, and end after a word that is a title elsewhere', () => {
    expect(cut('the man who\nkept bees')).toEqual(['the man who\nkept bees'])
    expect(cut('so did his mother. Then tea')).toEqual(['so did his mother', 'Then tea'])
  })
  it('cut dictation without stops into stretches', () => {
    const spoken = 'so he came in and sat down and then he told me that his wife was not well and she had been like that since the summer and he did not know what to do about it'
    expect(cut(spoken).length).toBeGreaterThan(1)
    expect(cut(spoken).join(' ')).toBe(spoken)
  })
})

describe('the shipped weights', () => {
  it('are small, and load', () => {
    expect(TELLING_WEIGHTS.weights.length + TELLING_WEIGHTS.meanings.length).toBeLessThan(200_000)
    expect(AGE_WEIGHTS.weights.length).toBeLessThan(80_000)
    expect(unpack(TELLING_WEIGHTS).table.tellingOf('harpist')).toBeGreaterThan(0)
    expect(readWeights(TELLING_WEIGHTS.weights, TELLING_WEIGHTS.unit).size).toBeGreaterThan(10_000)
  })
  it('of another version or another dictionary are refused', () => {
    expect(() => unpack({ ...TELLING_WEIGHTS, version: 2 })).toThrow('expected version')
    expect(() => unpack({ ...TELLING_WEIGHTS, meanings: TELLING_WEIGHTS.meanings.slice(1) })).toThrow('another dictionary')
    expect(() => unpackAges({ ...AGE_WEIGHTS, version: 2 })).toThrow('expected version')
  })
  it('come out of their packed form as they went in', () => {
    const weights = new Map([[3, 1], [4, -2], [70_000, 0.5], [4_194_303, 2]])
    const read = readWeights(packWeights(weights, 0.5), 0.5)
    expect([...weights].map(([key]) => read.of(key))).toEqual([...weights.values()])
    expect([read.size, read.of(5), read.of(0)]).toEqual([4, 0, 0])
    const words = dictionary()
    const coded = encodeMeanings(words.map((_, k) => ({ step: k % STEPS.length, kind: (k * 3) % KINDS.length })))
    const table = readMeanings(coded)
    words.slice(0, 200).forEach((word, k) => {
      expect([table.tellingOf(word), table.kindOf(word)]).toEqual([STEPS[k % STEPS.length], KINDS[(k * 3) % KINDS.length]])
    })
  })
})

describe('ages by what stands around a number', () => {
  const ages = (text: string): string[] => scan(text).filter((f) => f.type === 'AGE').map((f) => f.text)
  it.each([
    ['Her sister, 66, came too.', '66'],
    ["She's forty-four and tired of it.", 'forty-four'],
    ["The boy's seven, he told me twice.", 'seven'],
    ['Rhona, 58, looks after her mother.', '58'],
    ['He is 81 and still drives.', '81'],
  ])('%s', (text, age) => expect(ages(text)).toContain(age))
  it.each(['He waited 40 minutes.', 'Room 12 is locked.', 'Take two with food.', 'There were 14 chairs and three tables.', 'The 36 was late again.', 'She had 9 letters to write and 4 calls.', 'It cost 25 pounds.'])('no age: %s', (text) => expect(ages(text)).toEqual([]))
})
