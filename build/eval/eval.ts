import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createFinder, createTagger } from '../../shared/finder'
import type { Finding, Register } from '../../shared/finder'
import { fold } from '../../shared/finder/normalise'
import { readCorpus } from './corpus'
import type { Corpus, CorpusNote } from './corpus'
import { furtherSets } from './further-sets'
import { ratio, score } from './score'
import type { GoldSpan, Score, Tally } from './score'

/**
 * `npm run eval [-- --list] [--part tuned|unread|others] [--without-study] [--without-tagger] [--text-only]`: recall and precision of the finder on the labelled
 * corpus, on the six excerpts of the domain reference, and on the synthetic GP notes. Rules are tuned on three notes of four.
 */

const shared = process.env['FIELDFARE_SHARED'] ?? join(process.cwd(), '../shared')
const list = process.argv.includes('--list')
const onlyPart = process.argv.includes('--part') ? process.argv[process.argv.indexOf('--part') + 1] : undefined
/** `scan` on a stream knows only the note in hand; a release knows the whole study. */
const withStudy = !process.argv.includes('--without-study')
const tagger = process.argv.includes('--without-tagger') ? null : createTagger()
/** `scan` is given texts and nothing else; a release knows each note's site and time. */
const textOnly = process.argv.includes('--text-only')

const percent = (x: number | null): string => (x === null ? '    –' : (x * 100).toFixed(1).padStart(5))
const cell = (t: Tally | undefined): string => (t === undefined ? '      –        ' : `${percent(ratio(t.found, t.n))} ${`${t.found}/${t.n}`.padStart(9)}`)

const KEY = /[\p{L}\p{N}]+/gu
const keys = (s: string): string[] => fold(s).replace(/'/g, '').match(KEY) ?? []
const TITLE = /^(?:dr|mr|mrs|ms|miss|prof|rev|sister|sr|canon|doctor|fr|cllr)\.?\s+/i
const bare = (s: string): string => {
  let out = s.trim()
  while (TITLE.test(out)) out = out.replace(TITLE, '')
  return keys(out).join(' ')
}

/** Whether a person's span is the name as listed, a part of it, some other form, or of somebody unregistered. */
export function groupBy(register: Register): (span: GoldSpan) => string {
  const byId = new Map(register.people.map((p) => [p.id, p]))
  return (span) => {
    const person = byId.get(span.entity)
    if (!span.known || person === undefined) return 'unregistered'
    if (span.kind === 'quasi') return 'by-name'
    const text = bare(span.text)
    if ([person.name, ...person.aliases].some((n) => bare(n) === text || keys(n).join(' ') === keys(span.text).join(' '))) return 'as listed'
    const parts = new Set([...keys(person.name), ...person.aliases.flatMap(keys)])
    const own = text.split(' ')
    if (own.every((k) => parts.has(k))) return 'part of name'
    if (own.every((k) => k.length <= 1) || /^[A-Z]{2,4}$/.test(span.text)) return 'initials'
    return 'variant'
  }
}

const GROUPS = ['as listed', 'part of name', 'variant', 'initials', 'by-name', 'unregistered']

function table(title: string, found: Score, changed: Score, findings: readonly { id: string; finding: Finding }[]): void {
  console.log(`\n## ${title}: ${found.notes} notes, ${found.words} words, ${found.spans} labelled spans\n`)
  console.log('                          found (replace + review)   changed without asking')
  const row = (name: string, a: Tally | undefined, b: Tally | undefined): void => console.log(`${name.padEnd(26)}${cell(a).padEnd(27)}${cell(b)}`)
  row('direct', found.byKind.get('direct'), changed.byKind.get('direct'))
  row('indirect', found.byKind.get('quasi'), changed.byKind.get('quasi'))
  for (const group of GROUPS) if (found.byGroup.has(group)) row(`  person, ${group}`, found.byGroup.get(group), changed.byGroup.get(group))
  for (const type of [...found.byType.keys()].sort()) row(`  ${type}`, found.byType.get(type), changed.byType.get(type))
  const line = (name: string, a: number | null, b: number | null): void => console.log(`${name.padEnd(26)}${percent(a).padEnd(27)}${percent(b)}`)
  line('precision (characters)', ratio(found.goodChars, found.predictedChars), ratio(changed.goodChars, changed.predictedChars))
  line('  lenient', ratio(found.goodChars, found.predictedChars - found.neutralChars), ratio(changed.goodChars, changed.predictedChars - changed.neutralChars))
  line('other words touched', ratio(found.otherTouched, found.otherWords), ratio(changed.otherTouched, changed.otherWords))
  if (found.distractors > 0) line('distractors touched', ratio(found.distractorsTouched, found.distractors), ratio(changed.distractorsTouched, changed.distractors))
  const review = findings.filter((f) => f.finding.decision === 'review')
  const distinct = new Set(review.map((f) => `${f.finding.type} ${fold(f.finding.text)}`)).size
  console.log(`review items per 1,000 words: ${((review.length / found.words) * 1000).toFixed(1)} (distinct: ${((distinct / found.words) * 1000).toFixed(1)})`)
}

export function evaluate(corpus: Corpus, notes: readonly CorpusNote[], title: string): void {
  const finder = createFinder(corpus.register, { ...(withStudy ? { corpus: corpus.notes.map((n) => n.text) } : {}), tagger })
  const findings: { id: string; finding: Finding }[] = []
  const scanned = notes.map((n) => {
    const found = finder.scan(textOnly ? { id: n.id, text: n.text } : n)
    for (const finding of found) findings.push({ id: n.id, finding })
    return { id: n.id, body: n.text, gold: n.gold, distractors: n.distractors, found }
  })
  const groupOf = groupBy(corpus.register)
  const found = score(scanned.map((n) => ({ ...n, predicted: n.found })), groupOf)
  const changed = score(scanned.map((n) => ({ ...n, predicted: n.found.filter((f) => f.decision === 'replace') })), groupOf)
  table(title, found, changed, findings)
  if (!list) return
  console.log('\n-- missed')
  for (const m of found.misses) console.log(`${m.id} ${m.span.type}/${m.span.kind} ${m.group} ⟦${m.span.text}⟧`)
  console.log('\n-- changed wrongly')
  for (const w of changed.falseWords) console.log(`${w.id} ${w.text}`)
  console.log('\n-- distractors changed')
  for (const d of changed.touchedDistractors) console.log(`${d.id} ${d.text}`)
  console.log('\n-- direct ones found but only for review')
  const weak = new Set(found.misses.map((m) => `${m.id} ${m.span.start}`))
  for (const m of changed.misses) if (m.span.kind === 'direct' && !weak.has(`${m.id} ${m.span.start}`)) console.log(`${m.id} ${m.span.type} ${m.group} ⟦${m.span.text}⟧`)
  console.log('\n-- review items outside gold')
  const goldOf = new Map(notes.map((n) => [n.id, n.gold]))
  for (const { id, finding } of findings) {
    if (finding.decision === 'review' && !(goldOf.get(id) ?? []).some((g) => g.start < finding.end && finding.start < g.end)) console.log(`${id} ${finding.source} ⟦${finding.text.replace(/\n/g, '⏎')}⟧`)
  }
}

function main(): void {
  const folder = join(shared, 'corpus/dev')
  if (!existsSync(folder)) {
    console.log(`eval: skipped, the labelled corpus is not at ${folder} (set FIELDFARE_SHARED to where it lies)`)
    return
  }
  const corpus = readCorpus(folder)
  // Every fourth note is kept unread: the rules were written with the others in view.
  const number = (n: CorpusNote): number => Number(n.id.slice(1))
  if (onlyPart === undefined || onlyPart === 'tuned') evaluate(corpus, corpus.notes.filter((n) => number(n) % 4 !== 0), 'corpus, the notes the rules were tuned on')
  if (onlyPart === undefined || onlyPart === 'unread') evaluate(corpus, corpus.notes.filter((n) => number(n) % 4 === 0), 'corpus, every fourth note, not looked at')
  if (onlyPart === undefined) evaluate(corpus, corpus.notes, 'corpus, all')
  if (onlyPart === undefined || onlyPart === 'others') {
    for (const set of furtherSets(process.cwd(), shared)) evaluate(set.corpus, set.corpus.notes, set.title)
  }
}

main()
