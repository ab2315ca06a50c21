/** Whether releases call people by role codes or by names, and the names they have. */
import { textOf } from '../projections/values'
import type { Workspace } from '../workspace/workspace'

export type PseudonymStyle = { style: 'codes' | 'names'; isMatched: boolean }
export type Given = { name: string; how: 'drawn' | 'chosen' }

export function pseudonymStyle({ log, studyId }: Workspace): PseudonymStyle {
  const { values } = log.stateOf(studyId, 'study', log.headsOf(studyId))
  return { style: textOf(values, 'pseudonym_style') === 'names' ? 'names' : 'codes', isMatched: values.get('pseudonyms_matched') !== false }
}

/** By person; whether they are used is the style's to say. */
export const givenPseudonyms = ({ db }: Workspace): ReadonlyMap<string, Given> =>
  new Map((db.prepare('SELECT person, name, how FROM pseudonym').all() as (Given & { person: string })[]).map(({ person, name, how }) => [person, { name, how }]))
