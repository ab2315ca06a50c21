export type {
  Decision,
  Finder,
  FinderOptions,
  Finding,
  FindingType,
  Judge,
  NoteText,
  Register,
  RegisterPerson,
  RegisterSite,
  Role,
} from './types'
export { createFinder, createFinderInSteps } from './finder'
export { holdsPattern } from './patterns/numbers'
export { applyFindings } from './apply'
export type { Applied, AppliedReplacement, Choice } from './apply'
export { normaliseForMatch } from './normalise'
export type { NormalisedText } from './normalise'
export { createVariantSearch } from './variant-search'
export type { VariantHit, VariantSearch } from './variant-search'
export { createTagger } from './tagger/tagger'
export type { Tagger } from './tagger/tagger'
