/** risk, pseudonyms and release --generalise from the command line, over the same workspace. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { expectRefusal, fieldfare } from '../faults/command-line'
import { type TestApp, withStudy } from '../support/core'

let app: TestApp
afterEach(() => app?.close())

async function study(): Promise<string> {
  app = await withStudy()
  const { client } = app
  const site = await client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const ids: string[] = []
  for (const [index, name] of ['Ottoline Braithwhistle', 'Drusilla Pennyfather', 'Wilhelmina Oxenbold', 'Peregrine Hollowby', 'Thomasina Ackerley'].entries())
    ids.push((await client.call('person.save', { name, role: 'patient', siteIds: [site.id], gender: 'female', age: 50 + 9 * index, ethnicity: 'White British', consent: 'written' })).id)
  const occurred = { at: '2025-06-03T09:05:00+01:00', precision: 'exact', zone: 'Europe/London' } as const
  await client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body: `${ids.map((id) => `⟦${id}⟧`).join(', ')} came.`, occurred })
  await client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body: `⟦${ids[0]}⟧ is widowed, an ex-pit deputy, and has MND.`, occurred })
  await client.call('workspace.lock', {})
  return app.workspacePath
}

test('risk of one person and of a release; nothing a person is called by their own name', async () => {
  const workspace = await study()
  const one = await fieldfare(app.folder, ['risk', workspace, '--person', 'Ottoline Braithwhistle', '--list-size', '4000'])
  expect(one.status).toBe(0)
  expect(one.out).toMatch(/Stands out\. Vaguer words, the most telling first:\n {2}rare condition → \[serious condition\] \(1 place\)/)
  expect(one.out).toContain('On a list of 4000')
  const all = await fieldfare(app.folder, ['risk', workspace])
  expect(all.out).toMatch(/5 people; 3 alone in role, site, age band, gender and ethnic group/)
  expect(all.out).toMatch(/Then 5 people stand among 5 or more/)
  expect(all.out + one.out).not.toMatch(/Braithwhistle|Pennyfather/)
  const whole = await fieldfare(app.folder, ['risk', workspace, '--role-and-site'])
  expect(whole.out).toMatch(/Offered: .*age: .* Then everyone stands among 5 or more\. .* of the detail of role, site, age, gender and ethnic group would go\./)
  expect(whole.out).toMatch(/ {2}site: step 0 of 2, 0% of its detail/)
  const json = JSON.parse((await fieldfare(app.folder, ['risk', workspace, '--json', '--generalise'])).out) as { asPlanned: { smallestClass: number } }
  expect(json.asPlanned.smallestClass).toBe(5)
})

test('names by command, then a release in which people look alike', async () => {
  const workspace = await study()
  expect((await fieldfare(app.folder, ['pseudonyms', workspace])).out).toContain('Releases call people by role codes.')
  const set = await fieldfare(app.folder, ['pseudonyms', workspace, 'Odette', '--style', 'names', '--set', 'Ottoline Braithwhistle', '--draw'])
  expect(set.out).toMatch(/Careful: it shares initial.* with the person’s own name/)
  expect(set.out).toMatch(/Drawn: 4; drawn anew: 0\./)
  await expectRefusal(app.folder, ['pseudonyms', workspace, 'Drusilla', '--set', 'Ottoline Braithwhistle'], { status: 1, says: [/cannot stand for [A-Z]-PT-\d\d: it is a name of somebody in the study/], next: /Choose another name/ })
  await expectRefusal(app.folder, ['pseudonyms', workspace, 'Odette'], { status: 1, says: [/--set takes a person/], next: /fieldfare/ })
  const released = await fieldfare(app.folder, ['release', workspace, '--out', 'out', '--replace-unreviewed', '--generalise', '--date', '2025-07-01'])
  expect(released.err).toBe(released.err.replace(/fieldfare:.*/s, ''))
  expect(released.out).toContain('Made vaguer: ')
  expect(readFileSync(join(app.folder, 'out/data/tables/participants.csv'), 'utf8')).toContain('\nOdette,patient,')
  await expectRefusal(app.folder, ['release', workspace, '--out', 'bare', '--role-and-site'], { status: 1, says: [/--role-and-site goes with --generalise/], next: /fieldfare/ })
  expect((await fieldfare(app.folder, ['release', workspace, '--out', 'whole', '--replace-unreviewed', '--generalise', '--role-and-site', '--date', '2025-07-01'])).out).toContain('Made vaguer: ')
  expect((await fieldfare(app.folder, ['verify', join(app.folder, 'out'), '--workspace', workspace])).status).toBe(0)
  await expectRefusal(app.folder, ['pseudonyms', workspace, '--style', 'codes'], { status: 2, says: [/went out with the other kind of pseudonyms/], next: /One person keeps one pseudonym/ })
})
