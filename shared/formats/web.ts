/** Notes as one web page that stands on its own: it loads nothing, runs nothing, and prints. */
import { element, xmlText } from '../release/xml'
import { type NotesDocument, paragraphsOf } from './notes-document'

const STYLE =
  'body{font:1.05rem/1.55 Georgia,"Times New Roman",serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1d1d1b;background:#fff}' +
  'h1,h2,h3,h4{font-family:"Source Sans 3",system-ui,sans-serif;line-height:1.25}h2{margin-top:3rem;border-bottom:2px solid}h3{margin-top:2rem}h4{margin:1.5rem 0 0}' +
  '.facts{font:0.85rem/1.4 system-ui,sans-serif;color:#595959;margin:0.1rem 0 0.5rem}.warning{border:2px solid #a40000;padding:0.5rem 1rem;font-weight:700}' +
  '@media (prefers-color-scheme:dark){body{color:#ececec;background:#191919}.facts{color:#b3b3b3}.warning{border-color:#ff8a80}}' +
  '@media print{body{margin:0;max-width:none;color:#000;background:#fff}h3,h4{break-after:avoid}h2{break-before:page}}'

const text = (name: string, words: string, attributes: Record<string, string> = {}): string => element(name, attributes, [xmlText(words)])

export function webDocument({ title, lead, warning, sites }: NotesDocument): string {
  const body = [
    text('h1', title),
    ...(warning === null ? [] : [text('p', warning, { class: 'warning' })]),
    ...lead.map((paragraph) => text('p', paragraph)),
    ...sites.map((site) =>
      element('section', {}, [
        text('h2', site.heading),
        ...site.days.flatMap((day) => [
          text('h3', day.heading),
          ...day.notes.map((note) =>
            element('article', {}, [text('h4', note.heading), element('p', { class: 'facts' }, [note.facts.map(xmlText).join('<br>')]), ...paragraphsOf(note.text).map((paragraph) => text('p', paragraph))]),
          ),
        ]),
      ]),
    ),
  ]
  return `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${xmlText(title)}</title><style>${STYLE}</style></head>\n<body>\n${body.join('\n')}\n</body></html>\n`
}
