import { afterEach, describe, expect, test } from 'vitest'
import { type TestApp, withStudy } from '../support/core'
import { devCorpus, hasDevCorpus, WITHOUT_CORPUS } from '../support/shared-folder'

let app: TestApp
afterEach(() => app?.close())

describe.skipIf(!hasDevCorpus)(`development corpus${hasDevCorpus ? '' : ` (${WITHOUT_CORPUS})`}`, () => {
  test('imports, imports again without a change, and stays sound', async () => {
    app = await withStudy()
    const first = await app.client.call('study.import', { path: devCorpus })
    expect(first.added).toEqual({ site: 4, researcher: 3, person: 80, session: 52, note: 140 })
    const second = await app.client.call('study.import', { path: devCorpus })
    expect(second.added).toEqual({})
    expect(second.updated).toEqual({})
    expect(second.unchanged).toEqual(first.added)
    expect((await app.client.call('history.list', {})).entries.filter((entry) => entry.what.startsWith('Imported'))).toHaveLength(1)

    const { notes, total } = await app.client.call('note.list', { limit: 5 })
    expect(total).toBe(140)
    expect(notes[0]?.externalId).toBe('N001')
    expect((await app.client.call('note.search', { text: 'perspex' })).hits[0]?.note.externalId).toBe('N001')
    const check = await app.client.call('study.check', {})
    expect(check.checks.filter((item) => !item.ok)).toEqual([])
    expect(app.bugs).toEqual([])
  })

  test('undo takes the import back whole and redo brings it again', async () => {
    app = await withStudy()
    await app.client.call('study.import', { path: devCorpus })
    await app.client.call('history.undo', {})
    expect((await app.client.call('note.list', {})).total).toBe(0)
    expect((await app.client.call('person.list', {})).people).toEqual([])
    await app.client.call('history.redo', {})
    expect((await app.client.call('note.list', {})).total).toBe(140)
    expect((await app.client.call('person.list', {})).people).toHaveLength(80)
  })
})
