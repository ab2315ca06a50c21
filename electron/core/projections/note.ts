/** The note tables and the search index, kept in step with a note's values. */
import { mentionedIds } from '../../../shared/field/mention'
import { localDay, momentOf } from '../../../shared/field/time'
import { countWords } from '../../../shared/release/words'
import type { Json } from '../../../shared/history/canonical'
import type { RecordState } from '../history/log'
import type { Db } from '../workspace/connection'
import { linkedIds, textOf } from './values'

type StoredOccurred = { at: string; precision: string; part?: string; zone: string }

const occurredOf = (value: Json | undefined): StoredOccurred | null => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null
  const { at, precision, part, zone } = value as { [key: string]: Json }
  if (typeof at !== 'string' || typeof precision !== 'string') return null
  return { at, precision, ...(typeof part === 'string' ? { part } : {}), zone: typeof zone === 'string' ? zone : '' }
}

export function createNoteProjection(db: Db): (state: RecordState) => void {
  const selectOld = db.prepare('SELECT row, body FROM note WHERE id = ?')
  // Two plain statements, no upsert and no RETURNING: those take a savepoint, at each of which FTS5 writes out what it has gathered.
  const insert = db.prepare(`
    INSERT INTO note (id, site, session, researcher, kind, body, occurred_at, occurred_ms, day, precision, part, zone, recorded_at, changed_at, external_id, removed, words)
    VALUES (@id, @site, @session, @researcher, @kind, @body, @at, @ms, @day, @precision, @part, @zone, @recordedAt, @changedAt, @externalId, @removed, @words)`)
  const update = db.prepare(`
    UPDATE note SET site = @site, session = @session, researcher = @researcher, kind = @kind, body = @body, occurred_at = @at, occurred_ms = @ms, day = @day,
      precision = @precision, part = @part, zone = @zone, recorded_at = @recordedAt, changed_at = @changedAt, external_id = @externalId, removed = @removed, words = @words
    WHERE id = @id`)
  const remove = db.prepare('DELETE FROM note WHERE id = ?')
  const unindex = db.prepare("INSERT INTO note_text (note_text, rowid, body) VALUES ('delete', ?, ?)")
  const index = db.prepare('INSERT INTO note_text (rowid, body) VALUES (?, ?)')
  const clearPeople = db.prepare('DELETE FROM note_person WHERE note = ?')
  const addPerson = db.prepare('INSERT OR IGNORE INTO note_person (note, person, removed) VALUES (?, ?, ?)')
  const clearCodes = db.prepare('DELETE FROM note_code WHERE note = ?')
  const addCode = db.prepare('INSERT OR IGNORE INTO note_code (note, code, removed) VALUES (?, ?, ?)')
  const dropDraft = db.prepare('DELETE FROM draft WHERE note = ?')

  return ({ id, values, changedAt }) => {
    const old = selectOld.get(id) as { row: number; body: string } | undefined
    const occurred = occurredOf(values.get('occurred'))
    const body = textOf(values, 'body') ?? ''
    if (old) {
      clearPeople.run(id)
      clearCodes.run(id)
    }
    if (!occurred) {
      // Its creation was undone: it leaves the lists, not the log.
      if (old) {
        unindex.run(old.row, old.body)
        remove.run(id)
        dropDraft.run(id)
      }
      return
    }
    const removed = values.get('removed') === true ? 1 : 0
    if (old && old.body !== body) unindex.run(old.row, old.body)
    const shown = {
      id,
      site: textOf(values, 'site'),
      session: textOf(values, 'session'),
      researcher: textOf(values, 'researcher'),
      kind: textOf(values, 'kind') ?? 'observation',
      body,
      at: occurred.at,
      ms: momentOf(occurred.at),
      day: localDay(occurred.at),
      precision: occurred.precision,
      part: occurred.part ?? null,
      zone: occurred.zone,
      recordedAt: textOf(values, 'recorded_at') ?? changedAt,
      changedAt,
      externalId: textOf(values, 'external_id'),
      removed,
      words: countWords(body),
    }
    if (old) update.run(shown)
    const row = old?.row ?? insert.run(shown).lastInsertRowid
    if (old?.body !== body) index.run(row, body)
    for (const person of new Set([...mentionedIds(body), ...linkedIds(values, 'person')])) addPerson.run(id, person, removed)
    for (const code of linkedIds(values, 'code')) addCode.run(id, code, removed)
  }
}
