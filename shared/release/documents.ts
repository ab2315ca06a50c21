/**
 * README.txt and datapackage.json. Their fixed words avoid those that are also given names, so that a reader who searches
 * the release for a name finds none by chance.
 */
import type { ReleaseProfile } from '../model/vocabulary'
import type { PlannedFile } from './files'
import type { ShownRole } from './risk/hierarchies'
import { DATA_LIST_COLUMNS, TABLES, type TableSchema } from './schema'
import type { AppliedGeneralisation } from './types'

export const RECIPIENTS: Record<ReleaseProfile, string> = {
  team: 'the study team',
  controlled: 'researchers under controlled access',
  public: 'the public',
}

export type DocumentFacts = {
  title: string
  profile: ReleaseProfile
  date: string
  appVersion: string
  notes: number
  words: number
  people: number
  sites: number
  statement: string
  /** Whether passages were coded in an earlier release. */
  codings?: boolean
  /** What was made vaguer for this release; null or absent: nothing. */
  generalised?: AppliedGeneralisation | null
  /** Roles that its table of people has; absent: the study's own. */
  roles?: readonly ShownRole[]
}

/** How a release says that it was generalised. */
const madeVaguer = ({ steps, roleAndSite, k }: AppliedGeneralisation): string =>
  roleAndSite
    ? `Made vaguer, so that everyone in the tables stands among ${k} who look alike: ${steps.length === 0 ? 'nothing had to be' : steps.join('; ')}.`
    : `Made vaguer, so that people of one role and site look alike: ${[...steps, 'all three withheld where that would not do'].join('; ')}.`
/** Whether sites are told apart; and whether the codes of people tell role and site. */
const tellsSites = ({ generalised }: DocumentFacts): boolean => (generalised?.roleAndSite?.site ?? 0) === 0
const hasVaguerCodes = ({ generalised }: DocumentFacts): boolean => (generalised?.roleAndSite?.role ?? 0) + (generalised?.roleAndSite?.site ?? 0) > 0

export const releaseName = (profile: ReleaseProfile, date: string): string => `${date}, ${profile} profile`

export function readme(facts: DocumentFacts): PlannedFile {
  const text = `${facts.title}
De-identified field notes, release of ${releaseName(facts.profile, facts.date)}

WHAT THIS IS
Notes that researchers wrote while observing, with the people, sites, sessions and codes they belong to.
Notes: ${facts.notes}. Words: ${facts.words}. People: ${facts.people}. ${tellsSites(facts) ? `Sites: ${facts.sites}.` : 'Sites are not told apart.'}
Prepared for ${RECIPIENTS[facts.profile]}.

HOW TO CITE
${facts.title}. De-identified field notes, release of ${releaseName(facts.profile, facts.date)}. Made with Fieldfare ${facts.appVersion}.

WHAT IS IN IT
notes_txt/          one text file a note, with a short header
notes.jsonl         the same notes, one JSON object a line
tables/             the same notes and their sites, people, sessions and codes as CSV (UTF-8)
datapackage.json    what every table and column means (Frictionless Data Package)
data_list.csv       one row a note, as archives ask
project.qdpx        the same for programs of qualitative analysis (REFI-QDA 1.5): people and sites as cases, codes, where people are named
datacite.json       what a repository asks for; what reads :tba is for the depositor to fill in
report/             the anonymisation report, to read and for machines

WHAT WAS DONE TO IT
- Names of people, sites, places and organisations, numbers and addresses were replaced. A replacement stands in square brackets: [market town], [phone number], and for a person ${hasVaguerCodes(facts) ? 'a role or a vaguer word for it with a number' : 'the role with a letter and a number'}, or a name that is nobody's here. Nothing was blanked out.
${hasVaguerCodes(facts) ? '- One person has one pseudonym here. It is another than in releases that tell role and site, so that those do not tell them here.' : '- One person has one pseudonym, in every release of this study.'}
- Calendar dates of the fieldwork became the day of the site's observation window: Day 1 is its first calendar day.
${tellsSites(facts) ? '' : '- Notes stand in the order of these days over all sites together: what happened first on a day, and at which site, is not told. Notes of one session stand in their own order.\n'}- Ages stand in bands, 90 and over as one.
${facts.generalised ? `- ${madeVaguer(facts.generalised)}\n` : ''}- Ids were made for this release: they hold no time and no order, and lead to nothing without the study's key.
- The report gives the counts, what was left out and why, who decided, and the risk that remains.

WHAT IT IS NOT
- It is not free of risk. ${facts.statement}
- Someone who was there is able to recognise a scene or a role that only one person holds. Do not try to identify anyone; if you believe you have, tell the people who gave you this release, and nobody else.
- It does not hold the register of names, the key, the log of replacements, earlier wordings, sealed notes, or notes of people who did not consent.

HOW TO CHECK IT
Every file has its SHA-256 in manifest-sha256.txt. On Linux or macOS: sha256sum -c manifest-sha256.txt
Or drop the whole folder on report/anonymisation-report.html, or run: fieldfare verify FOLDER

IN A SPREADSHEET
A cell that begins with =, +, -, @ or a tab has an apostrophe before it, so that no program runs it. Import the CSV files as UTF-8.
`
  return { path: 'data/README.txt', text }
}

export function datapackage(facts: DocumentFacts): PlannedFile {
  const document = {
    profile: 'data-package',
    name: `fieldfare-release-${facts.profile}-${facts.date}`,
    title: facts.title,
    description: facts.statement,
    version: facts.date,
    created: `${facts.date}T00:00:00Z`,
    resources: [
      ...(TABLES as readonly TableSchema[]).filter((table) => !table.optional || facts.codings).map((table) => ({
        name: table.name.replaceAll('_', '-'),
        title: table.title,
        description: table.name === 'participants' && facts.generalised ? `${table.description}. ${madeVaguer(facts.generalised)}` : table.description,
        path: `tables/${table.name}.csv`,
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true },
        schema: {
          fields: table.fields.map((field) => ({ name: field.name, type: field.type, description: field.description, ...constraintsOf(table.name === 'participants' && field.name === 'role' && facts.roles ? { ...field, enum: facts.roles.toSorted() } : field) })),
          missingValues: [''],
          primaryKey: [...table.primaryKey],
          ...(table.foreignKeys.length === 0
            ? {}
            : { foreignKeys: table.foreignKeys.map((key) => ({ fields: key.fields, reference: { resource: key.table.replaceAll('_', '-'), fields: key.column } })) }),
        },
      })),
      {
        name: 'data-list',
        title: 'Data list',
        description: 'One row a note, as archives ask',
        path: 'data_list.csv',
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: { fields: DATA_LIST_COLUMNS.map((name) => ({ name, type: INTEGER_COLUMNS.has(name) ? 'integer' : 'string' })), missingValues: [''] },
      },
      { name: 'notes-jsonl', title: 'Notes', description: 'One JSON object a line', path: 'notes.jsonl', format: 'jsonl', mediatype: 'application/jsonl', encoding: 'utf-8' },
    ],
  }
  return { path: 'data/datapackage.json', text: `${JSON.stringify(document, null, 2)}\n` }
}

export const INTEGER_COLUMNS: ReadonlySet<string> = new Set(['day_of_window', 'duration_min', 'words'])

type Constrained = { required?: boolean; pattern?: string; enum?: readonly string[] }

function constraintsOf(field: Constrained): { constraints?: Constrained } {
  const constraints: Constrained = {
    ...(field.required ? { required: true } : {}),
    ...(field.pattern ? { pattern: field.pattern } : {}),
    ...(field.enum ? { enum: field.enum } : {}),
  }
  return Object.keys(constraints).length === 0 ? {} : { constraints }
}
