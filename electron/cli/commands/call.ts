/**
 * call: any operation of the contract by its name, with its input as JSON. So there is nothing that the window can do to a study and a
 * script cannot; what is asked for often has a command of its own.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { AppError } from '../../../shared/errors'
import { contract, type OperationName } from '../../../shared/ipc/contract'
import { fileErrorReason } from '../../core/files/atomic-write'
import type { Command } from '../command'
import type { Session } from '../session'

/** These put another workspace in the place of the open one, or take the open one away: init, demo, join, restore and the passphrase of the call do that. */
const NOT_ON_AN_OPEN_STUDY: ReadonlySet<OperationName> = new Set<OperationName>(['workspace.create', 'workspace.createSample', 'workspace.open', 'workspace.lock', 'team.join', 'study.restore', 'register.lock', 'register.unlock'])
export const CALLABLE: readonly OperationName[] = (Object.keys(contract) as OperationName[]).filter((name) => !NOT_ON_AN_OPEN_STUDY.has(name)).sort()

async function inputOf(session: Session): Promise<unknown> {
  const { args, io } = session
  const file = args.text('input')
  if (file === undefined) return {}
  let text: string
  try {
    text = file === '-' ? await io.readStdin() : readFileSync(resolve(io.cwd, file), 'utf8')
  } catch (error) {
    throw new AppError('FILE_UNREADABLE', { path: file, why: fileErrorReason(error) }, { cause: error })
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown
  } catch {
    // What the parser says of it would quote it.
    throw new AppError('INPUT_INVALID', { where: file === '-' ? 'standard input' : file, what: 'it is not JSON' })
  }
}

export const call: Command = {
  words: ['WORKSPACE', 'OPERATION'],
  options: { input: { type: 'string', value: 'FILE', help: 'what the operation takes, as JSON; - reads it from standard input' } },
  help: `any one operation by its name, its answer as JSON: ${CALLABLE.join(', ')}`,
  async run(session) {
    const name = CALLABLE.find((operation) => operation === session.args.word(1))
    if (!name) throw new AppError('USAGE', { what: `call: there is no operation "${session.args.word(1)}" on an open study. "fieldfare help" lists them.` })
    const input = await inputOf(session)
    await session.open(session.args.word(0))
    // The contract validates it at both ends: nothing of its type is known here.
    const answer: unknown = await session.call(name, input as never)
    session.answer(answer, [JSON.stringify(answer, null, 1)])
  },
}
