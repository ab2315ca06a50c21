/** The study's card: what was approved and promised, where a release shows it and a withdrawal heeds it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { contract } from '../../shared/ipc/contract'
import { CALLABLE } from '../../electron/cli/commands/call'
import { fieldfare } from '../faults/command-line'
import { type TestApp, withStudy } from '../support/core'

let app: TestApp & { recoveryCode: string }
afterEach(() => app?.close())

const at = (time: string) => ({ at: time, precision: 'exact', zone: 'Europe/London' }) as const

async function study(now = '2025-09-01T10:00:00+01:00') {
  // Ticks, so that the last change is the last.
  let ticks = 0
  app = await withStudy({ now: () => new Date(Date.parse(now) + ticks++) })
  const { client } = app
  const site = await client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const person = await client.call('person.save', { name: 'Ottoline Braithwhistle', role: 'patient', siteIds: [site.id] })
  await client.call('consent.record', { personId: person.id, status: 'written', date: '2025-06-02', sheet: 'PIS 2.1' })
  const note = await client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body: `Rain. ⟦${person.id}⟧ sits by the door.`, occurred: at('2025-06-03T09:05:00+01:00') })
  return { client, site, person, note }
}

describe('the card', () => {
  it('starts with what guidance says and keeps what is given, one field at a time', async () => {
    const { client } = await study()
    expect(await client.call('study.card', {})).toEqual({ ethicsReference: '', showsEthicsReference: false, approvedBy: '', optOutHours: 48, sheets: [] })
    await client.call('study.saveCard', { approvedBy: 'North West Research Ethics Committee' })
    await client.call('study.saveCard', { ethicsReference: '25/NW/0123' })
    expect(await client.call('study.card', {})).toMatchObject({ approvedBy: 'North West Research Ethics Committee', ethicsReference: '25/NW/0123' })
    await client.call('history.undo', {})
    expect(await client.call('study.card', {})).toMatchObject({ approvedBy: 'North West Research Ethics Committee', ethicsReference: '' })
  })

  it('counts the people of each sheet however its version is typed, and refuses a version twice and days that run backwards', async () => {
    const { client } = await study()
    const sheet = await client.call('study.saveSheet', { version: 'pis  2.1', from: '2025-05-01', cutOff: '2025-08-31' })
    expect((await client.call('study.card', {})).sheets).toEqual([{ id: sheet.id, version: 'pis  2.1', from: '2025-05-01', cutOff: '2025-08-31', people: 1 }])
    await expect(client.call('study.saveSheet', { version: 'PIS 2.1' })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    await expect(client.call('study.saveSheet', { id: sheet.id, cutOff: '2025-04-01' })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    await expect(client.call('study.saveSheet', { version: 'PIS 3', from: '2025-02-31' })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  })
})

describe('what it promises', () => {
  it('erasure up to the last day of the person’s own sheet; after it the rehearsal says W3 and why', async () => {
    const { client, person } = await study()
    const sheet = await client.call('study.saveSheet', { version: 'PIS 2.1', cutOff: '2025-09-01' })
    const rehearse = () => client.call('person.withdraw', { personId: person.id, choice: 'W4', dryRun: true })
    expect((await rehearse()).effective).toBe('W4')
    await client.call('study.saveSheet', { id: sheet.id, cutOff: '2025-08-31' })
    const late = await rehearse()
    expect(late.effective).toBe('W3')
    expect(late.certificate).toContain('2025-08-31')
  })

  it('time to opt out: a note of someone told by poster is held as long as the card says', async () => {
    const { client, site, person } = await study('2025-06-04T10:00:00+01:00')
    await client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body: 'Nobody here yet.', occurred: at('2025-06-03T08:00:00+01:00') })
    await client.call('consent.record', { personId: person.id, status: 'told' })
    const released = async (out: string) => {
      await client.call('release.run', { out: join(app.folder, out), date: '2025-06-04', replaceUnreviewed: true })
      return readFileSync(join(app.folder, out, 'data', 'notes.jsonl'), 'utf8')
    }
    expect(await released('held')).not.toContain('sits by the door')
    await client.call('study.saveCard', { optOutHours: 0 })
    expect(await released('open')).toContain('sits by the door')
  })

  it('stands in the report: who approved, who prepared, which sheets; the number only where it may be shown, a day of the window never', async () => {
    const { client } = await study()
    await client.call('study.saveCard', { approvedBy: 'North West committee', ethicsReference: '25/NW/0123' })
    await client.call('study.saveSheet', { version: 'PIS 2.1', cutOff: '2025-06-10' })
    const report = async (out: string) => {
      await client.call('release.run', { out: join(app.folder, out), replaceUnreviewed: true })
      return readFileSync(join(app.folder, out, 'data', 'report', 'anonymisation-report.html'), 'utf8')
    }
    const hidden = await report('hidden')
    expect(hidden).not.toContain('25/NW/0123')
    const code = (await client.call('researcher.list', {})).researchers[0]?.code ?? 'none'
    for (const words of ['North West committee', `Researcher ${code}`, 'PIS 2.1', '2025-06']) expect(hidden).toContain(words)
    expect(hidden).not.toContain('2025-06-10')
    await client.call('study.saveCard', { showsEthicsReference: true })
    expect(await report('shown')).toContain('25/NW/0123')
  })
})

describe('the command line', () => {
  it('records it and shows it', async () => {
    await study()
    await app.client.call('workspace.lock', {})
    const done = await fieldfare(app.folder, ['study', app.workspacePath, '--approved-by', 'North West committee', '--opt-out-hours', '72', '--json'])
    expect([done.status, JSON.parse(done.out)]).toMatchObject([0, { approvedBy: 'North West committee', optOutHours: 72 }])
    await fieldfare(app.folder, ['sheet', app.workspacePath, 'PIS 2.1', '--from', '2025-05-01'])
    const again = await fieldfare(app.folder, ['sheet', app.workspacePath, 'PIS 2.1', '--cut-off', '2025-10-01'])
    expect(again.out).toContain('Information sheet PIS 2.1: from 2025-05-01, erasure promised until 2025-10-01, 1 people')
    expect((await fieldfare(app.folder, ['sheet', app.workspacePath, 'PIS 2.1', '--from', '1 May'])).status).toBe(1)
    expect((await fieldfare(app.folder, ['study', app.workspacePath, '--opt-out-hours', 'two'])).status).toBe(1)
  })

  it('calls any operation of the contract on an open study, and says what is wrong with a call', async () => {
    const { person } = await study()
    await app.client.call('workspace.lock', {})
    const input = join(app.folder, 'in')
    mkdirSync(input)
    writeFileSync(join(input, 'consent.json'), JSON.stringify({ personId: person.id, activity: 'quotes', status: 'declined' }))
    expect((await fieldfare(app.folder, ['call', app.workspacePath, 'consent.record', '--input', 'in/consent.json'])).status).toBe(0)
    const listed = await fieldfare(app.folder, ['call', app.workspacePath, 'consent.list', '--input', '-'], { stdin: JSON.stringify({ personId: person.id }) })
    expect(listed.out).toContain('"activity": "quotes"')
    const wrong = [
      await fieldfare(app.folder, ['call', app.workspacePath, 'consent.forget']),
      await fieldfare(app.folder, ['call', app.workspacePath, 'workspace.lock']),
      await fieldfare(app.folder, ['call', app.workspacePath, 'consent.record', '--input', '-'], { stdin: '{"personId": 7}' }),
      await fieldfare(app.folder, ['call', app.workspacePath, 'consent.record', '--input', '-'], { stdin: 'Ottoline' }),
      await fieldfare(app.folder, ['call', app.workspacePath, 'consent.record', '--input', 'none.json']),
    ]
    expect(wrong.map(({ status }) => status)).toEqual([1, 1, 1, 1, 1])
    expect(wrong.map(({ err }) => err).join('')).not.toContain('Ottoline')
    expect(Object.keys(contract).filter((name) => !CALLABLE.some((callable) => callable === name)).length).toBeLessThan(9)
  })
})
