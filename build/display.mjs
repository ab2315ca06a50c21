/** A virtual display of one's own, where there is none or where a test must not disturb the one in use. */
import { spawn } from 'node:child_process'

import { SetupFailure } from './setup/progress.mjs'

/**
 * Starts an Xvfb on a display number that is free; it ends with this process.
 * @returns {Promise<{display: string, stop: () => void}>} `display` is for the variable DISPLAY, as `:7`
 * @throws SetupFailure when it does not start
 */
export const startDisplay = () =>
  new Promise((done, fail) => {
    const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1440x960x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const stop = () => server.kill()
    let number = ''
    let complaint = ''
    const failed = (why) => {
      fail(
        new SetupFailure(
          `The virtual display did not start: ${why}.`,
          'run `node build/setup.mjs`, then the same command again.',
        ),
      )
    }
    server.on('error', (error) => failed(error.message))
    server.on('exit', () => failed(complaint.trim().split('\n').at(-1) || 'Xvfb ended at once'))
    server.stderr.on('data', (chunk) => (complaint += chunk))
    server.stdout.on('data', (chunk) => {
      number += chunk
      if (!number.includes('\n')) return
      process.on('exit', stop)
      // The display must not keep a program alive that is done with everything else.
      for (const handle of [server, server.stdout, server.stderr]) handle.unref()
      done({ display: `:${number.trim()}`, stop })
    })
  })
