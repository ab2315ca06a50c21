/** Commands on findings: review, decide, and scan, which needs no workspace. */
import { resolve } from 'node:path'
import { AppError } from '../../../shared/errors'
import { createFinder } from '../../../shared/finder'
import { DecisionItem } from '../../../shared/ipc/results'
import { z } from '../../../shared/zod'
import { readRegistry } from '../../core/study/intake/registry'
import { counted } from '../args'
import type { Command } from '../command'
import { readTextFile, type Session } from '../session'

export const review: Command = {
  words: ['WORKSPACE'],
  options: { all: { type: 'boolean', help: 'those decided and those proposed by rule too' } },
  help: 'the open review items; with --json a file that "decide" takes back',
  async run(session) {
    await session.open(session.args.word(0))
    const result = await session.call('review.list', { includeDecided: session.args.flag('all') })
    const line = (item: (typeof result.items)[number]): string => {
      const state = item.decision ? `${item.decision.action}d${item.decision.reason ? ` (${item.decision.reason})` : ''}` : item.proposed === 'replace' ? 'proposed' : 'open'
      return `${item.key}  ${item.type.padEnd(10)} ${item.text.replace(/\s+/g, ' ')} → ${item.replacement}  ×${item.places.length}  ${state}`
    }
    session.answer(result, [...result.items.map(line), `${result.open} open, ${result.decided} decided, ${result.proposed} proposed by rule.`])
  },
}

export const decide: Command = {
  words: ['WORKSPACE'],
  options: { file: { type: 'string', value: 'DECISIONS', help: 'JSON: {"decisions":[{"key","action":"replace"|"keep","replacement","reason"}]}' } },
  help: 'takes decisions in',
  async run(session) {
    const file = session.args.text('file')
    if (!file) throw new AppError('USAGE', { what: 'decide: --file is missing. Usage: fieldfare decide WORKSPACE --file DECISIONS' })
    const decisions = readDecisions(session, file)
    await session.open(session.args.word(0))
    const result = await session.call('review.decide', { decisions })
    session.answer(result, [
      `${counted(result.taken, 'decision')} taken in, ${result.unchanged} already so.`,
      ...(result.unknown.length === 0 ? [] : [`Not taken in, because nothing in the notes has such a key: ${result.unknown.join(', ')}`]),
    ])
  },
}

/** Takes {"decisions":[…]}, a bare list, or the items of `review --json` with a decision filled in. */
export function readDecisions({ io }: Session, file: string): DecisionItem[] {
  const text = readTextFile(io, file)
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    throw new AppError('INPUT_INVALID', { where: file, what: 'it is not JSON' }, { cause: error })
  }
  const holder = document as { decisions?: unknown; items?: unknown } | null
  const list = Array.isArray(document) ? document : (holder?.decisions ?? holder?.items)
  if (!Array.isArray(list)) throw new AppError('INPUT_INVALID', { where: file, what: 'it has no list "decisions"' })
  return list.flatMap((entry: unknown, index) => {
    const item = entry as { key?: unknown; decision?: object | null } | null
    if (item && 'decision' in item && item.decision === null) return []
    const parsed = DecisionItem.safeParse(item?.decision ? { key: item.key, ...item.decision } : entry)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      const field = issue?.path.join('.') || 'the item'
      // The library's own words for a wrong type speak of "undefined"; a person wrote a file and left something out.
      const what = issue?.code === 'invalid_type' ? `${field} is missing or of another type than ${issue.expected}` : `${field}: ${issue?.message ?? 'wrong'}`
      throw new AppError('DECISIONS_INVALID', { index: index + 1, what })
    }
    return [parsed.data]
  })
}

const ScanLine = z.object({ id: z.union([z.string(), z.number()]), text: z.string(), site: z.string().optional(), occurred_at: z.string().optional() })

export const scan: Command = {
  words: [],
  options: { registry: { type: 'string', value: 'FOLDER', help: 'folder with sites.csv and participants.csv' } },
  help: 'the identifier finder alone: {"id","text"} lines in, {"id","spans"} lines out',
  async run(session) {
    const folder = session.args.text('registry')
    const register = folder === undefined ? { people: [], sites: [] } : readRegistry(resolve(session.io.cwd, folder))
    const notes = (await session.io.readStdin()).split('\n').flatMap((line, index) => {
      if (line.trim() === '') return []
      let value: unknown
      try {
        value = JSON.parse(line.replace(/^\uFEFF/, ''))
      } catch (error) {
        throw new AppError('INPUT_INVALID', { where: `standard input:${index + 1}`, what: 'it is not a line of JSON' }, { cause: error })
      }
      const parsed = ScanLine.safeParse(value)
      if (!parsed.success) throw new AppError('INPUT_INVALID', { where: `standard input:${index + 1}`, what: 'it needs "id" and "text"' })
      return [parsed.data]
    })
    const finder = createFinder(register, { corpus: notes.map((note) => note.text) })
    for (const note of notes) {
      const spans = finder
        .scan({ id: String(note.id), text: note.text, ...(note.site ? { siteId: note.site } : {}), ...(note.occurred_at ? { occurredAt: note.occurred_at } : {}) })
        .map(({ start, end, type, text, replacement, source, confidence, decision }) => ({ start, end, type, text, replacement, source, confidence, decision }))
      session.io.out(`${JSON.stringify({ id: note.id, spans })}\n`)
    }
  },
}
