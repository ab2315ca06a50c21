/** What the study asks for, by kind of note: begun by the template, changed by the team, carried by the pack and by bundles. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { runCli } from '../../electron/cli/run'
import { NOTE_KINDS } from '../../shared/model/vocabulary'
import { PASSPHRASE, type TestApp, testApp, withStudy } from '../support/core'

const apps: TestApp[] = []
afterEach(() => apps.splice(0).forEach((app) => app.close()))

const study = async (): Promise<TestApp> => {
  const app = await withStudy()
  apps.push(app)
  return app
}
const linesOf = async ({ client }: TestApp, kind: string) => (await client.call('prompts.list', {})).prompts.find((each) => each.kind === kind)?.lines

test('a template begins with prompts for every kind of note, a blank study with none', async () => {
  const { prompts, template } = await (await study()).client.call('prompts.list', {})
  expect(template).toBe('three-week-observation')
  expect(prompts.map(({ kind }) => kind)).toEqual([...NOTE_KINDS])
  expect(prompts.filter(({ lines }) => lines.length === 0)).toEqual([])
  const blank = testApp()
  apps.push(blank)
  await blank.client.call('workspace.create', { path: blank.workspacePath, title: 'Blank', passphrase: PASSPHRASE, template: 'blank' })
  expect((await blank.client.call('prompts.list', {})).prompts.flatMap(({ lines }) => lines)).toEqual([])
})

test('are changed for one kind, undone, and refused where they are no prompts', async () => {
  const app = await study()
  const before = await linesOf(app, 'debrief')
  await app.client.call('prompts.save', { kind: 'debrief', lines: ['What surprised you?'] })
  expect(await linesOf(app, 'debrief')).toEqual(['What surprised you?'])
  await app.client.call('history.undo', {})
  expect(await linesOf(app, 'debrief')).toEqual(before)
  await expect(app.client.call('prompts.save', { kind: 'debrief', lines: ['x'.repeat(201)] })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
})

test('a pack carries them as they are, a bundle what came after, and two kinds changed on two laptops do not clash', async () => {
  const lead = await study()
  await lead.client.call('prompts.save', { kind: 'observation', lines: ['Who waits, and for what?'] })
  const pack = join(lead.folder, 'study.pack')
  await lead.client.call('team.pack', { out: pack, passphrase: PASSPHRASE })
  const second = testApp()
  apps.push(second)
  await second.client.call('team.join', { pack, packPassphrase: PASSPHRASE, path: second.workspacePath, passphrase: PASSPHRASE, researcherName: 'Tunde Bello' })
  expect(await second.client.call('prompts.list', {})).toEqual(await lead.client.call('prompts.list', {}))
  await lead.client.call('prompts.save', { kind: 'debrief', lines: ['From the lead'] })
  await second.client.call('prompts.save', { kind: 'jotting', lines: ['From the second laptop'] })
  const bundle = join(second.folder, 'second.bundle')
  await second.client.call('team.bundle', { out: bundle, passphrase: PASSPHRASE })
  expect((await lead.client.call('team.merge', { paths: [bundle], passphrase: PASSPHRASE })).conflicts).toEqual([])
  expect([await linesOf(lead, 'debrief'), await linesOf(lead, 'jotting')]).toEqual([['From the lead'], ['From the second laptop']])
})

test('the command line shows them and takes a file of them', async () => {
  const app = await study()
  await app.client.call('workspace.lock', {})
  writeFileSync(join(app.folder, 'lines.txt'), 'What surprised you?\r\n\r\n  What now?  \n')
  const cli = async (...argv: string[]) => {
    let [out, err] = ['', '']
    const status = await runCli(argv, { out: (text) => void (out += text), err: (text) => void (err += text), readStdin: async () => '', askSecret: null, env: { FIELDFARE_PASSPHRASE: PASSPHRASE }, cwd: app.folder, signal: new AbortController().signal, isTerminal: false })
    return { status, out, err }
  }
  expect(await cli('prompts', 'study.fieldfare', '--kind', 'debrief', '--file', 'lines.txt')).toEqual({ status: 0, out: 'Debrief\n  What surprised you?\n  What now?\n', err: '' })
  expect(await cli('prompts', 'study.fieldfare', '--file', 'lines.txt')).toMatchObject({ status: 1 })
  expect((await cli('prompts', 'study.fieldfare')).out.split('\n')).toContain('Jotting')
})
