/** The restricted log of replacements (domain.md 4.2): one line a change. It holds originals, so it is only ever written encrypted, beside the key. */
import type { Dataset } from './dataset'

export type LogLine = {
  log_id: number
  release: string
  note: string
  working_note_id: string
  imported_note_id: string | null
  /** Offsets into the note as stored and into the text as released (UTF-16 units). */
  start: number
  end: number
  released_start: number
  released_end: number
  category: string
  original: string
  replacement: string
  rule: string
  mode: 'automatic' | 'decided' | 'unreviewed' | 'linked' | 'kept'
  outcome: string
  reason: string
}

/** Replaced spans and, with outcome "kept", those a person kept on purpose; in the order of the released notes; in steps, note by note. */
export function* logOf(data: Dataset, release: string): Generator<undefined, LogLine[]> {
  const lines: LogLine[] = []
  for (const row of data.notes) {
    yield
    const { note, changes, kept } = row.redacted
    const shared = { release, note: row.released.id, working_note_id: note.id, imported_note_id: note.externalId }
    for (const change of changes)
      lines.push({
        log_id: lines.length + 1,
        ...shared,
        start: change.start,
        end: change.end,
        released_start: change.outStart,
        released_end: change.outEnd,
        category: change.category,
        original: change.original,
        replacement: change.replacement,
        rule: change.source,
        mode: change.mode,
        outcome: change.outcome,
        reason: change.reason,
      })
    for (const span of kept) {
      const shift = changes.filter((change) => change.end <= span.start).reduce((total, change) => total + (change.outEnd - change.outStart) - (change.end - change.start), 0)
      lines.push({
        log_id: lines.length + 1,
        ...shared,
        start: span.start,
        end: span.end,
        released_start: span.start + shift,
        released_end: span.end + shift,
        category: span.category,
        original: span.original,
        replacement: '',
        rule: 'decision',
        mode: 'kept',
        outcome: 'kept',
        reason: span.reason,
      })
    }
  }
  return lines
}
