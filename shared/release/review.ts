/**
 * What the finder raises over a whole study, grouped so that each distinct thing is decided once.
 * The same scan feeds the review list, the command line and the release, so that what was decided is what is done.
 */
import { splitMentions } from '../field/mention'
import type { Finder, Finding } from '../finder'
import { fold } from '../finder/normalise'
import type { ReviewItem } from '../ipc/results'
import { atOnce } from '../steps'
import { marksInKept } from './bench/added'
import { TELLING, tellingsIn } from './risk/telling'
import type { Mac, ReleaseSource, SourceNote } from './types'

/** A finding with the key under which its text is decided. Offsets are into the stored body, mention tokens included: of a part of the text where the rest is marked by hand. */
export type KeyedFinding = Finding & { key: string }
export type ScannedNote = { note: SourceNote; findings: readonly KeyedFinding[] }

const CONTEXT = 40

/** The fold two spellings share if one decision is to hold for both: case, marks, look-alikes, dashes and line breaks apart. */
export const foldKey = (text: string): string => fold(text).replaceAll(/[\s-]+/g, ' ').trim()

/** A keyer that asks the mac once per distinct thing: a study repeats its names. */
export function createKeyer(mac: Mac): (type: string, text: string) => string {
  const known = new Map<string, string>()
  return (type, text) => {
    const plain = `${type}\u0000${foldKey(text)}`
    let key = known.get(plain)
    if (key === undefined) known.set(plain, (key = mac(`review item\u0000${plain}`).slice(0, 32)))
    return key
  }
}

/** Mention tokens as same-length filler: the finder must not read an id as a word, and offsets stay true. */
export function withoutMentions(body: string): string {
  return splitMentions(body)
    .map((part) => (part.kind === 'text' ? part.text : `⟦${'·'.repeat(part.end - part.start - 2)}⟧`))
    .join('')
}

/** The findings of one note; none reaches into a mention token. */
export function scanNote(note: SourceNote, finder: Finder, keyOf: (type: string, text: string) => string): ScannedNote {
  const text = withoutMentions(note.body)
  const found = finder.scan({
    id: note.id,
    text,
    occurredAt: note.occurred.at,
    ...(note.siteId ? { siteId: note.siteId } : {}),
  })
  const mentions = splitMentions(note.body).flatMap((part) => (part.kind === 'text' ? [] : [part]))
  const findings = found
    .filter((finding) => !mentions.some((mention) => finding.start < mention.end && mention.start < finding.end))
    .map((finding) => ({ ...finding, key: keyOf(finding.type, finding.text) }))
  return { note, findings }
}

/** With the telling details for which someone chose other words: no identifiers by themselves, they were one too many of one person. */
function withVaguer({ note, findings }: ScannedNote, decisions: ReleaseSource['decisions'], keyOf: (type: string, text: string) => string): ScannedNote {
  const text = withoutMentions(note.body)
  const isTaken = (start: number, end: number): boolean => findings.some((finding) => finding.start < end && start < finding.end && decisions.get(finding.key)?.action !== 'keep')
  const chosen = tellingsIn(text).flatMap(({ start, end, kind }): KeyedFinding[] => {
    const words = text.slice(start, end)
    const key = keyOf('RARE', words)
    if (decisions.get(key)?.action !== 'replace' || isTaken(start, end)) return []
    return [{ start, end, type: 'RARE', text: words, replacement: TELLING[kind].vaguer, source: 'mosaic', confidence: 1, decision: 'replace', key }]
  })
  return chosen.length === 0 ? { note, findings } : { note, findings: [...findings, ...chosen].sort((a, b) => a.start - b.start) }
}

/** What was decided of telling details, and marks inside what was kept, put beside what the finder found; yields the number done. */
export function* withDecided(found: readonly ScannedNote[], decisions: ReleaseSource['decisions'], mac: Mac): Generator<number, ScannedNote[]> {
  const raised = new Set(found.flatMap(({ findings }) => findings.map(({ key }) => key)))
  const isAboutTelling = [...decisions].some(([key, { action, added }]) => action === 'replace' && !added && !raised.has(key))
  const putMarks = marksInKept(decisions)
  if (!isAboutTelling && !putMarks) return [...found]
  const keyOf = createKeyer(mac)
  const all: ScannedNote[] = []
  for (const { note, findings } of found) {
    const each = { note, findings: putMarks?.(findings, withoutMentions(note.body)) ?? findings }
    all.push(isAboutTelling ? withVaguer(each, decisions, keyOf) : each)
    yield all.length
  }
  return all
}

/** The finder alone over every note; yields the number done, so that a caller can breathe, tell progress and be cancelled. Sealed notes are never read. */
export function* findIn(notes: readonly SourceNote[], finder: Finder, mac: Mac): Generator<number, ScannedNote[]> {
  const keyOf = createKeyer(mac)
  const found: ScannedNote[] = []
  for (const note of notes) {
    if (note.sealed) continue
    found.push(scanNote(note, finder, keyOf))
    yield found.length
  }
  return found
}

/** What the finder finds, and what people decided beside it. */
export function* scanNotes(source: ReleaseSource, finder: Finder, mac: Mac): Generator<number, ScannedNote[]> {
  return yield* withDecided(yield* findIn(source.notes, finder, mac), source.decisions, mac)
}

/** Someone linked stands in the context as an ellipsis, whole or cut by its border. */
const shownContext = (text: string): string => text.replaceAll(/⟦·*⟧?|^·*⟧/g, '…')

/** What stands before a place: whole words, with an ellipsis where the note has more. */
function wordsBefore(text: string, end: number): string {
  const start = end - CONTEXT
  if (start <= 0) return shownContext(text.slice(0, end))
  // One more character tells whether the cut falls between two words.
  const space = text.slice(start - 1, end).search(/\s/)
  return `…${shownContext(text.slice(space < 0 ? start : start + space, end))}`.replace(/^……/, '…')
}

function wordsAfter(text: string, start: number): string {
  const end = start + CONTEXT
  if (end >= text.length) return shownContext(text.slice(start))
  const space = text.slice(start, end + 1).search(/\s\S*$/)
  return `${shownContext(text.slice(start, space < 0 ? end : start + space))}…`.replace(/……$/, '…')
}

/** The items of scanned notes, in the order of their first place; those for a person first. */
export const groupItems = (scanned: readonly ScannedNote[], decisions: ReleaseSource['decisions']): ReviewItem[] => atOnce(groupingItems(scanned, decisions))

/** The same, a note a step. */
export function* groupingItems(scanned: readonly ScannedNote[], decisions: ReleaseSource['decisions']): Generator<void, ReviewItem[]> {
  const byKey = new Map<string, { item: ReviewItem; replacements: Map<string, number> }>()
  for (const { note, findings } of scanned) {
    const text = findings.length > 0 ? withoutMentions(note.body) : ''
    for (const finding of findings) {
      let group = byKey.get(finding.key)
      if (!group) {
        group = { item: itemOf(finding, decisions), replacements: new Map() }
        byKey.set(finding.key, group)
      }
      const { item, replacements } = group
      if (finding.decision === 'review' && item.proposed === 'replace') {
        item.proposed = 'review'
        item.reason = finding.reason ?? item.reason
        item.source = finding.source
      }
      item.confidence = Math.min(item.confidence, finding.confidence)
      replacements.set(finding.replacement, (replacements.get(finding.replacement) ?? 0) + 1)
      item.places.push({
        noteId: note.id,
        start: finding.start,
        end: finding.end,
        before: wordsBefore(text, finding.start),
        after: wordsAfter(text, finding.end),
      })
    }
    yield
  }
  const items = [...byKey.values()].map(({ item, replacements }) => ({ ...item, replacement: commonest(replacements) }))
  const waiting = (item: ReviewItem): number => (item.proposed === 'review' && !item.decision ? 0 : 1)
  return items.sort((a, b) => waiting(a) - waiting(b))
}

function itemOf(finding: KeyedFinding, decisions: ReleaseSource['decisions']): ReviewItem {
  const decision = decisions.get(finding.key)
  return {
    key: finding.key,
    type: finding.type,
    text: finding.text,
    replacement: finding.replacement,
    source: finding.source,
    confidence: finding.confidence,
    reason: finding.reason ?? '',
    proposed: finding.decision,
    places: [],
    decision: decision ? { action: decision.action, replacement: decision.replacement, reason: decision.reason } : null,
  }
}

/** The replacement proposed most often; the first seen where two are equal. */
function commonest(replacements: ReadonlyMap<string, number>): string {
  let best = ''
  let most = 0
  for (const [replacement, times] of replacements)
    if (times > most) {
      best = replacement
      most = times
    }
  return best
}

/** Waits for a person: raised for review, and nobody has decided it. */
export const isOpen = (item: Pick<ReviewItem, 'proposed' | 'decision'>): boolean => item.proposed === 'review' && item.decision === null

/** Every item of the study at once; `scanNotes` and `groupingItems` are the same in steps. */
export const collectReview = (source: ReleaseSource, finder: Finder, mac: Mac): ReviewItem[] => groupItems(atOnce(scanNotes(source, finder, mac)), source.decisions)
