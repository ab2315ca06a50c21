/** The content policy of a page of ours: only this very style and this very script run, by their hashes, and nothing is fetched or sent. */
import { canonicalJson, type Json } from '../../history/canonical'
import { sha256 } from '../checker/sha256'
import { utf8Bytes } from '../checker/utf8'
import { Html } from './markup'

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two, three] = bytes.subarray(at, at + 3)
    text += DIGITS.charAt(one >> 2) + DIGITS.charAt(((one & 3) << 4) | ((two ?? 0) >> 4))
    text += two === undefined ? '=' : DIGITS.charAt(((two & 15) << 2) | ((three ?? 0) >> 6))
    text += three === undefined ? '=' : DIGITS.charAt(three & 63)
  }
  return text
}

const hashSource = (content: string): string => `'sha256-${base64(sha256(utf8Bytes(content)))}'`

/** `script` null: the page runs none. */
export const contentPolicy = (style: string, script: string | null): string =>
  `default-src 'none'; style-src ${hashSource(style)}; script-src ${script === null ? "'none'" : hashSource(script)}; base-uri 'none'; form-action 'none'`

/** What must not stand as itself in the embedded JSON: `<` could open a tag, and the rest is unseen or turns a line around. */
const UNSAFE = /[<\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g

/** A value as one line of JSON that no HTML parser can be led out of. */
export const embeddedJson = (value: unknown): Html =>
  new Html(canonicalJson(JSON.parse(JSON.stringify(value)) as Json).replaceAll(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`))
