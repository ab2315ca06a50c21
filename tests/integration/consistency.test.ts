/** How researchers' notes are made, counted by hand and by 'team.consistency', in the core and on the command line. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { runCli } from '../../electron/cli/run'
import { notesPerHour, peoplePerNote, shareConsented, shareWithQuotes } from '../../shared/field/habits'
import type { Consistency } from '../../shared/ipc/results-consistency'
import { PASSPHRASE, type TestApp, withStudy } from '../support/core'

let app: TestApp & { recoveryCode: string }
afterEach(() => app?.close())

const HEADS = {
  'sites.csv': 'site_id,name',
  'researchers.csv': 'researcher_id,name',
  'participants.csv': 'participant_id,role,name,site_id,consent_status',
  'sessions.csv': 'session_id,site_id,researcher_id,started_at,ended_at',
  'notes.csv': 'note_id,session_id,site_id,researcher_id,occurred_at,recorded_at,kind,participant_ids,codes,body',
}
const ROWS: Record<keyof typeof HEADS, string[]> = {
  'sites.csv': ['S1,Threlkeld Surgery', 'S2,Marlpit Practice'],
  'researchers.csv': ['A,Ada Field', 'B,Bo Marsh'],
  'participants.csv': ['P1,patient,Ottoline Braithwhistle,S1,written', 'P2,patient,Godfrey Nightingall,S1,pending'],
  // Ada: 90 minutes in two sessions; the third has not ended. Bo: none.
  'sessions.csv': [
    'E1,S1,A,2026-03-02T09:00:00+00:00,2026-03-02T10:00:00+00:00',
    'E2,S1,A,2026-03-03T14:00:00+00:00,2026-03-03T14:30:00+00:00',
    'E3,S1,A,2026-03-04T14:00:00+00:00,',
  ],
  'notes.csv': [
    'N1,E1,,,2026-03-02T09:05:00+00:00,2026-03-02T09:05:00+00:00,observation,P1,discretion,one two three',
    'N2,E1,,,2026-03-02T09:30:00+00:00,2026-03-02T11:30:00+00:00,conversation,P1|P2,discretion|time given,"she says “not today” and goes"',
    'N3,E2,,,2026-03-03T14:10:00+00:00,2026-03-05T14:10:00+00:00,jotting,,,kettle',
    'N4,E3,,,2026-03-04T14:10:00+00:00,2026-03-05T15:10:00+00:00,jotting,,,"a ""quoted"" word"',
    // Bo writes in Ada's session: no note of an hour of Bo's own.
    'N5,E1,,B,2026-03-02T19:10:00+00:00,2026-03-02T19:10:00+00:00,reflection,P2,holding,one two three four five',
    'N6,,S2,B,2026-03-09T12:10:00+00:00,2026-03-09T12:10:00+00:00,reflection,,,one',
  ],
}

async function twoResearchers(): Promise<Consistency> {
  app = await withStudy()
  const folder = join(app.folder, 'intake')
  mkdirSync(folder)
  for (const [file, head] of Object.entries(HEADS)) writeFileSync(join(folder, file), `${[head, ...ROWS[file as keyof typeof HEADS]].join('\n')}\n`)
  await app.client.call('study.import', { path: folder })
  return app.client.call('team.consistency', {})
}

test('counts each researcher’s notes as a person would count them', async () => {
  const { researchers, codes } = await twoResearchers()
  const writing = researchers.filter(({ notes }) => notes > 0)
  const ada = writing.find(({ notes }) => notes === 4)!
  const bo = writing.find(({ notes }) => notes === 2)!
  expect(writing).toHaveLength(2)
  expect(ada).toMatchObject({
    words: 3 + 6 + 1 + 3,
    wordsOfNote: [1, 3, 3],
    days: 3,
    sessions: { count: 2, minutes: 90, notes: 3 },
    byPrecision: { exact: 4, about: 0, part: 0 },
    lag: { within1: 1, within24: 1, within48: 1, later: 1, medianMinutes: 120 },
    withQuotes: 2,
    people: { notes: 2, allConsented: 1, links: 3 },
  })
  expect(ada.byKind).toMatchObject({ observation: 1, conversation: 1, jotting: 2, reflection: 0 })
  expect(ada.byPart).toMatchObject({ early_morning: 2, early_afternoon: 2, evening: 0 })
  expect(bo).toMatchObject({ sessions: { count: 0, minutes: 0, notes: 0 }, days: 2, people: { notes: 1, allConsented: 0, links: 1 }, withQuotes: 0 })
  expect(bo.sites).toHaveLength(2)
  expect(bo.byPart).toMatchObject({ evening: 1, lunch: 1 })
  expect([notesPerHour(ada), notesPerHour(bo)]).toEqual([2, null])
  expect([shareWithQuotes(ada), peoplePerNote(ada), shareConsented(ada)]).toEqual([0.5, 0.75, 0.5])
  const label = (id: string) => codes.find((code) => code.id === id)?.label
  expect(ada.codes.map(({ codeId, notes }) => [label(codeId), notes])).toEqual([['discretion', 2], ['time given', 1]])
  expect(codes.map((code) => [code.label, code.researchers])).toEqual([['discretion', 1], ['holding', 1], ['time given', 1]])
})

test('times known about or by the part of the day are counted apart, and a part of a day has no lag', async () => {
  app = await withStudy()
  const { client } = app
  const entry = { siteId: null, sessionId: null, kind: 'observation', body: 'a word' } as const
  await client.call('note.create', { ...entry, occurred: { at: '2026-03-02T09:05:00+00:00', precision: 'about', zone: 'Europe/London' } })
  await client.call('note.create', { ...entry, occurred: { at: '2026-03-02T12:00:00+00:00', precision: 'part', part: 'evening', zone: 'Europe/London' } })
  const [habits] = (await client.call('team.consistency', {})).researchers
  expect(habits?.byPrecision).toEqual({ exact: 0, about: 1, part: 1 })
  expect(habits?.byPart).toMatchObject({ evening: 1, early_morning: 1, lunch: 0 })
  expect((habits?.lag.within1 ?? 0) + (habits?.lag.within24 ?? 0) + (habits?.lag.within48 ?? 0) + (habits?.lag.later ?? 0)).toBe(1)
})

test('the command line shows the same side by side, without a name', async () => {
  await twoResearchers()
  const path = app.workspacePath
  await app.client.call('workspace.lock', {})
  let out = ''
  const io = { out: (chunk: string) => void (out += chunk), err: () => {}, readStdin: async () => '', askSecret: null, env: { FIELDFARE_PASSPHRASE: PASSPHRASE }, cwd: app.folder, signal: new AbortController().signal, isTerminal: false }
  expect(await runCli(['consistency', path], io)).toBe(0)
  // Codes are drawn, so either may stand first.
  expect(out).toMatch(/^Notes +(4 +2|2 +4)$/m)
  expect(out).toMatch(/^Notes an hour of ended sessions +(2\.0 +–|– +2\.0)$/m)
  expect(out).toMatch(/Codes only R\d+ uses: discretion \(2\), time given \(1\)\./)
  expect(out).toContain('no measure of anybody’s work')
  expect(out).not.toMatch(/Ada|Bo Marsh|Ottoline/)
})
