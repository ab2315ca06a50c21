/** Commands of many laptops: pack, join, bundle, merge, conflicts, resolve. */
import { AppError } from '../../../shared/errors'
import { countedKinds } from '../../../shared/history/kind-words'
import { fieldWords, valueWords } from '../../../shared/model/value-words'
import type { Args } from '../args'
import type { Command } from '../command'
import { readSecretFile, readTextFile, type Session } from '../session'

const needOut = (args: Args, command: string): string => {
  const out = args.text('out')
  if (!out) throw new AppError('USAGE', { what: `${command}: --out is missing.` })
  return out
}

/** The passphrase that locks the file itself: its own, else the workspace's. */
const filePassphrase = async (session: Session, option: string): Promise<string> => {
  const file = session.args.text(option)
  return file === undefined ? session.passphrase() : readSecretFile(session.io, file)
}

export const pack: Command = {
  words: ['WORKSPACE'],
  options: { out: { type: 'string', value: 'FILE', help: 'the pack to write' }, 'pack-passphrase-file': { type: 'string', value: 'FILE', help: 'what locks the pack; else the workspace’s passphrase' } },
  help: 'a study pack for a second laptop: same study, sites, roles, ids',
  async run(session) {
    const out = needOut(session.args, 'pack')
    await session.open(session.args.word(0))
    const result = await session.call('team.pack', { out, passphrase: await filePassphrase(session, 'pack-passphrase-file') })
    session.answer(result, [`Wrote the study pack ${out}. Give its passphrase to your colleague by another way than the file.`])
  },
}

export const join: Command = {
  words: ['FILE', 'WORKSPACE'],
  options: {
    'pack-passphrase-file': { type: 'string', value: 'FILE', help: 'what the pack was locked with; else the passphrase of the new workspace' },
    researcher: { type: 'string', value: 'NAME', help: 'who writes on this laptop' },
  },
  help: 'makes a workspace of the same study from a pack',
  async run(session) {
    const { args } = session
    const researcherName = args.text('researcher')
    const { info, recoveryCode } = await session.call('team.join', {
      pack: args.word(0),
      packPassphrase: await filePassphrase(session, 'pack-passphrase-file'),
      path: args.word(1),
      passphrase: await session.passphrase(),
      ...(researcherName === undefined ? {} : { researcherName }),
    })
    session.answer({ folder: info.folder, title: info.title, recoveryCode }, [`Made ${info.folder}, a laptop more for “${info.title}”.`, `Recovery code: ${recoveryCode}`, 'It is shown only this once.'])
  },
}

export const bundle: Command = {
  words: ['WORKSPACE'],
  options: {
    out: { type: 'string', value: 'FILE', help: 'the bundle to write' },
    to: { type: 'string', multiple: true, value: 'RECIPIENT', help: 'age1… of whoever may open it; can be given several times' },
    'bundle-passphrase-file': { type: 'string', value: 'FILE', help: 'lock it with a passphrase instead; else with --passphrase-file’s' },
    'without-register': { type: 'boolean', help: 'leave the register of names out' },
    'with-sealed': { type: 'boolean', help: 'take the words of sealed passages and the steps of safeguarding concerns along, which otherwise stay here; only with --to, and where the lead’s key is recorded only to that' },
    'since-last': { type: 'boolean', help: 'only what came after the last bundle' },
  },
  help: 'a researcher’s export for the lead, encrypted and signed',
  async run(session) {
    const { args } = session
    const out = needOut(args, 'bundle')
    const recipients = args.list('to')
    await session.open(args.word(0))
    const lock = recipients.length > 0 ? { recipients } : { passphrase: await filePassphrase(session, 'bundle-passphrase-file') }
    const result = await session.call('team.bundle', { out, ...lock, withRegister: !args.flag('without-register'), withSealed: args.flag('with-sealed'), sinceLast: args.flag('since-last') })
    session.answer(result, [`Wrote ${out}: ${result.operations} changes, ${result.bytes} bytes, ${recipients.length > 0 ? `for ${recipients.length} recipient${recipients.length === 1 ? '' : 's'}` : 'locked with a passphrase'}.`])
  },
}

export const recipient: Command = {
  words: ['WORKSPACE'],
  options: {},
  help: 'the age1… that others write bundles for this laptop to',
  async run(session) {
    await session.open(session.args.word(0))
    const result = await session.call('team.recipient', {})
    session.answer(result, [result.recipient])
  },
}

export const merge: Command = {
  words: ['WORKSPACE', 'FILE…'],
  options: {
    'dry-run': { type: 'boolean', help: 'say what would come, and change nothing' },
    'bundle-passphrase-file': { type: 'string', value: 'FILE', help: 'what the bundles were locked with; else the workspace’s passphrase is tried' },
    undo: { type: 'boolean', help: 'take the last merge back instead' },
  },
  help: 'takes bundles in, in any order, any number of times',
  async run(session) {
    const { args } = session
    await session.open(args.word(0))
    if (args.flag('undo')) {
      const undone = await session.call('team.undoMerge', {})
      return session.answer(undone, [`Took the merge back: ${undone.operations} changes left the study.`])
    }
    const result = await session.call('team.merge', { paths: args.rest(1), passphrase: await filePassphrase(session, 'bundle-passphrase-file'), dryRun: args.flag('dry-run') })
    const nothing = Object.keys(result.added).length + Object.keys(result.changed).length === 0
    session.answer(result, [
      ...result.files.map((file) => `${file.file}: ${file.added} new changes, ${file.known} known${file.filled > 0 ? `, ${file.filled} completed` : ''}`),
      nothing ? 'No change: all of it was here already.' : `${result.dryRun ? 'Would bring' : 'Brought'} ${countedKinds(result.added) || 'nothing new'}; changed ${countedKinds(result.changed) || 'nothing'}.`,
      ...(result.conflicts.length > 0 ? [`${result.conflicts.length} need your decision: fieldfare conflicts.`] : []),
      ...result.duplicates.map((pair) => `May be the same person: ${pair.codeA} and ${pair.codeB} (${pair.evidence.join(', ')}).`),
      ...result.warnings,
      ...(result.dryRun ? ['Nothing was changed.'] : []),
    ])
  },
}

export const conflicts: Command = {
  words: ['WORKSPACE'],
  options: {},
  help: 'what needs a decision',
  async run(session) {
    await session.open(session.args.word(0))
    const [{ conflicts: list }, { duplicates, clashes }] = [await session.call('conflict.list', {}), await session.call('team.duplicates', {})]
    const document = {
      conflicts: list.map((each) => ({ id: `${each.recordId}/${each.field}`, ...each })),
      duplicates: duplicates.map((each) => ({ id: `${each.a}+${each.b}`, ...each })),
      clashes: clashes.map((each) => ({ id: `code:${each.code}`, ...each })),
    }
    const [{ people }, { sites }] = [await session.call('person.list', {}), await session.call('site.list', {})]
    const nameOf = (id: string): string | null => [...people, ...sites].find((each) => each.id === id)?.code ?? null
    const show = (each: { recordKind: string; field: string }, value: unknown): string => valueWords(each.recordKind, each.field, value, { nameOf }).replace(/\s+/g, ' ').slice(0, 100)
    session.answer(document, [
      ...document.conflicts.flatMap((each) => [`${each.id}  (${each.recordKind}: ${fieldWords(each.field)})`, ...each.sides.map((side, index) => `    ${String.fromCharCode(65 + index)}  ${side.author || side.device.slice(0, 4)}, ${side.at}: ${show(each, side.value)}`)]),
      ...document.duplicates.map((each) => `${each.id}  may be the same person: ${each.codeA} (A) and ${each.codeB} (B): ${each.evidence.join(', ')}`),
      ...document.clashes.map((each) => `${each.id}  two people under one pseudonym: ${each.people.join(' (A), ')} (B)`),
      `${document.conflicts.length} conflicts, ${document.duplicates.length} possible duplicates, ${document.clashes.length} pseudonyms used twice.`,
    ])
  },
}

export const resolve: Command = {
  words: ['WORKSPACE', 'ID'],
  options: { take: { type: 'string', value: 'A|B|TEXT-FILE', help: 'a side, or a file with the text to take; for duplicates A or B keeps that one, "apart" says they are two' } },
  help: 'settles what "conflicts" lists',
  async run(session) {
    const { args } = session
    const take = args.text('take')
    if (!take) throw new AppError('USAGE', { what: 'resolve: --take is missing. Usage: fieldfare resolve WORKSPACE ID --take A|B|TEXT-FILE' })
    await session.open(args.word(0))
    const id = args.word(1)
    const written = id.startsWith('code:') ? await settleClash(session, id.slice(5), take) : id.includes('+') ? await settlePair(session, id, take) : await settleField(session, id, take)
    session.answer(written, ['Settled.'])
  },
}

const sideOf = (take: string, count: number): number | null => (/^[A-Z]$/.test(take) && take.charCodeAt(0) - 65 < count ? take.charCodeAt(0) - 65 : null)

async function settleField(session: Session, id: string, take: string): Promise<unknown> {
  const { conflicts: list } = await session.call('conflict.list', {})
  const conflict = list.find((each) => `${each.recordId}/${each.field}` === id) ?? list.find((each) => each.recordId === id)
  if (!conflict) throw new AppError('NOT_FOUND', { what: 'conflict', ref: id })
  const side = sideOf(take, conflict.sides.length)
  const value = side === null ? readText(session, take) : conflict.sides[side]?.value
  return session.call('conflict.resolve', { recordId: conflict.recordId, field: conflict.field, heads: conflict.sides.map((each) => each.opId), value })
}

async function settlePair(session: Session, id: string, take: string): Promise<unknown> {
  const { duplicates } = await session.call('team.duplicates', {})
  const pair = duplicates.find((each) => `${each.a}+${each.b}` === id)
  if (!pair) throw new AppError('NOT_FOUND', { what: 'pair of possible duplicates', ref: id })
  if (take === 'apart') return session.call('team.keepApart', { a: pair.a, b: pair.b })
  if (take !== 'A' && take !== 'B') throw new AppError('USAGE', { what: 'For a pair of people --take is A, B or apart.' })
  return session.call('team.joinPeople', take === 'A' ? { keep: pair.a, other: pair.b } : { keep: pair.b, other: pair.a })
}

async function settleClash(session: Session, code: string, take: string): Promise<unknown> {
  const { clashes } = await session.call('team.duplicates', {})
  const clash = clashes.find((each) => each.code === code)
  const side = clash ? sideOf(take, clash.people.length) : null
  const keep = side === null ? undefined : clash?.people[side]
  if (keep === undefined) throw new AppError('NOT_FOUND', { what: 'pseudonym used twice, or side of it,', ref: `${code} ${take}` })
  return session.call('team.settleClash', { keep })
}

const readText = ({ io }: Session, file: string): string => readTextFile(io, file).replace(/\r\n/g, '\n').replace(/\n$/, '')
