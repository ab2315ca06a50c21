/** Keeping an entry while it is typed, against a real study; the test holds the timers in its own hand. */
import { afterEach, describe, expect, it } from 'vitest'

import { createEntryKeeper, DRAFT_AFTER_MS, DRAFT_AT_LEAST_EVERY_MS, SAVE_AFTER_PAUSE_MS, type EntryKeeper } from '../../../renderer/bridge/entry-keeper'
import { newId } from '../../../renderer/bridge/new-id'
import { mentionOf } from '../../../shared/field/mention'
import type { Occurred } from '../../../shared/model/records'
import { PASSPHRASE, withStudy } from '../../support/core'

const at = (clock: string): Occurred => ({ at: `2026-11-09T${clock}:00+00:00`, precision: 'exact', zone: 'Europe/London' })

/** Timers that run when the test says how much time has passed. */
function heldTimers() {
  let now = 0
  let last = 0
  const due = new Map<number, { at: number; run: () => void }>()
  return {
    setTimer: (run: () => void, ms: number) => (due.set(++last, { at: now + ms, run }), last),
    clearTimer: (timer: number) => void due.delete(timer),
    pass(ms: number) {
      now += ms
      for (const [id, timer] of [...due].sort((a, b) => a[1].at - b[1].at))
        if (timer.at <= now && due.delete(id)) timer.run()
    },
  }
}

type Study = Awaited<ReturnType<typeof withStudy>>
const open: Study[] = []
afterEach(() => open.splice(0).forEach((study) => study.close()))

async function desk() {
  const study = await withStudy()
  open.push(study)
  const timers = heldTimers()
  let clock = at('09:00')
  const deps = { client: study.client, occurredNow: () => clock, ...timers }
  const begin = (): EntryKeeper => createEntryKeeper(deps, { id: newId(), facts: { kind: 'jotting', occurred: at('08:00'), siteId: null, sessionId: null, codeIds: [] } })
  const settled = (keeper: EntryKeeper) => expect.poll(() => keeper.get().phase).not.toBe('keeping')
  return { ...study, deps, timers, begin, settled, setClock: (next: Occurred) => (clock = next) }
}

describe('an entry being typed', () => {
  it('starts with the time of its first key, not of the empty line', async () => {
    const { client, begin, settled } = await desk()
    const keeper = begin()
    keeper.typed(() => 'W')
    await settled(keeper)
    expect((await client.call('note.get', { id: keeper.id })).occurred.at).toBe(at('09:00').at)
  })

  it('is on disk as a draft soon after the last key, and at least once a second while typing goes on', async () => {
    const { client, begin, settled, timers } = await desk()
    const keeper = begin()
    keeper.typed(() => 'W')
    await settled(keeper)
    // Keys 300 ms apart: the pause of 400 ms never comes, the second does.
    for (let key = 0; key < 4; key += 1) {
      keeper.typed(() => `Wa${'i'.repeat(key)}`)
      timers.pass(DRAFT_AFTER_MS - 100)
    }
    expect(DRAFT_AT_LEAST_EVERY_MS).toBeLessThanOrEqual(1000)
    await settled(keeper)
    expect((await client.call('note.get', { id: keeper.id })).draft).toBe('Waiii')
    keeper.typed(() => 'Waiting')
    timers.pass(DRAFT_AFTER_MS)
    await settled(keeper)
    const note = await client.call('note.get', { id: keeper.id })
    expect(note.draft).toBe('Waiting')
    expect(note.body).toBe('')
  })

  it('enters the history on a pause, on its own', async () => {
    const { client, begin, settled, timers } = await desk()
    const keeper = begin()
    keeper.typed(() => 'Waiting room')
    await settled(keeper)
    keeper.typed(() => 'Waiting room full')
    timers.pass(SAVE_AFTER_PAUSE_MS)
    await expect.poll(async () => (await client.call('note.get', { id: keeper.id })).body).toBe('Waiting room full')
  })

  it('takes what is typed while a write is under way, and misses no letter of it', async () => {
    const { client, begin } = await desk()
    const keeper = begin()
    let text = ''
    for (const letter of 'Typed without waiting for a single reply') {
      text += letter
      const now = text
      keeper.typed(() => now)
    }
    await keeper.finish()
    const note = await client.call('note.get', { id: keeper.id })
    expect(note.body).toBe('Typed without waiting for a single reply')
    expect(note.draft).toBeNull()
    expect(keeper.get().phase).toBe('kept')
  })

  it('links whom the text mentions, and saves kind, time and codes with it', async () => {
    const { client, begin } = await desk()
    const person = await client.call('person.save', { name: 'Maggie Ralph', role: 'patient' })
    const code = await client.call('code.save', { label: 'discretion' })
    const keeper = begin()
    keeper.typed(() => `With ${mentionOf(person.id)}`)
    keeper.change({ kind: 'observation', codeIds: [code.id], occurred: { ...at('07:30'), precision: 'about' } })
    await keeper.finish()
    const note = await client.call('note.get', { id: keeper.id })
    expect(note).toMatchObject({ kind: 'observation', personIds: [person.id], codeIds: [code.id], occurred: { at: at('07:30').at, precision: 'about' } })
    expect(keeper.get().mentioned).toEqual([person.id])
  })

  it('does not start for words that only call a menu, and leaves nothing when emptied again', async () => {
    const { client, begin } = await desk()
    const keeper = begin()
    for (const text of ['/', '/ob', '', '#tru', '']) keeper.typed(() => text)
    await keeper.finish()
    expect(keeper.get().phase).toBe('blank')
    expect((await client.call('note.list', {})).total).toBe(0)
    keeper.typed(() => 'x')
    keeper.typed(() => '')
    await keeper.finish()
    expect((await client.call('note.list', {})).total).toBe(0)
  })

  it('keeps the text and says why when the study does not take it, and keeps it all after an unlock', async () => {
    const { client, begin, settled, timers, workspacePath } = await desk()
    const keeper = begin()
    keeper.typed(() => 'Before')
    await settled(keeper)
    await client.call('workspace.lock', {})
    keeper.typed(() => 'Before and after')
    timers.pass(DRAFT_AFTER_MS)
    await expect.poll(() => keeper.get().phase).toBe('failed')
    expect(keeper.get().error?.code).toBe('LOCKED')
    await expect(keeper.finish()).rejects.toMatchObject({ code: 'LOCKED' })
    expect(keeper.text()).toBe('Before and after')
    await client.call('workspace.open', { path: workspacePath, passphrase: PASSPHRASE })
    keeper.resume()
    await expect.poll(() => keeper.get().phase).toBe('kept')
    await keeper.finish()
    expect((await client.call('note.get', { id: keeper.id })).body).toBe('Before and after')
  })

  it('goes on with a note that was written before, from its draft where a killed app left one', async () => {
    const { client, deps, begin } = await desk()
    const first = begin()
    first.typed(() => 'First wording')
    await first.finish()
    await client.call('note.draft', { id: first.id, body: 'First wording, and more' })
    const note = await client.call('note.get', { id: first.id })
    const { kind, occurred, siteId, sessionId, codeIds } = note
    const again = createEntryKeeper(deps, { id: note.id, facts: { kind, occurred, siteId, sessionId, codeIds }, note })
    expect(again.text()).toBe('First wording, and more')
    await again.finish()
    expect((await client.call('note.get', { id: first.id })).body).toBe('First wording, and more')
    const bodies = (await client.call('note.wordings', { id: first.id })).wordings.map(({ body }) => body)
    expect(bodies).toContain('First wording')
  })
})
