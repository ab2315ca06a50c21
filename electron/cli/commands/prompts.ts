/** The command on what the study asks its researchers to look for. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { AppError } from '../../../shared/errors'
import { NOTE_KIND_LABELS, NOTE_KINDS } from '../../../shared/model/vocabulary'
import { oneOf } from '../args'
import type { Command } from '../command'

export const prompts: Command = {
  words: ['WORKSPACE'],
  options: { kind: { type: 'string', value: 'K', help: NOTE_KINDS.join(', ') }, file: { type: 'string', value: 'FILE', help: 'with --kind: take these prompts instead, one a line' } },
  help: 'what the study asks for in each kind of note; a pack carries it to the other laptops',
  async run(session) {
    const { args, io } = session
    const [kind, file] = [oneOf(args, 'kind', NOTE_KINDS), args.text('file')]
    if (file !== undefined && kind === undefined) throw new AppError('USAGE', { what: 'prompts: --file needs --kind.' })
    const path = file === undefined ? '' : resolve(io.cwd, file)
    if (file !== undefined && !existsSync(path)) throw new AppError('FILE_NOT_FOUND', { path: file })
    await session.open(args.word(0))
    if (file !== undefined && kind !== undefined) {
      const lines = readFileSync(path, 'utf8').split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '')
      await session.call('prompts.save', { kind, lines })
    }
    const result = await session.call('prompts.list', {})
    const shown = result.prompts.filter((each) => kind === undefined || each.kind === kind)
    session.answer({ ...result, prompts: shown }, shown.flatMap((each) => [NOTE_KIND_LABELS[each.kind], ...(each.lines.length === 0 ? ['  (none)'] : each.lines.map((line) => `  ${line}`))]))
  },
}
