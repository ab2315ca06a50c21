/** Several laptops of one study, each a real core of its own. */
import { join } from 'node:path'
import { PASSPHRASE, type TestApp, testApp, withStudy } from './core'

const PACK = 'passphrase of the pack'
export const at = (time: string) => ({ at: time, precision: 'exact', zone: 'Europe/London' }) as const

/** The lead with a site and a patient, and the study pack for others. */
export async function leadLaptop() {
  const app = await withStudy()
  const site = await app.client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const patient = await app.client.call('person.save', { name: 'Ottoline Braithwhistle', role: 'patient', siteIds: [site.id], consent: 'written' })
  const pack = join(app.folder, 'study.pack')
  await app.client.call('team.pack', { out: pack, passphrase: PACK })
  return { app, site, patient, pack }
}

export async function furtherLaptop(pack: string, researcherName: string): Promise<TestApp> {
  const app = testApp()
  await app.client.call('team.join', { pack, packPassphrase: PACK, path: app.workspacePath, passphrase: PASSPHRASE, researcherName })
  return app
}

let bundles = 0
/** What one laptop has, taken in by another. */
export async function give(from: TestApp, to: TestApp, more: { withSealed?: boolean; withRegister?: boolean; sinceLast?: boolean } = {}) {
  const { recipient } = await to.client.call('team.recipient', {})
  const out = join(from.folder, `${(bundles += 1)}.bundle`)
  await from.client.call('team.bundle', { out, recipients: [recipient], ...more })
  return { file: out, result: await to.client.call('team.merge', { paths: [out] }) }
}
