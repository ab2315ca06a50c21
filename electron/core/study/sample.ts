import type { Workspace } from '../workspace/workspace'
import { useResearcher } from './researcher'

export const SAMPLE_TITLE = 'Sample study: three weeks beside a link worker'
export function fillSample(workspace: Workspace): void {
  useResearcher(workspace, 'Ada Fenwick')
}
