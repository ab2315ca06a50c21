/** Clocks of laptops that are ahead, or went back, as their changes tell. They are spoken of; nothing else rests on them. */
import { momentOf } from '../../../shared/field/time'
import type { OpHeader } from '../../../shared/history/op'

const SKEW_MS = 120_000

export type Clock = { see(header: Pick<OpHeader, 'device' | 'seq' | 'at'>): void; warnings(now: number): string[] }

/** @param file the bundle, as it is named to people */
export function createClock(file: string): Clock {
  const seenByDevice = new Map<string, [seq: number, moment: number][]>()
  let latest = 0
  return {
    see({ device, seq, at }) {
      const moment = momentOf(at)
      if (moment > latest) latest = moment
      const seen = seenByDevice.get(device)
      if (seen) seen.push([seq, moment])
      else seenByDevice.set(device, [[seq, moment]])
    },
    warnings(now) {
      const warnings: string[] = []
      const ahead = latest - now
      if (ahead > SKEW_MS) warnings.push(`${file}: the clock of that laptop is ${Math.round(ahead / 60_000)} minutes ahead of this one, or this one is behind. Nothing depends on it but the times that are shown.`)
      const backwards = [...seenByDevice.values()].reduce((times, seen) => times + timesBack(seen), 0)
      if (backwards > 0) warnings.push(`${file}: the clock of that laptop went back ${backwards} ${backwards === 1 ? 'time' : 'times'} by more than two minutes while it was used.`)
      return warnings
    },
  }
}

function timesBack(seen: [seq: number, moment: number][]): number {
  let times = 0
  let last = Number.NEGATIVE_INFINITY
  for (const [, moment] of seen.sort((a, b) => a[0] - b[0])) {
    if (moment < last - SKEW_MS) times += 1
    last = moment
  }
  return times
}
