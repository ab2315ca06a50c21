/** demo: the main job without a window. A sample study, three laptops and their merge, a release with its report, and its check. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AppError } from '../../../shared/errors'
import { fileErrorReason } from '../../core/files/atomic-write'
import { makeFolders } from '../../core/files/make-folders'
import type { Command } from '../command'
import type { Session } from '../session'

/** Printed and known: what it guards is invented. */
const DEMO_PASSPHRASE = 'sample study passphrase'

/** Each joins with the study pack, writes, and sends a bundle. One of them words a note of the study anew, and so does another: a conflict to see. */
const RESEARCHERS = [
  { file: 'ada', name: 'Ada Fenwick', text: 'Sat in the waiting room for the last hour. Two people asked the link worker for a quick word on the way out.' },
  { file: 'bea', name: 'Bea Okonjo', text: 'Huddle ran over. The list for home visits was read aloud, then read again by someone who had come late.' },
  { file: 'cai', name: 'Cai Prosser', text: 'Debrief in the car park: “I keep the first ten minutes free of forms.” Paraphrase, close.' },
] as const

/** Three researchers' workspaces, their bundles, and their merge into the study. Returns how many bundles were merged. */
async function threeLaptops(session: Session, folder: string, workspace: string): Promise<number> {
  const pack = join(folder, 'study.pack')
  const passphrase = DEMO_PASSPHRASE
  await session.call('team.pack', { out: pack, passphrase })
  const whole = join(folder, 'lead.bundle')
  await session.call('team.bundle', { out: whole, passphrase })
  const { recipient } = await session.call('team.recipient', {})
  const bundles: string[] = []
  for (const { file, name, text } of RESEARCHERS) {
    const path = join(folder, `${file}.fieldfare`)
    await session.call('team.join', { pack, packPassphrase: passphrase, path, passphrase, researcherName: name })
    await session.call('team.merge', { paths: [whole], passphrase })
    const { notes } = await session.call('note.list', { limit: 1, order: 'newest' })
    const [note] = notes
    if (note) {
      const occurred = { ...note.occurred, precision: 'about' } as const
      await session.call('note.create', { siteId: note.siteId, sessionId: null, kind: 'observation', body: text, occurred })
      if (file !== 'cai') await session.call('note.save', { id: note.id, heads: note.heads, body: `${note.body}\n\n${name.split(' ')[0]}: ${text}` })
    }
    const bundle = join(folder, `${file}.bundle`)
    await session.call('team.bundle', { out: bundle, recipients: [recipient] })
    bundles.push(bundle)
    session.io.err(`${name}'s laptop: joined, wrote, sent ${file}.bundle.\n`)
  }
  await session.call('workspace.open', { path: workspace, passphrase })
  const merged = await session.call('team.merge', { paths: bundles })
  const { conflicts } = await session.call('conflict.list', {})
  session.io.err(`Merged ${bundles.length} bundles: ${merged.added['note'] ?? 0} new field notes, ${conflicts.length} conflict${conflicts.length === 1 ? '' : 's'}.\n`)
  // A release must say one thing: the demo keeps both wordings one after the other, as a person might.
  for (const conflict of conflicts) {
    const value = conflict.field === 'body' ? conflict.sides.map((side) => String(side.value)).join('\n\n') : conflict.sides[0]?.value
    await session.call('conflict.resolve', { recordId: conflict.recordId, field: conflict.field, heads: conflict.sides.map((side) => side.opId), value })
  }
  return bundles.length
}

export const demo: Command = {
  words: ['FOLDER'],
  options: {},
  help: 'makes a sample study, three laptops and their merge, a release and its check',
  async run(session) {
    const { io, args } = session
    const folder = resolve(io.cwd, args.word(0))
    const [workspace, release] = [join(folder, 'sample.fieldfare'), join(folder, 'release')]
    for (const path of [workspace, release]) if (existsSync(path)) throw new AppError('ALREADY_EXISTS', { path })
    try {
      makeFolders(folder)
    } catch (error) {
      throw new AppError('FILE_UNWRITABLE', { path: folder, why: fileErrorReason(error) }, { cause: error })
    }
    await session.call('workspace.createSample', { path: workspace, passphrase: DEMO_PASSPHRASE })
    const merges = await threeLaptops(session, folder, workspace)
    const stats = await session.call('study.stats', {})
    io.err(`The study: ${stats.sites} sites, ${stats.people} people, ${stats.sessions} sessions, ${stats.notes} field notes.\n`)
    const review = await session.call('review.list', { includeDecided: false })
    io.err(`${review.proposed} findings are proposed by rule, ${review.open} wait for a person. The demo replaces them all and leaves out people without consent.\n`)
    const receipt = await session.call('release.run', { out: release, profile: 'controlled', replaceUnreviewed: true, withoutConsent: 'leave-out' })
    const checked = await session.call('release.verify', { path: release, withWorkspace: true })
    session.answer({ workspace, laptops: RESEARCHERS.map(({ file }) => join(folder, `${file}.fieldfare`)), release, passphrase: DEMO_PASSPHRASE, stats, receipt, checked }, [
      `Study:   ${workspace} (passphrase of everything here: ${DEMO_PASSPHRASE})`,
      `Laptops: ${RESEARCHERS.map(({ file }) => join(folder, `${file}.fieldfare`)).join(', ')}; ${merges} bundles merged`,
      `Release: ${release}: ${receipt.notes} field notes, ${receipt.replacements} replacements, ${receipt.files} files; it ${checked.ok ? 'checks' : 'does NOT check'}.`,
      `Report:  ${join(release, 'data/report/anonymisation-report.html')} (open it in any browser)`,
    ])
    return checked.ok ? undefined : 2
  },
}
