/** How far a job is, in words and as a bar. */
import type { Progress } from '../../shared/ipc/define'

export function JobProgress({ progress, starting }: { progress: Progress | null; starting: string }) {
  const total = progress?.total ?? 0
  return (
    <div className="progress" role="status">
      <span>
        {progress?.phase ?? starting}
        {total > 0 ? <span className="soft figures">{` ${progress?.done} of ${total}`}</span> : null}
      </span>
      <progress value={total > 0 ? progress?.done : undefined} max={total > 0 ? total : undefined} aria-label={progress?.phase ?? starting} />
    </div>
  )
}
