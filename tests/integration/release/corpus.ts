/** The labelled corpus as a study, where it is there; it is not part of the repository. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ConsentStatus, NoteKind, Role } from '../../../shared/model/vocabulary'
import { parseCsv } from '../../../shared/release/csv'
import type { ReleaseSource } from '../../../shared/release/types'
import { workingId } from './study'

export const corpusFolder = join(process.env['FIELDFARE_SHARED'] ?? resolve(process.cwd(), '../shared'), 'corpus/dev')
export const hasCorpus = existsSync(join(corpusFolder, 'notes.csv'))

type Row = Record<string, string>
export function readTable(name: string): Row[] {
  const [header = [], ...rows] = parseCsv(readFileSync(join(corpusFolder, name), 'utf8').replace(/^\uFEFF/, '').replace(/\n?$/, '\n')) ?? []
  return rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ''])))
}
const list = (cell: string | undefined): string[] => (cell ?? '').split('|').filter((part) => part !== '')
const MARKS: Record<string, string> = { link_worker: 'LW', patient: 'PT', primary_care_staff: 'PC', vcse: 'VC', other: 'OT' }

/** Codes are numbered here in the order of the file: the real ones are drawn. */
export function corpusStudy(): ReleaseSource {
  const sites = readTable('sites.csv').map((row, index) => ({
    id: workingId(row['site_id'] ?? ''), code: 'CFAGBED'[index] ?? 'X', name: row['name'] ?? '', aliases: list(row['aliases']), region: row['region'] ?? '',
    windowStart: row['window_start'] || null, windowEnd: row['window_end'] || null, externalId: row['site_id'] ?? null,
  }))
  const people = readTable('participants.csv').map((row, index) => {
    const siteIds = list(row['site_id']).map(workingId)
    const letter = sites.find((site) => site.id === siteIds[0])?.code ?? ''
    return {
      id: workingId(row['participant_id'] ?? ''), code: `${letter}-${MARKS[row['role'] ?? ''] ?? 'OT'}-${String((index * 37) % 97).padStart(2, '0')}`, role: row['role'] as Role, siteIds, name: row['name'] ?? '', aliases: list(row['aliases']),
      gender: row['gender'] ?? '', age: row['age'] ? Number(row['age']) : null, ethnicity: row['ethnicity'] ?? '', consent: (row['consent_status'] || 'pending') as ConsentStatus, externalId: row['participant_id'] ?? null,
    }
  })
  const sessions = readTable('sessions.csv').map((row) => ({
    id: workingId(row['session_id'] ?? ''), siteId: workingId(row['site_id'] ?? ''), researcherId: row['researcher_id'] ? workingId(row['researcher_id']) : null,
    startedAt: row['started_at'] ?? '', endedAt: row['ended_at'] || null, setting: row['setting'] ?? '', externalId: row['session_id'] ?? null,
  }))
  const rows = readTable('notes.csv')
  return {
    study: { title: 'Link workers in four practices', studySecret: new Uint8Array(32).fill(9) },
    sites,
    people,
    researchers: readTable('researchers.csv').map((row, index) => ({ id: workingId(row['researcher_id'] ?? ''), code: `R${index + 1}`, name: row['name'] ?? '', initials: row['initials'] ?? '', externalId: row['researcher_id'] ?? null })),
    sessions,
    notes: rows.map((row) => {
      const sessionId = row['session_id'] ? workingId(row['session_id']) : null
      return {
        id: workingId(row['note_id'] ?? ''), externalId: row['note_id'] ?? null, body: row['body'] ?? '', kind: (row['kind'] || 'observation') as NoteKind,
        siteId: sessions.find((session) => session.id === sessionId)?.siteId ?? null, sessionId, researcherId: null,
        occurred: { at: row['occurred_at'] ?? '', precision: 'exact' as const, zone: '' }, personIds: list(row['participant_ids']).map(workingId), codeIds: list(row['codes']).map((code) => workingId(`code ${code}`)), sealed: false, heldUntil: null,
      }
    }),
    codes: [...new Set(rows.flatMap((row) => list(row['codes'])))].map((code) => ({ id: workingId(`code ${code}`), label: code })),
    decisions: new Map(),
  }
}
