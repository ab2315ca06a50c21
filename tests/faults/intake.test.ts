/** Bad intake folders: each fault listed by file, line and column, nothing imported; with skip-bad the rest comes in and no row is lost unsaid. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../shared/errors'
import { type TestApp, withStudy } from '../support/core'
import { CLEAN, type IntakeFiles, plus, swap, writeIntake } from './intake-folder'
import { treeOf } from './tree'

type Case = {
  name: string
  files?: IntakeFiles
  without?: string[]
  /** Each must be among the faults; with `only`, no other may be. */
  faults: RegExp[]
  /** Records that come in with skip-bad, of the clean folder's 2 sites, 1 researcher, 2 people, 1 session, 2 notes. */
  kept: Partial<Record<'site' | 'researcher' | 'person' | 'session' | 'note', number>>
}

const WHOLE = { site: 2, researcher: 1, person: 2, session: 1, note: 2 }
const LATIN1 = Buffer.from('N3,Caf\xe9 in the hall.,F1,2025-03-03T09:20:00+00:00,,,\n', 'latin1')
const UTF16 = Buffer.from('\ufeffsite_id,name\nS1,Reedham\n', 'utf16le')

const CASES: Case[] = [
  { name: 'no sites.csv', without: ['sites.csv'], faults: [/^sites\.csv:1: the file is missing/, /^sessions\.csv:2: site_id: .*"S1" in sites\.csv/], kept: { researcher: 1 } },
  { name: 'no notes.csv', without: ['notes.csv'], faults: [/^notes\.csv:1: the file is missing/], kept: { ...WHOLE, note: undefined } },
  { name: 'an empty file', files: { 'notes.csv': '' }, faults: [/^notes\.csv:1: the file is empty/], kept: { ...WHOLE, note: undefined } },
  { name: 'a file of nothing but a byte-order mark', files: { 'notes.csv': '\ufeff' }, faults: [/^notes\.csv:1: the file is empty/], kept: { ...WHOLE, note: undefined } },
  { name: 'a required column that is missing', files: { 'notes.csv': 'note_id,occurred_at\nN1,2025-03-03T09:05:00+00:00\n' }, faults: [/^notes\.csv:1: body: .*missing/], kept: { ...WHOLE, note: undefined } },
  { name: 'two required columns that are missing', files: { 'participants.csv': 'participant_id\nP1\n' }, faults: [/^participants\.csv:1: role/, /^participants\.csv:1: name/], kept: { site: 2, researcher: 1, session: 1 } },
  { name: 'a column twice', files: { 'sites.csv': 'site_id,name,name\nS1,A,B\n' }, faults: [/^sites\.csv:1: name: .*twice/], kept: { researcher: 1 } },
  { name: 'a separator that is a semicolon', files: { 'sites.csv': 'site_id;name\nS1;Reedham\n' }, faults: [/^sites\.csv:1: site_id: .*missing/], kept: { researcher: 1 } },
  { name: 'a row with a cell too few', files: plus('sites.csv', 'S3,Hall End'), faults: [/^sites\.csv:4: the row has 2 cells and the header 6/], kept: WHOLE },
  { name: 'a row with a cell too many', files: plus('researchers.csv', 'R2,Ann,AN,extra'), faults: [/^researchers\.csv:3: the row has 4 cells and the header 3/], kept: WHOLE },
  { name: 'a quotation mark that is never closed', files: plus('notes.csv', 'N3,"She says: stop,F1,2025-03-03T09:20:00+00:00,,,'), faults: [/^notes\.csv:\d+: a quotation mark is opened and never closed/], kept: { ...WHOLE, note: undefined } },
  { name: 'a quotation mark inside a bare cell', files: plus('notes.csv', 'N3,He said "no" twice,F1,2025-03-03T09:20:00+00:00,,,'), faults: [/^notes\.csv:4: .*quotation mark/], kept: { ...WHOLE, note: undefined } },
  { name: 'a file in Latin-1', files: { 'notes.csv': Buffer.concat([Buffer.from('note_id,body,session_id,occurred_at,kind,participant_ids,codes\n'), LATIN1]) }, faults: [/^notes\.csv:2: the bytes are not UTF-8/], kept: { ...WHOLE, note: undefined } },
  { name: 'a file in UTF-16', files: { 'sites.csv': UTF16 }, faults: [/^sites\.csv:1: the bytes are not UTF-8/], kept: { researcher: 1 } },
  { name: 'UTF-8 cut in the middle of a letter', files: { 'researchers.csv': Buffer.from('researcher_id,name\nR1,Petra Lindqvist\nR2,Zo\xc3\n', 'latin1') }, faults: [/^researchers\.csv:3: the bytes are not UTF-8/], kept: WHOLE },
  { name: 'one row in Latin-1 among good ones', files: { 'notes.csv': Buffer.concat([Buffer.from(CLEAN['notes.csv'] ?? ''), LATIN1, Buffer.from('N4,Café again.,F1,2025-03-03T09:30:00+00:00,,,\n')]) }, faults: [/^notes\.csv:4: the bytes are not UTF-8/], kept: { ...WHOLE, note: 3 } },
  { name: 'NUL bytes in a body', files: plus('notes.csv', 'N3,be\0fore,F1,2025-03-03T09:20:00+00:00,,,'), faults: [/^notes\.csv:4: body: .*NUL/], kept: WHOLE },
  { name: 'NUL bytes in a name', files: plus('sites.csv', 'S3,Hall\0End,,,,'), faults: [/^sites\.csv:4: name: .*NUL/], kept: WHOLE },
  { name: 'an unknown role', files: plus('participants.csv', 'P3,doctor,Nell Ash,S1,,,,,'), faults: [/^participants\.csv:4: role: "doctor" is none of: link_worker/], kept: WHOLE },
  { name: 'an empty role', files: plus('participants.csv', 'P3,,Nell Ash,S1,,,,,'), faults: [/^participants\.csv:4: role: it is empty/], kept: WHOLE },
  { name: 'an empty name', files: plus('participants.csv', 'P3,patient,  ,S1,,,,,'), faults: [/^participants\.csv:4: name: it is empty/], kept: WHOLE },
  { name: 'an unknown consent', files: plus('participants.csv', 'P3,patient,Nell Ash,S1,,,,,yes'), faults: [/^participants\.csv:4: consent_status: "yes" is none of: pending/], kept: WHOLE },
  { name: 'an age in words', files: plus('participants.csv', 'P3,patient,Nell Ash,S1,,,eighty,,'), faults: [/^participants\.csv:4: age: "eighty" is not a whole number/], kept: WHOLE },
  { name: 'an age of 131', files: plus('participants.csv', 'P3,patient,Nell Ash,S1,,,131,,'), faults: [/^participants\.csv:4: age: "131"/], kept: WHOLE },
  { name: 'a negative age', files: plus('participants.csv', 'P3,patient,Nell Ash,S1,,,-4,,'), faults: [/^participants\.csv:4: age: "-4"/], kept: WHOLE },
  { name: 'an unknown kind', files: plus('notes.csv', 'N3,Text.,F1,2025-03-03T09:20:00+00:00,memo,,'), faults: [/^notes\.csv:4: kind: "memo" is none of: jotting/], kept: WHOLE },
  { name: 'a kind in capitals', files: plus('notes.csv', 'N3,Text.,F1,2025-03-03T09:20:00+00:00,Jotting,,'), faults: [/^notes\.csv:4: kind: "Jotting"/], kept: WHOLE },
  { name: 'an empty body', files: plus('notes.csv', 'N3,,F1,2025-03-03T09:20:00+00:00,,,'), faults: [/^notes\.csv:4: body: it is empty/], kept: WHOLE },
  { name: 'a body of blanks', files: plus('notes.csv', 'N3,"  \n\t ",F1,2025-03-03T09:20:00+00:00,,,'), faults: [/^notes\.csv:4: body: it is empty/], kept: WHOLE },
  { name: 'a body of more than a million characters', files: plus('notes.csv', `N3,${'word '.repeat(200_001)},F1,2025-03-03T09:20:00+00:00,,,`), faults: [/^notes\.csv:4: body: .*million/], kept: WHOLE },
  { name: 'a time without an offset', files: plus('notes.csv', 'N3,Text.,F1,2025-03-03T09:20:00,,,'), faults: [/^notes\.csv:4: occurred_at: .*no offset; write it as 2025-03-03T09:20:00\+00:00/], kept: WHOLE },
  { name: 'no time at all', files: plus('notes.csv', 'N3,Text.,F1,,,,'), faults: [/^notes\.csv:4: occurred_at: it is empty/], kept: WHOLE },
  { name: 'the 31st of February', files: plus('notes.csv', 'N3,Text.,F1,2025-02-31T09:20:00+00:00,,,'), faults: [/^notes\.csv:4: occurred_at: "2025-02-31T/], kept: WHOLE },
  { name: 'the 29th of February of a common year', files: swap('sites.csv', '2025-03-03', '2025-02-29'), faults: [/^sites\.csv:2: window_start: "2025-02-29" is not a date/], kept: { site: 1, researcher: 1 } },
  { name: 'half past twenty-five', files: plus('notes.csv', 'N3,Text.,F1,2025-03-03T25:30:00+00:00,,,'), faults: [/^notes\.csv:4: occurred_at/], kept: WHOLE },
  { name: 'an offset that no place has', files: plus('notes.csv', 'N3,Text.,F1,2025-03-03T09:30:00+99:00,,,'), faults: [/^notes\.csv:4: occurred_at/], kept: WHOLE },
  { name: 'a date as spreadsheets write it', files: plus('notes.csv', 'N3,Text.,F1,03/03/2025 09:20,,,'), faults: [/^notes\.csv:4: occurred_at: "03\/03\/2025 09:20" is not a time such as/], kept: WHOLE },
  { name: 'a window that ends before it begins', files: swap('sites.csv', '2025-03-21', '2025-03-01'), faults: [/^sites\.csv:2: window_end: 2025-03-01 is before window_start 2025-03-03/], kept: { site: 1, researcher: 1 } },
  { name: 'a session that ends before it starts', files: swap('sessions.csv', '2025-03-03T12:00', '2025-03-03T08:00'), faults: [/^sessions\.csv:2: ended_at: it ends before it starts/, /^notes\.csv:2: session_id/], kept: { site: 2, researcher: 1, person: 2 } },
  { name: 'a site id twice', files: plus('sites.csv', 'S1,Other,,,,'), faults: [/^sites\.csv:4: site_id: "S1" stands already on line 2/], kept: WHOLE },
  { name: 'a participant id twice', files: plus('participants.csv', 'P2,patient,Nell Ash,S1,,,,,'), faults: [/^participants\.csv:4: participant_id: "P2" stands already on line 3/], kept: WHOLE },
  { name: 'a note id twice', files: plus('notes.csv', 'N1,Text.,F1,2025-03-03T09:20:00+00:00,,,'), faults: [/^notes\.csv:4: note_id: "N1" stands already on line 2/], kept: WHOLE },
  { name: 'an empty id', files: plus('notes.csv', ',Text.,F1,2025-03-03T09:20:00+00:00,,,'), faults: [/^notes\.csv:4: note_id: it is empty/], kept: WHOLE },
  { name: 'a note of an unknown session', files: plus('notes.csv', 'N3,Text.,F9,2025-03-03T09:20:00+00:00,,,'), faults: [/^notes\.csv:4: session_id: .*"F9" in sessions\.csv/], kept: WHOLE },
  { name: 'a note of an unknown person among known ones', files: plus('notes.csv', 'N3,Text.,F1,2025-03-03T09:20:00+00:00,,P1|P9|P2,'), faults: [/^notes\.csv:4: participant_ids: .*"P9" in participants\.csv/], kept: WHOLE },
  { name: 'a list with commas instead of bars', files: plus('notes.csv', 'N3,Text.,F1,2025-03-03T09:20:00+00:00,,"P1,P2",'), faults: [/^notes\.csv:4: participant_ids: .*"P1,P2"/], kept: WHOLE },
  { name: 'a participant of an unknown site', files: plus('participants.csv', 'P3,patient,Nell Ash,S1|S7,,,,,'), faults: [/^participants\.csv:4: site_id: .*"S7" in sites\.csv/], kept: WHOLE },
  { name: 'a session of an unknown researcher', files: plus('sessions.csv', 'F2,S1,R8,2025-03-04T09:00:00+00:00,,'), faults: [/^sessions\.csv:3: researcher_id: .*"R8" in researchers\.csv/], kept: WHOLE },
  {
    name: 'a bad site, and all that stands on it',
    files: swap('sites.csv', 'Reedham Lane Surgery', ''),
    faults: [/^sites\.csv:2: name: it is empty/, /^participants\.csv:2: site_id: .*"S1"/, /^participants\.csv:3: site_id: .*"S1"/, /^sessions\.csv:2: site_id: .*"S1"/, /^notes\.csv:2: session_id: .*"F1"/, /^notes\.csv:3: session_id: .*"F1"/],
    kept: { site: 1, researcher: 1 },
  },
  { name: 'several faults in one row', files: plus('participants.csv', 'P1,boss,,S9,,,old,,maybe'), faults: [/:4: name/, /:4: role/, /:4: consent_status/, /:4: age/, /:4: participant_id: "P1" stands already/], kept: WHOLE },
  { name: 'a name of five thousand characters', files: plus('participants.csv', `P3,patient,${'Nell '.repeat(1000)},S1,,,,,`), faults: [/^participants\.csv:4: name: it is longer than 300 characters/], kept: WHOLE },
  { name: 'one huge alias among short ones', files: plus('participants.csv', `P3,patient,Nell Ash,S1,Nelly|${'x'.repeat(400)},,,,`), faults: [/^participants\.csv:4: aliases: it is longer/], kept: WHOLE },
  { name: 'a huge code', files: plus('notes.csv', `N3,Text.,F1,2025-03-03T09:20:00+00:00,,,${'x'.repeat(400)}`), faults: [/^notes\.csv:4: codes: it is longer/], kept: WHOLE },
  { name: 'carriage returns, a byte-order mark and blank lines', files: { 'sites.csv': '\ufeffsite_id,name\r\n\r\nS1,Reedham\r\nS2,Kiln\r\n\r\n', ...plus('notes.csv', 'N3,Text.,F9,2025-03-03T09:20:00+00:00,,,') }, faults: [/^notes\.csv:4/], kept: WHOLE },
]

let app: TestApp
let count = 0
const intake = (): string => join(app.folder, `intake ${count}`)

beforeAll(async () => {
  app = await withStudy()
})
afterAll(() => app.close())
beforeEach(() => void (count += 1))
afterEach(async () => {
  rmSync(intake(), { recursive: true, force: true })
  // Whatever a case let in leaves with it.
  for (let round = 0; round < 3 && (await app.client.call('site.list', {})).sites.length > 0; round += 1) await app.client.call('history.undo', {})
})

const importing = (skipBad: boolean): Promise<AppError | { skipped: string[]; added: Record<string, number> }> => app.client.call('study.import', { path: intake(), skipBad }).catch((error: unknown) => {
  if (error instanceof AppError) return error
  throw error
})

describe('bad rows and files', () => {
  for (const { name, files, without, faults, kept } of CASES) {
    test(name, async () => {
      writeIntake(intake(), files, without)
      const before = treeOf(app.folder)
      if (faults.length > 0) {
        const refused = await importing(false)
        if (!(refused instanceof AppError)) throw new Error('it was taken in')
        expect({ code: refused.code, exit: refused.exit }).toEqual({ code: 'INTAKE_FAULTS', exit: 1 })
        expect(refused.message).toContain(`${refused.items.length} fault`)
        expect([refused.next, refused.option]).toEqual(['Correct the rows listed, or leave them out and import the rest.', '--skip-bad'])
        for (const fault of faults) expect(refused.items.some((item) => fault.test(item)), `${fault} in\n${refused.items.join('\n')}`).toBe(true)
        expect(refused.items.every((item) => /^\w+\.csv:\d+: /.test(item) && item.length < 300)).toBe(true)
        expect(treeOf(app.folder)).toEqual(before)
      }
      // With skip-bad: what is clean comes in, what is not is listed, and undo takes all of it back.
      const taken = await importing(true)
      if (taken instanceof AppError) throw taken
      for (const fault of faults) expect(taken.skipped.some((item) => fault.test(item))).toBe(true)
      expect(taken.added).toEqual(JSON.parse(JSON.stringify(kept)))
      expect(treeOf(intake())).toEqual(Object.fromEntries(Object.entries(before).flatMap(([path, hash]) => (path.startsWith(`intake ${count}/`) ? [[path.slice(`intake ${count}/`.length), hash]] : []))))
      await app.client.call('history.undo', {})
      expect((await app.client.call('note.list', {})).total).toBe(0)
      expect((await app.client.call('study.check', {})).ok).toBe(true)
      expect(app.bugs).toEqual([])
    })
  }

  test('are many: this file’s share of the sixty kinds of bad input', () => {
    expect(CASES.filter((each) => each.faults.length > 0).length).toBeGreaterThanOrEqual(45)
  })

  test('a row after one that spans lines is named by the line it begins on', async () => {
    writeIntake(intake(), { 'notes.csv': 'note_id,body,occurred_at\nN1,"one\ntwo\nthree",2025-03-03T09:05:00+00:00\nN2,,2025-03-03T09:05:00+00:00\n' })
    expect(await importing(false)).toMatchObject({ items: ['notes.csv:5: body: it is empty, and it is required'] })
  })

  test('a fault quotes enough to find the cell, never a whole note', async () => {
    const secret = `Gwil told me in confidence that ${'he walked out at night and '.repeat(20)}`
    writeIntake(intake(), plus('notes.csv', `N3,Text.,F1,"${secret}",,,`))
    const refused = await importing(false)
    expect(refused).toMatchObject({ code: 'INTAKE_FAULTS' })
    expect(JSON.stringify(refused)).not.toContain('walked out at night')
  })

  test('unknown columns are reported and kept out, whatever is in them', async () => {
    writeIntake(intake(), { 'sites.csv': `site_id,name,ods_code\nS1,Reedham,X00000\nS2,Kiln,${'\0x'.repeat(400)}\n` })
    const result = await app.client.call('study.import', { path: intake() })
    expect(result.ignoredColumns).toEqual(['sites.csv: ods_code'])
    await app.client.call('history.undo', {})
  })
})

describe('bad folders', () => {
  const refused = async (make: () => void, code: string, says: RegExp): Promise<void> => {
    make()
    const before = treeOf(app.folder)
    const error = await importing(true)
    if (!(error instanceof AppError)) throw new Error('it was taken in')
    expect(error.code).toBe(code)
    expect(error.exit).toBe(1)
    expect(error.message).toMatch(says)
    expect(error.next).not.toBe('')
    expect(treeOf(app.folder)).toEqual(before)
  }
  test('is not there', () => refused(() => {}, 'FILE_NOT_FOUND', /intake \d+/))
  test('is a file', () => refused(() => writeFileSync(intake(), 'site_id,name\n'), 'INPUT_INVALID', /folder of CSV files, and this is a file/))
  test('has a folder where a file should be', () =>
    refused(() => {
      writeIntake(intake(), {}, ['notes.csv'])
      mkdirSync(join(intake(), 'notes.csv'))
    }, 'FILE_UNREADABLE', /notes\.csv .*it is a folder/))
  test('is empty: both needed files are named, and skipping leaves nothing to do', async () => {
    mkdirSync(intake())
    const error = await importing(false)
    expect(error).toMatchObject({ code: 'INTAKE_FAULTS', items: [expect.stringContaining('sites.csv'), expect.stringContaining('notes.csv')] })
    expect(await importing(true)).toMatchObject({ added: {} })
  })
})
