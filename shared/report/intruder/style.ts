/** What the pack's two pages add to the report's style. */
import { REPORT_STYLE } from '../html/style'

export const PACK_STYLE = `${REPORT_STYLE}
.note{margin-block-start:2rem;padding-block-start:.75rem;border-block-start:1px solid var(--line);break-inside:avoid-page}
.note p.text{white-space:pre-wrap}
.note .facts-line{font:.875rem var(--sans);color:var(--soft);margin-block-end:.4rem}
form{display:grid;gap:1.1rem;margin-block:1.5rem}
fieldset{border:1px solid var(--line);border-radius:6px;margin:0;padding:.75rem 1rem;display:grid;gap:.35rem}
label,legend,input,textarea,button,output{font:1rem/1.4 var(--sans)}
label.field{display:grid;gap:.25rem}
input:not([type=checkbox]),textarea{color:var(--ink);background:var(--sheet);border:1px solid var(--strong-line);border-radius:6px;padding:.45rem .6rem;inline-size:100%}
label.pick{display:flex;gap:.5rem;align-items:baseline}
button{color:var(--on-accent);background:var(--accent);border:1px solid var(--accent);border-radius:6px;padding:.5rem .9rem;justify-self:start;cursor:pointer}
button.quiet{color:var(--accent);background:transparent}
.claim{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.25rem 1rem;align-items:baseline;border-block-end:1px solid var(--line);padding-block:.5rem}
.hint{font:.875rem var(--sans);color:var(--soft)}
`
