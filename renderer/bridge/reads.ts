/** Which answers a change makes stale. */
import type { OperationName } from '../../shared/ipc/contract'
import type { Topic } from '../../shared/ipc/define'

/** What each query reads. A change of any of these makes the answer stale. */
const READS = {
  'workspace.status': ['workspace'],
  'note.list': ['notes'],
  'note.get': ['notes'],
  'note.findings': ['notes', 'people', 'workspace'],
  'note.days': ['notes', 'sites'],
  'note.wordings': ['notes'],
  'note.search': ['notes', 'people', 'workspace'],
  // How many notes someone is in is counted anew when the register is shown: a save must not cost a count over all notes.
  'person.list': ['people', 'workspace'],
  'consent.list': ['people'],
  'team.duplicates': ['people', 'notes', 'workspace'],
  'team.tracks': ['notes', 'people', 'sites', 'history'],
  'team.consistency': ['notes', 'people', 'sites', 'sessions', 'codes', 'researchers'],
  'team.recipient': ['workspace'],
  'site.list': ['sites', 'workspace'],
  'researcher.list': ['researchers', 'workspace'],
  'session.list': ['sessions', 'notes'],
  'episode.list': ['sessions'],
  'seal.list': ['notes', 'workspace'],
  'safeguarding.card': ['workspace'],
  'safeguarding.paths': ['notes', 'sites', 'workspace'],
  'code.list': ['codes', 'notes'],
  'prompts.list': ['workspace'],
  'codings.list': ['codes', 'notes'],
  'history.list': ['history'],
  'conflict.list': ['notes', 'people', 'sites', 'history'],
  // Decisions amend the answer in hand (release/decide.ts); an undo touches the notes too, and so asks again.
  'pseudonym.list': ['people', 'notes', 'releases', 'workspace'],
  'risk.person': ['notes', 'people', 'sites', 'review', 'workspace'],
  'risk.note': ['notes', 'people', 'sites', 'review', 'workspace'],
  'review.list': ['notes', 'people', 'sites', 'workspace'],
  'review.readings': ['review', 'notes'],
  'second.status': ['review', 'notes', 'workspace'],
  // Blind decisions amend the answer in hand too.
  'second.list': ['notes', 'people', 'sites', 'workspace'],
  'second.compare': ['review', 'notes', 'people', 'sites', 'workspace'],
  'intruder.list': ['review', 'notes', 'people', 'sites', 'workspace'],
  'release.list': ['releases'],
  'release.report': ['releases'],
  'study.card': ['workspace', 'people'],
  'site.card': ['sites', 'sessions', 'workspace'],
  'study.stats': ['notes', 'people', 'sites', 'sessions'],
} as const satisfies Partial<Record<OperationName, readonly Topic[]>>
export type QueryName = keyof typeof READS

export const readsAnyOf = (operation: string, topics: readonly Topic[]): boolean => {
  const reads: readonly Topic[] = operation in READS ? READS[operation as QueryName] : []
  return reads.some((topic) => topics.includes(topic))
}
