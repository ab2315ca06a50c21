/** Full-text search over the wording of notes. While the register is unlocked, a person's name or alias also finds where they are linked. */
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf, ParsedInputOf } from '../../../shared/ipc/define'
import type { SearchHit } from '../../../shared/ipc/results'
import { findMatches, foldWord, parseSearch, toFtsExpression } from '../../../shared/field/search-query'
import type { Workspace } from '../workspace/workspace'
import { NOTE_COLUMNS, NOTE_JOINS, noteConditions, noteOfRow, type NoteRow } from './notes'

/** Past this many hits they are counted no further and come in the order they were written: a common word must not make anyone wait. */
const COUNT_LIMIT = 1000

/** Ids of people one of whose names begins with the word, as the index sees them. */
function peopleByWord(workspace: Workspace): (word: string) => string[] {
  const register = workspace.registerOrNull()
  if (!register) return () => []
  const words = [...register.identities()].flatMap(([id, { name, aliases }]) =>
    [name, ...aliases].flatMap((text) => (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((word) => [foldWord(word), id] as const)),
  )
  return (word) => (word.length < 2 ? [] : [...new Set(words.filter(([candidate]) => candidate.startsWith(word)).map(([, id]) => id))])
}

export function searchNotes(workspace: Workspace, input: ParsedInputOf<AppContract, 'note.search'>): OutputOf<AppContract, 'note.search'> {
  const terms = parseSearch(input.text)
  const alternatives = peopleByWord(workspace)
  const expression = toFtsExpression(terms, alternatives)
  if (expression === '') return { hits: [], total: 0, totalIsExact: true }
  const { sql, values } = noteConditions(input)
  const { db } = workspace
  // The index alone first: most searches have few hits, and a common word is not worth reading every note for.
  const rows = db.prepare(`SELECT rowid FROM note_text WHERE note_text MATCH ? ORDER BY rowid DESC LIMIT ${COUNT_LIMIT + 1}`).pluck().all(expression) as number[]
  const conditions = ['note.removed = 0', ...sql].join(' AND ')
  if (rows.length <= COUNT_LIMIT) {
    const within = `note.row IN (SELECT value FROM json_each(?)) AND ${conditions}`
    const given = [JSON.stringify(rows), ...values]
    const total = db.prepare(`SELECT count(*) FROM note WHERE ${within}`).pluck().get(...given) as number
    const found = db.prepare(`SELECT row FROM note WHERE ${within} ORDER BY occurred_ms DESC, row DESC LIMIT ?`).pluck().all(...given, input.limit) as number[]
    return { hits: hitsOf(found), total, totalIsExact: true }
  }
  const found = db
    .prepare(`SELECT note.row FROM note_text JOIN note ON note.row = note_text.rowid WHERE note_text MATCH ? AND ${conditions} ORDER BY note_text.rowid DESC LIMIT ?`)
    .pluck()
    .all(expression, ...values, input.limit) as number[]
  const isAll = found.length < input.limit
  return { hits: hitsOf(found), total: isAll ? found.length : COUNT_LIMIT, totalIsExact: isAll }

  function hitsOf(found: readonly number[]): SearchHit[] {
    const notes = db
      .prepare(`SELECT ${NOTE_COLUMNS} FROM note ${NOTE_JOINS} WHERE note.row IN (SELECT value FROM json_each(?)) ORDER BY note.occurred_ms DESC, note.row DESC`)
      .all(JSON.stringify(found)) as NoteRow[]
    return notes.map((row) => ({ note: noteOfRow(row), ranges: findMatches(row.body, terms, alternatives) }))
  }
}
