/** What the benches hold of someone whose entry in the register is erased: texts marked by hand, guesses of an intruder, reasons that name them. */
import type { TheirPlace } from '../../../shared/consent/markers'
import type { Json } from '../../../shared/history/canonical'
import { pseudonymOf } from '../../../shared/release/register'
import { vaguerPseudonyms } from '../../../shared/release/shown-names'
import type { ErasureTarget } from '../history/erasure'
import type { RecordEdit } from '../history/log'
import { listPeople } from '../study/people'
import { givenPseudonyms } from '../study/pseudonym-style'
import type { TheirNames } from '../study/whose-name'
import type { Workspace } from '../workspace/workspace'
import { readTests } from './records'

/** What stands for a guess that was erased: the claim stays, so that counts in reports stay true. */
const ERASED = '(erased)'
const QUOTING = { decision: ['text', 'reason', 'replacement'], blind: ['reason', 'replacement'] } as const

/** `part`: the name alone goes; `whole`: it is nothing but a name; `list`: those of its entries that say a whole name. */
const LABELS: readonly (readonly [kind: 'session' | 'code' | 'step' | 'identity' | 'study', field: string, where: string, goes: 'part' | 'whole' | 'list'])[] = [
  ['session', 'setting', 'setting of a session', 'part'],
  ['session', 'letter_reason', 'reason for a session after a letter had expired', 'part'],
  ['code', 'label', 'label of a code', 'part'],
  ['step', 'who', 'step of a safeguarding concern', 'part'],
  ['step', 'text', 'step of a safeguarding concern', 'part'],
  ['identity', 'investigator', 'investigator on a site’s card', 'whole'],
  ['identity', 'network_contact', 'research network’s contact on a site’s card', 'whole'],
  ['identity', 'aliases', 'other names of somebody', 'list'],
  ['study', 'approved_by', 'who approved the study', 'part'],
]

/** Places in the short texts of a record where their name may be somebody else's. */
export type DoubtfulLabel = { id: string; where: string; passages: string[]; forms: string[] }
/** `labels`: what is changed, as it stands now. */
export type LabelErasures = { edits: RecordEdit[]; targets: ErasureTarget[]; labels: { id: string; where: string; text: string }[]; doubtful: DoubtfulLabel[] }

/**
 * Names of these people in short texts that stand for themselves, and in what those said before. One edit a text that ever named them.
 * @param personIds whose own entries go otherwise @param taken records whose doubtful names are theirs too
 */
export function labelErasures({ db, log }: Workspace, personIds: ReadonlySet<string>, names: TheirNames, taken: ReadonlySet<string>, shows: string): LabelErasures {
  const found: LabelErasures = { edits: [], targets: [], labels: [], doubtful: [] }
  for (const [kind, field, where, goes] of LABELS)
    for (const record of db.prepare('SELECT id FROM record WHERE kind = ? ORDER BY id').pluck().all(kind) as string[]) {
      const id = record.slice(record.indexOf(':') + 1)
      if (personIds.has(id)) continue
      const values = log.valuesOf(record, field)
      const texts = [...new Set(values.flatMap(({ value }) => (typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [])))]
      const isDoubtful = ({ isShared, form }: TheirPlace): boolean => isShared || (goes !== 'part' && !form.includes(' '))
      const doubtful = goes === 'list' || kind === 'step' ? [] : texts.filter((text) => names(text).some(isDoubtful))
      if (doubtful.length > 0) found.doubtful.push({ id, where, passages: doubtful, forms: doubtful.flatMap((text) => names(text).filter(({ isShared }) => isShared).map(({ form }) => form)) })
      const placesIn = (text: string): TheirPlace[] => names(text).filter((place) => !isDoubtful(place) || (goes !== 'list' && taken.has(id)))
      if (!texts.some((text) => placesIn(text).length > 0)) continue
      for (const { op } of values) found.targets.push({ op: op.id, field })
      const heads = log.headsOf(record)
      const current = log.stateOf(record, kind, heads).values.get(field)
      // What is sealed is told of in a rehearsal, and not shown by it.
      found.labels.push({ id, where, text: kind === 'step' ? '' : Array.isArray(current) ? current.join(', ') : typeof current === 'string' ? current : '' })
      // What was written since knew of the name: it is written anew, or it would go with what it rests on.
      found.edits.push({ kind, record, fields: { [field]: { value: left(current, placesIn, goes, shows), bases: heads[field] ?? [] } } })
    }
  return found
}

function left(current: Json | undefined, placesIn: (text: string) => TheirPlace[], goes: 'part' | 'whole' | 'list', shows: string): Json {
  if (goes === 'list') return Array.isArray(current) ? current.filter((each) => typeof each !== 'string' || placesIn(each).length === 0) : []
  if (typeof current !== 'string') return goes === 'whole' ? null : ''
  const places = placesIn(current)
  return goes === 'whole' && places.length > 0 ? null : without(current, places, shows)
}

const without = (text: string, places: readonly TheirPlace[], shows: string): string => places.toReversed().reduce((left, { start, end }) => left.slice(0, start) + shows + left.slice(end), text)

/** A name that somebody else has too is left to them: by itself it tells nobody apart. */
export function erasuresOf(workspace: Workspace, person: { id: string; code: string; role: Parameters<typeof pseudonymOf>[0]['role'] }, theirs: TheirNames): { edits: RecordEdit[]; targets: ErasureTarget[] } {
  const { db, log } = workspace
  const names = (text: string): boolean => theirs(text).some(({ isShared }) => !isShared)
  const targets: ErasureTarget[] = []
  const edits: RecordEdit[] = []
  for (const [kind, fields] of Object.entries(QUOTING))
    for (const record of db.prepare('SELECT id FROM record WHERE kind = ?').pluck().all(kind) as string[])
      for (const field of fields)
        for (const { op, value } of log.valuesOf(record, field)) if (typeof value === 'string' && names(value)) targets.push({ op: op.id, field })
  const vaguer = vaguerPseudonyms(listPeople(workspace).filter(({ sameAs }) => sameAs === null), workspace.register().mac).get(person.id) ?? []
  const called = new Set([pseudonymOf(person), givenPseudonyms(workspace).get(person.id)?.name ?? '', ...vaguer].map((name) => name.toLowerCase()))
  for (const { id, target, who, how, confidence, means, minutes } of readTests(workspace).claims) {
    if (!called.has(target.replace(/^\[|\]$/g, '').trim().toLowerCase()) && !names(who) && !names(how)) continue
    for (const { op } of log.valuesOf(id, 'claim')) targets.push({ op: op.id, field: 'claim' })
    const claim: Json = { target, who: ERASED, how: '', confidence, means: [...means], minutes }
    edits.push({ kind: 'claim', record: id, fields: { claim: { value: claim, bases: log.headsOf(id)['claim'] ?? [] } } })
  }
  return { edits, targets }
}
