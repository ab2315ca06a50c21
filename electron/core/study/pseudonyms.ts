/**
 * Names as pseudonyms (domain.md W5): drawn at first need, kept in the history as a record a person, so that every laptop and every later
 * release says the same. Two laptops that drew for one person are in conflict like any two edits; one name for two people is a clash.
 */
import { AppError } from '../../../shared/errors'
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf, ParsedInputOf } from '../../../shared/ipc/define'
import { pseudonymOf } from '../../../shared/release/register'
import { drawName } from '../../../shared/release/pseudonyms/draw'
import { isNameLike, likenesses, nameWords } from '../../../shared/release/pseudonyms/rules'
import type { SourcePerson } from '../../../shared/release/types'
import type { RecordEdit } from '../history/log'
import { writeAct, type Written } from '../history/act'
import type { Workspace } from '../workspace/workspace'
import { drawBelow } from './draw'
import { keptIds } from './people'
import { givenPseudonyms, type Given, pseudonymStyle } from './pseudonym-style'
import { registerSource } from './source'

const recordOf = (personId: string): string => `pseudonym:${personId}`

/** People who went out under their name in an earlier release. */
function releasedUnderNames({ db, log }: Workspace): Set<string> {
  const released = new Set<string>()
  for (const id of db.prepare("SELECT id FROM record WHERE kind = 'release'").pluck().all() as string[]) {
    const receipt = log.stateOf(id, 'release', log.headsOf(id)).values.get('receipt') as { pseudonyms?: string; personIds?: string[] } | undefined
    if (receipt?.pseudonyms === 'names') for (const person of receipt.personIds ?? []) released.add(person)
  }
  return released
}

type Scene = { people: readonly SourcePerson[]; everybody: ReadonlySet<string>; given: ReadonlyMap<string, Given>; isInNotes(name: string): boolean }

/** @throws AppError REGISTER_LOCKED */
function sceneOf(workspace: Workspace): Scene {
  workspace.register()
  const { people, sites, researchers } = registerSource(workspace)
  const inNotes = workspace.db.prepare('SELECT 1 FROM note_text WHERE note_text MATCH ? LIMIT 1').pluck()
  return {
    people,
    everybody: new Set(nameWords([...[...people, ...sites].flatMap(({ name, aliases }) => [name, ...aliases]), ...researchers.map(({ name }) => name), ...sites.flatMap(({ contacts }) => contacts ?? [])])),
    given: givenPseudonyms(workspace),
    isInNotes: (name) => inNotes.get(`"${name.replaceAll('"', '')}"`) !== undefined,
  }
}

/** Why a name can no longer stand for someone; '' where it can. */
const troubleOf = (name: string, { everybody, isInNotes }: Scene): string =>
  nameWords([name]).some((word) => everybody.has(word)) ? 'it is a name of somebody in the study' : isInNotes(name) ? 'it stands in a note as somebody’s name' : ''

/** Edits that give each of these people a name; none for whom no name is left, who keep the role code. */
function drawEdits(workspace: Workspace, scene: Scene, ids: readonly string[]): RecordEdit[] {
  const { isMatched } = pseudonymStyle(workspace)
  const taken = [...scene.given.values()].map(({ name }) => name)
  return ids.flatMap((id): RecordEdit[] => {
    const person = scene.people.find((each) => each.id === id)
    const name = person ? drawName({ person, isMatched, everybody: scene.everybody, taken, isInNotes: scene.isInNotes, below: (limit) => drawBelow(limit, workspace.deps.randomBytes) }) : null
    if (name === null) return []
    taken.push(name)
    return [workspace.log.editsFor('pseudonym', recordOf(id), { person: id, name, how: null })]
  })
}

/**
 * Before a release under names: who has none gets one; who has one that is somebody's by now gets another, unless it went out already.
 * @returns how many were drawn, and drawn anew @throws AppError PSEUDONYM_TAKEN, REGISTER_LOCKED
 */
export function settleNames(workspace: Workspace): { drawn: number; redrawn: number } {
  if (pseudonymStyle(workspace).style !== 'names') return { drawn: 0, redrawn: 0 }
  const scene = sceneOf(workspace)
  const released = releasedUnderNames(workspace)
  const missing = scene.people.filter(({ id }) => !scene.given.has(id)).map(({ id }) => id)
  const troubled = scene.people.flatMap((person) => {
    const name = scene.given.get(person.id)?.name
    const why = name === undefined ? '' : troubleOf(name, scene)
    return why === '' ? [] : [{ id: person.id, code: person.code, why }]
  })
  const fixed = troubled.filter(({ id }) => released.has(id))
  if (fixed.length > 0) throw new AppError('PSEUDONYM_TAKEN', { count: fixed.length }, { items: fixed.map(({ code, why }) => `${code}: ${why}`) })
  const again = troubled.map(({ id }) => id)
  const edits = drawEdits(workspace, scene, [...missing, ...again])
  if (edits.length > 0) writeAct(workspace, 'edit', workspace.studyId, () => edits)
  return { drawn: missing.length, redrawn: again.length }
}

function listPseudonyms(workspace: Workspace): OutputOf<AppContract, 'pseudonym.list'> {
  const style = pseudonymStyle(workspace)
  const scene = workspace.registerOrNull() ? sceneOf(workspace) : null
  const given = givenPseudonyms(workspace)
  const released = releasedUnderNames(workspace)
  return {
    ...style,
    people: registerSource(workspace).people.map((person) => {
      const own = style.style === 'names' ? given.get(person.id) : undefined
      return {
        personId: person.id,
        code: person.code,
        pseudonym: own?.name ?? pseudonymOf({ code: person.code, role: person.role }),
        how: own?.how ?? (style.style === 'names' ? ('none' as const) : ('code' as const)),
        trouble: own && scene ? troubleOf(own.name, scene) : '',
        likeness: own && scene ? likenesses(own.name, nameWords([person.name, ...person.aliases])) : [],
        isReleased: released.has(person.id),
      }
    }),
  }
}

/** @throws AppError PSEUDONYM_STYLE_FIXED once a release went out under the other style: one person, one pseudonym, in every release. */
function setStyle(workspace: Workspace, input: ParsedInputOf<AppContract, 'pseudonym.style'>): Written {
  const before = pseudonymStyle(workspace)
  const went = workspace.db.prepare("SELECT count(*) FROM record WHERE kind = 'release'").pluck().get() as number
  if (input.style !== undefined && input.style !== before.style && went > 0) throw new AppError('PSEUDONYM_STYLE_FIXED', { count: went })
  return writeAct(workspace, 'edit', workspace.studyId, () => [
    workspace.log.editsFor('study', workspace.studyId, {
      ...(input.style === undefined ? {} : { pseudonym_style: input.style }),
      ...(input.isMatched === undefined ? {} : { pseudonyms_matched: input.isMatched }),
    }),
  ])
}

/** A name someone chose: allowed where it recalls their own, with a warning; refused where it is anybody's. @throws AppError PSEUDONYM_REFUSED, NOT_FOUND, REGISTER_LOCKED */
function choosePseudonym(workspace: Workspace, input: ParsedInputOf<AppContract, 'pseudonym.set'>): OutputOf<AppContract, 'pseudonym.set'> {
  const scene = sceneOf(workspace)
  const person = scene.people.find(({ id }) => id === input.personId)
  if (!person) throw new AppError('NOT_FOUND', { what: 'person', ref: input.personId })
  const name = input.name.trim().replaceAll(/\s+/g, ' ')
  const other = [...scene.given].find(([id, each]) => id !== person.id && each.name.toLowerCase() === name.toLowerCase())
  const why = !isNameLike(name) ? 'a pseudonym is letters, with hyphens, apostrophes and single spaces between' : other ? 'someone else in the study has it' : troubleOf(name, scene)
  if (why !== '') throw new AppError('PSEUDONYM_REFUSED', { code: person.code, why })
  const written = writeAct(workspace, 'edit', person.id, () => [workspace.log.editsFor('pseudonym', recordOf(person.id), { person: person.id, name, how: 'chosen' })])
  return { ...written, likeness: likenesses(name, nameWords([person.name, ...person.aliases])), wasReleased: releasedUnderNames(workspace).has(person.id) }
}

/** Names that two laptops drew for different people. */
export function nameClashes(workspace: Workspace): { code: string; people: string[] }[] {
  if (pseudonymStyle(workspace).style !== 'names') return []
  const kept = keptIds(workspace)
  const byName = new Map<string, { name: string; people: string[] }>()
  for (const [id, { name }] of givenPseudonyms(workspace)) {
    if (kept.get(id) !== id) continue
    const known = byName.get(name.toLowerCase())
    byName.set(name.toLowerCase(), { name: known && known.name < name ? known.name : name, people: [...(known?.people ?? []), id] })
  }
  return [...byName.values()].flatMap(({ name, people }) => (people.length > 1 ? [{ code: name, people: people.sort() }] : [])).toSorted((a, b) => (a.code < b.code ? -1 : 1))
}

/** Another name for each of these, in one act with whatever settles the rest. */
export const redraw = (workspace: Workspace, ids: readonly string[]): RecordEdit[] => drawEdits(workspace, sceneOf(workspace), ids)

export const pseudonymHandlers = (current: () => Workspace) => ({
  'pseudonym.list': () => listPseudonyms(current()),
  'pseudonym.style': (input: ParsedInputOf<AppContract, 'pseudonym.style'>) => setStyle(current(), input),
  'pseudonym.draw': () => settleNames(current()),
  'pseudonym.set': (input: ParsedInputOf<AppContract, 'pseudonym.set'>) => choosePseudonym(current(), input),
})
