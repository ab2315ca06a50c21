/** From what a person types for a site, session, person or note to the one it means: id, imported id, code, name or alias. */
import { AppError } from '../../shared/errors'
import { foldWord } from '../../shared/field/search-query'
import type { Note, Person, Researcher, Session as FieldSession, Site } from '../../shared/model/records'
import type { Session } from './session'

type Named = { id: string; exact: readonly (string | null)[]; names: readonly (string | null)[]; label: string }

const fold = (text: string): string => foldWord(text).replace(/\s+/g, ' ').trim()

function pick(what: string, ref: string, all: readonly Named[]): string {
  const exact = all.filter((item) => item.exact.includes(ref))
  const named = exact.length > 0 ? exact : all.filter((item) => item.names.some((name) => name !== null && fold(name) === fold(ref)))
  const found = named.length > 0 ? named : all.filter((item) => item.exact.some((code) => code !== null && fold(code) === fold(ref)))
  if (found.length === 0) throw new AppError('NOT_FOUND', { what, ref })
  if (found.length > 1) throw new AppError('AMBIGUOUS', { what, ref, count: found.length, choices: found.map((item) => item.label).join(', ') })
  return (found[0] as Named).id
}

const siteName = (site: Site): Named => ({ id: site.id, exact: [site.id, site.externalId, site.code, `Site ${site.code}`], names: [site.name, ...site.aliases], label: site.code })
const personName = (person: Person): Named => ({ id: person.id, exact: [person.id, person.externalId, person.code], names: [person.name, ...person.aliases], label: person.code })
const sessionName = (session: FieldSession): Named => ({ id: session.id, exact: [session.id, session.externalId, session.startedAt], names: [session.setting], label: session.externalId ?? session.id })

const researcherName = (researcher: Researcher): Named => ({ id: researcher.id, exact: [researcher.id, researcher.externalId, researcher.code], names: [researcher.name, researcher.initials], label: researcher.code })

export const findResearcher = async (session: Session, ref: string): Promise<string> => pick('researcher', ref, (await session.call('researcher.list', {})).researchers.map(researcherName))
export const findSite = async (session: Session, ref: string): Promise<string> => pick('site', ref, (await session.call('site.list', {})).sites.map(siteName))
export const findPerson = async (session: Session, ref: string): Promise<string> => pick('person', ref, (await session.call('person.list', {})).people.map(personName))
export const findSession = async (session: Session, ref: string, siteId: string): Promise<string> =>
  pick('session', ref, (await session.call('session.list', { siteId })).sessions.map(sessionName))

/** How a note is shown in a list. */
export const noteName = (note: Note): string => note.externalId ?? note.id
