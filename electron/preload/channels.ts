/** The words between main, preload and page. Main and preload both read them here. */

/** The one ipcMain.handle channel: operations of the shell contract. */
export const CHANNEL = 'fieldfare:shell'

/** From the page. 'ready': it listens and wants a port. 'flushed': what was unsaved has been answered for. */
export const TO_MAIN = ['fieldfare:ready', 'fieldfare:flushed'] as const

/**
 * To the page. 'port': the port to the data process is attached. 'data-gone': that process stopped, a new port
 * follows. 'flush': save all now and answer 'flushed'. 'lock': the workspace was locked.
 */
export const TO_PAGE = ['fieldfare:port', 'fieldfare:data-gone', 'fieldfare:flush', 'fieldfare:lock'] as const
export type ToPage = (typeof TO_PAGE)[number]
