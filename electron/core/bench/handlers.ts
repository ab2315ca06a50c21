/** The operations of the benches, as the contract names them. */
import type { AppContract } from '../../../shared/ipc/contract'
import type { ParsedInputOf } from '../../../shared/ipc/define'
import type { Handlers } from '../../../shared/ipc/serve'
import type { CoreDeps } from '../deps'
import { type DifferencePlaces, releaseDifference } from '../release/difference'
import type { Workspace } from '../workspace/workspace'
import { listClaims, markClaims, takeClaims } from './claims'
import { packForIntruder } from './intruder-pack'
import { addFinding, listReadings, markRead } from './marking'
import { compareSecond, decideSecond, listSecond, secondStatus, settleSecond, startRound } from './second'

type BenchHandlers = Pick<Handlers<AppContract>, Extract<keyof AppContract, `second.${string}` | `intruder.${string}` | 'review.add' | 'review.read' | 'review.readings' | 'release.diff'>>

const placesOf = ({ a, b, html, notice }: ParsedInputOf<AppContract, 'release.diff'>, { resolvePath }: CoreDeps): DifferencePlaces => ({
  a: resolvePath(a),
  b: resolvePath(b),
  ...(html === undefined ? {} : { html: resolvePath(html) }),
  ...(notice === undefined ? {} : { notice: resolvePath(notice) }),
})

export const benchHandlers = (current: () => Workspace, deps: CoreDeps): BenchHandlers => ({
  'review.add': (input) => addFinding(current(), input),
  'review.read': (input) => markRead(current(), input),
  'review.readings': () => listReadings(current()),
  'second.status': () => secondStatus(current()),
  'second.start': (input) => startRound(current(), input),
  'second.list': (input, context) => listSecond(current(), input, context),
  'second.decide': (input) => decideSecond(current(), input),
  'second.compare': (input, context) => compareSecond(current(), input, context),
  'second.settle': (input) => settleSecond(current(), input),
  'release.diff': (input, context) => releaseDifference(placesOf(input, deps), context),
  'intruder.pack': (input, context) => packForIntruder(deps.resolvePath(input.path), deps.resolvePath(input.out), input.role, context),
  'intruder.take': (input) => takeClaims(current(), deps.resolvePath(input.path)),
  'intruder.list': () => listClaims(current()),
  'intruder.mark': (input) => markClaims(current(), input),
})
