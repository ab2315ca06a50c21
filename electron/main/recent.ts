/** The workspaces opened last, newest first: paths and nothing else. */
import { z } from '../../shared/zod'

const MOST = 8
export const RecentPaths = z.strictObject({ paths: z.array(z.string().min(1).max(4096)).max(50) })
export type RecentPaths = z.infer<typeof RecentPaths>

export function withOpened(recent: RecentPaths, path: string): RecentPaths {
  return { paths: [path, ...recent.paths.filter((other) => other !== path)].slice(0, MOST) }
}
