/** The one line at the foot of the window that says what happened, read out by screen readers too. */
import { asAppError } from '../bridge/refusal'
import { createStore } from '../bridge/store'

export type Message = {
  id: number
  tone: 'done' | 'refused'
  text: string
  /** The next step, where there is one. */
  next: string
  items: readonly string[]
  act?: { label: string; run(): void }
}

let lastId = 0
export const messageStore = createStore<Message | null>(null)

export function tell(text: string, act?: Message['act']): void {
  messageStore.set({ id: ++lastId, tone: 'done', text, next: '', items: [], ...(act ? { act } : {}) })
}

export function tellRefusal(thrown: unknown): void {
  const error = asAppError(thrown)
  if (error.code === 'CANCELLED') return
  messageStore.set({ id: ++lastId, tone: 'refused', text: error.message, next: error.next, items: error.items })
}

export const clearMessage = (): void => messageStore.set(null)
