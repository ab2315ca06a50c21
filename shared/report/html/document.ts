/** The whole document: its head with the content policy, its parts in order, and the script that can check the release again. */
import { TWIN_ID } from '../names'
import { SELF_CHECK_SCRIPT } from '../self-check.generated'
import type { ReportTwin } from '../twin'
import { intruder } from './bench-parts'
import { check, signing, annexes } from './closing-parts'
import { about, contents, limits, method, utility } from './content-parts'
import { cover } from './cover'
import { FILL_PATTERNS } from './figures'
import { Html, html, traced } from './markup'
import { contentPolicy, embeddedJson } from './policy'
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

/** Hashing the script takes longer than writing the page; it is the same in every one. */
let ownPolicy: string | undefined

/** In steps, part by part. */
export function* document(plain: ReportTwin): Generator<undefined, string> {
  const twin = traced(plain)
  yield
  const policy = (ownPolicy ??= contentPolicy(REPORT_STYLE, SELF_CHECK_SCRIPT))
  yield
  const parts: Html[] = []
  for (const id of PART_IDS) {
    parts.push(html`${WRITE[id](twin)}\n`)
    yield
  }
  const data = embeddedJson(plain)
  yield
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
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
${parts}${annexes(twin)}
</main>
<script type="application/json" id="${TWIN_ID}">${data}</script>
<script>${new Html(SELF_CHECK_SCRIPT)}</script>
</body>
</html>
`
  return page.markup
}
