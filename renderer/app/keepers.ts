/** The entries being typed, wherever their editor stands: the header shows how they are kept, locking waits for them. */
import { useSyncExternalStore } from 'react'
import { createEntryKeeper, type EntryFacts, type EntryKeeper, type EntryState } from '../bridge/entry-keeper'
import type { AppClient } from '../bridge/connect'
import { newId } from '../bridge/new-id'
import { createStore, useStore } from '../bridge/store'
import type { Note } from '../../shared/model/records'
import { exactNow } from '../ui/time'

const keepers = new Set<EntryKeeper>()
/** How the entry typed in last is kept. */
export const keptStore = createStore<EntryState | null>(null)

const deps = (client: AppClient) => ({
  client,
  occurredNow: () => exactNow(new Date()),
  setTimer: (run: () => void, ms: number) => window.setTimeout(run, ms),
  clearTimer: (timer: number) => window.clearTimeout(timer),
})

function follow(keeper: EntryKeeper): EntryKeeper {
  keepers.add(keeper)
  keeper.subscribe(() => keptStore.set(keeper.get()))
  return keeper
}

export const keepNew = (client: AppClient, facts: EntryFacts): EntryKeeper => follow(createEntryKeeper(deps(client), { id: newId(), facts }))
export const keepNote = (client: AppClient, note: Note): EntryKeeper => {
  const { kind, occurred, siteId, sessionId, codeIds } = note
  return follow(createEntryKeeper(deps(client), { id: note.id, facts: { kind, occurred, siteId, sessionId, codeIds }, note }))
}

/** Entries that were left and may not be in the study's own lists yet, or could not be kept: capture shows them. */
export const leavingStore = createStore<readonly EntryKeeper[]>([])

export const dropLeaving = (gone: (keeper: EntryKeeper) => boolean): void => {
  const rest = leavingStore.get().filter((keeper) => !gone(keeper))
  if (rest.length !== leavingStore.get().length) leavingStore.set(rest)
}

/** Leaves an entry: its wording goes into the history; one that cannot be kept stays here and is tried again. */
export async function leave(keeper: EntryKeeper): Promise<void> {
  if (keeper.get().phase === 'blank') {
    keepers.delete(keeper)
    return
  }
  if (!leavingStore.get().includes(keeper)) leavingStore.set([...leavingStore.get(), keeper])
  await keeper.finish()
  keepers.delete(keeper)
}

/** Puts everything typed into the history; refuses with the first reason something could not be. */
export async function leaveAll(): Promise<void> {
  for (const keeper of [...keepers]) await leave(keeper)
}

export const resumeAll = (): void => {
  for (const keeper of keepers) keeper.resume()
}

/** After a lock: what is on disk is forgotten here; what is not waits for the next unlock. */
export function forgetKept(): void {
  for (const keeper of keepers) if (keeper.get().phase === 'kept' || keeper.get().phase === 'blank') keepers.delete(keeper)
  dropLeaving((keeper) => !keepers.has(keeper))
  keptStore.set(null)
}

export const useKeeper = (keeper: EntryKeeper): EntryState => useSyncExternalStore(keeper.subscribe, keeper.get)
export const useKept = (): EntryState | null => useStore(keptStore)
