/** Search as a person types it: letters without a key, accents, signs that mean something to the index's own language. */
import { writeFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type TestApp, withStudy } from '../support/core'

let app: TestApp
afterEach(() => app?.close())

const BODIES = ['Małgorzata brought the bread.', 'Malgosia came later.', 'Øystein and Weiß sat by the door.', 'Siobhán left at 12.30.', 'Oystercatchers on the marsh.', 'Weisse walls.', 'The kettle (old) "sang".']

async function study(): Promise<void> {
  app = await withStudy()
  const folder = join(app.folder, 'intake')
  mkdirSync(folder)
  writeFileSync(join(folder, 'sites.csv'), 'site_id,name\nS1,Reedham Lane Surgery\n')
  writeFileSync(join(folder, 'notes.csv'), `note_id,site_id,occurred_at,body\n${BODIES.map((body, index) => `N${index + 1},S1,2025-03-03T09:0${index}:00+00:00,"${body.replaceAll('"', '""')}"`).join('\n')}\n`)
  await app.client.call('study.import', { path: folder })
}

const found = async (text: string): Promise<{ notes: (string | null)[]; marked: string[] }> => {
  const { hits } = await app.client.call('note.search', { text })
  return { notes: hits.map((hit) => hit.note.externalId).sort(), marked: hits.flatMap((hit) => hit.ranges.map(([from, to]) => hit.note.body.slice(from, to))) }
}

test('a name is found by the letters that a keyboard has, and marked as it is written', async () => {
  await study()
  expect(await found('malgorzata')).toEqual({ notes: ['N1'], marked: ['Małgorzata'] })
  expect(await found('MALG')).toEqual({ notes: ['N1', 'N2'], marked: expect.arrayContaining(['Małgorzata', 'Malgosia']) as string[] })
  expect((await found('małg')).notes).toEqual(['N1', 'N2'])
  expect((await found('oyst')).notes).toEqual(['N3', 'N5'])
  expect((await found('øyst')).notes).toEqual(['N3', 'N5'])
  expect((await found('weiss')).notes).toEqual(['N3', 'N6'])
  expect((await found('siobhan')).notes).toEqual(['N4'])
})

test('a word that nobody wrote finds nothing, and no sign is an operator', async () => {
  await study()
  for (const text of ['malgorzatka', '"', '*', 'NEAR(', '-', 'body:', '(((', 'l'.repeat(500), 'lodihold'.repeat(3), '\u0000']) expect((await found(text)).notes, text).toEqual([])
  expect((await found('kettle OR (sang*')).notes).toEqual([])
  expect((await found('kettle (old) sang')).notes).toEqual(['N7'])
  expect((await found('"the kettle"')).notes).toEqual(['N7'])
  expect((await found('"kettle the"')).notes).toEqual([])
  expect(app.bugs).toEqual([])
})
