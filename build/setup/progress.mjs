/** What set-up says: progress goes to standard error, so that a command's own output stays clean. */

/** A failure a person can act on: one sentence for what went wrong, one for what to do next. */
export class SetupFailure extends Error {
  constructor(what, next) {
    super(`${oneLine(what)} Next: ${oneLine(next)}`)
    this.name = 'SetupFailure'
  }
}

const oneLine = (text) => String(text).replace(/\s+/g, ' ').trim()

export const say = (text) => process.stderr.write(`fieldfare: ${oneLine(text)}\n`)

/**
 * Runs `work` and reports it: a line at the start, one every 15 s while it lasts, and one with the time at
 * the end.
 */
export const timed = async (label, work) => {
  const start = performance.now()
  const seconds = () => ((performance.now() - start) / 1000).toFixed(1)
  say(`${label} …`)
  const beat = setInterval(() => say(`${label} … ${seconds()} s so far`), 15_000)
  try {
    const result = await work()
    say(`${label}: done in ${seconds()} s`)
    return result
  } finally {
    clearInterval(beat)
  }
}

/**
 * The last frame of every program here: a SetupFailure becomes one line, anything else keeps its stack,
 * because it is a defect of ours. Resolves to the exit status that `work` gives (undefined counts as 0).
 */
export const runProgram = async (work) => {
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    process.exitCode = 1
    if (error instanceof SetupFailure) process.stderr.write(`fieldfare: ${error.message}\n`)
    else throw error
  }
}
