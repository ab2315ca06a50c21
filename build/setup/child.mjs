/** Child processes with a deadline, their output kept in a log that a failure can point at. */
import { spawn } from 'node:child_process'
import { appendFileSync, mkdirSync } from 'node:fs'
import { constants } from 'node:os'
import { join, relative } from 'node:path'

import { root, setupDir } from './paths.mjs'

const logFile = join(setupDir, 'log.txt')
export const logName = relative(root, logFile)

const running = new Set()
const endChildren = () => {
  for (const { pid } of running) if (pid !== undefined) endGroup(pid)
}

/** Children lead groups of their own, so that what they have started ends with them: a compiler, say. */
const GROUPS = process.platform !== 'win32'

/** Ends a child and all that it has started; it may have ended already. */
export const endGroup = (pid) => {
  try {
    process.kill(GROUPS ? -pid : pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

const stoppers = Object.entries({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 }).map(([signal, number]) => [
  signal,
  () => process.exit(128 + number),
])

/** While children run, this process takes them along when it is told to end. */
const watchOver = (child) => {
  if (running.size === 0) {
    process.on('exit', endChildren)
    for (const [signal, stop] of stoppers) process.on(signal, stop)
  }
  running.add(child)
}

const letGo = (child) => {
  running.delete(child)
  if (running.size > 0) return
  process.off('exit', endChildren)
  for (const [signal, stop] of stoppers) process.off(signal, stop)
}

/**
 * Runs a command to its end; the child ends with this process, unless this process is killed outright.
 * @param options.onStart gets the child's process number
 * @returns {Promise<{status: number|null, signal: string|null, stdout: string, output: string, timedOut:
 * boolean}>} `status` is null when a signal ended it or it could not be started; never rejects.
 */
export const runChild = (
  command,
  args,
  { cwd = root, env = process.env, timeoutMs = 1_800_000, onStart } = {},
) =>
  new Promise((done) => {
    let stdout = ''
    let output = ''
    let timedOut = false
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: GROUPS })
    watchOver(child)
    if (child.pid !== undefined) onStart?.(child.pid)
    const deadline = setTimeout(() => {
      timedOut = true
      endGroup(child.pid)
    }, timeoutMs)
    const end = (status, signal, extra = '') => {
      clearTimeout(deadline)
      letGo(child)
      log(
        `$ ${command} ${args.join(' ')}\n${output}${extra}[${timedOut ? 'timed out' : (signal ?? status)}]\n`,
      )
      done({ status, signal, stdout, output: output + extra, timedOut })
    }
    child.stdout.on('data', (chunk) => {
      stdout += chunk
      output += chunk
    })
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => end(null, null, `${error.message}\n`))
    child.on('close', (status, signal) => end(status, signal))
  })

/**
 * Runs a command in the foreground of the same terminal; interrupts go to it, and it decides what they mean.
 * @returns {Promise<number>} its exit status, or 128 + the signal's number
 */
export const runForeground = (command, args, { cwd = root, env = process.env } = {}) =>
  new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' })
    const ignore = () => {}
    const pass = () => child.kill('SIGTERM')
    process.on('SIGINT', ignore)
    process.on('SIGTERM', pass)
    child.on('error', fail)
    child.on('close', (status, signal) => {
      process.off('SIGINT', ignore)
      process.off('SIGTERM', pass)
      done(status ?? 128 + (constants.signals[signal] ?? 0))
    })
  })

export const log = (text) => {
  mkdirSync(setupDir, { recursive: true })
  appendFileSync(logFile, text)
}

/**
 * The line of a program's output that says most about a failure: the first that names an error, else the
 * last.
 */
export const tellingLine = (output) => {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !/^npm (warn|notice)/i.test(line))
  const line =
    lines.find((each) => /\berr(or)?\b|cannot|not found|failed/i.test(each)) ?? lines.at(-1) ?? 'no message'
  return line.length > 200 ? `${line.slice(0, 200)}…` : line
}

/**
 * npm as this user has it set up: its own script under this Node where npm told us, else `npm` on the path.
 */
export const npm = (args, options = {}) => {
  const script = process.env.npm_execpath
  if (script && /npm-cli\.c?js$/.test(script)) return runChild(process.execPath, [script, ...args], options)
  return process.platform === 'win32'
    ? runChild('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options)
    : runChild('npm', args, options)
}
