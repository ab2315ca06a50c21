/** Runs one call of the command line and gives its exit status: 0 done, 1 call or input wrong, 2 refused as unsafe, 3 damaged or locked. */
import { AppError, describeError } from '../../shared/errors'
import { type Args, readArgs } from './args'
import type { Command } from './command'
import { call } from './commands/call'
import { consistency } from './commands/consistency'
import { intruder, mark, read, releaseDiff, second } from './commands/bench'
import { demo } from './commands/demo'
import { codings, writeOut } from './commands/formats'
import { importFolder, log, search, stats } from './commands/notes'
import { prompts } from './commands/prompts'
import { publish } from './commands/publish'
import { key, release, verify } from './commands/release'
import { report } from './commands/report'
import { decide, review, scan } from './commands/review'
import { backup, check, init, restore } from './commands/workspace'
import { letter, sessionStart, siteCard } from './commands/site-card'
import { sheet, study } from './commands/study'
import { bundle, conflicts, join, merge, pack, recipient, resolve } from './commands/team'
import { safeguarding } from './commands/safeguarding'
import { asked, seal, sealed, unseal } from './commands/sealing'
import { pseudonyms } from './commands/pseudonyms'
import { risk } from './commands/risk'
import { withdraw } from './commands/withdraw'
import type { CliIo } from './io'
import { openSession } from './session'

export const COMMANDS: Readonly<Record<string, Command>> = { init, study, sheet, 'site-card': siteCard, letter, session: sessionStart, import: importFolder, log, search, seal, unseal, sealed, safeguarding, asked, stats, pack, join, recipient, bundle, merge, conflicts, resolve, consistency, scan, review, decide, mark, read, second, intruder, 'release-diff': releaseDiff, release, key, verify, publish, prompts, report, export: writeOut, codings, withdraw, risk, pseudonyms, check, backup, restore, call, demo }

function helpText(): string {
  const rows = Object.entries(COMMANDS).map(([name, command]) => {
    const options = Object.entries(command.options).map(([option, spec]) => `[--${option}${spec.type === 'string' ? ` ${spec.value ?? 'VALUE'}` : ''}]`)
    return `  ${[name, ...command.words, ...options].join(' ')}\n      ${command.help}`
  })
  return [
    'fieldfare COMMAND …: field notes, kept encrypted, released de-identified.',
    '',
    ...rows,
    '',
    'Every command takes --json and, where it opens a workspace, --passphrase-file FILE (else FIELDFARE_PASSPHRASE, else it asks).',
    'Exit status: 0 done, 1 the call or the input is wrong, 2 refused as unsafe, 3 damaged or wrong passphrase.',
    '',
  ].join('\n')
}

/** What a person is told: what happened, what it is about, what to do next. */
function tell(io: CliIo, error: AppError): void {
  io.err(`fieldfare: ${error.message}\n`)
  for (const item of error.items) io.err(`  ${item}\n`)
  io.err(`  ${error.next}${error.option === undefined ? '' : ` (${error.option})`}\n`)
}

export async function runCli(argv: readonly string[], io: CliIo): Promise<0 | 1 | 2 | 3> {
  const [name, ...rest] = argv
  if (name === undefined || name === 'help' || name === '--help' || name === '-h' || rest.includes('--help')) {
    io.out(helpText())
    return 0
  }
  let args: Args
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  try {
    if (!command) throw new AppError('USAGE', { what: `There is no command "${name}".` })
    args = readArgs(name, command, rest)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    tell(io, error)
    return error.exit
  }
  const session = openSession(io, args)
  try {
    return (await command.run(session)) ?? 0
  } catch (error) {
    if (error instanceof AppError) {
      tell(io, error)
      return error.exit
    }
    // Its message could hold text of a note; the kind of error is all that leaves.
    const { sentence, next } = describeError('BUG', { ref: `${name}, ${error instanceof Error ? error.name : typeof error}` })
    io.err(`fieldfare: ${sentence}\n  ${next}\n`)
    if (io.env['FIELDFARE_DEBUG'] && error instanceof Error) io.err(`${error.stack}\n`)
    return 1
  } finally {
    session.close()
  }
}
