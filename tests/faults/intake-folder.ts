/** A small clean intake folder, and the ways a case bends it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type IntakeFiles = Record<string, string | Uint8Array>

export const CLEAN: Readonly<Record<string, string>> = {
  'sites.csv': 'site_id,name,aliases,region,window_start,window_end\nS1,Reedham Lane Surgery,Reedham,"Ottermouth, Norfolk",2025-03-03,2025-03-21\nS2,Kiln Street Practice,,,,\n',
  'researchers.csv': 'researcher_id,name,initials\nR1,Petra Lindqvist,PL\n',
  'participants.csv':
    'participant_id,role,name,site_id,aliases,gender,age,ethnicity,consent_status\nP1,link_worker,Maud Ellingham,S1,Maudie,female,44,White British,written\nP2,patient,Gwil Treharne,S1|S2,,male,71,White Welsh,verbal\n',
  'sessions.csv': 'session_id,site_id,researcher_id,started_at,ended_at,setting\nF1,S1,R1,2025-03-03T09:00:00+00:00,2025-03-03T12:00:00+00:00,Clinic\n',
  'notes.csv':
    'note_id,body,session_id,occurred_at,kind,participant_ids,codes\nN1,Maud holds the door.,F1,2025-03-03T09:05:00+00:00,observation,P1,arrival\nN2,Gwil waits.,F1,2025-03-03T09:10:00+00:00,jotting,P1|P2,\n',
}

export function writeIntake(folder: string, changes: IntakeFiles = {}, without: readonly string[] = []): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries({ ...CLEAN, ...changes })) if (!without.includes(name)) writeFileSync(join(folder, name), content)
}

/** The clean file with one more row. */
export const plus = (file: string, row: string): IntakeFiles => ({ [file]: `${CLEAN[file] ?? ''}${row}\n` })
/** The clean file with something else in place of a text that is in it. */
export function swap(file: string, from: string, to: string): IntakeFiles {
  const text = CLEAN[file] ?? ''
  if (!text.includes(from)) throw new Error(`${file} has no "${from}"`)
  return { [file]: text.replace(from, to) }
}
