/** app://fieldfare/ serves the built page from the app's own files. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'

import { protocol, type Session } from 'electron'

import { assetFor, assetHeaders, NONCE_PLACE } from './asset'
import { SCHEME } from './origin'

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }])
}

/** `root`: absolute folder of the built page. What is not there, or not allowed, is 404 without a word. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    const asset = request.method === 'GET' ? assetFor(root, request.url) : null
    if (!asset) return new Response(null, { status: 404 })
    const nonce = randomBytes(16).toString('base64')
    try {
      const bytes = await readFile(asset.file)
      const body = asset.file.endsWith('.html') ? bytes.toString('utf8').replaceAll(NONCE_PLACE, nonce) : new Uint8Array(bytes)
      return new Response(body, { headers: assetHeaders(asset.type, nonce) })
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}
