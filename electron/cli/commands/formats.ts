/** Commands on other programs' formats: codings that come back, notes as a document. */
import { AppError } from '../../../shared/errors'
import { RELEASE_FORMATS } from '../../../shared/model/vocabulary'
import { oneOf } from '../args'
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

export const writeOut: Command = {
  words: ['[WORKSPACE]'],
  options: {
    format: { type: 'string', value: 'F', help: `${RELEASE_FORMATS.join(', ')} (a catalogue entry, of a release only)` },
    out: { type: 'string', value: 'FILE', help: 'the document to write' },
    release: { type: 'string', value: 'FOLDER', help: 'the notes of this release, instead of a workspace’s' },
  },
  help: 'notes as one document: of a release, or of the study for its own researchers (with names)',
  async run(session) {
    const { args } = session
    const usage = 'Usage: fieldfare export --release FOLDER --format F --out FILE, or fieldfare export WORKSPACE --format F --out FILE'
    const [out, release, workspace] = [args.text('out'), args.text('release'), args.word(0)]
    if (!out) throw new AppError('USAGE', { what: `export: --out is missing. ${usage}` })
    if ((release === undefined) === (workspace === '')) throw new AppError('USAGE', { what: `export: either a workspace or --release. ${usage}` })
    const ending = RELEASE_FORMATS.find((each) => out.toLowerCase().endsWith(`.${each}`))
    const format = oneOf(args, 'format', RELEASE_FORMATS) ?? ending
    if (format === undefined) throw new AppError('USAGE', { what: `export: --format is one of ${RELEASE_FORMATS.join(', ')}. ${usage}` })
    if (release === undefined) await session.open(workspace)
    const written = await session.call('notes.write', { out, format, ...(release === undefined ? {} : { release }) })
    if (release === undefined) session.io.err(written.withNames ? 'It holds real names. Keep it on an encrypted disk and delete it when you are done; what is passed on is a release.\n' : 'It is not de-identified: what is passed on is a release.\n')
    session.answer(written, [`Wrote ${out}: ${written.notes} field notes, ${written.bytes} bytes.`])
  },
}
