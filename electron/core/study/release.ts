/** Releases of the open study: made by core/release from plain data, and remembered in the history with what went out. */
import { AppError } from '../../../shared/errors'
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf, ParsedInputOf } from '../../../shared/ipc/define'
import type { ReleaseReceipt, VerifyResult } from '../../../shared/ipc/results'
import type { CallContext } from '../../../shared/ipc/serve'
import type { Workspace } from '../workspace/workspace'

export async function releaseStudy(_workspace: Workspace, _input: ParsedInputOf<AppContract, 'release.run'>, _context: CallContext): Promise<OutputOf<AppContract, 'release.run'>> {
  throw new AppError('RELEASE_EMPTY')
}
export const listReleases = (_workspace: Workspace): ReleaseReceipt[] => []
export const releaseReport = (_workspace: Workspace, _id: string): string => ''
export async function verifyStudyRelease(_workspace: Workspace | null, _path: string, _withWorkspace: boolean, _context: CallContext): Promise<VerifyResult> {
  throw new AppError('RELEASE_EMPTY')
}
