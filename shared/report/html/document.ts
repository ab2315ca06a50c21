/** The whole document: its head with the content policy, its parts in order, and the script that can check the release again. */
import { type Json, canonicalJson } from '../../history/canonical'
import { sha256 } from '../checker/sha256'
import { utf8Bytes } from '../checker/utf8'
import { TWIN_ID } from '../names'
import { SELF_CHECK_SCRIPT } from '../self-check.generated'
import type { ReportTwin } from '../twin'
import { intruder } from './bench-parts'
import { check, signing, annexes } from './closing-parts'
import { about, contents, limits, method, utility } from './content-parts'
import { cover } from './cover'
import { FILL_PATTERNS } from './figures'
import { Html, html, traced } from './markup'
import { PART_TITLES, type PartId } from './parts'
import { replacements, review, verification } from './review-parts'
import { consent, risk } from './risk-parts'
import { REPORT_STYLE } from './style'
import type { Twin } from './types'

const WRITE: Readonly<Record<PartId, (twin: Twin) => Html>> = {
  about,
  contents,
  method,
  review,
  replacements,
  verification,
  check,
  risk,
  intruder,
  consent,
  utility,
  limits,
  decision: signing,
}
const PART_IDS = Object.keys(PART_TITLES) as PartId[]

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

/** Only this very style and this very script run, nothing is fetched, nothing is sent: hashes, so that no 'unsafe-inline' is needed. */
const contentPolicy = (): string =>
  `default-src 'none'; style-src ${hashSource(REPORT_STYLE)}; script-src ${hashSource(SELF_CHECK_SCRIPT)}; base-uri 'none'; form-action 'none'`

/** What must not stand as itself in the embedded JSON: `<` could open a tag, and the rest is unseen or turns a line around. */
const UNSAFE = /[<\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g

/** The twin as one line of JSON that no HTML parser can be led out of. */
const embedded = (twin: ReportTwin): Html =>
  new Html(canonicalJson(JSON.parse(JSON.stringify(twin)) as Json).replaceAll(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`))

export function document(plain: ReportTwin): string {
  const twin = traced(plain)
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Anonymisation report: ${plain.facts.header.studyTitle}</title>
<style>${new Html(REPORT_STYLE)}</style>
</head>
<body>
${FILL_PATTERNS}
<main>
${cover(twin)}
<p class="before">Do you hold the release itself? <a href="#check">Check it against this report</a>.</p>
<nav aria-labelledby="nav-title"><h2 id="nav-title">In this report</h2><ol>${PART_IDS.map((id) => html`<li><a href="#${id}">${PART_TITLES[id]}</a></li>`)}</ol></nav>
${PART_IDS.map((id) => html`${WRITE[id](twin)}\n`)}${annexes(twin)}
</main>
<script type="application/json" id="${TWIN_ID}">${embedded(plain)}</script>
<script>${new Html(SELF_CHECK_SCRIPT)}</script>
</body>
</html>
`
  return page.markup
}
