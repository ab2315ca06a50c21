/** Full-text search over the wording of notes. While the register is unlocked, a person's name or alias also finds where they are linked. */
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf, ParsedInputOf } from '../../../shared/ipc/define'
import { findMatches, foldWord, parseSearch, toFtsExpression } from '../../../shared/field/search-query'
import type { Workspace } from '../workspace/workspace'
import { NOTE_COLUMNS, NOTE_JOINS, noteConditions, noteOfRow, type NoteRow } from './notes'

/** Past this many hits they are counted no further and come in the order they were written: a common word must not make anyone wait. */
const COUNT_LIMIT = 2000

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
  const where = ['note_text MATCH ?', 'note.removed = 0', ...sql].join(' AND ')
  const from = 'note_text JOIN note ON note.row = note_text.rowid'
  const total = workspace.db
    .prepare(`SELECT count(*) FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${COUNT_LIMIT + 1})`)
    .pluck()
    .get(expression, ...values) as number
  const isExact = total <= COUNT_LIMIT
  const order = isExact ? 'note.occurred_ms DESC, note.row DESC' : 'note_text.rowid DESC'
  const rows = workspace.db
    .prepare(`SELECT ${NOTE_COLUMNS} FROM note ${NOTE_JOINS} WHERE note.row IN (SELECT note.row FROM ${from} WHERE ${where} ORDER BY ${order} LIMIT ?) ORDER BY note.occurred_ms DESC, note.row DESC`)
    .all(expression, ...values, input.limit) as NoteRow[]
  return {
    hits: rows.map((row) => ({ note: noteOfRow(row), ranges: findMatches(row.body, terms, alternatives) })),
    total: Math.min(total, COUNT_LIMIT),
    totalIsExact: isExact,
  }
}
