/** Locking: hide at once, put everything typed away, then close the study. Text that cannot be put away is never thrown away unasked. */
import type { QueryClient } from '@tanstack/react-query'
import type { AppError } from '../../shared/errors'
import { asAppError } from '../bridge/refusal'
import type { AppClient } from '../bridge/connect'
import { createStore } from '../bridge/store'
import { forgetKept, leaveAll } from './keepers'
import { clearMessage } from './message'
import { forgetPlace } from './place'
import { resetViews } from './views'

export type Locking = { phase: 'open' } | { phase: 'locking' } | { phase: 'refused'; error: AppError }
const OPEN: Locking = { phase: 'open' }
export const lockingStore = createStore<Locking>(OPEN)
/** Quick hide: the study stays open behind an empty page. */
export const hiddenStore = createStore(false)

/** Nothing of the study stays in the page once it is locked. */
export function forgetStudy(queries: QueryClient): void {
  resetViews()
  forgetPlace()
  forgetKept()
  clearMessage()
  hiddenStore.set(false)
  lockingStore.set(OPEN)
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'workspace.status' })
  void queries.invalidateQueries({ queryKey: ['workspace.status'] })
}

export async function lock(client: AppClient, queries: QueryClient, options: { evenUnsaved?: boolean } = {}): Promise<void> {
  lockingStore.set({ phase: 'locking' })
  try {
    if (!options.evenUnsaved) await leaveAll()
    await client.call('workspace.lock', {})
    forgetStudy(queries)
  } catch (thrown) {
    const error = asAppError(thrown)
    // Already locked from outside: the same end.
    if (error.code === 'LOCKED') forgetStudy(queries)
    else lockingStore.set({ phase: 'refused', error })
  }
}

export const stayOpen = (): void => lockingStore.set(OPEN)
