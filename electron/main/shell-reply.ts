/** Answers one call of the shell contract: the operation must exist, its input and its output must have their agreed form. */
import { AppError } from '../../shared/errors'
import type { WireError } from '../../shared/ipc/define'
import type { CallContext, Handlers } from '../../shared/ipc/serve'
import { shellContract, type ShellContract } from '../../shared/ipc/shell-contract'

export type ShellReply = { ok: true; output: unknown } | { ok: false; error: WireError }

/** What the page gets when it is not our page that asks. */
export const refusedReply: ShellReply = refusal(new AppError('CONTRACT', { where: 'sender' }))

/** `reportBug` returns the reference the person is shown. */
export async function shellReply(
  handlers: Handlers<ShellContract>,
  name: unknown,
  input: unknown,
  reportBug: (operation: string, error: unknown) => string,
): Promise<ShellReply> {
  if (!isOperation(name)) return refusal(new AppError('CONTRACT', { where: 'unknown operation' }))
  const operation = shellContract[name]
  const parsed = operation.input.safeParse(input)
  if (!parsed.success) {
    const what = parsed.error.issues[0]?.message ?? 'wrong form'
    return refusal(new AppError('INPUT_INVALID', { where: name, what }))
  }
  try {
    const handler = handlers[name] as (input: unknown, context: CallContext) => unknown
    const output = operation.output.safeParse(await handler(parsed.data, context))
    if (output.success) return { ok: true, output: output.data }
    return refusal(new AppError('CONTRACT', { where: `${name}, reply` }))
  } catch (error) {
    return refusal(error instanceof AppError ? error : new AppError('BUG', { ref: reportBug(name, error) }))
  }
}

/** Shell operations are short: nothing to cancel, no progress to tell. */
const context: CallContext = { signal: new AbortController().signal, progress: () => {} }

const isOperation = (name: unknown): name is keyof ShellContract =>
  typeof name === 'string' && Object.hasOwn(shellContract, name)

function refusal({ code, detail, items }: AppError): ShellReply {
  return { ok: false, error: { code, detail: { ...detail }, items: [...items] } }
}
