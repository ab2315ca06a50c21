/** A small invented study, and everything around it that a release is made with: real parts, with a fixed secret and fixed random bytes. */
import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { type ReleaseIo, runRelease } from '../../../electron/core/release/run'
import { createFinder } from '../../../shared/finder'
import { mentionOf } from '../../../shared/field/mention'
import { registerOf } from '../../../shared/release/register'
import type { ReleaseSettings, ReleaseSource, SourceNote, SourcePerson } from '../../../shared/release/types'
import { reportHtml, reportJson } from '../../../shared/report'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
/** A working id from a name of the test: 16 characters, the same each time. */
export const workingId = (name: string): string => [...createHmac('sha256', 'test ids').update(name).digest().subarray(0, 16)].map((byte) => ALPHABET[byte & 31]).join('')

const person = (name: string, code: string, role: SourcePerson['role'], more: Partial<SourcePerson> = {}): SourcePerson => ({
  id: workingId(name),
  code,
  role,
  siteIds: [workingId('nether beck')],
  name,
  aliases: [],
  gender: 'female',
  age: 44,
  ethnicity: 'White British',
  consent: 'written',
  externalId: `P-${code.slice(-2)}7`,
  ...more,
})

export const note = (name: string, body: string, more: Partial<SourceNote> = {}): SourceNote => ({
  id: workingId(name),
  externalId: `NOTE-${name.replaceAll(/\W/g, '')}-1`,
  body,
  kind: 'observation',
  siteId: workingId('nether beck'),
  sessionId: workingId('session one'),
  researcherId: workingId('Jo Lowe'),
  occurred: { at: '2022-06-14T09:40:00+01:00', precision: 'exact', zone: 'Europe/London' },
  personIds: [],
  codeIds: [],
  sealed: false,
  heldUntil: null,
  ...more,
})

export function smallStudy(more: Partial<ReleaseSource> = {}): ReleaseSource {
  const siobhan = person('Siobhán Rafferty', 'C-LW-02', 'link_worker', { aliases: ['Shiv'], age: 51 })
  const margaret = person('Margaret Thwaite', 'C-PT-07', 'patient', { aliases: ['Maggie', 'Mrs Thwaite'], age: 84 })
  const anil = person('Anil Patel', 'C-PC-11', 'primary_care_staff', { aliases: ['Dr Patel'], gender: 'male', ethnicity: 'Indian', consent: 'told' })
  return {
    study: { title: 'Link workers and their discretion', studySecret: new Uint8Array(32).fill(7) },
    sites: [
      { id: workingId('nether beck'), code: 'C', name: 'Nether Beck Surgery', aliases: ['Nether Beck'], region: 'Kelderby, West Yorkshire', windowStart: '2022-06-06', windowEnd: '2022-06-24', externalId: 'SITE-03' },
      { id: workingId('high fold'), code: 'F', name: 'High Fold Practice', aliases: [], region: 'Essex', windowStart: null, windowEnd: null, externalId: 'SITE-04' },
    ],
    people: [siobhan, margaret, anil],
    researchers: [{ id: workingId('Jo Lowe'), code: 'R1', name: 'Joanna Lowenthal', initials: 'JL', externalId: 'RES-1' }],
    sessions: [{ id: workingId('session one'), siteId: workingId('nether beck'), researcherId: workingId('Jo Lowe'), startedAt: '2022-06-14T09:00:00+01:00', endedAt: '2022-06-14T12:28:00+01:00', setting: 'link worker room', externalId: 'SESSION-9' }],
    notes: [
      note('one', `${mentionOf(margaret.id)} came in with a bag of letters. Siobhán Rafferty read them aloud, one by one, and nobody spoke for a while.`, { personIds: [margaret.id, siobhan.id], codeIds: [workingId('code letters')] }),
      note('two', 'Margaret Thwaite rang back on 01632 960317 about the form. “It is not for me,” she said, and Shiv laughed.', { occurred: { at: '2022-06-14T09:10:00+01:00', precision: 'exact', zone: 'Europe/London' }, personIds: [margaret.id] }),
      note('three', '-- a quiet hour in the waiting room, two chairs broken; “=SUM” written on the whiteboard.', { occurred: { at: '2022-06-16T15:00:00+01:00', precision: 'part', part: 'late_afternoon', zone: 'Europe/London' } }),
      note('four', 'I did not like myself much today.', { kind: 'reflection' }),
      note('five', 'Discretion grows where nobody counts.', { kind: 'analytic_memo' }),
      note('six', 'Safeguarding: spoke to the lead about Margaret Thwaite.', { sealed: true }),
      note('seven', 'Dr Patel held the door and nodded.', { occurred: { at: '2022-06-15T11:00:00+01:00', precision: 'exact', zone: 'Europe/London' }, personIds: [anil.id], codeIds: [workingId('code letters')] }),
    ],
    codes: [{ id: workingId('code letters'), label: 'letters_and_forms' }, { id: workingId('code unused'), label: 'unused' }],
    decisions: new Map(),
    ...more,
  }
}

export const settings = (more: Partial<ReleaseSettings> = {}): ReleaseSettings => ({ profile: 'controlled', date: '2026-11-22', withoutConsent: 'refuse', replaceUnreviewed: true, appVersion: '0.1.0', ...more })

export const macOf = (source: ReleaseSource) => (text: string): string => createHmac('sha256', source.study.studySecret).update(text).digest('hex')
export const finderOf = (source: ReleaseSource) => createFinder(registerOf(source), { corpus: source.notes.map((each) => each.body) })

const folders: string[] = []
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fieldfare-release-'))
  folders.push(folder)
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

export const neverAborted = { aborted: false, addEventListener: () => {}, removeEventListener: () => {} }

export function ioFor(source: ReleaseSource, outPath: string, more: Partial<ReleaseIo> = {}): ReleaseIo {
  let counter = 0
  return {
    outPath,
    finder: finderOf(source),
    mac: macOf(source),
    reportHtml,
    reportJson,
    signal: neverAborted,
    progress: () => {},
    randomBytes: (count) => Uint8Array.from({ length: count }, () => (counter = (counter * 31 + 17) & 255)),
    createdAt: '2026-11-22T15:00:00+00:00',
    ...more,
  }
}

export const release = (source: ReleaseSource, outPath: string, more: Partial<ReleaseSettings> = {}, io: Partial<ReleaseIo> = {}) => runRelease(source, settings(more), ioFor(source, outPath, io))
