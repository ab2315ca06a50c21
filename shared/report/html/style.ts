/**
 * The report's style, in the app's colours (renderer/ui/tokens.css): paper and ink with one accent, light and dark each chosen, black on
 * white in print. Faces are the system's, since the document stands alone. Contrast: text 4.5:1 or more, lines of figures 3:1.
 * No word here is also somebody's name: a search of the report for a name has to find nothing. Hence `@\\70 age`, which CSS reads as
 * the at-rule for the sheet, and no face whose name is a given name.
 */
const SHEET = '\\70 age'

export const REPORT_STYLE = `
:root{color-scheme:light dark;--paper:#faf8f4;--sheet:#fff;--ink:#20262c;--soft:#565e66;--line:#dfdad0;--strong-line:#8a8579;--accent:#22527a;--on-accent:#fff;--good:#2a6340;--warn:#8a4b08;--danger:#a32a1c;--fade:#20262c33;
--serif:"Source Serif 4","Iowan Old Style",Charter,"Noto Serif",Cambria,"DejaVu Serif",serif;--sans:"Source Sans 3",Seravek,Calibri,"Noto Sans",Ubuntu,"DejaVu Sans",sans-serif;--mono:"Cascadia Mono","DejaVu Sans Mono",monospace}
@media (prefers-color-scheme:dark){:root{--paper:#1a1d20;--sheet:#212529;--ink:#e8e5dc;--soft:#aeaca5;--line:#353a3f;--strong-line:#7f868c;--accent:#93bde0;--on-accent:#0f2130;--good:#93c9a4;--warn:#e5b676;--danger:#f2a292;--fade:#0009}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:1.0625rem/1.55 var(--serif);overflow-wrap:break-word;hyphens:manual;scroll-behavior:smooth}
body{margin:0}
main{inline-size:min(100% - 2rem,45rem);margin:0 auto;padding:3.5rem 0 5rem;counter-reset:part annex}
a{color:var(--accent);text-underline-offset:.15em;text-decoration-thickness:1px}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:2px}
h1,h2,h3,caption,figcaption,th,.kind,.release,.size,.see,dt,.button,.status,nav{font-family:var(--sans)}
h1{font-size:2.25rem;line-height:1.15;margin:.2em 0 .4em;font-weight:650;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1.5rem;line-height:1.25;margin:0 0 .8rem;font-weight:650}
h3{font-size:1.0625rem;line-height:1.35;margin:1.8rem 0 .4rem;font-weight:650}
p,ul,dl{margin:0 0 1rem}
ul{padding-inline-start:1.2rem}
li{margin-block-end:.3rem}
code{font:.8125em var(--mono);overflow-wrap:anywhere}
.small{font-size:.9375rem;color:var(--soft)}
.cover{border-block-start:4px solid var(--accent);padding-block-start:1.25rem}
.kind{margin:0;color:var(--accent);font-weight:650;font-size:1rem}
.release{color:var(--soft);font-size:1rem;margin-block-end:1.1rem}
.size{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.75rem;padding:.55rem 0;margin:0 0 1.1rem;border-block:1px solid var(--line);font-variant-numeric:tabular-nums;font-size:1rem}
.size li{margin:0}
.statement{font-size:1.125rem}
.print{font-size:.875rem;color:var(--soft);margin:0}
.questions{margin-block-start:2.25rem}
.four{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1.75rem 2.25rem}
.question{border-block-start:1px solid var(--strong-line);padding-block-start:.8rem;display:flex;flex-direction:column}
.question h3{margin:0 0 .35rem;font-size:1rem;color:var(--soft);font-weight:600}
.question p{font-size:1rem;margin-block-end:.65rem}
.question .answer{font-size:1.1875rem;line-height:1.4;font-weight:600}
.question .see{font-size:.9375rem;margin:auto 0 0}
.before{margin-block-start:2rem}
nav{margin-block:2.5rem 0;padding:1.25rem 0;border-block:1px solid var(--line);font-size:1rem}
nav h2{font-size:1rem;margin-block-end:.6rem}
nav ol{margin:0;padding-inline-start:1.75rem;columns:2;column-gap:2.25rem}
nav li{break-inside:avoid}
.part,.annex{margin-block-start:3.5rem;padding-block-start:1.25rem;border-block-start:1px solid var(--strong-line);scroll-margin-top:1rem}
.part{counter-increment:part}
.part>h2::before{content:counter(part) ". ";color:var(--accent)}
.annex{counter-increment:annex}
.annex>h2::before{content:"Annex " counter(annex,upper-alpha) ". ";color:var(--accent)}
.wide{overflow-x:auto;margin:0 0 1.75rem}
.wide,figure{background:linear-gradient(to right,var(--paper) 40%,transparent) 0 0/2.5rem 100% no-repeat local,linear-gradient(to left,var(--paper) 40%,transparent) 100% 0/2.5rem 100% no-repeat local,linear-gradient(to right,var(--fade),transparent) 0 0/.75rem 100% no-repeat scroll,linear-gradient(to left,var(--fade),transparent) 100% 0/.75rem 100% no-repeat scroll}
.few table{inline-size:auto;min-inline-size:min(100%,26rem)}
table{border-collapse:collapse;inline-size:100%;font:.9375rem var(--sans);line-height:1.4;font-variant-numeric:tabular-nums lining-nums}
caption{text-align:start;font-weight:650;font-size:1rem;padding-block-end:.5rem}
th,td{text-align:start;vertical-align:baseline;padding:.4rem .9rem .4rem 0;border-block-end:1px solid var(--line)}
th:last-child,td:last-child{padding-inline-end:0}
thead th{font-weight:600;color:var(--soft);font-size:.875rem;vertical-align:bottom;border-block-end-color:var(--strong-line)}
tbody th{font-weight:500;min-inline-size:4.25rem}
tbody th:not(:has(code))::first-letter{text-transform:uppercase}
tfoot th,tfoot td{font-weight:650;border-block-end:0}
.figures{text-align:end}
thead .figures{padding-inline-start:.6rem}
.sum{color:var(--soft);font-size:.75rem}
.facts div{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:0 1.25rem;padding:.4rem 0;border-block-end:1px solid var(--line)}
dt{color:var(--soft);font-size:.9375rem}
dd{margin:0}
figure{margin:1.5rem 0 1.75rem;overflow-x:auto}
svg{display:block;inline-size:100%;min-inline-size:34rem;block-size:auto}
.patterns{position:absolute;min-inline-size:0;inline-size:0}
figcaption{font-size:.9375rem;color:var(--soft);margin-block-start:.5rem}
svg text{font:13px var(--sans);fill:var(--ink);font-variant-numeric:tabular-nums}
svg .label{text-anchor:end}
svg .head{text-anchor:middle;fill:var(--soft)}
.fill-solid{fill:var(--accent)}
.fill-hatch{fill:url(#hatch)}
.fill-dots{fill:url(#dots)}
.fill-open{fill:var(--paper)}
.fill-solid,.fill-hatch,.fill-dots,.fill-open{stroke:var(--accent);stroke-width:1}
.pattern-ground{fill:var(--paper)}
.pattern-ink{fill:var(--accent)}
.axis{stroke:var(--strong-line)}
.rule{stroke:var(--line)}
.zero{fill:var(--strong-line)}
.remark{border-inline-start:4px solid var(--warn);padding:.15rem 0 .15rem 1rem}
.remark strong{color:var(--warn)}
.not-done{border-inline-start:4px solid var(--line);padding:.15rem 0 .15rem 1rem;color:var(--soft)}
.check{border:2px dashed var(--strong-line);border-radius:6px;padding:1.25rem 1.5rem;background:var(--sheet)}
.check[hidden]{display:none}
.check.over{border-color:var(--accent);border-style:solid}
.check>:last-child,.check>.small{margin-block-end:0}
.check>.status{margin-block-start:1rem}
.drop{font-size:1.125rem}
.choose{display:flex;flex-wrap:wrap;gap:.75rem}
.choose input{position:absolute;inline-size:1px;block-size:1px;opacity:0;overflow:hidden}
.button{display:inline-block;background:var(--accent);color:var(--on-accent);padding:.5rem 1rem;border-radius:6px;font-size:1rem;cursor:pointer}
.choose input:focus-visible{outline:none}
.button:has(+input:focus-visible){outline:3px solid var(--accent);outline-offset:3px}
.check>[tabindex]:focus-visible{outline:none}
.status:empty{display:none}
.status{font-variant-numeric:tabular-nums}
.verdict{font:650 1.375rem/1.3 var(--sans);margin:1.25rem 0 .5rem}
.good{color:var(--good)}
.bad{color:var(--danger)}
.look{color:var(--warn)}
.outcome h3{margin-block-start:1.25rem}
.outcome ul{list-style:none;padding:0}
.outcome b{font-family:var(--sans);font-weight:650}
.boxes{list-style:none;padding:0}
.boxes li::before{content:"";display:inline-block;inline-size:.85em;block-size:.85em;border:1.5px solid var(--ink);margin-inline-end:.7em;vertical-align:-.05em}
.signing td{block-size:3.5rem;inline-size:24%;border-inline-start:1px solid var(--line)}
.signing tbody th{vertical-align:bottom}
.signing thead th{padding-inline-start:.5rem}
.signing thead th:first-child{padding-inline-start:0}
.line{border-block-end:1px solid var(--line);padding-block-end:2.5rem}
.comments{margin-block-start:1.25rem;border-block-end:1px solid var(--line);padding-block-end:6rem}
@media (width<44rem){html{font-size:1rem}main{padding-block-start:1.5rem}h1{font-size:1.75rem}.four{grid-template-columns:minmax(0,1fr)}nav ol{columns:1}.facts div{grid-template-columns:minmax(0,1fr)}th,td{padding-inline-end:.6rem}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media (forced-colors:active){:root{--accent:CanvasText;--paper:Canvas;--sheet:Canvas;--line:CanvasText;--strong-line:CanvasText;--ink:CanvasText;--soft:CanvasText;--good:CanvasText;--danger:CanvasText;--warn:CanvasText}.button{background:ButtonFace;color:ButtonText;border:1px solid ButtonText}svg{forced-color-adjust:none}}
@${SHEET}{size:A4;margin:18mm 20mm 20mm;@bottom-left{content:"Anonymisation report";font:8.5pt var(--sans);color:#444}@bottom-right{content:counter(${SHEET}) " of " counter(${SHEET}s);font:8.5pt var(--sans);color:#444}}
@media print{
tfoot{display:table-row-group}
tbody tr:nth-child(-n+3),tbody tr:nth-last-child(-n+2),tfoot,tfoot tr{break-before:avoid}
:root{color-scheme:light;--paper:#fff;--sheet:#fff;--ink:#000;--soft:#333;--line:#bbb;--strong-line:#555;--accent:#000;--good:#000;--warn:#000;--danger:#000;--fade:transparent}
html{font-size:10pt;line-height:1.45;scroll-behavior:auto}
main{inline-size:100%;padding:0}
h1{font-size:21pt}
h2{font-size:14.5pt}
.statement{font-size:10.5pt}
.questions{margin-block-start:1.1rem}
.cover{padding-block-start:.8rem}
.size,.release{margin-block-end:.7rem}
.statement{margin-block-end:.6rem}
.questions h2{margin-block-end:.5rem}
.four{grid-template-columns:repeat(2,minmax(0,1fr));gap:1rem 2rem}
.question p{font-size:9.25pt;line-height:1.4;margin-block-end:.45rem}
.question .answer{font-size:11pt;line-height:1.35}
.question .see{display:none}
.before{display:none}
a{color:inherit;text-decoration:none}
nav{break-before:${SHEET};margin-block-start:0;border-block-start:0;padding-block-start:0}
nav ol{columns:2}
.part,.annex{margin-block-start:2.2rem}
h2,h3,caption,thead{break-after:avoid}
h2{break-inside:avoid}
h2::after{content:"";display:block;block-size:3.5rem;margin-block-end:-3.5rem}
p,li{orphans:3;widows:3}
tr,figure,caption,.short,.question,.facts div,.remark,.not-done{break-inside:avoid}
.wide,figure{overflow:visible}
table{font-size:9pt}
.signing td{block-size:15mm}
thead th{font-size:8.5pt}
svg{min-inline-size:0}
.fill-solid{fill:#333}
.check{display:none}
#check-closed[hidden]{display:block;color:inherit;font-size:inherit}
#decision{break-inside:avoid}
.facts div{grid-template-columns:38mm minmax(0,1fr)}
}
`.trimStart()
