/**
 * Princeton WordNet 3.0 (Debian `wordnet-base`, permissive licence), read for training only: which general notions a
 * word falls under. "harpist" is a musician, a performer, a person; "trawler" a boat, a vehicle, a thing.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Part = 'noun' | 'verb' | 'adj'

const PARTS: readonly Part[] = ['noun', 'verb', 'adj']
const LETTER: Readonly<Record<Part, string>> = { noun: 'n', verb: 'v', adj: 'a' }
const SS: Readonly<Record<string, Part>> = { 1: 'noun', 2: 'verb', 3: 'adj', 5: 'adj' }
/** How inflected forms lead back to listed ones. */
const ENDINGS: Readonly<Record<Part, readonly (readonly [string, string])[]>> = {
  noun: [['s', ''], ['ses', 's'], ['xes', 'x'], ['zes', 'z'], ['ches', 'ch'], ['shes', 'sh'], ['men', 'man'], ['ies', 'y']],
  verb: [['s', ''], ['ies', 'y'], ['es', 'e'], ['es', ''], ['ed', 'e'], ['ed', ''], ['ing', 'e'], ['ing', '']],
  adj: [['er', ''], ['est', ''], ['er', 'e'], ['est', 'e']],
}

/** One notion and how much of the word it is, 0..1. */
export type Notion = { id: string; share: number }

export type WordNet = {
  notionsOf(word: string): readonly Notion[]
  /** The first sense of the word as a noun, or none. */
  firstSenses(word: string): readonly string[]
}

/** Null where the dictionary is not installed. */
export function readWordNet(folder = process.env['FIELDFARE_WORDNET'] ?? '/usr/share/wordnet'): WordNet | null {
  if (!existsSync(join(folder, 'data.noun'))) return null
  const lines = (name: string): string[] => readFileSync(join(folder, name), 'latin1').split('\n')
  const index: Record<Part, Map<string, string[]>> = { noun: new Map(), verb: new Map(), adj: new Map() }
  const irregular: Record<Part, Map<string, string>> = { noun: new Map(), verb: new Map(), adj: new Map() }
  const synsets = new Map<string, { lex: string; up: string[] }>()
  for (const part of PARTS) {
    for (const line of lines(`index.${part}`)) {
      if (line.startsWith(' ') || line === '') continue
      const cells = line.trim().split(' ')
      const [lemma = '', , count = '0'] = cells
      index[part].set(lemma, cells.slice(-Number(count)).map((offset) => LETTER[part] + offset))
    }
    for (const line of lines(`${part}.exc`)) {
      const [form = '', lemma = ''] = line.split(' ')
      if (lemma !== '') irregular[part].set(form, lemma)
    }
    for (const line of lines(`data.${part}`)) {
      if (line.startsWith(' ') || line === '') continue
      const cells = (line.split(' |')[0] ?? '').split(' ')
      const [offset = '', lex = '', , words = '0'] = cells
      const at = 4 + 2 * parseInt(words, 16)
      const up: string[] = []
      for (let k = at + 1; k + 1 < cells.length; k += 4) {
        const kind = cells[k]
        // A satellite adjective falls under its head.
        if (kind === '@' || kind === '@i' || (part === 'adj' && kind === '&')) up.push((kind === '&' ? 'a' : (cells[k + 2] ?? '')) + (cells[k + 1] ?? ''))
      }
      synsets.set(LETTER[part] + offset, { lex, up: part === 'adj' ? up.slice(0, 1) : up })
    }
  }
  const counts = new Map<string, number>()
  for (const line of lines('cntlist.rev')) {
    const [key = '', sense = '', count = ''] = line.split(' ')
    const [lemma = '', rest = ''] = key.split('%')
    const part = SS[rest[0] ?? '']
    if (part !== undefined) counts.set(`${part} ${lemma} ${sense}`, Number(count))
  }
  const lemmasOf = (word: string, part: Part): string[] => {
    if (index[part].has(word)) return [word]
    const known = irregular[part].get(word)
    if (known !== undefined) return [known]
    for (const [ending, put] of ENDINGS[part]) {
      if (!word.endsWith(ending) || word.length <= ending.length + 1) continue
      const stem = word.slice(0, -ending.length) + put
      if (index[part].has(stem)) return [stem]
      const single = /([^aeiou])\1$/.test(stem) ? stem.slice(0, -1) : ''
      if (single !== '' && index[part].has(single)) return [single]
    }
    return []
  }
  const above = new Map<string, string[]>()
  const closure = (id: string): string[] => {
    const known = above.get(id)
    if (known !== undefined) return known
    const found = new Set<string>([id])
    const walk = (at: string, depth: number): void => {
      const synset = synsets.get(at)
      if (synset === undefined || depth > 12) return
      found.add(`${at[0] ?? ''}-lex${synset.lex}`)
      if (at.startsWith('a') && depth > 0) return
      for (const up of synset.up) {
        if (found.has(up)) continue
        found.add(up)
        walk(up, depth + 1)
      }
    }
    walk(id, 0)
    const out = [...found]
    above.set(id, out)
    return out
  }
  const notionsOf = (word: string): readonly Notion[] => {
    const senses: { id: string; weight: number }[] = []
    let seen = 0
    for (const part of PARTS) {
      for (const lemma of lemmasOf(word, part)) {
        const ids = index[part].get(lemma) ?? []
        ids.slice(0, 4).forEach((id, k) => {
          const count = counts.get(`${part} ${lemma} ${k + 1}`) ?? 0
          seen += count
          senses.push({ id, weight: (count + 0.5) / (k + 1) })
        })
      }
    }
    if (senses.length === 0) return []
    const total = senses.reduce((sum, s) => sum + s.weight, 0)
    const shares = new Map<string, number>()
    for (const { id, weight } of senses) for (const notion of closure(id)) shares.set(notion, (shares.get(notion) ?? 0) + weight / total)
    const out = [...shares].filter(([, share]) => share >= 0.15).map(([id, share]) => ({ id, share }))
    out.push({ id: `seen ${Math.min(5, Math.floor(Math.log2(1 + seen) / 1.7))}`, share: 1 })
    return out
  }
  const firstSenses = (word: string): readonly string[] => (index.noun.get(word) ?? []).slice(0, 1)
  return { notionsOf, firstSenses }
}
