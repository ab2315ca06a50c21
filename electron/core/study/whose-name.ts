/** Whose a name in a text is: theirs alone, or somebody else's of the study as well. */
import { findMarked, findTheirs, markedForms, type TheirPlace } from '../../../shared/consent/markers'
import { createVariantSearch } from '../../../shared/finder'
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
  const others = new Set([...identities].flatMap(([id, identity]) => (personIds.has(id) ? [] : formsOfOther(identity, own))))
  const isTheirs = (form: string): boolean => forms.has(form) || isErased?.(form) === true
  const search = createVariantSearch({ people: own.map(({ name, aliases }, index) => ({ id: String(index), role: 'other', name, aliases, siteIds: [] })), sites: [] })
  const noWords = new Set([...forms].filter((form) => search.find(form).some(({ ambiguous }) => !ambiguous)))
  return (text) => findTheirs(text, isTheirs, (form) => others.has(form), (form) => noWords.has(form))
}

type Names = Pick<Identity, 'name' | 'aliases'>

/** The names of somebody else. What says a whole name of these people ("Ann Oak's husband"), and a contact of their family name, is no name of another. */
function formsOfOther({ name, aliases, investigator, networkContact }: Identity, own: readonly Names[]): string[] {
  const whole = new Set(own.flatMap((each) => [each.name, ...each.aliases]).flatMap((each) => markedForms(each, []).slice(0, 1)))
  const family = new Set(own.flatMap((each) => markedForms(each.name, []).slice(0, 1)).map((form) => form.slice(form.lastIndexOf(' ') + 1)))
  const saysWhole = (text: string): boolean => findMarked(text, (form) => whole.has(form)).some(({ form }) => form.includes(' '))
  const mayBeTheirs = (text: string): boolean => saysWhole(text) || findMarked(text, (form) => family.has(form)).length > 0
  return [...markedForms(name, aliases.filter((alias) => !saysWhole(alias))), ...[investigator, networkContact].flatMap((contact) => (mayBeTheirs(contact) ? [] : markedForms(contact, [])))]
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
