/** A random id made in the window, so that a new entry has one before any reply. */
import { idFromBytes } from '../../shared/ids'

export const newId = (): string => idFromBytes(crypto.getRandomValues(new Uint8Array(10)))
