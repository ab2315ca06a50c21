/** Commands on the workspace as a whole: init, check, backup, restore. */
import { AppError } from '../../../shared/errors'
import { oneOf } from '../args'
import type { Command } from '../command'
import { readSecretFile } from '../session'

const TEMPLATES = ['three-week-observation', 'blank'] as const

export const init: Command = {
  words: ['WORKSPACE'],
  options: {
    title: { type: 'string', value: 'T', help: 'title of the study' },
    template: { type: 'string', value: 'NAME', help: TEMPLATES.join(' or ') },
    researcher: { type: 'string', value: 'NAME', help: 'who writes on this laptop' },
  },
  help: 'makes an encrypted workspace',
  async run(session) {
    const { args } = session
    const title = args.text('title')
    if (!title) throw new AppError('USAGE', { what: 'init: --title is missing. Usage: fieldfare init WORKSPACE --title T' })
    const template = oneOf(args, 'template', TEMPLATES)
    const researcherName = args.text('researcher')
    const { info, recoveryCode } = await session.call('workspace.create', {
      path: args.word(0),
      title,
      passphrase: await session.passphrase(),
      ...(template ? { template } : {}),
      ...(researcherName ? { researcherName } : {}),
    })
    session.answer({ folder: info.folder, title: info.title, recoveryCode }, [
      `Made ${info.folder}.`,
      `Recovery code: ${recoveryCode}`,
      'Write it down and keep it apart from the laptop: it opens the study if the passphrase is lost, and it is shown only this once.',
    ])
  },
}

export const check: Command = {
  words: ['WORKSPACE'],
  options: {},
  help: 'integrity: database, chain of changes, values, search index',
  async run(session) {
    await session.open(session.args.word(0))
    const result = await session.call('study.check', {})
    session.answer(
      result,
      result.checks.map((item) => `${item.ok ? 'ok   ' : 'FAULT'}  ${item.name}: ${item.detail}`),
    )
    if (!result.ok) session.io.err('Keep the workspace as it is and restore the newest backup with "fieldfare restore".\n')
    return result.ok ? undefined : 3
  },
}

export const backup: Command = {
  words: ['WORKSPACE'],
  options: { out: { type: 'string', value: 'FILE', help: 'the backup file to write' } },
  help: 'writes an encrypted backup of one moment',
  async run(session) {
    const out = session.args.text('out')
    if (!out) throw new AppError('USAGE', { what: 'backup: --out is missing. Usage: fieldfare backup WORKSPACE --out FILE' })
    await session.open(session.args.word(0))
    const result = await session.call('study.backup', { out })
    session.answer(result, [`Wrote ${out}: ${result.bytes} bytes, SHA-256 ${result.sha256}.`, 'It opens with the same passphrase or recovery code.'])
  },
}

export const restore: Command = {
  words: ['FILE', 'WORKSPACE'],
  options: { 'recovery-code-file': { type: 'string', value: 'FILE', help: 'open with the recovery code instead of the passphrase' } },
  help: 'makes a workspace from a backup',
  async run(session) {
    const { args } = session
    const codeFile = args.text('recovery-code-file')
    const unlocking = codeFile === undefined ? { passphrase: await session.passphrase() } : { recoveryCode: readSecretFile(session.io, codeFile) }
    const result = await session.call('study.restore', { file: args.word(0), path: args.word(1), ...unlocking })
    session.answer(result, [`Restored ${result.folder}: ${result.notes} field notes.`])
  },
}
