/** Every operation on data, once: the window and the command line call nothing else, and both ends validate by it. */
import { benchContract } from './contract/bench'
import { episodesContract } from './contract/episodes'
import { formatsContract } from './contract/formats'
import { historyContract } from './contract/history'
import { notesContract } from './contract/notes'
import { peopleContract } from './contract/people'
import { pseudonymsContract } from './contract/pseudonyms'
import { promptsContract } from './contract/prompts'
import { releaseContract } from './contract/release'
import { riskContract } from './contract/risk'
import { safeguardingContract } from './contract/safeguarding'
import { sealingContract } from './contract/sealing'
import { siteCardContract } from './contract/site-card'
import { studyContract } from './contract/study'
import { teamContract } from './contract/team'
import { workspaceContract } from './contract/workspace'

export { WorkspaceInfo } from './contract/common'

export const contract = {
  ...workspaceContract,
  ...notesContract,
  ...peopleContract,
  ...siteCardContract,
  ...historyContract,
  ...teamContract,
  ...releaseContract,
  ...studyContract,
  ...benchContract,
  ...sealingContract,
  ...safeguardingContract,
  ...episodesContract,
  ...formatsContract,
  ...promptsContract,
  ...riskContract,
  ...pseudonymsContract,
} as const

export type AppContract = typeof contract
export type OperationName = keyof AppContract
