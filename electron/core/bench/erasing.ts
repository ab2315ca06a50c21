/** What the benches hold of someone whose entry in the register is erased: texts marked by hand, guesses of an intruder, reasons that name them. */
import { findMarked, markedForms } from '../../../shared/consent/markers'
import type { Json } from '../../../shared/history/canonical'
import { pseudonymOf } from '../../../shared/release/register'
import type { ErasureTarget } from '../history/erasure'
import type { RecordEdit } from '../history/log'
import type { Workspace } from '../workspace/workspace'
import { readTests } from './records'

/** What stands for a guess that was erased: the claim stays, so that counts in reports stay true. */
const ERASED = '(erased)'
const QUOTING = { decision: ['text', 'reason', 'replacement'], blind: ['reason', 'replacement'] } as const

const LABELS: readonly (readonly [kind: 'session' | 'code', field: string])[] = [['session', 'setting'], ['session', 'letter_reason'], ['code', 'label']]

/** Names of these people in short texts that stand for themselves in every release, and in what those said before. One edit a text that ever named them. */
export function labelErasures({ db, log }: Workspace, identities: readonly { name: string; aliases: readonly string[] }[], shows: string): { edits: RecordEdit[]; targets: ErasureTarget[] } {
  const forms = new Set(identities.flatMap(({ name, aliases }) => markedForms(name, aliases)))
  const isMarked = (form: string): boolean => forms.has(form)
  const targets: ErasureTarget[] = []
  const edits: RecordEdit[] = []
  for (const [kind, field] of LABELS)
    for (const record of db.prepare('SELECT id FROM record WHERE kind = ?').pluck().all(kind) as string[]) {
      const values = log.valuesOf(record, field)
      if (!values.some(({ value }) => typeof value === 'string' && findMarked(value, isMarked).length > 0)) continue
      for (const { op } of values) targets.push({ op: op.id, field })
      const heads = log.headsOf(record)
      const current = log.stateOf(record, kind, heads).values.get(field)
      // What was written since knew of the name: it is written anew, or it would go with what it rests on.
      const value = typeof current === 'string' ? without(current, findMarked(current, isMarked), shows) : ''
      edits.push({ kind, record, fields: { [field]: { value, bases: heads[field] ?? [] } } })
    }
  return { edits, targets }
}

const without = (text: string, places: readonly [number, number][], shows: string): string => places.toReversed().reduce((left, [from, to]) => left.slice(0, from) + shows + left.slice(to), text)

export function erasuresOf(workspace: Workspace, person: { code: string; role: Parameters<typeof pseudonymOf>[0]['role'] }, identity: { name: string; aliases: readonly string[] }): { edits: RecordEdit[]; targets: ErasureTarget[] } {
  const { db, log } = workspace
  const forms = new Set(markedForms(identity.name, identity.aliases))
  const names = (text: string): boolean => findMarked(text, (form) => forms.has(form)).length > 0
  const targets: ErasureTarget[] = []
  const edits: RecordEdit[] = []
  for (const [kind, fields] of Object.entries(QUOTING))
    for (const record of db.prepare('SELECT id FROM record WHERE kind = ?').pluck().all(kind) as string[])
      for (const field of fields)
        for (const { op, value } of log.valuesOf(record, field)) if (typeof value === 'string' && names(value)) targets.push({ op: op.id, field })
  const pseudonym = pseudonymOf(person).toLowerCase()
  for (const { id, target, who, how, confidence, means, minutes } of readTests(workspace).claims) {
    if (target.replace(/^\[|\]$/g, '').trim().toLowerCase() !== pseudonym && !names(who) && !names(how)) continue
    for (const { op } of log.valuesOf(id, 'claim')) targets.push({ op: op.id, field: 'claim' })
    const claim: Json = { target, who: ERASED, how: '', confidence, means: [...means], minutes }
    edits.push({ kind: 'claim', record: id, fields: { claim: { value: claim, bases: log.headsOf(id)['claim'] ?? [] } } })
  }
  return { edits, targets }
}
