/** What the main process does for the window (dialogs, recent workspaces), checked at both ends like the data contract. */
import { AppError, isErrorCode } from '../../shared/errors'
import { shellContract, type ShellContract } from '../../shared/ipc/shell-contract'
import type { InputOf, OutputOf } from '../../shared/ipc/define'

type ShellReply = { ok: true; output: unknown } | { ok: false; error: { code: string; detail: Record<string, string | number>; items: string[] } }

declare global {
  interface Window {
    /** Exposed by the preload. */
    fieldfareShell?: { call(operation: string, input: unknown): Promise<ShellReply> }
  }
}

export type Shell = {
  call<K extends keyof ShellContract & string>(operation: K, input: InputOf<ShellContract, K>): Promise<OutputOf<ShellContract, K>>
}

export function connectShell(page: Window): Shell {
  return {
    async call(operation, input) {
      const reply = await page.fieldfareShell?.call(operation, shellContract[operation].input.parse(input))
      if (!reply) throw new AppError('CONTRACT', { where: `${operation}: no shell` })
      if (!reply.ok) {
        const { code, detail, items } = reply.error
        throw isErrorCode(code) ? new AppError(code, detail, { items }) : new AppError('BUG', { ref: 'unknown code' })
      }
      const output = shellContract[operation].output.safeParse(reply.output)
      if (!output.success) throw new AppError('CONTRACT', { where: `${operation}, reply` })
      return output.data as never
    },
  }
}
