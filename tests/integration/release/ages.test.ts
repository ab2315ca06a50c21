/** An age in a text is no finer than the band of the tables beside it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

import type { ReleaseProfile } from '../../../shared/model/vocabulary'
import { note, release, smallStudy, tempFolder, workingId } from './study'

const textIn = async (profile: ReleaseProfile): Promise<string> => {
  const study = smallStudy()
  const notes = [note('ages', 'Margaret Thwaite, aged 84, came with a girl aged 11 and a man aged 93. Her neighbour is aged 61.', { personIds: [workingId('Margaret Thwaite')] })]
  const out = join(tempFolder(), 'out')
  await release({ ...study, notes }, out, { profile })
  return (JSON.parse(readFileSync(join(out, 'data', 'notes.jsonl'), 'utf8')) as { text: string }).text
}

it('bands of five years for the team, of ten under control, of twenty in public; nobody’s exact age under 18, nor over 90', async () => {
  expect((await textIn('team')).match(/aged \[[^\]]+\]/g)).toEqual(['aged [80–84]', 'aged [10–14]', 'aged [90+]', 'aged [60–64]'])
  expect((await textIn('controlled')).match(/aged \[[^\]]+\]/g)).toEqual(['aged [80–89]', 'aged [under 18]', 'aged [90+]', 'aged [60–69]'])
  expect((await textIn('public')).match(/aged \[[^\]]+\]/g)).toEqual(['aged [80–89]', 'aged [under 18]', 'aged [90+]', 'aged [60–79]'])
})
