/** The command line's door to the terminal: real streams, a hidden passphrase prompt, and Ctrl+C that cancels cleanly. */
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { runCli } from './run'

const abort = new AbortController()
process.once('SIGINT', () => abort.abort())
process.once('SIGTERM', () => abort.abort())
// A reader that goes away early (head, less) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

function askSecret(question: string): Promise<string> {
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true })
  return new Promise((resolve) => {
    reader.question('', (answer) => {
      reader.close()
      process.stderr.write('\n')
      resolve(answer)
    })
  })
}

void runCli(process.argv.slice(2), {
  out: (chunk) => void process.stdout.write(chunk),
  err: (chunk) => void process.stderr.write(chunk),
  readStdin: () => text(process.stdin),
  askSecret: process.stdin.isTTY ? askSecret : null,
  env: process.env,
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  signal: abort.signal,
  isTerminal: process.stderr.isTTY === true,
}).then((status) => {
  process.exitCode = status
})
