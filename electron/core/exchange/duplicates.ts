/** Who may be the same person on two laptops, and two people under one pseudonym, which someone has to decide. */
import { AppError } from '../../../shared/errors'
import type { OpHeader } from '../../../shared/history/op'
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf } from '../../../shared/ipc/define'
import { offerDuplicates } from '../../../shared/merge/duplicates'
import { nameClashes, redraw } from '../study/pseudonyms'
import { keptIds, listPeople, newPersonCode } from '../study/people'
import { writeAct, type Written } from '../history/act'
import type { Workspace } from '../workspace/workspace'

type Duplicates = OutputOf<AppContract, 'team.duplicates'>['duplicates']

/** The laptop that registered each person. */
function deviceByPerson({ db }: Workspace): Map<string, string> {
  const rows = db
    .prepare("SELECT id AS record, (SELECT header FROM op WHERE op.record = record.id ORDER BY arrival LIMIT 1) AS header FROM record WHERE kind = 'person'")
    .all() as { record: string; header: string }[]
  return new Map(rows.map((row) => [row.record, (JSON.parse(row.header) as OpHeader).device]))
}

/** Pairs nobody has decided on. "Not the same" is remembered as a field of its own on the one with the smaller id. */
export function listDuplicates(workspace: Workspace): Duplicates {
  const devices = deviceByPerson(workspace)
  const apart = new Set(
    (workspace.db.prepare("SELECT id, heads FROM record WHERE kind = 'person' AND heads LIKE '%\"apart:%'").all() as { id: string; heads: string }[]).flatMap(({ id, heads }) =>
      Object.keys(JSON.parse(heads) as object)
        .filter((field) => field.startsWith('apart:') && workspace.log.headValues(id, field).some((head) => head.value === true))
        .map((field) => `${id} ${field.slice(6)}`),
    ),
  )
  const people = listPeople(workspace).filter((person) => person.sameAs === null && person.withdrawal === null && person.name !== null)
  const byId = new Map(people.map((person) => [person.id, person]))
  return offerDuplicates(people.map((person) => ({ ...person, name: person.name ?? '', device: devices.get(person.id) ?? '' })))
    .filter(({ a, b }) => !apart.has(pairOf(a, b).join(' ')))
    .map(({ a, b, evidence, strength }) => ({ a, b, codeA: byId.get(a)?.code ?? '', codeB: byId.get(b)?.code ?? '', evidence, strength }))
}

const pairOf = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a])

/** `keep` and `other` are the same person from now on, under the pseudonym of `keep`; reversible by `keepApart`. */
export function joinPeople(workspace: Workspace, keep: string, other: string): Written {
  const people = new Map(listPeople(workspace).map((person) => [person.id, person]))
  for (const id of [keep, other]) if (!people.has(id)) throw new AppError('NOT_FOUND', { what: 'person', ref: id })
  if (keep === other || people.get(keep)?.sameAs) throw new AppError('INPUT_INVALID', { where: 'joining people', what: 'choose two people, and keep one that is not joined to another itself' })
  return writeAct(workspace, 'join', other, () => [workspace.log.editsFor('person', other, { same_as: keep })])
}

/** They are two people: an earlier joining is taken apart, and the pair is not offered again. */
export function keepApart(workspace: Workspace, a: string, b: string): Written {
  const [first, second] = pairOf(a, b)
  const kept = keptIds(workspace)
  // Joined each to the other by two laptops: neither joining may stay.
  const isRound = kept.get(second) === first && sameAsOf(workspace, first) === second
  return writeAct(workspace, 'join', first, () => [
    workspace.log.editsFor('person', first, { [`apart:${second}`]: true, ...(kept.get(first) === second || isRound ? { same_as: null } : {}) }),
    ...(kept.get(second) === first ? [workspace.log.editsFor('person', second, { same_as: null })] : []),
  ])
}

const sameAsOf = ({ db }: Workspace, id: string): string | null => (db.prepare('SELECT same_as FROM person WHERE id = ?').pluck().get(id) as string | null | undefined) ?? null

/** Codes and names that two laptops drew for different people: no release until one of them has another. */
export function codeClashes(workspace: Workspace): { code: string; people: string[] }[] {
  const byCode = new Map<string, string[]>()
  for (const { id, code, sameAs } of listPeople(workspace)) if (sameAs === null) byCode.set(code, [...(byCode.get(code) ?? []), id])
  return [...[...byCode].flatMap(([code, ids]) => (ids.length > 1 ? [{ code, people: ids.sort() }] : [])), ...nameClashes(workspace)]
}

/** `keep` stays under the code; each other one draws a new one. */
export function settleCodeClash(workspace: Workspace, keep: string): Written {
  const clash = codeClashes(workspace).find((each) => each.people.includes(keep))
  if (!clash) throw new AppError('NOT_FOUND', { what: 'pseudonym that two people share', ref: keep })
  const people = new Map(listPeople(workspace).map((person) => [person.id, person]))
  const others = clash.people.filter((id) => id !== keep)
  if (people.get(keep)?.code !== clash.code) return writeAct(workspace, 'resolve', keep, () => redraw(workspace, others))
  return writeAct(workspace, 'resolve', keep, () =>
    others.map((id) => workspace.log.editsFor('person', id, { code: newPersonCode(workspace, people.get(id)?.siteIds ?? [], people.get(id)?.role ?? 'other') })),
  )
}
