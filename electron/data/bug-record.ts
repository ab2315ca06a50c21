/**
 * What may be kept of an error nobody foresaw: a reference, the operation, the error's class, and where in our
 * code it happened. Never its message: messages can hold note text, names, SQL or paths.
 */
export type BugRecord = { ref: string; operation: string; errorClass: string; frames: string[] }

const CLASS_NAME = /^[A-Za-z_$][\w$]{0,59}$/
const OPERATION = /^[a-zA-Z.]{1,60}$/
const FRAME = /^\s+at (?:async )?(?:(?<name>[\w$.<># [\]]{1,80}) \()?(?:.*[\\/:])?(?<file>[\w.-]{1,60}):(?<line>\d+):\d+\)?$/
const MAX_FRAMES = 12

/** `error` as thrown; `ref` as the person is shown it. */
export function bugRecord(ref: string, operation: string, error: unknown): BugRecord {
  return {
    ref,
    operation: OPERATION.test(operation) ? operation : 'unknown',
    errorClass: classOf(error),
    frames: error instanceof Error ? framesOf(error) : [],
  }
}

function classOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const name = error.constructor.name
  return CLASS_NAME.test(name) ? name : 'Error'
}

function framesOf(error: Error): string[] {
  // The stack starts with the message, which may itself hold lines that look like frames: cut it off first,
  // and where it is not found word for word (changed after the throw) keep nothing.
  const stack = error.stack ?? ''
  const at = stack.indexOf(error.message)
  if (at === -1) return []
  return stack
    .slice(at + error.message.length)
    .split('\n')
    .flatMap((line) => {
      const found = FRAME.exec(line)?.groups
      return found ? [`${found['name'] ?? 'anonymous'} ${found['file']}:${found['line']}`] : []
    })
    .slice(0, MAX_FRAMES)
}
