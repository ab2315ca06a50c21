/** The page's own origin, and what else may be loaded, framed or listened to. Decisions only; window.ts and others act on them. */
export const SCHEME = 'app'
export const HOST = 'fieldfare'
export const ORIGIN = `${SCHEME}://${HOST}`
export const START_URL = `${ORIGIN}/index.html`

const isOwnPage = (url: string): boolean => url.startsWith(`${ORIGIN}/`)
/** A blob of our own page (the report in its frame). Chromium writes the maker's origin into the address. */
const isOwnBlob = (url: string): boolean => url.startsWith(`blob:${ORIGIN}/`)

/** Everything else is cancelled: there is no address on any network that the app ever asks for. */
export function mayRequest(url: string, devTools: boolean): boolean {
  return isOwnPage(url) || isOwnBlob(url) || url.startsWith('data:') || (devTools && url.startsWith('devtools://'))
}

/** The main frame stays where it started (a reload is allowed); a sub-frame may show a blob of ours or an empty document. */
export function mayNavigate(url: string, isMainFrame: boolean): boolean {
  if (isMainFrame) return url === START_URL
  return isOwnBlob(url) || url === 'about:blank' || url === 'about:srcdoc'
}

/** Who may call the shell: the top frame of our page and nobody else. `null`: the frame is gone. */
export function isTrustedSender(frame: { url: string; isTop: boolean } | null): boolean {
  return frame !== null && frame.isTop && isOwnPage(frame.url)
}
