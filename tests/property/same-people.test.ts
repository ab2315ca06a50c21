/** Joinings of several laptops, in any order and any way round: nobody is lost, and everybody of one person stands under one entry. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { samePeople } from '../../shared/merge/same-person'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const joinings = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...ids, 'gone'))

it('every entry counts as one that stands for itself, and as the same as the one it was joined to', () => {
  fc.assert(
    fc.property(joinings, (joined) => {
      const joinedTo = new Map(ids.map((id) => [id, joined[id] ?? null]))
      const kept = samePeople(joinedTo)
      expect([...kept.keys()].toSorted()).toEqual(ids)
      for (const id of ids) {
        const root = kept.get(id) ?? ''
        expect(kept.get(root)).toBe(root)
        const other = joinedTo.get(id)
        if (other && other !== 'gone') expect(kept.get(other)).toBe(root)
        else expect(root).toBe(id)
      }
    }),
  )
})

it('does not ask in which order they are listed', () => {
  fc.assert(
    fc.property(joinings, fc.shuffledSubarray(ids, { minLength: ids.length }), (joined, order) => {
      const listed = (all: readonly string[]) => samePeople(new Map(all.map((id) => [id, joined[id] ?? null])))
      expect(Object.fromEntries(listed(order))).toEqual(Object.fromEntries(listed(ids)))
    }),
  )
})
