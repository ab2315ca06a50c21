/**
 * All that the page gets from outside its sandbox: one function for the shell, and its port to the data process.
 * It relays fixed words only; what goes over the port never passes here.
 */
import { contextBridge, ipcRenderer } from 'electron'

import { CHANNEL, TO_MAIN, TO_PAGE } from './channels'

// The parts of the page's world used here; the rest of electron/ must not be able to name any of it.
declare const location: { origin: string }
declare const window: {
  addEventListener(type: 'message', listener: (event: { source: unknown; origin: string; data: unknown }) => void): void
  postMessage(message: unknown, targetOrigin: string, transfer?: readonly unknown[]): void
}

contextBridge.exposeInMainWorld('fieldfareShell', {
  call: (operation: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke(CHANNEL, operation, input),
})

window.addEventListener('message', ({ source, origin, data }) => {
  if (source !== window || origin !== location.origin) return
  const word = TO_MAIN.find((known) => known === data)
  if (word) ipcRenderer.send(word)
})

for (const word of TO_PAGE) {
  ipcRenderer.on(word, ({ ports }) => window.postMessage(word, location.origin, ports))
}
