import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createFinder, createTagger } from '../../shared/finder'
import { readCorpus } from './corpus'
import { furtherSets } from './further-sets'
import type { EvalSet } from './further-sets'
import { measure } from './measure'
import type { Measured } from './measure'
import { PEERS } from './peers'
import { loadTable, reviewLoad } from './review-load'
import { longTable, shortTable } from './table'

/**
 * `npm run eval [-- --details] [--list] [--set WORD] [--without-study] [--without-tagger] [--text-only]
 * [--without-peers]`: the finder on
 * the labelled corpus, on notes of the tests, on the six excerpts of the domain reference and on synthetic GP notes, the
 * goals beside. `--details` adds every type and the review items of each rule, `--list` what was missed and changed wrongly, of the notes the rules were
 * tuned on only; `--set far` only the sets whose name has that word.
 */

const shared = process.env['FIELDFARE_SHARED'] ?? join(process.cwd(), '../shared')
const asked = (name: string): boolean => process.argv.includes(name)
const onlySet = asked('--set') ? process.argv[process.argv.indexOf('--set') + 1] : undefined
/** `scan` on a stream knows only the note in hand; a release knows the whole study. */
const withStudy = !asked('--without-study')
const tagger = asked('--without-tagger') ? null : createTagger()
/** `scan` is given texts and nothing else; a release knows each note's site and time. */
const textOnly = asked('--text-only')

function corpusSets(): EvalSet[] {
  const folder = join(shared, 'corpus/dev')
  if (!existsSync(folder)) {
    console.log(`eval: the labelled corpus is skipped, not at ${folder} (set FIELDFARE_SHARED to where it lies)`)
    return []
  }
  const corpus = readCorpus(folder)
  const fourth = (id: string): boolean => Number(id.slice(1)) % 4 === 0
  return [
    { short: 'corpus ¾', unseen: 'labelled corpus, three notes of four: rules and tagger were tuned on them', corpus, notes: corpus.notes.filter((n) => !fourth(n.id)), listable: true },
    { short: 'corpus ¼', unseen: 'labelled corpus, every fourth note: only its totals were looked at, but people and places are those of the others', corpus, notes: corpus.notes.filter((n) => fourth(n.id)), listable: false },
  ]
}

function run(set: EvalSet): Measured {
  const finder = createFinder(set.corpus.register, { ...(withStudy ? { corpus: set.corpus.notes.map((n) => n.text) } : {}), tagger })
  return measure(set.corpus.register, set.notes, (n) => finder.scan(textOnly ? { id: n.id, text: n.text } : n))
}

function listing(set: EvalSet, { found, changed, review }: Measured): void {
  const part = (title: string, lines: readonly string[]): void => console.log(`\n-- ${title}\n${lines.join('\n')}`)
  part('missed', found.misses.map((m) => `${m.id} ${m.span.type}/${m.span.kind} ${m.group} ⟦${m.span.text}⟧`))
  part('changed wrongly', changed.falseWords.map((w) => `${w.id} ${w.text}`))
  part('distractors changed', changed.touchedDistractors.map((d) => `${d.id} ${d.text}`))
  const missed = new Set(found.misses.map((m) => `${m.id} ${m.span.start}`))
  part('direct ones found but only for review', changed.misses.filter((m) => m.span.kind === 'direct' && !missed.has(`${m.id} ${m.span.start}`)).map((m) => `${m.id} ${m.span.type} ${m.group} ⟦${m.span.text}⟧`))
  const gold = new Map(set.notes.map((n) => [n.id, n.gold]))
  const outside = review.filter(({ id, guess }) => !(gold.get(id) ?? []).some((g) => g.start < guess.end && guess.start < g.end))
  part('review items outside the labels', outside.map(({ id, guess }) => `${id} ${guess.source} ⟦${guess.text.replace(/\n/g, '⏎')}⟧`))
}

const sets = [...corpusSets(), ...furtherSets(process.cwd(), shared)].filter((s) => onlySet === undefined || s.short.includes(onlySet))
const columns = sets.map((set) => ({ short: set.short, set, measured: run(set) }))
console.log(`The finder${tagger === null ? ' without its tagger' : ''}, in % where nothing else is said\n`)
console.log(shortTable(columns))
console.log('\nHow unseen each set is')
for (const { set } of columns) console.log(`  ${set.short.padEnd(12)} ${set.unseen}`)
if (!asked('--without-peers')) {
  console.log('\nBeside two libraries of the package registry, on the same notes by the same rules. Neither knows the study or has a review.')
  for (const { short, about } of PEERS) console.log(`  ${short.padEnd(14)} ${about}`)
  for (const { set, measured } of columns) {
    const beside = await Promise.all(PEERS.map(async (peer) => ({ short: peer.short, measured: await peer.measure(set) })))
    console.log(`\n## ${set.short}\n\n${shortTable([{ short: 'fieldfare', measured }, ...beside])}`)
  }
}
for (const { set, measured } of columns) {
  if (asked('--details')) console.log(`\n## ${set.short}\n\n${longTable(measured.found, measured.changed)}\n\n${loadTable(reviewLoad(set.notes, measured), measured.found.words)}`)
  if (asked('--list') && set.listable) {
    console.log(`\n## ${set.short}: what is missed and what is changed wrongly`)
    listing(set, measured)
  }
}
