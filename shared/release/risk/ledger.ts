/** What the notes say of one person, as the researcher sees it: each telling detail with its note, in the order of days, and the note that tips. */
import { foldKey, type ScannedNote, withoutMentions } from '../review'
import { splitMentions } from '../../field/mention'
import type { SourceDecision, SourceNote } from '../types'
import { standsOut, toldOf } from './mosaic'
import { KIND_OF_FINDING, TELLING, type TellingKind, tellingsIn } from './telling'

/** `key`: under which it is decided. `isTold`: a release would still say it; else it stands vaguer or not at all. */
export type LedgerDetail = { noteId: string; at: number; kind: TellingKind; folded: string; key: string; isTold: boolean }

export type KeyOf = (type: string, text: string) => string

/** Kinds of the finder that say only that a detail is telling. */
const LOOSE: ReadonlySet<TellingKind> = new Set<TellingKind>(['rare fact', 'job', 'event'])

/** Ages stay as bands; what else is replaced without asking says nothing of the person any more. */
const STAYS: ReadonlySet<string> = new Set(['AGE', 'DOB'])

/** Details of one note by person. @param keptId of people who were joined to another */
export function detailsOfNote({ note, findings }: ScannedNote, decisions: ReadonlyMap<string, SourceDecision>, keyOf: KeyOf, keptId: (id: string) => string): Map<string, LedgerDetail[]> {
  const text = withoutMentions(note.body)
  const named = [
    ...splitMentions(note.body).flatMap((part) => (part.kind === 'mention' ? [{ at: part.start, who: keptId(part.personId) }] : [])),
    ...findings.flatMap((finding) => (finding.entityId && finding.type === 'PERSON' && decisions.get(finding.key)?.action !== 'keep' ? [{ at: finding.start, who: keptId(finding.entityId) }] : [])),
  ]
  const found = findings.flatMap((finding): (LedgerDetail & { end: number })[] => {
    const kind = KIND_OF_FINDING[finding.type]
    if (kind === undefined || finding.entityId !== undefined) return []
    const action = decisions.get(finding.key)?.action
    const isTold = action === 'keep' || (action === undefined && (finding.decision === 'review' || STAYS.has(finding.type)))
    return [{ noteId: note.id, at: finding.start, end: finding.end, kind, folded: foldKey(finding.text), key: finding.key, isTold }]
  })
  const resolved = new Set<LedgerDetail>()
  const told = tellingsIn(text).flatMap(({ start, end, kind }): LedgerDetail[] => {
    const words = text.slice(start, end)
    const detail = { noteId: note.id, at: start, kind, folded: foldKey(words) }
    // Inside what the finder raised as a whole, the exact kinds count, and its key decides them all.
    const around = found.find((each) => each.at < end && start < each.end)
    if (around) {
      if (!LOOSE.has(around.kind)) return []
      resolved.add(around)
      return [{ ...detail, key: around.key, isTold: around.isTold }]
    }
    const key = keyOf('RARE', words)
    return [{ ...detail, key, isTold: decisions.get(key)?.action !== 'replace' }]
  })
  const participants = [...new Set(note.personIds.map(keptId))]
  return toldOf(text, named, [...found.filter((each) => !resolved.has(each)), ...told].sort((a, b) => a.at - b.at), participants.length === 1 ? (participants[0] ?? null) : null)
}

export type PersonLedger = {
  details: readonly LedgerDetail[]
  /** Kinds a release would still tell. */
  kinds: ReadonlySet<TellingKind>
  /** The first note, in the order of days, with which the person stands out; null while they do not. */
  tips: string | null
}

/** @param notes scanned, in the order in which things happened */
export function ledgerOf(personId: string, notes: readonly ScannedNote[], decisions: ReadonlyMap<string, SourceDecision>, keyOf: KeyOf, keptId: (id: string) => string, listSize: number): PersonLedger {
  const details: LedgerDetail[] = []
  const kinds = new Set<TellingKind>()
  let tips: string | null = null
  for (const scanned of notes) {
    const here = detailsOfNote(scanned, decisions, keyOf, keptId).get(personId) ?? []
    details.push(...here)
    for (const { kind, isTold } of here) if (isTold) kinds.add(kind)
    if (tips === null && here.some(({ isTold }) => isTold) && standsOut(kinds, listSize)) tips = scanned.note.id
  }
  return { details, kinds, tips }
}

/** Whether of two people the notes tell the same things: to a reader of the release they cannot be told apart by them. */
export function toldAlike(a: PersonLedger, b: PersonLedger): boolean {
  const signs = ({ details }: PersonLedger): string => [...new Set(details.filter(({ isTold }) => isTold).map(({ kind, folded }) => `${kind}\u0000${folded}`))].toSorted().join('\u0001')
  return signs(a) === signs(b)
}

export type Vaguer = { kind: TellingKind; replacement: string; places: number; keys: readonly string[] }

/** For each kind that is told, what to say instead: the rarest first, because it gains most. */
export function vaguerOffers({ details, kinds }: PersonLedger): Vaguer[] {
  return [...kinds]
    .toSorted((a, b) => TELLING[a].share - TELLING[b].share)
    .map((kind) => {
      const told = details.filter((detail) => detail.kind === kind && detail.isTold)
      return { kind, replacement: TELLING[kind].vaguer, places: told.length, keys: [...new Set(told.map(({ key }) => key))] }
    })
}

/** Where notes may speak of someone: kept apart from the scan, which is dear. */
export const inTime = (a: SourceNote, b: SourceNote): number => Date.parse(a.occurred.at) - Date.parse(b.occurred.at) || (a.id < b.id ? -1 : 1)
