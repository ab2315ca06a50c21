/** The operations on risk, as the contract names them. */
import type { AppContract } from '../../../shared/ipc/contract'
import type { Handlers } from '../../../shared/ipc/serve'
import type { Workspace } from '../workspace/workspace'
import { noteRisk, personRisk } from './mosaic'
import { studyRisk } from './study'

export const riskHandlers = (current: () => Workspace): Pick<Handlers<AppContract>, Extract<keyof AppContract, `risk.${string}`>> => ({
  'risk.person': (input, context) => personRisk(current(), input, context),
  'risk.study': (input, context) => studyRisk(current(), input, context),
  'risk.note': (input, context) => noteRisk(current(), input, context),
})
