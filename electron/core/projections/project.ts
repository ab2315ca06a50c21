/** Which table each kind of record is shown in. The register's kinds live in memory only, and only while it is unlocked. */
import type { Project, RecordState } from '../history/log'
import type { Db } from '../workspace/connection'
import { createNoteProjection } from './note'
import { integerOf, listOf, textOf } from './values'

export function createProject(db: Db, registerChanged: (state: RecordState) => void): Project {
  const note = createNoteProjection(db)
  const external = db.prepare('INSERT INTO external (kind, external_id, record) VALUES (?, ?, ?) ON CONFLICT (kind, external_id) DO UPDATE SET record = excluded.record')

  /** A table whose row is there exactly while `required` is: an undone creation takes the row away. */
  const table = (name: string, required: string, columns: Record<string, (state: RecordState) => string | number | null>) => {
    const names = Object.keys(columns)
    const upsert = db.prepare(
      `INSERT INTO ${name} (id, ${names.join(', ')}) VALUES (?, ${names.map(() => '?').join(', ')})
       ON CONFLICT (id) DO UPDATE SET ${names.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    )
    const remove = db.prepare(`DELETE FROM ${name} WHERE id = ?`)
    return (state: RecordState) => {
      if (textOf(state.values, required) === null) remove.run(state.id)
      else upsert.run(state.id, ...names.map((column) => columns[column]?.(state) ?? null))
    }
  }
  const text = (field: string) => (state: RecordState) => textOf(state.values, field)
  const orEmpty = (field: string) => (state: RecordState) => textOf(state.values, field) ?? ''

  const projections: Record<string, (state: RecordState) => void> = {
    note,
    site: table('site', 'code', { code: text('code'), window_start: text('window_start'), window_end: text('window_end'), external_id: text('external_id') }),
    person: table('person', 'code', {
      code: text('code'),
      role: (state) => textOf(state.values, 'role') ?? 'other',
      sites: (state) => JSON.stringify(listOf(state.values, 'sites')),
      gender: orEmpty('gender'),
      age: (state) => integerOf(state.values, 'age'),
      ethnicity: orEmpty('ethnicity'),
      consent: (state) => textOf(state.values, 'consent') ?? 'pending',
      external_id: text('external_id'),
      same_as: text('same_as'),
    }),
    researcher: table('researcher', 'code', { code: text('code'), external_id: text('external_id') }),
    session: table('session', 'started_at', {
      site: orEmpty('site'),
      researcher: text('researcher'),
      started_at: text('started_at'),
      ended_at: text('ended_at'),
      setting: orEmpty('setting'),
      external_id: text('external_id'),
    }),
    consent: table('consent', 'person', {
      person: text('person'),
      activity: text('activity'),
      status: text('status'),
      date: orEmpty('date'),
      taken_by: text('taken_by'),
      sheet: orEmpty('sheet'),
      supersedes: (state) => JSON.stringify(listOf(state.values, 'supersedes')),
    }),
    pseudonym: table('pseudonym', 'name', { person: orEmpty('person'), name: text('name'), how: (state) => (textOf(state.values, 'how') === 'chosen' ? 'chosen' : 'drawn') }),
    withdrawal: table('withdrawal', 'person', { person: text('person'), choice: text('choice'), effective: text('effective'), date: orEmpty('date'), markers: (state) => JSON.stringify(listOf(state.values, 'markers')) }),
    coding: table('coding', 'note', {
      note: text('note'),
      code: orEmpty('code'),
      start_at: (state) => integerOf(state.values, 'start') ?? 0,
      end_at: (state) => integerOf(state.values, 'end') ?? 0,
      passage: orEmpty('passage'),
      release: orEmpty('release'),
      researcher: text('researcher'),
    }),
    episode: table('episode', 'outcome', {
      site: orEmpty('site'),
      session: text('session'),
      role: (state) => textOf(state.values, 'role') ?? 'other',
      outcome: text('outcome'),
      started_at: orEmpty('started_at'),
      ended_at: text('ended_at'),
      researcher: text('researcher'),
      removed: (state) => (state.values.get('removed') === true ? 1 : 0),
    }),
    seal: table('seal', 'note', {
      note: text('note'),
      reason: (state) => textOf(state.values, 'reason') ?? 'other',
      words: (state) => integerOf(state.values, 'words') ?? 0,
      whole: (state) => (state.values.get('whole') === true ? 1 : 0),
      opened: (state) => (state.values.get('opened') === true ? 1 : 0),
    }),
    code: table('code', 'label', { label: text('label'), external_id: text('external_id') }),
    identity: registerChanged,
    decision: registerChanged,
  }

  return (state) => {
    projections[state.kind]?.(state)
    const externalId = textOf(state.values, 'external_id')
    if (externalId !== null) external.run(state.kind, externalId, state.id)
  }
}
