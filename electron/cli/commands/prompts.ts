/** The command on what the study asks its researchers to look for. */
import { AppError } from '../../../shared/errors'
import { NOTE_KIND_LABELS, NOTE_KINDS } from '../../../shared/model/vocabulary'
import { oneOf } from '../args'
import type { Command } from '../command'
import { readTextFile } from '../session'

export const prompts: Command = {
  words: ['WORKSPACE'],
  options: { kind: { type: 'string', value: 'K', help: NOTE_KINDS.join(', ') }, file: { type: 'string', value: 'FILE', help: 'with --kind: take these prompts instead, one a line' } },
  help: 'what the study asks for in each kind of note; a pack carries it to the other laptops',
  async run(session) {
    const { args, io } = session
    const [kind, file] = [oneOf(args, 'kind', NOTE_KINDS), args.text('file')]
    if (file !== undefined && kind === undefined) throw new AppError('USAGE', { what: 'prompts: --file needs --kind.' })
    const text = file === undefined ? null : readTextFile(io, file)
    await session.open(args.word(0))
    if (text !== null && kind !== undefined) {
      const lines = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '')
      await session.call('prompts.save', { kind, lines })
    }
    const result = await session.call('prompts.list', {})
    const shown = result.prompts.filter((each) => kind === undefined || each.kind === kind)
    session.answer({ ...result, prompts: shown }, shown.flatMap((each) => [NOTE_KIND_LABELS[each.kind], ...(each.lines.length === 0 ? ['  (none)'] : each.lines.map((line) => `  ${line}`))]))
  },
}
