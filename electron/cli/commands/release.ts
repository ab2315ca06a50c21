/** Commands on releases: release, verify, key. */
import { readFileSync, existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { AppError } from '../../../shared/errors'
import { RELEASE_PROFILES, WITHOUT_CONSENT } from '../../../shared/model/vocabulary'
import { counted, isoDate, oneOf } from '../args'
import type { Command } from '../command'
import { fileErrorReason } from '../../core/files/atomic-write'
import { readKeyOut } from '../../core/release/key-file'
import { readSecretFile } from '../session'

export const release: Command = {
  words: ['WORKSPACE'],
  options: {
    out: { type: 'string', value: 'FOLDER', help: 'folder, or file ending .zip, to write' },
    profile: { type: 'string', value: 'P', help: RELEASE_PROFILES.join(', ') },
    'replace-unreviewed': { type: 'boolean', help: 'replace what nobody has decided, instead of refusing' },
    'without-consent': { type: 'string', value: 'W', help: WITHOUT_CONSENT.join(', ') },
    generalise: { type: 'boolean', help: 'make age, gender and ethnic group vaguer until people of one role and site look alike' },
    'role-and-site': { type: 'boolean', help: 'with --generalise: role and site become vaguer too, until everyone in the tables stands among people who look alike' },
    date: { type: 'string', value: 'DATE', help: 'date printed on the release; else today' },
    'key-out': { type: 'string', value: 'FILE', help: 'write the encrypted key: pseudonyms and release ids beside working ids' },
    'key-passphrase-file': { type: 'string', value: 'FILE', help: 'encrypt the key with this instead of the workspace’s passphrase' },
  },
  help: 'the de-identified dataset with its report',
  async run(session) {
    const { args } = session
    const out = args.text('out')
    if (!out) throw new AppError('USAGE', { what: 'release: --out is missing. Usage: fieldfare release WORKSPACE --out FOLDER' })
    const profile = oneOf(args, 'profile', RELEASE_PROFILES)
    const withoutConsent = oneOf(args, 'without-consent', WITHOUT_CONSENT)
    if (args.flag('role-and-site') && !args.flag('generalise')) throw new AppError('USAGE', { what: 'release: --role-and-site goes with --generalise. Usage: fieldfare release WORKSPACE --out FOLDER --generalise --role-and-site' })
    const [date, keyOut, keyFile] = [isoDate(args, 'date'), args.text('key-out'), args.text('key-passphrase-file')]
    await session.open(args.word(0))
    const receipt = await session.call('release.run', {
      out,
      replaceUnreviewed: args.flag('replace-unreviewed'),
      generalise: args.flag('generalise'),
      roleAndSite: args.flag('role-and-site'),
      ...(profile ? { profile } : {}),
      ...(withoutConsent ? { withoutConsent } : {}),
      ...(date === undefined ? {} : { date }),
      ...(keyOut === undefined ? {} : { keyOut, keyPassphrase: keyFile === undefined ? await session.passphrase() : readSecretFile(session.io, keyFile) }),
    })
    session.answer(receipt, [
      `Released ${counted(receipt.notes, 'field note')} and ${counted(receipt.people, 'person', 'people')} to ${out} (profile ${receipt.profile}): ${counted(receipt.replacements, 'replacement')}, ${counted(receipt.files, 'file')}, ${receipt.bytes} bytes.`,
      ...(receipt.generalised ? [`Made vaguer: ${receipt.generalised.join('; ') || 'no step for all; where it was needed, values are withheld'}.`] : []),
      ...(receipt.redrawn ? [`Pseudonyms drawn anew, because they had become somebody’s: ${receipt.redrawn}.`] : []),
      `Left out: ${counted(receipt.notesLeftOut, 'note')}. The report says why, without names: data/report/anonymisation-report.html`,
      `SHA-256 of tagmanifest-sha256.txt: ${receipt.sha256}`,
    ])
  },
}

export const verify: Command = {
  words: ['FOLDER'],
  options: { workspace: { type: 'string', value: 'WORKSPACE', help: 'search it for every registered name, alias and variant too' } },
  help: 'checks a release from outside',
  async run(session) {
    const { args } = session
    const workspace = args.text('workspace')
    if (workspace !== undefined) await session.open(workspace)
    const result = await session.call('release.verify', { path: args.word(0), withWorkspace: workspace !== undefined })
    session.answer(result, [
      ...result.checks.map((item) => `${item.ok ? 'ok   ' : 'FAULT'}  ${item.name}: ${item.detail}`),
      ...result.problems,
      result.ok ? `The release checks: ${result.files} files.` : 'The release does not check. Do not rely on it; ask its sender for the original.',
    ])
    return result.ok ? undefined : 2
  },
}

export const key: Command = {
  words: ['FILE'],
  options: { 'key-passphrase-file': { type: 'string', value: 'FILE', help: 'the passphrase the key was written with' } },
  help: 'shows a key file written by --key-out',
  async run(session) {
    const { args } = session
    const path = resolve(session.io.cwd, args.word(0))
    if (!existsSync(path)) throw new AppError('FILE_NOT_FOUND', { path: args.word(0) })
    const keyFile = args.text('key-passphrase-file')
    let bytes: Uint8Array
    try {
      bytes = readFileSync(path)
    } catch (error) {
      throw new AppError('FILE_UNREADABLE', { path: args.word(0), why: fileErrorReason(error) }, { cause: error })
    }
    const passphrase = keyFile === undefined ? await session.passphrase() : readSecretFile(session.io, keyFile)
    session.io.out(`${JSON.stringify(readKeyOut(bytes, passphrase), null, 1)}\n`)
  },
}
