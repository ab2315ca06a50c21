import { expect, it } from 'vitest'
import { createFinder } from '../../../shared/finder'
import { groupItems, scanNote } from '../../../shared/release/review'
import { note } from '../../integration/release/study'

it('someone linked near a finding shows as an ellipsis, also where the context cuts the link', () => {
  const linked = '⟦0123456789abcdef⟧'
  const scanned = scanNote(note('one', `${linked} rang 01632 960317 and sat down beside the others for a long, long while until ${linked} came.`), createFinder({ people: [], sites: [] }), (type, text) => `${type} ${text}`)
  const [item] = groupItems([scanned], new Map())
  expect(item?.places[0]).toMatchObject({ before: '… rang ', after: ' and sat down beside the others for a…' })
  const cut = scanNote(note('two', `01632 960317 and then, all of a sudden, ${linked} was there.`), createFinder({ people: [], sites: [] }), (type, text) => `${type} ${text}`)
  expect(groupItems([cut], new Map())[0]?.places[0]?.after).not.toContain('·')
})

it('the words around a finding are whole, and an ellipsis stands only where the note goes on', () => {
  const around = (body: string) => groupItems([scanNote(note('one', body), createFinder({ people: [], sites: [] }), (type, text) => `${type} ${text}`)], new Map())[0]?.places[0]
  expect(around('Ring 01632 960317 now.')).toMatchObject({ before: 'Ring ', after: ' now.' })
  expect(around('Somebody wrote on the back of an envelope that one may ring 01632 960317 whenever the surgery itself does not pick up.')).toMatchObject({ before: '…back of an envelope that one may ring ', after: ' whenever the surgery itself does not…' })
  expect(around(`${'x'.repeat(60)}/01632 960317`)?.before).toBe(`…${'x'.repeat(39)}/`)
})
