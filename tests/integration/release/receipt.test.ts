/** A release and what the study remembers of it stand or fall together, whatever else is being written. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openWorkspace } from '../../../electron/core/workspace/workspace'
import { AppError } from '../../../shared/errors'
import { CLEAN, writeIntake } from '../../faults/intake-folder'
import { PASSPHRASE, type TestApp, testDeps, withStudy } from '../../support/core'

const apps: TestApp[] = []
afterEach(() => apps.splice(0).forEach((app) => app.close()))

async function withNotes(): Promise<TestApp> {
  const app = await withStudy()
  apps.push(app)
  const site = await app.client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const occurred = { at: '2025-06-03T09:05:00+01:00', precision: 'exact', zone: 'Europe/London' } as const
  for (const body of ['A quiet morning.', 'The kettle again.']) await app.client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body, occurred })
  return app
}

const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: unknown) => (error instanceof AppError ? error.code : String(error)))
const releaseTo = (app: TestApp, out: string, onProgress: (phase: string) => void = () => {}) =>
  app.client.call('release.run', { out, profile: 'team', replaceUnreviewed: true, withoutConsent: 'leave-out' }, { onProgress: ({ phase }) => onProgress(phase) })
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve))
}

/** An intake that takes a good while longer than a release of two notes. */
function writeLongIntake(app: TestApp): string {
  const rows = Array.from({ length: 15_000 }, (_, index) => `X${index},Note number ${index}.,F1,2025-03-03T09:05:00+00:00,observation,,`).join('\n')
  const folder = join(app.folder, 'intake')
  writeIntake(folder, { 'notes.csv': `${CLEAN['notes.csv']?.split('\n')[0]}\n${rows}\n` })
  return folder
}

test('a release that ends while an import is open outlives the import’s cancel', { timeout: 60_000 }, async () => {
  const app = await withNotes()
  const path = writeLongIntake(app)
  const abort = new AbortController()
  const out = join(app.folder, 'release')
  let importing: Promise<string> = Promise.resolve('never begun')
  let begun = false
  const release = releaseTo(app, out, (step) => {
    // It has read what it needs by now, and noted the folder it writes into.
    if (!begun && step === 'Writing files') importing = codeOf(app.client.call('study.import', { path }, { signal: abort.signal }))
    begun ||= step === 'Writing files'
    // Its files are whole and searched: a few turns later nothing but the receipt is left to do.
    if (step === 'Searching the finished files') void turns(30).then(() => abort.abort())
  })
  await release
  expect(await importing).toBe('CANCELLED')
  expect(existsSync(out)).toBe(true)
  expect((await app.client.call('release.list', {})).releases).toMatchObject([{ folder: 'release', notes: 2 }])
})

test('a release that begins while an import is open never sees half of it', { timeout: 60_000 }, async () => {
  const app = await withNotes()
  const path = writeLongIntake(app)
  const abort = new AbortController()
  let release: Promise<{ notes: number }> | null = null
  const importing = codeOf(
    app.client.call('study.import', { path }, {
      signal: abort.signal,
      onProgress: ({ done }) => {
        if (done < 1000 || release) return
        release = releaseTo(app, join(app.folder, 'release'))
        abort.abort()
      },
    }),
  )
  expect(await importing).toBe('CANCELLED')
  expect(await release).toMatchObject({ notes: 2, notesLeftOut: 0 })
})

test('where the report cannot be kept, there is neither a receipt nor a release', async () => {
  const app = await withNotes()
  const beside = openWorkspace(testDeps(), app.workspacePath, { passphrase: PASSPHRASE }, true)
  beside.db.exec("CREATE TRIGGER full BEFORE INSERT ON release_report BEGIN SELECT RAISE(ABORT, 'no room'); END")
  beside.close()
  const out = join(app.folder, 'release')
  expect(await codeOf(releaseTo(app, out))).not.toBe('done')
  expect((await app.client.call('release.list', {})).releases).toEqual([])
  expect(existsSync(out)).toBe(false)
})

test('a study that is locked while a release is made keeps nothing of it', async () => {
  const app = await withNotes()
  const out = join(app.folder, 'release')
  let locking: Promise<unknown> | null = null
  const outcome = await codeOf(releaseTo(app, out, () => (locking ??= app.client.call('workspace.lock', {}))))
  await locking
  expect(outcome).toBe('LOCKED')
  expect(existsSync(out)).toBe(false)
})

test('a release goes on while people it is not about are edited, and stops for a name that stands in it', async () => {
  const app = await withNotes()
  const { client } = app
  const { id: siteId } = await client.call('site.save', { name: 'Larkrise Surgery' })
  const at = { at: '2025-06-03T09:05:00+01:00', precision: 'exact', zone: 'Europe/London' } as const
  const { id } = await client.call('person.save', { name: 'Ottoline Braithwhistle', role: 'patient', siteIds: [], consent: 'written' })
  const { id: apart } = await client.call('person.save', { name: 'Edmund Farthingale', role: 'patient', siteIds: [], consent: 'written' })
  const { id: named } = await client.call('person.save', { name: 'Hepzibah Oakapple', role: 'patient', siteIds: [], consent: 'written' })
  await client.call('note.create', { siteId: null, sessionId: null, kind: 'observation', body: `⟦${id}⟧ waits beside old Kipper and Hepzibah Oakapple.`, occurred: at })
  const during: [string, () => Promise<unknown>, goes: boolean][] = [
    ['an age', () => client.call('person.save', { id, age: 84, gender: 'female' }), true],
    ['somebody else’s consent', () => client.call('consent.record', { personId: apart, status: 'declined' }), true],
    ['somebody new', () => client.call('person.save', { name: 'Barnaby Quennell', role: 'patient', siteIds: [siteId], consent: 'written' }), true],
    ['a window', () => client.call('site.save', { id: siteId, windowEnd: '2025-06-20' }), true],
    ['a refusal of the archive', () => client.call('consent.record', { personId: id, activity: 'archive', status: 'declined' }), false],
    ['somebody named', () => client.call('consent.record', { personId: named, status: 'declined' }), false],
    ['another name', () => client.call('person.save', { id: apart, aliases: ['Kipper'] }), false],
    ['a site’s name', () => client.call('site.save', { id: siteId, aliases: ['the Lark'] }), false],
    ['a contact', () => client.call('site.saveCard', { siteId, investigator: 'Dr Merriman' }), false],
    ['a locked register', async () => client.call('consent.record', { personId: apart, status: 'written' }).then(() => client.call('register.lock', {})), false],
  ]
  for (const [what, change, goes] of during) {
    const out = join(app.folder, what)
    let changing: Promise<unknown> | null = null
    const outcome = await codeOf(releaseTo(app, out, (phase) => void (phase === 'Writing files' && (changing ??= change()))))
    await changing
    expect([what, outcome, existsSync(out)]).toEqual(goes ? [what, 'done', true] : [what, 'CONSENT_CHANGED', false])
  }
})

test('a release during which somebody declines, withdraws or has a passage sealed is not handed over', async () => {
  const app = await withNotes()
  const { id } = await app.client.call('person.save', { name: 'Ottoline Braithwhistle', role: 'patient', siteIds: [], consent: 'written' })
  const note = await app.client.call('note.create', { siteId: null, sessionId: null, kind: 'observation', body: `⟦${id}⟧ waits.`, occurred: { at: '2025-06-03T09:05:00+01:00', precision: 'exact', zone: 'Europe/London' } })
  const during: [string, () => Promise<unknown>][] = [
    ['declines', () => app.client.call('consent.record', { personId: id, status: 'declined' })],
    ['withdraws', () => app.client.call('person.withdraw', { personId: id, choice: 'W2', dryRun: false })],
    ['is heard', () => app.client.call('note.save', { id: note.id, heads: {}, body: 'Nobody waits.' })],
  ]
  for (const [what, change] of during) {
    const out = join(app.folder, what)
    let changing: Promise<unknown> | null = null
    const outcome = await codeOf(releaseTo(app, out, (phase) => void (phase === 'Writing files' && (changing ??= change()))))
    await changing
    expect([what, outcome, existsSync(out)]).toEqual(what === 'is heard' ? [what, 'done', true] : [what, 'CONSENT_CHANGED', false])
  }
  expect((await app.client.call('release.list', {})).releases).toHaveLength(1)
})

test('the receipt keeps who looked, and a past release says how many people in it have withdrawn since', async () => {
  const app = await withNotes()
  const { id } = await app.client.call('person.save', { name: 'Ottoline Braithwhistle', role: 'patient', siteIds: [], consent: 'written' })
  await app.client.call('note.create', { siteId: null, sessionId: null, kind: 'observation', body: `⟦${id}⟧ waits.`, occurred: { at: '2025-06-03T09:05:00+01:00', precision: 'exact', zone: 'Europe/London' } })
  // For the team: W2, no use beyond this study, asks nothing of whoever has it.
  await releaseTo(app, join(app.folder, 'before'))
  const listed = await app.client.call('release.list', {})
  const [receipt] = listed.releases
  expect(receipt?.looked).toMatchObject({ decidedByPerson: 0, readInFull: 0, secondReviewers: 0, intruderTests: 0 })
  expect(listed.withdrawn).toEqual([])
  for (const [choice, people] of [['W1', 0], ['W2', 0], ['W3', 1], ['W4', 1]] as const) {
    await app.client.call('person.withdraw', { personId: id, choice, dryRun: false })
    expect([choice, (await app.client.call('release.list', {})).withdrawn]).toEqual([choice, people === 0 ? [] : [{ releaseId: receipt?.id, people }]])
  }
})
