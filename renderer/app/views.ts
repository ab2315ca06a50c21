/** Where one is: a typed stack of views, no addresses. Going somewhere pushes; back pops; the rail starts afresh. */
import type { NoteKind } from '../../shared/model/vocabulary'
import { createStore, useStore } from '../bridge/store'

export type NoteFilter = { siteId?: string; personId?: string; codeId?: string; kind?: NoteKind; day?: string; removed?: boolean }
export type View =
  | { at: 'capture' }
  | { at: 'notebook'; filter: NoteFilter; noteId?: string }
  | { at: 'search'; text: string; filter: NoteFilter; noteId?: string }
  | { at: 'people'; personId?: string; isAdding?: boolean }
  | { at: 'sites'; siteId?: string; isAdding?: boolean; isCard?: boolean }
  | { at: 'coverage' }
  | { at: 'team'; page: 'exchange' | 'conflicts' | 'people' | 'tracks' | 'consistency'; conflict?: string }
  | { at: 'study'; page: 'approval' | 'safeguarding' | 'import' | 'prompts' | 'documents' | 'backup' | 'check' | 'passphrase' }
  | { at: 'release'; page: 'new' | 'risk' | 'review' | 'second' | 'intruder' | 'past' | 'compare' | 'verify' | 'codings'; releaseId?: string }
export type ViewName = View['at']

const START: View = { at: 'capture' }
const stack = createStore<readonly View[]>([START])
const DEEPEST = 50

export const useView = (): View => useStore(stack).at(-1) ?? START
export const currentView = (): View => stack.get().at(-1) ?? START
export const canGoBack = (): boolean => stack.get().length > 1

export function goTo(view: View): void {
  stack.set([...stack.get(), view].slice(-DEEPEST))
}

/** Changes the view one is in (a filter, the note beside the list) without a step to go back over. */
export function refine(view: View): void {
  stack.set([...stack.get().slice(0, -1), view])
}

export function goBack(): void {
  if (canGoBack()) stack.set(stack.get().slice(0, -1))
}

/** After a lock nothing of where one was may show. */
export const resetViews = (): void => stack.set([START])
