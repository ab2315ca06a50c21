/** Serves the handlers of a contract on a port. What is not an AppError crosses as BUG with a reference and no text. */
import { AppError } from '../errors'
import type { AbortSignalLike } from './client'
import type { CallMessage, CancelMessage, Contract, OutputOf, ParsedInputOf, Port, Progress, ReplyMessage, Topic, WireError } from './define'

export type CallContext = { signal: AbortSignalLike; progress(progress: Progress): void }
export type Handlers<C extends Contract> = {
  [K in keyof C]: (input: ParsedInputOf<C, K>, context: CallContext) => OutputOf<C, K> | Promise<OutputOf<C, K>>
}
export type ServeOptions = {
  /** Called with a bug's error; returns the reference the person is shown. It must not keep note text. */
  reportBug(operation: string, error: unknown): string
  /** A new abort controller; `shared` may not name the global one. */
  createAbort(): { signal: AbortSignalLike; abort(): void }
  /** Tells every window what a finished change touched. */
  broadcast(topics: readonly Topic[]): void
}

export function serve<C extends Contract>(contract: C, handlers: Handlers<C>, port: Port, options: ServeOptions): void {
  const abortById = new Map<number, { abort(): void }>()
  const reply = (message: ReplyMessage) => port.post(message)

  const toWire = (operation: string, error: unknown): WireError => {
    if (error instanceof AppError) return { code: error.code, detail: { ...error.detail }, items: [...error.items] }
    return { code: 'BUG', detail: { ref: options.reportBug(operation, error) }, items: [] }
  }

  const run = async ({ id, op, input }: CallMessage): Promise<void> => {
    const operation = Object.hasOwn(contract, op) ? contract[op] : undefined
    if (!operation) return reply({ t: 'err', id, error: toWire(op, new AppError('CONTRACT', { where: 'unknown operation' })) })
    const parsed = operation.input.safeParse(input)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      return reply({ t: 'err', id, error: toWire(op, new AppError('INPUT_INVALID', { where: `${op} ${issue?.path.join('.') ?? ''}`.trim(), what: issue?.message ?? 'wrong form' })) })
    }
    const abort = options.createAbort()
    abortById.set(id, abort)
    try {
      const handler = handlers[op as keyof C] as (input: unknown, context: CallContext) => unknown
      const output = await handler(parsed.data, { signal: abort.signal, progress: (progress) => reply({ t: 'progress', id, progress }) })
      reply({ t: 'ok', id, output })
      if (operation.touches.length > 0) options.broadcast(operation.touches)
    } catch (error) {
      reply({ t: 'err', id, error: toWire(op, error) })
    } finally {
      abortById.delete(id)
    }
  }

  port.listen((raw) => {
    const message = raw as CallMessage | CancelMessage
    if (message.t === 'cancel') abortById.get(message.id)?.abort()
    else if (message.t === 'call') void run(message)
  })
}
