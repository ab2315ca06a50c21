import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createFinder } from '../../shared/finder'
import type { Finder } from '../../shared/finder'

/**
 * `node build/run.mjs build/eval/benchmarks.ts`: the finder without any register on the public Text Anonymization
 * Benchmark (Pilán et al. 2022, MIT): share of people, places and facts whose every mention is masked, as in that paper
 * (punctuation and function words need no mask), and token precision. The published figures stand in the reference.
 */

type Span = { start: number; end: number; type: string; ident?: string; entity?: string; entity_id?: string }
type Line = { id: string; text: string; spans: Span[] }

const IGNORED = new Set('the a an of and or in on at to for by with from as mr mrs ms dr sir lord lady no section article'.split(' '))
const percent = (a: number, b: number): string => (b === 0 ? '–' : (a / b).toFixed(3))

function words(text: string, from: number, to: number): [number, number][] {
  return [...text.slice(from, to).matchAll(/[\p{L}\p{N}]+/gu)].filter((m) => !IGNORED.has(m[0].toLowerCase())).map((m) => [from + m.index, from + m.index + m[0].length])
}

function tab(file: string, finder: Finder, decisions: ReadonlySet<string>): void {
  const entities = { DIRECT: { n: 0, hit: 0 }, QUASI: { n: 0, hit: 0 } }
  let masked = 0
  let good = 0
  for (const raw of readFileSync(file, 'utf8').split('\n').filter((l) => l.trim() !== '')) {
    const line = JSON.parse(raw) as Line
    const units: number[] = []
    let at = 0
    for (const ch of line.text) {
      units.push(at)
      at += ch.length
    }
    units.push(at)
    const mask = new Uint8Array(line.text.length)
    for (const f of finder.scan({ id: line.id, text: line.text })) if (decisions.has(f.decision)) mask.fill(1, f.start, f.end)
    const gold = new Uint8Array(line.text.length)
    const byEntity = new Map<string, { kind: 'DIRECT' | 'QUASI'; ok: boolean }>()
    for (const span of line.spans) {
      if (span.ident !== 'DIRECT' && span.ident !== 'QUASI') continue
      const [start, end] = [units[span.start] ?? 0, units[span.end] ?? 0]
      gold.fill(1, start, end)
      const ok = words(line.text, start, end).every(([a, b]) => mask.subarray(a, b).every((x) => x === 1))
      const id = span.entity ?? span.entity_id ?? `${span.start}`
      const known = byEntity.get(id)
      byEntity.set(id, { kind: known?.kind === 'DIRECT' ? 'DIRECT' : span.ident, ok: ok && (known?.ok ?? true) })
    }
    for (const e of byEntity.values()) {
      entities[e.kind].n++
      if (e.ok) entities[e.kind].hit++
    }
    for (const [a, b] of words(line.text, 0, line.text.length)) {
      if (!mask.subarray(a, b).some((x) => x === 1)) continue
      masked++
      if (gold.subarray(a, b).some((x) => x === 1)) good++
    }
  }
  const name = decisions.has('review') ? 'found (replace + review)' : 'changed without asking'
  console.log(`${name.padEnd(26)} direct ${percent(entities.DIRECT.hit, entities.DIRECT.n)} (${entities.DIRECT.n})  quasi ${percent(entities.QUASI.hit, entities.QUASI.n)} (${entities.QUASI.n})  token precision ${percent(good, masked)}`)
}

const shared = process.env['FIELDFARE_SHARED'] ?? join(process.cwd(), '../shared')
const file = join(shared, 'benchmarks/tab_dev.jsonl')
if (!existsSync(file)) console.log(`benchmarks: skipped, not at ${file}`)
else {
  console.log('Text Anonymization Benchmark, 113 documents of train and dev, no register, none of it trained on')
  const finder = createFinder({ people: [], sites: [] }, { corpus: [] })
  tab(file, finder, new Set(['replace', 'review']))
  tab(file, finder, new Set(['replace']))
}
