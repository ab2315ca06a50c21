/** What reports and fixed texts say without a study in them: a name that is one of these words is no leak where they stand. */
import { RELEASE_PROFILES } from '../../../shared/model/vocabulary'
import { ownTexts, sampleFacts } from '../../../shared/release/own-words'
import type { ReleaseFacts } from '../../../shared/release/types'
import { inSlices } from '../jobs'
import { blocksOf } from './leak/frame'

export type OwnSays = { ownText: string; ownBlocks: ReadonlySet<string> }

/** A page, or the steps that write it. */
export type Written = string | Generator<undefined, string>
export const written = async (page: Written, breathe: () => Promise<void>): Promise<string> => (typeof page === 'string' ? page : inSlices(page, breathe))

/** A bare report says what a full one does not, and the profiles differ in a few lines: four pages say everything once. */
export async function ownSays(reportHtml: (facts: ReleaseFacts) => Written, reportJson: (facts: ReleaseFacts) => string, breathe: () => Promise<void>): Promise<OwnSays> {
  const ownBlocks = new Set<string>()
  const lines = new Set(ownTexts().flatMap((text) => text.split('\n')))
  for (const sample of [...RELEASE_PROFILES.map((profile) => sampleFacts(profile, false)), sampleFacts('controlled', true)]) {
    const page = await written(reportHtml(sample), breathe)
    await breathe()
    for (const block of blocksOf(page)) ownBlocks.add(block)
    for (const line of [...page.split('\n'), ...reportJson(sample).split('\n')]) lines.add(line)
    await breathe()
  }
  return { ownText: [...lines].join('\n'), ownBlocks }
}
