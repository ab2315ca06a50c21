/** What reports and fixed texts say without a study in them: a name that is one of these words is no leak where they stand. */
import { RELEASE_PROFILES } from '../../../shared/model/vocabulary'
import { ownTexts, sampleFacts } from '../../../shared/release/own-words'
import type { ReleaseFacts } from '../../../shared/release/types'
import { blocksOf } from './leak/frame'

export function ownSays(reportHtml: (facts: ReleaseFacts) => string, reportJson: (facts: ReleaseFacts) => string): { ownText: string; ownBlocks: Set<string> } {
  const samples = RELEASE_PROFILES.flatMap((profile) => [sampleFacts(profile, false), sampleFacts(profile, true)])
  const pages = samples.map(reportHtml)
  const ownBlocks = new Set(pages.flatMap(blocksOf))
  // The pages say nearly the same six times: each line once.
  const lines = new Set([...ownTexts(), ...pages, ...samples.map(reportJson)].flatMap((text) => text.split('\n')))
  return { ownText: [...lines].join('\n'), ownBlocks }
}
