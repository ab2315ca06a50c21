/** Which changes of each laptop have not come here, from the gaps in their numbers. */
import type { Workspace } from '../workspace/workspace'

export type Missing = { device: string; missing: [from: number, to: number][] }

export function missingChanges({ db }: Pick<Workspace, 'db'>): Missing[] {
  const rows = db
    .prepare('SELECT device, seq, lag(seq, 1, 0) OVER (PARTITION BY device ORDER BY seq) AS before FROM op ORDER BY device, seq')
    .iterate() as Iterable<{ device: string; seq: number; before: number }>
  const byDevice = new Map<string, Missing>()
  for (const { device, seq, before } of rows) {
    const entry = byDevice.get(device) ?? { device, missing: [] }
    byDevice.set(device, entry)
    if (seq > before + 1) entry.missing.push([before + 1, seq - 1])
  }
  return [...byDevice.values()]
}

/** In words for a person; none where nothing is missing. */
export const missingWarning = ({ device, missing }: Missing): string[] =>
  missing.length === 0 ? [] : [`Of laptop ${device.slice(0, 4)} changes ${missing.map(([from, to]) => (from === to ? from : `${from} to ${to}`)).join(', ')} have not come yet. Ask for a whole bundle.`]
