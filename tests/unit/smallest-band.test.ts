/** That "under 3,000 patients" counts as 1,000 is said wherever the number is used: in the window, on the command line, in the report. */
import { expect, it } from 'vitest'
import { mosaicWords } from '../../renderer/app/mosaic/words'
import { cardWords } from '../../renderer/sites/words'
import { LIST_SIZE_BANDS, SMALLEST_BAND } from '../../shared/model/site-card'
import { sampleFacts } from '../../shared/release/own-words'
import { reportHtml } from '../../shared/report'

it('the number in the sentence is the one that is counted with', () => {
  expect([LIST_SIZE_BANDS.under_3000.least, SMALLEST_BAND]).toEqual([1000, expect.stringContaining(' a thousand patients')])
})

it('stands beside the number in the mosaic and beside the choice on the card', () => {
  expect(mosaicWords.fromBand(LIST_SIZE_BANDS.under_3000.label, 1000)).toContain(SMALLEST_BAND)
  expect(mosaicWords.fromBand(LIST_SIZE_BANDS['3000_6000'].label, 3000)).not.toContain(SMALLEST_BAND)
  expect(cardWords.listSizeHint).toContain(SMALLEST_BAND)
})

it('stands in a report that counts such a practice, and in no other', () => {
  const facts = sampleFacts('controlled', false)
  expect(reportHtml(facts)).toContain(SMALLEST_BAND)
  const { governance } = facts
  if (!governance) throw new Error('the sample has no governance')
  expect(reportHtml({ ...facts, governance: { ...governance, bands: governance.bands.filter(({ band }) => band !== LIST_SIZE_BANDS.under_3000.label) } })).not.toContain(SMALLEST_BAND)
})
