/** The tables of a release, once: their columns in order, what each means, and how they join. The writer, datapackage.json and verify read it here. */

import { SHOWN_ROLES } from './risk/hierarchies'

export type FieldSchema = { name: string; type: 'string' | 'integer'; description: string; required?: true; pattern?: string; enum?: readonly string[] }
export type TableSchema = {
  name: string
  title: string
  description: string
  fields: readonly FieldSchema[]
  primaryKey: readonly string[]
  foreignKeys: readonly { fields: string; table: string; column: string }[]
  /** Written only where there is something to write. */
  optional?: true
}

const idPattern = (kind: string): string => `^${kind}-[bcdfghjklmnpqrstvwxz]{12}$`
const noteId: FieldSchema = { name: 'note', type: 'string', description: 'Id of the note, made for this release', required: true, pattern: idPattern('note') }
const day: FieldSchema = { name: 'day', type: 'integer', description: "Day of the site's observation window, 1 for its first calendar day; empty where the site has no window" }
const partOfDay: FieldSchema = {
  name: 'part_of_day',
  type: 'string',
  description: 'Part of the day',
  required: true,
  enum: ['before_opening', 'early_morning', 'late_morning', 'lunch', 'early_afternoon', 'late_afternoon', 'evening'],
}

export const TABLES = [
  {
    name: 'sites',
    title: 'Sites',
    description: 'One row a site, under a pseudonym',
    fields: [
      { name: 'site', type: 'string', description: 'Pseudonym of the site', required: true },
      { name: 'region', type: 'string', description: 'Region or nation, never a town', required: true },
      { name: 'window_days', type: 'integer', description: 'Calendar days of the observation window' },
      { name: 'sessions', type: 'integer', description: 'Sessions with a note in this release', required: true },
      { name: 'notes', type: 'integer', description: 'Notes in this release', required: true },
    ],
    primaryKey: ['site'],
    foreignKeys: [],
  },
  {
    name: 'participants',
    title: 'Participants',
    description: 'One row a person who takes part in a note of this release, under a pseudonym',
    fields: [
      { name: 'participant', type: 'string', description: 'Pseudonym, the same in every release of the study that tells role and site', required: true },
      { name: 'role', type: 'string', description: 'Role in the study', required: true, enum: [...SHOWN_ROLES] },
      { name: 'sites', type: 'string', description: 'Pseudonyms of the sites, separated by |' },
      { name: 'gender', type: 'string', description: 'Broad group; "withheld" in a public release', required: true },
      { name: 'age_band', type: 'string', description: 'Band of years; 90 and over as one', required: true },
      { name: 'ethnic_group', type: 'string', description: 'Broad group; "withheld" in a public release', required: true },
      { name: 'consent', type: 'string', description: 'How consent was given', required: true },
      { name: 'notes', type: 'integer', description: 'Notes of this release the person takes part in', required: true },
    ],
    primaryKey: ['participant'],
    foreignKeys: [],
  },
  {
    name: 'sessions',
    title: 'Sessions',
    description: 'One row a session of observation',
    fields: [
      { name: 'session', type: 'string', description: 'Id of the session, made for this release', required: true, pattern: idPattern('session') },
      { name: 'site', type: 'string', description: 'Site', required: true },
      { name: 'researcher', type: 'string', description: 'Researcher, by number' },
      day,
      partOfDay,
      { name: 'duration_min', type: 'integer', description: 'Length in minutes, to the nearest five' },
      { name: 'setting', type: 'string', description: 'Setting; names replaced' },
      { name: 'notes', type: 'integer', description: 'Notes of this release', required: true },
    ],
    primaryKey: ['session'],
    foreignKeys: [{ fields: 'site', table: 'sites', column: 'site' }],
  },
  {
    name: 'notes',
    title: 'Notes',
    description: 'One row a note; within a site in the order in which things happened',
    fields: [
      { ...noteId, name: 'id' },
      { name: 'site', type: 'string', description: 'Site; empty where the note belongs to none' },
      { name: 'session', type: 'string', description: 'Session; empty where the note belongs to none' },
      day,
      partOfDay,
      { name: 'order', type: 'integer', description: 'Place of the note in the sequence of its site', required: true },
      {
        name: 'kind',
        type: 'string',
        description: 'Kind of note',
        required: true,
        enum: ['jotting', 'observation', 'conversation', 'debrief', 'reflection', 'analytic_memo', 'methodological', 'document'],
      },
      { name: 'researcher', type: 'string', description: 'Researcher, by number' },
      { name: 'words', type: 'integer', description: 'Words of the text as released', required: true },
      { name: 'text', type: 'string', description: 'The note; replaced words stand in square brackets', required: true },
    ],
    primaryKey: ['id'],
    foreignKeys: [
      { fields: 'site', table: 'sites', column: 'site' },
      { fields: 'session', table: 'sessions', column: 'session' },
    ],
  },
  {
    name: 'note_participants',
    title: 'Who takes part in which note',
    description: 'One row a note and person',
    fields: [noteId, { name: 'participant', type: 'string', description: 'Pseudonym', required: true }],
    primaryKey: ['note', 'participant'],
    foreignKeys: [
      { fields: 'note', table: 'notes', column: 'id' },
      { fields: 'participant', table: 'participants', column: 'participant' },
    ],
  },
  {
    name: 'note_codes',
    title: 'Which note has which code',
    description: 'One row a note and code',
    fields: [noteId, { name: 'code', type: 'string', description: 'Id of the code', required: true, pattern: idPattern('code') }],
    primaryKey: ['note', 'code'],
    foreignKeys: [
      { fields: 'note', table: 'notes', column: 'id' },
      { fields: 'code', table: 'codebook', column: 'code' },
    ],
  },
  {
    name: 'codebook',
    title: 'Codebook',
    description: 'One row a code used in a note of this release',
    fields: [
      { name: 'code', type: 'string', description: 'Id of the code, made for this release', required: true, pattern: idPattern('code') },
      { name: 'label', type: 'string', description: 'Label; names replaced', required: true },
      { name: 'notes', type: 'integer', description: 'Notes of this release with the code', required: true },
    ],
    primaryKey: ['code'],
    foreignKeys: [],
  },
  {
    name: 'codings',
    title: 'Coded passages',
    description: 'One row a passage of a note that somebody coded in an earlier release, where the same words stand in this one',
    fields: [
      noteId,
      { name: 'code', type: 'string', description: 'Id of the code', required: true, pattern: idPattern('code') },
      { name: 'start', type: 'integer', description: 'Where the passage begins in the text, in Unicode characters from 0', required: true },
      { name: 'end', type: 'integer', description: 'Where it ends, exclusive', required: true },
      { name: 'coder', type: 'string', description: 'Researcher, by number, or another coder', required: true },
    ],
    primaryKey: ['note', 'code', 'start', 'end', 'coder'],
    foreignKeys: [
      { fields: 'note', table: 'notes', column: 'id' },
      { fields: 'code', table: 'codebook', column: 'code' },
    ],
    optional: true,
  },
] as const satisfies readonly TableSchema[]

export type TableName = (typeof TABLES)[number]['name']
export const tableSchema = (name: TableName): TableSchema => TABLES.find((table) => table.name === name) as TableSchema

export const DATA_LIST_COLUMNS = [
  'item_id',
  'file_name',
  'type',
  'site',
  'region',
  'roles',
  'activity',
  'day_of_window',
  'part_of_day',
  'duration_min',
  'words',
  'researcher',
  'consent_level',
  'edited',
] as const

export const NOTE_KEYS = ['id', 'site', 'session', 'day', 'part_of_day', 'kind', 'researcher', 'participants', 'codes', 'text'] as const
/** One line of notes.jsonl. */
export type ReleasedNote = {
  id: string
  site: string | null
  session: string | null
  day: number | null
  part_of_day: string
  kind: string
  researcher: string | null
  /** Pseudonyms, sorted. */
  participants: readonly string[]
  /** Labels, sorted. */
  codes: readonly string[]
  text: string
}
