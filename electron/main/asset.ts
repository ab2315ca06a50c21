/** What app:// answers: a file of the built page, its type, and the headers that confine the page. */
import { join, normalize, posix, sep } from 'node:path'

import { HOST, SCHEME } from './origin'

const TYPE_BY_EXTENSION: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}
/** Stands in index.html where the nonce of this load goes. */
export const NONCE_PLACE = '__STYLE_NONCE__'

export type Asset = { file: string; type: string }

/**
 * The file below `root` (absolute) that an app:// address means; null for any other host or scheme, for an unknown
 * type, and for every path that would lead out of `root`.
 */
export function assetFor(root: string, address: string): Asset | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol !== `${SCHEME}:` || url.host !== HOST) return null
  const path = decodePath(url.pathname)
  if (path === null) return null
  const file = normalize(join(root, path === '/' ? 'index.html' : path))
  const type = TYPE_BY_EXTENSION[posix.extname(path === '/' ? 'index.html' : path)]
  return type !== undefined && file.startsWith(root + sep) ? { file, type } : null
}

/** Percent codes are read once; a backslash, a drive colon or a NUL has no business in one of our file names. */
function decodePath(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname)
    return /[\\:\0]/.test(path) || path.split('/').includes('..') ? null : path
  } catch {
    return null
  }
}

/** The whole policy. `nonce` admits the style sheets that the editor makes at run time; scripts come from files only. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "frame-src 'self' blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

export function assetHeaders(type: string, nonce: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  }
}
