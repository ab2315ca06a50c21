/** What a command reads and writes, so that a test can stand in for the terminal. Answers go to `out`, progress and messages to `err`. */
import type { Progress } from '../../shared/ipc/define'

export type CliIo = {
  out(text: string): void
  err(text: string): void
  readStdin(): Promise<string>
  /** Asks without showing what is typed; null where there is no terminal. */
  askSecret: ((question: string) => Promise<string>) | null
  env: Readonly<Record<string, string | undefined>>
  cwd: string
  signal: AbortSignal
  /** Whether `err` is a terminal that a progress line may overwrite. */
  isTerminal: boolean
}

/** One line that is overwritten on a terminal; elsewhere a line whenever the phase changes. */
export function progressLine(io: Pick<CliIo, 'err' | 'isTerminal'>): { show(progress: Progress): void; end(): void } {
  let phase = ''
  let shown = false
  return {
    show(progress) {
      if (io.isTerminal) {
        const share = progress.total > 0 ? ` ${progress.done} of ${progress.total}` : ''
        io.err(`\r\u001b[K${progress.phase}${share}`)
        shown = true
      } else if (progress.phase !== phase) io.err(`${progress.phase} …\n`)
      phase = progress.phase
    },
    end() {
      if (shown) io.err('\r\u001b[K')
      shown = false
    },
  }
}
