/**
 * project.qdpx: the release as a REFI-QDA 1.5 project (schema 1.0 of qdasoftware.org), in the profile that real programs open: texts in files
 * of their own, every case also a code of the same GUID over its whole texts, one time for everything. Pure: from the released rows alone, so
 * that whoever has the tables can make it again and compare.
 */
import { DAY_PART_LABELS, type DayPart, NOTE_KIND_LABELS, type NoteKind, type ReleaseProfile } from '../model/vocabulary'
import { type CodedPassage, OTHER_CODER } from './codings'
import { releaseName } from './documents'
import { createGuids, type Guids } from './qdpx-guid'
import { roleLabel, type ShownRole } from './risk/hierarchies'
import type { ReleasedNote } from './schema'
import { element, wrapper, xmlText } from './xml'

export type ProjectRows = {
  title: string
  profile: ReleaseProfile
  /** ISO date of the release: the only time in the project. */
  date: string
  appVersion: string
  sites: readonly { site: string; region: string; windowDays: number | null }[]
  people: readonly { participant: string; role: ShownRole; sites: readonly string[]; gender: string; ageBand: string; ethnicGroup: string; consent: string }[]
  codes: readonly { code: string; label: string }[]
  /** `codings`: passages by release id of their code; such a code is not put over the whole text too. */
  notes: readonly { released: ReleasedNote; order: number; codes: readonly string[]; codings: readonly CodedPassage[] }[]
}

/** A file inside the archive. */
export type ProjectFile = { path: string; text: string }

export const PROJECT_PATH = 'data/project.qdpx'
export const PROJECT_FILE = 'project.qde'
const NAMESPACE = 'urn:QDA-XML:project:1.0'
/** The one element of the project that stands for the program; people are Researcher R1, R2 … */
const PROGRAM = 'Fieldfare'

/** Everything the project says on its own account. The last names what the format cannot carry, as its section 7 asks. */
export const PROJECT_WORDS = {
  person: 'The notes this person takes part in, and where a note names them',
  site: 'The notes of this site',
  release: 'De-identified field notes, release of',
  lost: 'Not carried over by this format: lengths of sessions, how many notes a row of the tables counts, and the anonymisation report. They are in the other files of the release.',
} as const

const VARIABLES = {
  region: ['Region', 'Text'],
  window: ['Days of the observation window', 'Integer'],
  role: ['Role', 'Text'],
  sites: ['Sites', 'Text'],
  gender: ['Gender', 'Text'],
  age: ['Age band', 'Text'],
  ethnicGroup: ['Ethnic group', 'Text'],
  consent: ['Consent', 'Text'],
  day: ['Day of the window', 'Integer'],
  partOfDay: ['Part of day', 'Text'],
  order: ['Place in the sequence of the site', 'Integer'],
  kind: ['Kind of note', 'Text'],
  researcher: ['Researcher', 'Text'],
} as const
type Variable = keyof typeof VARIABLES
export const PROJECT_LABELS: readonly string[] = [...Object.values(VARIABLES).map(([name]) => name), ...Object.values(PROJECT_WORDS), PROGRAM]

/** Yields now and then, so that the caller can breathe. Returns project.qde, then the sources by their names. */
export function* buildProject(rows: ProjectRows, sha256: (text: string) => string): Generator<void, ProjectFile[]> {
  const name = releaseName(rows.profile, rows.date)
  const guid = createGuids(sha256, name)
  const at = `${rows.date}T00:00:00Z`
  const program = guid('user', PROGRAM)
  const researchers = [...new Set(rows.notes.flatMap((row) => [...(row.released.researcher === null ? [] : [row.released.researcher]), ...row.codings.flatMap(({ coder }) => (coder === OTHER_CODER ? [] : [coder]))]))].toSorted()
  const values = valuesIn(guid)
  const people = new Set(rows.people.map((row) => row.participant))
  const sites = new Set(rows.sites.map((row) => row.site))

  const sources: ProjectFile[] = []
  const texts: string[] = []
  for (const row of rows.notes) {
    yield
    const note = row.released
    const user = note.researcher === null ? program : guid('user', note.researcher)
    const file = `${guid('source', note.id)}.txt`
    sources.push({ path: `sources/${file}`, text: note.text })
    texts.push(
      element(
        'TextSource',
        { guid: guid('source', note.id), name: note.id, plainTextPath: `internal://${file}`, creatingUser: user, creationDateTime: at, modifyingUser: user, modifiedDateTime: at },
        [...selectionsOf(row, { people, sites, guid, program, at }), ...valuesOfNote(row, values)],
      ),
    )
  }
  yield
  const cases: string[] = []
  for (const each of casesOf(rows, guid, values)) {
    cases.push(each)
    yield
  }
  const sets = setsOf(rows, guid)
  yield
  const inside = wrapper('Sources', texts)
  yield
  const users = [PROGRAM, ...researchers].map((user) => element('User', { guid: guid('user', user), name: user }))
  const project = element(
    'Project',
    { xmlns: NAMESPACE, name: `${rows.title}, ${name}`, origin: `${PROGRAM} ${rows.appVersion}`, creatingUserGUID: program, creationDateTime: at, modifyingUserGUID: program, modifiedDateTime: at },
    [
      wrapper('Users', users),
      codeBook(rows, guid),
      wrapper('Variables', Object.entries(VARIABLES).map(([key, [label, type]]) => element('Variable', { guid: guid('variable', key), name: label, typeOfVariable: type }))),
      wrapper('Cases', cases),
      inside,
      wrapper('Sets', sets),
      element('Description', {}, [xmlText(`${PROJECT_WORDS.release} ${name}. ${PROJECT_WORDS.lost}`)]),
    ],
  )
  yield
  const qde = { path: PROJECT_FILE, text: `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${project}\n` }
  return [qde, ...sources.toSorted((a, b) => (a.path < b.path ? -1 : 1))]
}

/** Programs keep the names of codes apart by their letters alone: no two may be one but for capitals. */
function uniqueNames(): (wanted: string) => string {
  const taken = new Set<string>()
  return (wanted) => {
    let name = wanted.trim() === '' ? 'code' : wanted
    for (let turn = 2; taken.has(name.toLowerCase()); turn++) name = `${wanted} (${turn})`
    taken.add(name.toLowerCase())
    return name
  }
}

function codeBook(rows: ProjectRows, guid: Guids): string {
  const unique = uniqueNames()
  const code = (id: string, name: string, description: string): string => element('Code', { guid: id, name: unique(name), isCodable: true }, description === '' ? [] : [element('Description', {}, [xmlText(description)])])
  const codes = [
    ...rows.people.map((row) => code(guid('person', row.participant), row.participant, PROJECT_WORDS.person)),
    ...rows.sites.map((row) => code(guid('site', row.site), row.site, PROJECT_WORDS.site)),
    ...rows.codes.map((row) => code(guid('code', row.code), row.label, '')),
  ]
  return codes.length === 0 ? '' : element('CodeBook', {}, [wrapper('Codes', codes)])
}

type Values = (given: Partial<Record<Variable, string | number | null>>) => string[]

const valuesIn =
  (guid: Guids): Values =>
  (given) =>
    (Object.keys(VARIABLES) as Variable[]).flatMap((key) => {
      const value = given[key]
      if (value === undefined || value === null || value === '') return []
      return [element('VariableValue', {}, [element('VariableRef', { targetGUID: guid('variable', key) }), element(`${VARIABLES[key][1]}Value`, {}, [xmlText(String(value))])])]
    })

function valuesOfNote({ released: note, order }: ProjectRows['notes'][number], values: Values): string[] {
  return values({
    day: note.day,
    partOfDay: DAY_PART_LABELS[note.part_of_day as DayPart] ?? note.part_of_day,
    order,
    kind: NOTE_KIND_LABELS[note.kind as NoteKind] ?? note.kind,
    researcher: note.researcher,
  })
}

/** In steps, case by case. */
function* casesOf(rows: ProjectRows, guid: Guids, values: Values): Generator<string> {
  const bySite = new Map<string, string[]>()
  const byPerson = new Map<string, string[]>()
  const put = (map: Map<string, string[]>, key: string, note: string): void => {
    const known = map.get(key)
    if (known) known.push(note)
    else map.set(key, [note])
  }
  for (const { released: note } of rows.notes) {
    if (note.site !== null) put(bySite, note.site, note.id)
    for (const person of note.participants) put(byPerson, person, note.id)
  }
  const caseOf = (id: string, name: string, inside: string[], notes: readonly string[] = []): string =>
    element('Case', { guid: id, name }, [element('CodeRef', { targetGUID: id }), ...inside, ...notes.map((note) => element('SourceRef', { targetGUID: guid('source', note) }))])
  for (const row of rows.people) {
    const about = values({ role: roleLabel(row.role), sites: row.sites.join(', '), gender: row.gender, age: row.ageBand, ethnicGroup: row.ethnicGroup, consent: row.consent })
    yield caseOf(guid('person', row.participant), row.participant, about, byPerson.get(row.participant))
  }
  for (const row of rows.sites) yield caseOf(guid('site', row.site), row.site, values({ region: row.region, window: row.windowDays }), bySite.get(row.site))
}

/** A session is a set of its notes. */
function setsOf(rows: ProjectRows, guid: Guids): string[] {
  const sessions = new Map<string, string[]>()
  for (const { released: note } of rows.notes) if (note.session !== null) sessions.set(note.session, [...(sessions.get(note.session) ?? []), note.id])
  return [...sessions]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([session, notes]) => element('Set', { guid: guid('set', session), name: session }, notes.map((note) => element('MemberSource', { targetGUID: guid('source', note) }))))
}

type Coder = { people: ReadonlySet<string>; sites: ReadonlySet<string>; guid: Guids; program: string; at: string }

/** Who and what a note is about over its whole text, then each place where its text names a person. */
function selectionsOf({ released: note, codes, codings }: ProjectRows['notes'][number], by: Coder): string[] {
  const { guid } = by
  const length = codePoints(note.text)
  if (length === 0) return []
  const whole = [
    ...(note.site !== null && by.sites.has(note.site) ? [guid('site', note.site)] : []),
    ...note.participants.map((person) => guid('person', person)),
    ...codes.filter((code) => !codings.some((coding) => coding.code === code)).map((code) => guid('code', code)),
  ].map((code) => ({ code, start: 0, end: length, user: by.program }))
  const named = mentionsIn(note.text, by.people).map(({ pseudonym, start, end }) => ({ code: guid('person', pseudonym), start, end, user: by.program }))
  const passages = codings.map(({ code, start, end, coder }) => ({ code: guid('code', code), start, end, user: coder === OTHER_CODER ? by.program : guid('user', coder) }))
  const coded = [...whole, ...named.filter(({ start, end }) => end - start < length), ...passages]
  return coded.map(({ code, start, end, user }) => {
    const place = `${note.id} ${code} ${start} ${end}${user === by.program ? '' : ` ${user}`}`
    return element(
      'PlainTextSelection',
      { guid: guid('selection', place), startPosition: start, endPosition: end, creatingUser: user, creationDateTime: by.at, modifyingUser: user, modifiedDateTime: by.at },
      [element('Coding', { guid: guid('coding', place), creatingUser: user, creationDateTime: by.at }, [element('CodeRef', { targetGUID: code })])],
    )
  })
}

/** The format counts Unicode code points, JavaScript UTF-16 units. */
export function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** Where a text names somebody in brackets; positions in code points, end exclusive, the brackets inside. */
export function mentionsIn(text: string, people: ReadonlySet<string>): { pseudonym: string; start: number; end: number }[] {
  const found: { pseudonym: string; start: number; end: number }[] = []
  let units = 0
  let points = 0
  for (const match of text.matchAll(/\[([^[\]\n]+)\]/g)) {
    const pseudonym = match[1] ?? ''
    if (!people.has(pseudonym)) continue
    points += codePoints(text.slice(units, match.index))
    units = match.index
    found.push({ pseudonym, start: points, end: points + codePoints(match[0]) })
  }
  return found
}
