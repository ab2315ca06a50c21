/**
 * Sealing a passage or a whole note (domain.md S8): its words go under the register's key, the note keeps a token in their place, and every
 * earlier wording that may tell of them is erased from the history, so that no search, undo, old bundle or byte of the file has them.
 */
import { AppError } from '../../../shared/errors'
import { momentOf } from '../../../shared/field/time'
import { cutPassage, mayTell, passageOf } from '../../../shared/field/sealing'
import { sealTokenOf } from '../../../shared/field/mention'
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf, ParsedInputOf } from '../../../shared/ipc/define'
import type { ErasureTarget } from '../history/erasure'
import type { RecordEdit } from '../history/log'
import type { Workspace } from '../workspace/workspace'
import { getNote } from './notes'
import { listReleases } from './release'
import { quotedInReview } from './sealed-quotes'
import { type NewSeal, sealEdits, sealRows, sealedText, tokenOf } from './sealed-text'
import type { Written } from '../history/act'

/** @throws AppError REGISTER_LOCKED, NOT_FOUND, INPUT_INVALID */
export function addSeal(workspace: Workspace, input: ParsedInputOf<AppContract, 'seal.add'>): OutputOf<AppContract, 'seal.add'> {
  workspace.register()
  const { log, db } = workspace
  const note = getNote(workspace, input.noteId)
  const span = 'whole' in input.passage ? passageOf(note.body, 0, note.body.length) : passageOf(note.body, input.passage.from, input.passage.to)
  if (!span) throw new AppError('INPUT_INVALID', { where: 'sealing', what: 'there are no words in that passage' })
  const whole = 'whole' in input.passage
  const seal: NewSeal = { id: workspace.newId(), note: note.id, reason: input.reason, text: note.body.slice(...span), whole }
  const token = tokenOf(seal)
  const cut = (wording: string) => {
    if (whole) return { text: token, changed: wording === note.body ? null : wording }
    return wording === note.body ? { text: note.body.slice(0, span[0]) + token + note.body.slice(span[1]), changed: null } : cutPassage(note.body, ...span, wording, token)
  }

  const { act, erased } = log.transaction(() => {
    const act = workspace.act('seal')
    const edits: RecordEdit[] = sealEdits(workspace, seal)
    const bodies: string[] = []
    // Each side of an open conflict keeps its own wording around the passage: sealing does not settle it unasked.
    for (const { opId, value } of log.headValues(note.id, 'body')) {
      const made = cut(typeof value === 'string' ? value : '')
      let body = made.text
      if (made.changed !== null) {
        const other: NewSeal = { ...seal, id: workspace.newId(), text: made.changed }
        edits.push(...sealEdits(workspace, other))
        body = body.includes(token) ? body.replace(token, () => token + tokenOf(other)) : `${body}\n${tokenOf(other)}`
      }
      bodies.push(body)
      edits.push({ kind: 'note', record: note.id, fields: { body: { value: body, bases: [opId] } } })
    }
    const targets = log
      .valuesOf(note.id, 'body')
      .flatMap(({ op, value }): ErasureTarget[] => (typeof value === 'string' && (value.includes(seal.text) || mayTell(value, seal.text, bodies[0] ?? '')) ? [{ op: op.id, field: 'body' }] : []))
    targets.push(...codedPassages(workspace, seal, bodies[0] ?? ''), ...quotedInReview(workspace, seal))
    edits.push(log.erasure(workspace.newId(), targets))
    for (const op of log.append(act, edits)) workspace.ownOps.add(op.id)
    const draft = db.prepare('SELECT body FROM draft WHERE note = ?').pluck().get(note.id) as string | undefined
    if (draft !== undefined) db.prepare('UPDATE draft SET body = ? WHERE note = ?').run(cut(draft).text, note.id)
    return { act, erased: targets.filter((target) => 'op' in target && target.field === 'body').length }
  })
  // The pages that held the words are overwritten (secure_delete); the log file that still held them goes too.
  db.pragma('wal_checkpoint(TRUNCATE)')
  return {
    id: note.id,
    changeId: act.change,
    at: act.at,
    sealId: seal.id,
    wordingsErased: erased,
    alsoIn: notesWith(workspace, note.id, seal.text),
    releasesBefore: listReleases(workspace).filter((release) => momentOf(release.createdAt) >= momentOf(note.recordedAt)).length,
  }
}

/** Passages that were coded in a release of this note and have words of what is sealed now. */
function codedPassages({ db, log }: Workspace, { note, text }: NewSeal, bodyNow: string): ErasureTarget[] {
  const rows = db.prepare("SELECT id, passage FROM coding WHERE note = ? AND passage <> ''").all(note) as { id: string; passage: string }[]
  return rows.filter((row) => mayTell(row.passage, text, bodyNow)).flatMap((row) => log.valuesOf(row.id, 'passage').map(({ op }) => ({ op: op.id, field: 'passage' })))
}

const FEWEST_WORDS = 4

/** Other notes in which a sentence of it stands word for word: whoever seals decides on them one by one. */
function notesWith({ db }: Workspace, noteId: string, text: string): string[] {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/).map((each) => each.trim()).filter((each) => each.split(/\s+/).length >= FEWEST_WORDS)
  const select = db.prepare('SELECT id FROM note WHERE id <> ? AND instr(body, ?) > 0').pluck()
  return [...new Set(sentences.flatMap((sentence) => select.all(noteId, sentence) as string[]))]
}

/** Brings the words back into the note, at their place or, where that is gone, at its end. @throws AppError REGISTER_LOCKED, NOT_FOUND, SEAL_NOT_HERE */
export function removeSeal(workspace: Workspace, sealId: string): Written {
  workspace.register()
  const { log } = workspace
  const row = sealRows(workspace).find((each) => each.id === sealId)
  if (!row) throw new AppError('NOT_FOUND', { what: 'sealed passage', ref: sealId })
  const text = openSeal(workspace, sealId).text
  const token = sealTokenOf(row)
  return log.transaction(() => {
    const act = workspace.act('unseal')
    const sides = log.headValues(row.note, 'body')
    const holding = sides.filter(({ value }) => typeof value === 'string' && value.includes(token))
    const edits = (holding.length > 0 ? holding : sides.slice(0, 1)).map(({ opId, value }): RecordEdit => {
      const body = typeof value === 'string' ? value : ''
      const open = body.includes(token) ? body.split(token).join(text) : `${body}\n\n${text}`
      return { kind: 'note', record: row.note, fields: { body: { value: open, bases: [opId] } } }
    })
    edits.push(log.editsFor('seal', sealId, { opened: true }))
    for (const op of log.append(act, edits)) workspace.ownOps.add(op.id)
    return { id: row.note, changeId: act.change, at: act.at }
  })
}

/** The words, for whoever asks for this one passage. @throws AppError REGISTER_LOCKED, NOT_FOUND, SEAL_NOT_HERE */
export function openSeal(workspace: Workspace, sealId: string): { text: string } {
  const text = sealedText(workspace, sealId)
  if (text !== null) return { text }
  if (!sealRows(workspace, undefined, { opened: true }).some((row) => row.id === sealId)) throw new AppError('NOT_FOUND', { what: 'sealed passage', ref: sealId })
  throw new AppError('SEAL_NOT_HERE')
}

export function listSeals(workspace: Workspace, noteId?: string): OutputOf<AppContract, 'seal.list'> {
  const readable = workspace.registerOrNull() !== null
  return { seals: sealRows(workspace, noteId).map(({ id, note, reason, words, whole }) => ({ id, noteId: note, reason, words, whole: whole === 1, here: readable && sealedText(workspace, id) !== null })) }
}
