/** What the review says of sealed words: decisions travel with the register, and one made elsewhere may quote what was sealed here meanwhile. */
import { evenFold } from '../../../shared/release/literal-search'
import { sealedPieces } from '../../../shared/release/sealed-pieces'
import type { ErasureTarget } from '../history/erasure'
import type { Workspace } from '../workspace/workspace'
import { type NewSeal, sealRows, sealedText } from './sealed-text'

type Sealed = Pick<NewSeal, 'note' | 'text'>

/** Decisions of the review travel with the register: one that quotes the passage, or a text marked by hand in it that stands nowhere else, goes. */
export function quotedInReview({ db, log }: Workspace, { note, text }: Sealed): ErasureTarget[] {
  const pieces = sealedPieces([text])
  const standsElsewhere = db.prepare('SELECT 1 FROM note WHERE id <> ? AND instr(body, ?) > 0 LIMIT 1')
  const tells = (field: string, value: unknown): boolean => {
    if (typeof value !== 'string' || value === '') return false
    const even = evenFold(value)
    return pieces.some((piece) => even.includes(piece)) || (field === 'text' && evenFold(text).includes(even) && standsElsewhere.get(note, value) === undefined)
  }
  const records = db.prepare("SELECT id FROM record WHERE kind IN ('decision', 'blind')").pluck().all() as string[]
  return records.flatMap((record) =>
    ['text', 'reason', 'replacement'].flatMap((field) => log.valuesOf(record, field).flatMap(({ op, value }) => (tells(field, value) ? [{ op: op.id, field }] : []))),
  )
}

/** After a merge that brought decisions or seals: every passage whose words are here is asked again. Call inside its transaction. */
export function eraseQuotes(workspace: Workspace, kinds: ReadonlySet<string>): void {
  if (!['decision', 'blind', 'seal', 'sealed'].some((kind) => kinds.has(kind))) return
  const targets = sealRows(workspace).flatMap(({ id, note }) => {
    const text = sealedText(workspace, id)
    return text === null ? [] : quotedInReview(workspace, { note, text })
  })
  if (targets.length > 0) workspace.log.append(workspace.act('seal'), [workspace.log.erasure(workspace.newId(), targets)])
}
