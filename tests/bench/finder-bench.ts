/**
 * The finder with 700 registered people on one core, in CPU time, so that what else the machine does counts less. The floor is what any search for
 * words must do with the same text: cut it into words and look each up.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readCorpus, type Corpus } from '../../build/eval/corpus'
import { createFinder, type NoteText, type Register, type RegisterPerson } from '../../shared/finder'
import { FIRST_NAMES_OWN, SURNAMES_OWN } from '../../shared/finder/data/names-own'
import { lexicon } from '../../shared/finder/lexicon'
import { fieldText, seeded } from './field-text'
import type { Row } from './measure'

const PEOPLE = 700
const CHARACTERS = Number(process.env['FIELDFARE_BENCH_FINDER'] ?? 2_000_000)
const ROUNDS = 3
const FIXTURES = ['field-notes', 'field-notes-far', 'field-notes-unseen/A', 'field-notes-unseen/B', 'field-notes-unseen/D']

export function benchFinder(root: string): Row[] {
  const shared = process.env['FIELDFARE_SHARED'] ?? join(root, '../shared')
  const folders = [join(shared, 'corpus/dev'), ...FIXTURES.map((name) => join(root, 'tests/fixtures', name))].filter(existsSync)
  const corpora = folders.map(readCorpus)
  const register = registerOf(corpora)
  const notes = corpora.flatMap((corpus) => corpus.notes)
  const written = shuffledNotes(notes)
  const write = fieldText(7)
  const drawn = grow([], () => write(120))
  const told = `${notes.length} notes by people, again and again with their sentences in another order`
  return [
    rowOf(`the finder without its tagger, learning and finding in a study (${told})`, written, (texts) => read(texts, register, { learns: true, tagger: null })),
    rowOf('  finding alone, note by note', written, (texts) => read(texts, register, { learns: false, tagger: null })),
    rowOf('  finding alone in drawn text: small letters, 12,000 made-up words and not one name', drawn, (texts) => read(texts, register, { learns: false, tagger: null })),
    rowOf('the finder with its tagger, learning and finding', written.slice(0, Math.ceil(written.length / 4)), (texts) => read(texts, register, { learns: true })),
  ]
}

function read(texts: readonly string[], register: Register, { learns, ...options }: { learns: boolean; tagger?: null }): void {
  const finder = createFinder(register, options)
  if (learns) finder.learn(texts)
  for (const text of texts) finder.scan({ id: 'n', text })
}

function cutAndLookUp(texts: readonly string[]): number {
  const lists = lexicon()
  let known = 0
  for (const text of texts) for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) if (lists.flagsOf(word.toLowerCase()) !== 0) known++
  return known
}

const cpuMs = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The best of a few rounds, the floor in turn with it. */
function rowOf(what: string, texts: readonly string[], work: (texts: readonly string[]) => void): Row {
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
  let ours = Infinity
  let floor = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    floor = Math.min(floor, cpuMs(() => cutAndLookUp(texts)) / megabytes)
    ours = Math.min(ours, cpuMs(() => work(texts)) / megabytes)
  }
  return { what: `${what}: ${(1000 / ours).toFixed(2)} MB for each second of the processor`, ours, floor, unit: 'CPU ms per MB' }
}

/** The people of the notes, and others of the lists of names until there are as many as asked. */
function registerOf(corpora: readonly Corpus[]): Register {
  const random = seeded(3)
  const listed = (list: string): string[] => list.split(/\s+/).filter((name) => name !== '')
  const firsts = listed(FIRST_NAMES_OWN)
  const lasts = listed(SURNAMES_OWN)
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const written = (name: string): string => name.replaceAll('_', ' ').replace(/(^|[-' ])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
  const sites = corpora.flatMap((corpus, k) => corpus.register.sites.map((site) => ({ ...site, id: `${k}-${site.id}` })))
  const people: RegisterPerson[] = corpora.flatMap((corpus, k) => corpus.register.people.map((person) => ({ ...person, id: `${k}-${person.id}`, siteIds: person.siteIds.map((id) => `${k}-${id}`) })))
  while (people.length < PEOPLE) {
    const name = `${written(any(firsts))} ${written(any(lasts))}`
    people.push({ id: `x${people.length}`, role: 'patient', name, aliases: random() < 0.2 ? [name.replace(/^\S+/, 'Mrs')] : [], siteIds: [any(sites)?.id ?? ''] })
  }
  return { people: people.slice(0, PEOPLE), sites }
}

function grow(texts: string[], next: () => string): string[] {
  let size = texts.reduce((sum, text) => sum + text.length, 0)
  while (size < CHARACTERS) {
    const text = next()
    texts.push(text)
    size += text.length
  }
  return texts
}

function shuffledNotes(notes: readonly NoteText[]): string[] {
  const random = seeded(5)
  let at = 0
  return grow(
    notes.map(({ text }) => text),
    () =>
      (notes[at++ % notes.length]?.text ?? '')
        .split(/(?<=[.!?]["”’)]*)\s+/)
        .map((sentence) => ({ sentence, order: random() }))
        .sort((a, b) => a.order - b.order)
        .map(({ sentence }) => sentence)
        .join(' '),
  )
}
