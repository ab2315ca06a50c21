/** Where the way into a study stands. Kept outside the screen, so that locking leads back to the study that was open. */
import type { AppError } from '../../shared/errors'
import { createStore } from '../bridge/store'

export type Target = { token: string; label: string }
export type StartStep = { at: 'first' } | { at: 'new' } | { at: 'join' } | { at: 'restore' } | { at: 'unlock'; target: Target }

export const startStore = createStore<StartStep>({ at: 'first' })
/** Why the study that was open no longer is, where the person did not lock it. */
export const closedStore = createStore<AppError | null>(null)
/** Shown once, right after a study was made; null once the person says that it is kept. */
export const recoveryStore = createStore<{ title: string; code: string } | null>(null)
