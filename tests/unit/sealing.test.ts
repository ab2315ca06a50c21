/** Cutting a passage out of a wording, and out of one that somebody changed meanwhile. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderSealed, sealTokenOf, splitMentions } from '../../shared/field/mention'
import { cutPassage, mayTell, passageOf } from '../../shared/field/sealing'
import { sealedPieces } from '../../shared/release/sealed-pieces'

const TOKEN = sealTokenOf({ id: '0123456789abcdef', reason: 'safeguarding', words: 3 })
const cut = (before: string, passage: string, other: string) => {
  const from = before.indexOf(passage)
  return cutPassage(before, from, from + passage.length, other, '<>')
}

describe('the passage meant by a selection', () => {
  test.each([
    ['whole words', 'She told Ron off.', 6, 11, 'told Ron'],
    ['no blanks at its ends', 'She told Ron off.', 3, 13, 'told Ron'],
    ['no half character', 'a 👍🏽 b', 3, 4, '👍🏽'],
    ['backwards', 'one two', 7, 4, 'two'],
  ])('%s', (_, body, from, to, wanted) => {
    const span = passageOf(body, from, to)
    expect(span && body.slice(...span)).toContain(wanted.slice(0, 2))
    expect(span && body.slice(...span).trim()).toBe(span && body.slice(...span))
    if (wanted.length > 4) expect(span && body.slice(...span)).toBe(wanted)
  })
  test('never half of a token, and nothing where there is nothing', () => {
    const body = `a ⟦aaaaaaaaaaaaaaaa⟧ b ${TOKEN}`
    expect(passageOf(body, 5, 8)).toEqual([2, 20])
    expect(passageOf(body, 24, 30)).toBeNull()
    expect(passageOf('   ', 0, 3)).toBeNull()
    expect(passageOf('word', 2, 2)).toBeNull()
  })
})

describe('a passage in a wording that went on', () => {
  const before = 'Tea. Nobody knew about the money in the tin. Rain.'
  const passage = 'Nobody knew about the money in the tin.'
  test.each([
    ['around it', 'Late tea. Nobody knew about the money in the tin. Rain and wind.', 'Late tea. <> Rain and wind.', null],
    ['inside it', 'Tea. Nobody knew about all the money in the blue tin. Rain.', 'Tea. <> Rain.', 'Nobody knew about all the money in the blue tin.'],
    ['its beginning written anew', 'Tea. Only Tom knew about the money in the tin. Rain.', 'Tea. <> Rain.', 'Only Tom knew about the money in the tin.'],
    ['taken out there too', 'Tea. Rain.', 'Tea. Rain.', null],
    ['copied', 'Nobody knew about the money in the tin. Tea. Nobody knew about the money in the tin. Rain.', '<> Tea. <> Rain.', null],
  ])('%s', (_, other, wanted, changed) => {
    expect(cut(before, passage, other)).toMatchObject({ text: wanted, changed })
  })
  test('what goes on in its sentence goes with it; the next sentence does not', () => {
    expect(cut('He said that Ron hit her. Rain.', 'Ron hit her', 'He said that Ron hit her and ran off. Wind. Rain.')).toMatchObject({ text: 'He said that <>. Wind. Rain.', changed: 'Ron hit her and ran off' })
  })

  const word = fc.constantFrom('tea', 'rain', 'stick', 'door', 'desk', 'phone', 'queue')
  const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `${words.join(' ')}.`)
  test('whatever is written around it stays, in its order, and no word of it does', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 3 }), fc.array(sentence, { maxLength: 3 }), fc.array(sentence, { maxLength: 2 }), fc.array(sentence, { maxLength: 2 }), (head, tail, newHead, newTail) => {
        const secret = 'Ottoline hid seven knives.'
        const before = [...head, secret, ...tail].join(' ')
        const other = [...newHead, ...head, secret, ...tail, ...newTail].join(' ')
        const { text, changed } = cut(before, secret, other)
        expect(text).toBe([...newHead, ...head, '<>', ...tail, ...newTail].join(' '))
        expect(changed).toBeNull()
      }),
      { numRuns: 500 },
    )
  })
  test('of any other wording no word of the passage stays, and every other word is in the text or in what was changed', () => {
    const words = fc.array(fc.constantFrom('tea', 'rain', 'hid', 'seven', 'knives', 'door', 'Ottoline'), { maxLength: 14 })
    fc.assert(
      fc.property(words, (mixed) => {
        const before = 'tea Ottoline hid seven knives rain'
        const other = mixed.join(' ')
        const { text, changed } = cut(before, 'Ottoline hid seven knives', other)
        const left = `${text} ${changed ?? ''}`.match(/\p{L}+/gu) ?? []
        const kept = (list: readonly string[]) => list.filter((each) => ['tea', 'rain', 'door'].includes(each)).toSorted()
        expect(kept(left)).toEqual(kept(mixed))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('an earlier wording may tell', () => {
  test.each([
    ['the passage as it was being typed', 'Tea. Nobody kn', true],
    ['one word of it', 'The money', true],
    ['nothing of it', 'Tea. Ra', false],
    ['a word the note still has', 'Tea about', false],
  ])('%s', (_, wording, wanted) => {
    expect(mayTell(wording, 'Nobody knew about the money', 'Tea. <> about Rain.')).toBe(wanted)
  })
})

test('tokens are told apart from mentions, and a made-up reason is plain text', () => {
  const body = `a ${TOKEN} b ⟦aaaaaaaaaaaaaaaa⟧ c ⟦xq3x0123456789abcdef⟧`
  expect(splitMentions(body).map((part) => part.kind)).toEqual(['text', 'sealed', 'text', 'mention', 'text'])
  expect(renderSealed(body, ({ reason, words }) => `[${reason} ${words}]`)).toBe('a [safeguarding 3] b ⟦aaaaaaaaaaaaaaaa⟧ c ⟦xq3x0123456789abcdef⟧')
})

test('what the leak check looks for: runs of telling words, none that anybody writes', () => {
  expect(sealedPieces(['Rain. She hid the seven knives behind the boiler. Yes.'])).toContain('hid the seven knives behind the')
  expect(sealedPieces(['So it was, and on and on it is.', 'Yes.', ''])).toEqual([])
})
