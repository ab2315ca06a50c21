/** Commands on other programs' formats: codings that come back, notes as a document. */
import type { Command } from '../command'

export const codings: Command = {
  words: ['WORKSPACE', 'FILE'],
  options: { 'dry-run': { type: 'boolean', help: 'say what would come, and change nothing' } },
  help: 'takes in codings made in NVivo, ATLAS.ti, MAXQDA and others on the project.qdpx of a release',
  async run(session) {
    const { args } = session
    await session.open(args.word(0))
    const result = await session.call('codings.import', { path: args.word(1), dryRun: args.flag('dry-run') })
    const { links, passages, memos, newCodes } = result
    const nothing = links + passages + memos + newCodes.length === 0
    session.answer(result, [
      `${result.file}${result.program === '' ? '' : `, written by ${result.program}`}: ${result.notes} notes of ${result.releases.join(' and ') || 'a release'}.`,
      nothing
        ? `No change: ${result.known} codings and memos were here already.`
        : `${result.dryRun ? 'Would bring' : 'Brought'} ${newCodes.length} new codes, ${links} codes on notes, ${passages} coded passages, ${memos} memos; ${result.known} were here already.`,
      ...(newCodes.length > 0 ? [`New codes: ${newCodes.join(', ')}`] : []),
      ...result.leftAside.map((line) => `Left aside: ${line}.`),
      ...(result.dryRun ? ['Nothing was changed.'] : []),
    ])
  },
}
