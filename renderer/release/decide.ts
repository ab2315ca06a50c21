/** Decisions show at once: the answer in hand is amended, and the whole study is not searched again for each key. */
import type { QueryClient } from '@tanstack/react-query'
import type { AppContract } from '../../shared/ipc/contract'
import type { OutputOf } from '../../shared/ipc/define'
import type { ReviewItem } from '../../shared/ipc/results'
import type { AppClient } from '../bridge/connect'

type Review = OutputOf<AppContract, 'review.list'>
export type Decision = { action: 'replace' | 'keep'; replacement?: string; reason?: string }

/** Raised for a person, and nobody has decided. */
export const waits = (item: ReviewItem): boolean => item.proposed === 'review' && item.decision === null

/** Everything raised for the same reason as this one and still open, itself among it. */
export const alike = (items: readonly ReviewItem[], item: ReviewItem): ReviewItem[] => items.filter((other) => other.key === item.key || (waits(other) && other.type === item.type && other.reason === item.reason))

/** Words as general as the report's own, by kind of finding; for G. */
export const generalFor = (item: ReviewItem, general: Readonly<Record<string, string>>): string => general[item.type.toLowerCase()] ?? item.replacement

export async function decideAll(client: AppClient, queries: QueryClient, items: readonly ReviewItem[], decision: Decision): Promise<void> {
  await client.call('review.decide', { decisions: items.map(({ key }) => ({ key, ...decision })) })
  const keys = new Set(items.map(({ key }) => key))
  const taken = { action: decision.action, replacement: decision.replacement ?? '', reason: decision.reason ?? '' }
  for (const [queryKey, review] of queries.getQueriesData<Review>({ queryKey: ['review.list'] })) {
    if (!review) continue
    const withDecided = (queryKey[1] as { includeDecided?: boolean } | undefined)?.includeDecided === true
    const touched = review.items.filter(({ key }) => keys.has(key))
    queries.setQueryData<Review>(queryKey, {
      items: withDecided ? review.items.map((item) => (keys.has(item.key) ? { ...item, decision: taken } : item)) : review.items.filter(({ key }) => !keys.has(key)),
      open: review.open - touched.filter(waits).length,
      decided: review.decided + touched.filter(({ decision: before }) => before === null).length,
      proposed: review.proposed - touched.filter((item) => item.proposed === 'replace' && item.decision === null).length,
    })
  }
}
