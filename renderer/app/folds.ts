/** Which sides are folded away. */
import { createStore } from '../bridge/store'

export const foldStore = createStore({ rail: false, beside: false })
export const toggleFold = (side: 'rail' | 'beside'): void => foldStore.set({ ...foldStore.get(), [side]: !foldStore.get()[side] })
