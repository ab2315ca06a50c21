/** The words of sealed passages: in the record sealed:ID, under the register's key, and in no table, index or memory kept for them. */
import { withoutCopies } from '../../../shared/field/sealing'
import { sealTokenOf } from '../../../shared/field/mention'
import type { SealReason } from '../../../shared/model/vocabulary'
import { countWords } from '../../../shared/release/words'
import type { RecordEdit } from '../history/log'
import type { Workspace } from '../workspace/workspace'

export type SealRow = { id: string; note: string; reason: SealReason; words: number; whole: 0 | 1; opened: 0 | 1 }

export const SEALED_PREFIX = 'sealed:'
/** The record of a seal's words. */
export const sealedId = (sealId: string): string => `${SEALED_PREFIX}${sealId}`

/** @param note only its seals @param opened those unsealed again too */
export function sealRows({ db }: Workspace, note?: string, { opened }: { opened: boolean } = { opened: false }): SealRow[] {
  const conditions = [...(note === undefined ? [] : ['note = @note']), ...(opened ? [] : ['opened = 0'])]
  return db.prepare(`SELECT * FROM seal ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''} ORDER BY id`).all(note === undefined ? {} : { note }) as SealRow[]
}

/** Null where the words are not on this laptop: a bundle brings them only when its giver asks for it. @throws AppError REGISTER_LOCKED */
export function sealedText(workspace: Workspace, sealId: string): string | null {
  workspace.register()
  const record = sealedId(sealId)
  const text = workspace.log.stateOf(record, 'sealed', workspace.log.headsOf(record)).values.get('text')
  return typeof text === 'string' ? text : null
}

export type NewSeal = { id: string; note: string; reason: SealReason; text: string; whole: boolean }

/** The two records of a seal: what anybody may know of it, and its words. */
export function sealEdits({ log }: Workspace, { id, note, reason, text, whole }: NewSeal): RecordEdit[] {
  return [log.editsFor('seal', id, { note, reason, words: countWords(text), whole }), log.editsFor('sealed', sealedId(id), { text })]
}
export const tokenOf = ({ id, reason, text }: NewSeal): string => sealTokenOf({ id, reason, words: countWords(text) })

/**
 * A wording to be written, with the note's sealed passages still sealed in it: a window that was not told, or an old spreadsheet, does not
 * bring them back. A short passage counts only where its token is missing: later it may stand there by chance.
 */
export function stillSealed(workspace: Workspace, noteId: string, body: string): string {
  const rows = sealRows(workspace, noteId)
  if (rows.length === 0 || workspace.registerOrNull() === null) return body
  return rows.reduce((text, row) => {
    const words = sealedText(workspace, row.id)
    if (words === null) return text
    const token = sealTokenOf(row)
    return text.includes(token) ? withoutCopies(text, words, token) : text.split(words).join(token)
  }, body)
}
