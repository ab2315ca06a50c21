/** demo: the main job without a window. A sample study, a release of it with its report, and the check of that release. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AppError } from '../../../shared/errors'
import { fileErrorReason } from '../../core/files/atomic-write'
import { makeFolders } from '../../core/files/make-folders'
import type { Command } from '../command'

/** Printed and known: what it guards is invented. */
const DEMO_PASSPHRASE = 'sample study passphrase'

export const demo: Command = {
  words: ['FOLDER'],
  options: {},
  help: 'makes a sample study, releases it and checks the release',
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
    const stats = await session.call('study.stats', {})
    io.err(`Made a sample study: ${stats.sites} sites, ${stats.people} people, ${stats.sessions} sessions, ${stats.notes} field notes.\n`)
    const review = await session.call('review.list', { includeDecided: false })
    io.err(`${review.proposed} findings are proposed by rule, ${review.open} wait for a person. The demo replaces them all and leaves out people without consent.\n`)
    const receipt = await session.call('release.run', { out: release, profile: 'controlled', replaceUnreviewed: true, withoutConsent: 'leave-out' })
    const checked = await session.call('release.verify', { path: release, withWorkspace: true })
    session.answer({ workspace, release, passphrase: DEMO_PASSPHRASE, stats, receipt, checked }, [
      `Study:   ${workspace} (passphrase: ${DEMO_PASSPHRASE})`,
      `Release: ${release}: ${receipt.notes} field notes, ${receipt.replacements} replacements, ${receipt.files} files; it ${checked.ok ? 'checks' : 'does NOT check'}.`,
      `Report:  ${join(release, 'data/report/anonymisation-report.html')} (open it in any browser)`,
    ])
    return checked.ok ? undefined : 2
  },
}
