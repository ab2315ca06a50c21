import { expect, it } from 'vitest'
import { createFinder } from '../../../shared/finder'
import { groupItems, scanNote } from '../../../shared/release/review'
import { note } from '../../integration/release/study'

it('someone linked near a finding shows as an ellipsis, also where the context cuts the link', () => {
  const linked = '⟦0123456789abcdef⟧'
  const scanned = scanNote(note('one', `${linked} rang 01632 960317 and sat down beside the others for a long, long while until ${linked} came.`), createFinder({ people: [], sites: [] }), (type, text) => `${type} ${text}`)
  const [item] = groupItems([scanned], new Map())
  expect(item?.places[0]).toMatchObject({ before: '… rang ', after: ' and sat down beside the others for a lo' })
  const cut = scanNote(note('two', `01632 960317 and then, all of a sudden, ${linked} was there.`), createFinder({ people: [], sites: [] }), (type, text) => `${type} ${text}`)
  expect(groupItems([cut], new Map())[0]?.places[0]?.after).not.toContain('·')
})
