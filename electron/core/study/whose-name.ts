/** Whose a name in a text is: theirs alone, or somebody else's of the study as well. */
import { findMarked, findTheirs, markedForms, type TheirPlace } from '../../../shared/consent/markers'
import type { Identity } from '../workspace/register'
import type { Workspace } from '../workspace/workspace'

export type TheirNames = (text: string) => TheirPlace[]

/**
 * The search for names of these people: those in the register and those that were erased, or the erased ones alone. Null where there are none.
 * @throws AppError REGISTER_LOCKED
 */
export function theirNames(workspace: Workspace, personIds: ReadonlySet<string>, which: 'all' | 'erased'): TheirNames | null {
  const identities = workspace.register().identities()
  const own = which === 'erased' ? [] : [...personIds].flatMap((id) => identities.get(id) ?? [])
  const forms = new Set(own.flatMap(({ name, aliases }) => markedForms(name, aliases)))
  const isErased = erasedForm(workspace, personIds)
  if (forms.size === 0 && !isErased) return null
  const others = new Set([...identities].flatMap(([id, identity]) => (personIds.has(id) ? [] : formsOfOther(identity, namesThem(own)))))
  const isTheirs = (form: string): boolean => forms.has(form) || isErased?.(form) === true
  return (text) => findTheirs(text, isTheirs, (form) => others.has(form))
}

/** Whether a text says a whole name or alias of these people, as a contact of a site or "Ann Oak's husband" does: it is no name of somebody else. */
export function namesThem(identities: readonly Pick<Identity, 'name' | 'aliases'>[]): (text: string) => boolean {
  const whole = new Set(identities.flatMap(({ name, aliases }) => [name, ...aliases].flatMap((each) => markedForms(each, []).slice(0, 1))))
  return (text) => findMarked(text, (form) => whole.has(form)).some(({ form }) => form.includes(' ') || markedForms(text, [])[0] === form)
}

function formsOfOther({ name, aliases, investigator, networkContact }: Identity, isTheirs: (text: string) => boolean): string[] {
  return markedForms(name, [...aliases, investigator, networkContact].filter((each) => each !== '' && !isTheirs(each)))
}

/** Whether a form is one of the erased names of these people; null where none was erased. Each form is hashed once. */
function erasedForm(workspace: Workspace, personIds: ReadonlySet<string>): ((form: string) => boolean) | null {
  const rows = workspace.db.prepare('SELECT person, markers FROM withdrawal').all() as { person: string; markers: string }[]
  const markers = new Set(rows.filter((row) => personIds.has(row.person)).flatMap((row) => JSON.parse(row.markers) as string[]))
  if (markers.size === 0) return null
  const known = new Map<string, boolean>()
  return (form) => {
    const before = known.get(form)
    if (before !== undefined) return before
    const isIt = markers.has(markerOf(workspace, form))
    known.set(form, isIt)
    return isIt
  }
}

export const markerOf = (workspace: Workspace, form: string): string => workspace.register().mac(`erased name ${form}`).slice(0, 24)
