/** A command: its words and options, one line of help, and what it does. */
import type { ArgsSpec } from './args'
import type { Session } from './session'

export type Command = ArgsSpec & {
  help: string
  /** Returns the exit status where it is not 0 without an error (verify and check, which have found something). */
  run(session: Session): Promise<void | 2 | 3>
}
