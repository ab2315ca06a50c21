/** Field notes: writing them, their wordings, and the lists that the window and the command line show. */
import { AppError } from '../../../shared/errors'
import type { Json } from '../../../shared/history/canonical'
import type { RecordHeads } from '../../../shared/history/heads'
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf, ParsedInputOf } from '../../../shared/ipc/define'
import type { Note, Wording } from '../../../shared/model/records'
import { authorCode } from '../history/author'
import type { Workspace } from '../workspace/workspace'
import { entriesOf } from './people'
import { stillSealed } from './sealed-text'
import { NO_CHANGE, writeAct, type Written } from '../history/act'

type Input<K extends keyof AppContract> = ParsedInputOf<AppContract, K>
type Output<K extends keyof AppContract> = OutputOf<AppContract, K>

export type NoteRow = {
  row: number
  id: string
  site: string | null
  session: string | null
  researcher: string | null
  kind: Note['kind']
  body: string
  occurred_at: string
  occurred_ms: number
  day: string
  precision: Note['occurred']['precision']
  part: Note['occurred']['part'] | null
  zone: string
  recorded_at: string
  changed_at: string
  external_id: string | null
  removed: number
  heads: string
  conflicts: string
  draft: string | null
  people: string | null
  codes: string | null
}

export const NOTE_COLUMNS = `note.*, record.heads, record.conflicts, draft.body AS draft,
  (SELECT group_concat(person) FROM note_person WHERE note_person.note = note.id) AS people,
  (SELECT group_concat(code) FROM note_code WHERE note_code.note = note.id) AS codes`
export const NOTE_JOINS = 'JOIN record ON record.id = note.id LEFT JOIN draft ON draft.note = note.id'

export function noteOfRow(row: NoteRow): Note {
  return {
    id: row.id,
    siteId: row.site,
    sessionId: row.session,
    researcherId: row.researcher,
    kind: row.kind,
    body: row.body,
    occurred: { at: row.occurred_at, precision: row.precision, ...(row.part ? { part: row.part } : {}), zone: row.zone },
    recordedAt: row.recorded_at,
    changedAt: row.changed_at,
    personIds: row.people?.split(',') ?? [],
    codeIds: row.codes?.split(',') ?? [],
    externalId: row.external_id,
    removed: row.removed === 1,
    heads: JSON.parse(row.heads) as Note['heads'],
    conflicts: JSON.parse(row.conflicts) as string[],
    draft: row.draft,
  }
}

type Filter = Partial<Pick<Input<'note.list'>, 'siteId' | 'sessionId' | 'personId' | 'codeId' | 'kind' | 'day'>>

/** The conditions of a filter, and their values. */
export function noteConditions(filter: Filter): { sql: string[]; values: (string | number)[] } {
  const sql: string[] = []
  const values: (string | number)[] = []
  const add = (condition: string, value: string) => (sql.push(condition), values.push(value))
  const addOrNull = (column: string, value: string | null | undefined) => {
    if (value === null) sql.push(`${column} IS NULL`)
    else if (value !== undefined) add(`${column} = ?`, value)
  }
  addOrNull('note.site', filter.siteId)
  addOrNull('note.session', filter.sessionId)
  if (filter.kind) add('note.kind = ?', filter.kind)
  if (filter.day) add('note.day = ?', filter.day)
  if (filter.personId) add('note.id IN (SELECT note FROM note_person WHERE person = ?)', filter.personId)
  if (filter.codeId) add('note.id IN (SELECT note FROM note_code WHERE code = ?)', filter.codeId)
  return { sql, values }
}

export function listNotes({ db }: Workspace, input: Input<'note.list'>): Output<'note.list'> {
  const { sql, values } = noteConditions(input)
  sql.unshift(`note.removed = ${input.removed ? 1 : 0}`)
  const total = db.prepare(`SELECT count(*) FROM note WHERE ${sql.join(' AND ')}`).pluck().get(...values) as number
  const ascending = input.order === 'oldest'
  const cursor = input.cursor === undefined ? null : /^(-?\d+):(\d+)$/.exec(input.cursor)
  if (input.cursor !== undefined && !cursor) throw new AppError('INPUT_INVALID', { where: 'note.list cursor', what: 'it is not one this list gave' })
  const after = cursor ? ` AND (note.occurred_ms, note.row) ${ascending ? '>' : '<'} (?, ?)` : ''
  const direction = ascending ? 'ASC' : 'DESC'
  const rows = db
    .prepare(`SELECT ${NOTE_COLUMNS} FROM note ${NOTE_JOINS} WHERE ${sql.join(' AND ')}${after} ORDER BY note.occurred_ms ${direction}, note.row ${direction} LIMIT ? OFFSET ?`)
    .all(...values, ...(cursor ? [Number(cursor[1]), Number(cursor[2])] : []), input.limit, cursor ? 0 : (input.offset ?? 0)) as NoteRow[]
  const last = rows.length === input.limit ? rows.at(-1) : undefined
  return { notes: rows.map(noteOfRow), cursor: last ? `${last.occurred_ms}:${last.row}` : null, total }
}

export function getNote({ db }: Workspace, id: string): Note {
  const row = db.prepare(`SELECT ${NOTE_COLUMNS} FROM note ${NOTE_JOINS} WHERE note.id = ?`).get(id) as NoteRow | undefined
  if (!row) throw new AppError('NOT_FOUND', { what: 'field note', ref: id })
  return noteOfRow(row)
}

const linkValues = (prefix: 'person' | 'code', ids: readonly string[] = [], value: boolean): Record<string, Json> => Object.fromEntries(ids.map((id) => [`${prefix}:${id}`, value]))

/** A link that a person adds by hand; what is typed is never refused. @throws AppError WITHDRAWN */
function assertNotWithdrawn(workspace: Workspace, personIds: readonly string[] = []): void {
  const select = workspace.db.prepare('SELECT person.code, max(withdrawal.effective) AS choice FROM withdrawal JOIN person ON person.id = withdrawal.person WHERE person.id = ?')
  for (const id of personIds)
    for (const entry of entriesOf(workspace, id)) {
      const { code, choice } = select.get(entry) as { code: string | null; choice: string | null }
      if (choice !== null) throw new AppError('WITHDRAWN', { code: code ?? '', choice })
    }
}

export function createNote(workspace: Workspace, input: Input<'note.create'>): Written {
  assertNotWithdrawn(workspace, input.personIds)
  const id = input.id ?? workspace.newId()
  if (Object.keys(workspace.log.headsOf(id)).length > 0) {
    // The reply to an earlier try was lost: the same entry is not made twice.
    const note = getNote(workspace, id)
    return { id, changeId: NO_CHANGE, at: note.recordedAt }
  }
  return writeAct(workspace, 'create', id, () => [
    workspace.log.editsFor('note', id, {
      // An entry begins before its first words are put away: nothing written is no wording.
      ...(input.body === '' ? {} : { body: input.body }),
      kind: input.kind,
      occurred: input.occurred,
      site: input.siteId,
      session: input.sessionId,
      researcher: workspace.meta('researcher'),
      recorded_at: workspace.now(),
      ...linkValues('person', input.personIds, true),
      ...linkValues('code', input.codeIds, true),
    }),
  ])
}

export function draftNote(workspace: Workspace, { id, body: typed }: Input<'note.draft'>): { at: string } {
  const at = workspace.now()
  const body = stillSealed(workspace, id, typed)
  const done = workspace.db
    .prepare('INSERT INTO draft (note, body, at) SELECT id, ?, ? FROM note WHERE id = ? ON CONFLICT (note) DO UPDATE SET body = excluded.body, at = excluded.at')
    .run(body, at, id)
  if (done.changes === 0) throw new AppError('NOT_FOUND', { what: 'field note', ref: id })
  return { at }
}

/**
 * Saves what changed. An edit of wording names the wording its author saw; if another one has come meanwhile, both are kept and
 * the note shows the conflict: nothing is refused, nothing overwritten.
 */
export function saveNote(workspace: Workspace, input: Input<'note.save'>): Written {
  getNote(workspace, input.id)
  assertNotWithdrawn(workspace, input.addPersonIds)
  const values: Record<string, Json> = {
    ...(input.body === undefined ? {} : { body: stillSealed(workspace, input.id, input.body) }),
    ...(input.kind === undefined ? {} : { kind: input.kind }),
    ...(input.occurred === undefined ? {} : { occurred: input.occurred }),
    ...(input.siteId === undefined ? {} : { site: input.siteId }),
    ...(input.sessionId === undefined ? {} : { session: input.sessionId }),
    ...linkValues('person', input.addPersonIds, true),
    ...linkValues('person', input.removePersonIds, false),
    ...linkValues('code', input.addCodeIds, true),
    ...linkValues('code', input.removeCodeIds, false),
  }
  return writeAct(workspace, 'edit', input.id, () => {
    if (input.body !== undefined) workspace.db.prepare('DELETE FROM draft WHERE note = ?').run(input.id)
    return [workspace.log.editsFor('note', input.id, values, seenHeads(workspace, input.id, Object.keys(values), input.heads))]
  })
}

/**
 * For each field to be changed, the heads the caller saw. Edits that this same process wrote since count as seen: a hand that types on
 * before the reply has come must not be in conflict with itself. A link the caller never saw has no head to name.
 */
function seenHeads(workspace: Workspace, id: string, fields: readonly string[], given: RecordHeads): RecordHeads {
  const current = workspace.log.headsOf(id)
  const successors = workspace.db.prepare('SELECT op FROM op_base WHERE base = ? AND field = ?').pluck()
  const follow = (field: string, head: string): string => {
    const own = (successors.all(head, field) as string[]).find((op) => workspace.ownOps.has(op))
    return own === undefined ? head : follow(field, own)
  }
  return Object.fromEntries(
    fields.map((field) => {
      const known = (given[field] ?? []).filter((head) => workspace.log.loadOp(head)?.header.record === id)
      return [field, known.length > 0 ? known.map((head) => follow(field, head)) : (current[field] ?? [])]
    }),
  )
}

export const setRemoved = (workspace: Workspace, id: string, removed: boolean): Written => {
  getNote(workspace, id)
  return writeAct(workspace, removed ? 'remove' : 'restore', id, () => [workspace.log.editsFor('note', id, { removed })])
}

/** Every wording the note ever had, newest first; null where it was erased. */
export function listWordings(workspace: Workspace, id: string): Wording[] {
  const heads = workspace.log.headsOf(id)['body'] ?? []
  return workspace.log
    .valuesOf(id, 'body')
    .filter(({ value }) => value !== null)
    .map(({ op, value }) => ({
      opId: op.id,
      at: op.header.at,
      author: authorCode(workspace, op.header.author),
      device: op.header.device,
      body: typeof value === 'string' ? value : null,
      current: heads.includes(op.id),
    }))
    .reverse()
}

/** Drafts that a killed app left become wordings; how many. */
export function recoverDrafts(workspace: Workspace): number {
  // Even an empty DELETE would write: opening a workspace leaves its file as it was.
  if (workspace.db.prepare('SELECT 1 FROM draft LIMIT 1').get() === undefined) return 0
  return workspace.log.transaction(() => {
    const drafts = workspace.db
      .prepare('SELECT draft.note AS id, draft.body FROM draft JOIN note ON note.id = draft.note WHERE draft.body <> note.body')
      .all() as { id: string; body: string }[]
    if (drafts.length > 0) workspace.log.append(workspace.act('recover'), drafts.map(({ id, body }) => workspace.log.editsFor('note', id, { body })))
    workspace.db.prepare('DELETE FROM draft').run()
    return drafts.length
  })
}

