/**
 * What laptops wrote around a passage that another one sealed meanwhile. Their wordings hold the passage and are void; here the passage is
 * cut out of them and what they wrote around it becomes a wording again: sealed words do not come back, and no other word is lost.
 * Every laptop that has the wording makes the same of it, so that it does not matter which of them takes the other's bundle in first.
 */
import { createHash } from 'node:crypto'
import { cutPassage } from '../../../shared/field/sealing'
import { sealTokenOf } from '../../../shared/field/mention'
import type { Op } from '../../../shared/history/op'
import { idFromBytes } from '../../../shared/ids'
import { CAUSE, type ErasureTarget } from '../history/erasure'
import type { RecordEdit } from '../history/log'
import { forgetReader } from '../study/reader'
import { type NewSeal, sealEdits, type SealRow, sealRows, sealedText, tokenOf } from '../study/sealed-text'
import type { Workspace } from '../workspace/workspace'

/** A sealed passage with a wording in which it stood; `isGuess`: only the wording that has the token is known, and the passage is what others have there. */
type Known = { isGuess: boolean;  row: SealRow; token: string; before: string; from: number; to: number; text: string; /** The operations that wrote the token in its place. */ hosts: ReadonlySet<string> }

/** From this share of its words on, a wording has the passage. */
const ENOUGH = 0.5

/**
 * Call inside the transaction of the merge.
 * @param records what the merge touched
 * @param withheld wordings that became void in this merge, by operation
 * @returns what to tell people
 */
export function settleSeals(workspace: Workspace, records: Iterable<string>, withheld: ReadonlyMap<string, string>): string[] {
  const notes = new Set(workspace.db.prepare('SELECT DISTINCT note FROM seal').pluck().all() as string[])
  let [kept, lost] = [0, 0]
  for (const id of records) {
    if (!notes.has(id)) continue
    // What was read of it for findings while typing leaves memory.
    forgetReader(workspace)
    const done = settleNote(workspace, id, withheld)
    kept += done.kept
    lost += done.lost
  }
  return [
    ...(kept > 0 ? [`${kept} ${kept === 1 ? 'wording was' : 'wordings were'} written where a passage was sealed meanwhile: the passage was taken out, with what was changed inside it; every other word is kept.`] : []),
    ...(lost > 0 ? [`${lost} ${lost === 1 ? 'wording' : 'wordings'} of a note with a sealed passage cannot be shown here: the words around it come with the next bundle of the laptop that wrote or sealed them.`] : []),
  ]
}

function settleNote(workspace: Workspace, note: string, withheld: ReadonlyMap<string, string>): { kept: number; lost: number } {
  const { log, db } = workspace
  const heads = log.headsOf(note)['body'] ?? []
  const known = knownPassages(workspace, note, withheld)
  const results = new Map<string, { bases: Set<string>; extras: NewSeal[]; like: Op }>()
  const targets: ErasureTarget[] = []
  let [kept, lost] = [0, 0]
  for (const head of heads) {
    const op = log.loadOp(head)
    if (!op) continue
    const stands = op.content['body']?.[1]
    const wording = stands ?? withheld.get(head)
    if (typeof wording !== 'string') {
      lost += 1
      continue
    }
    const isVoid = stands === undefined
    // What a withdrawal took away is not brought back by anything.
    if (isVoid && log.causeOf(head, 'body') === CAUSE.withdrawal) continue
    let text = wording
    const extras: NewSeal[] = []
    for (const passage of known) {
      const { row, token } = passage
      if (text.includes(token) || (!isVoid && descendsFrom(workspace, head, passage.hosts))) continue
      const cut = cutPassage(passage.before, passage.from, passage.to, text, token)
      // A withdrawal's own wording stays though it knew nothing of the sealing: it is cut as well.
      const isSurely = isVoid || (passage.isGuess ? op.header.intent === 'withdraw' : text.includes(passage.text) || cut.share >= ENOUGH)
      if (!isSurely) continue
      text = cut.text.includes(token) ? cut.text : `${cut.text}\n\n${token}`
      // Whoever knows the passage itself keeps what was changed in it.
      if (cut.changed === null || passage.isGuess) continue
      const extra: NewSeal = { id: idFromBytes(createHash('sha256').update(`${row.id} ${head}`).digest()), note, reason: row.reason, text: cut.changed, whole: false }
      extras.push(extra)
      text = text.replace(token, () => token + tokenOf(extra))
    }
    if (!isVoid && text === wording) continue
    if (!isVoid) targets.push({ op: head, field: 'body' })
    const result = results.get(text) ?? { bases: new Set<string>(), extras: [], like: op }
    result.bases.add(head)
    // The sealing's own wording has nothing that this one lacks.
    for (const { hosts, token } of known) if (text.includes(token)) for (const host of hosts) if (heads.includes(host) && (log.causeOf(host, 'body') === CAUSE.withdrawal || wordingAround(log.loadOp(host)) !== null)) result.bases.add(host)
    result.extras.push(...extras)
    results.set(text, result)
    kept += 1
  }
  for (const [text, { bases, extras, like }] of results) {
    const edits: RecordEdit[] = [{ kind: 'note', record: note, fields: { body: { value: shownOpen(workspace, note, text), bases: [...bases] } } }, ...extras.flatMap((extra) => sealEdits(workspace, extra))]
    // It is their wording: it shows as theirs, of the time they wrote it.
    const act = { ...workspace.act('seal'), at: like.header.at, author: like.header.author }
    for (const op of log.append(act, edits.filter((edit) => Object.keys(edit.fields).length > 0))) workspace.ownOps.add(op.id)
  }
  if (targets.length > 0) log.append(workspace.act('seal'), [log.erasure(workspace.newId(), targets)])
  const draft = db.prepare('SELECT body FROM draft WHERE note = ?').pluck().get(note) as string | undefined
  if (draft !== undefined) db.prepare('UPDATE draft SET body = ? WHERE note = ?').run(known.reduce((text, passage) => cutDraft(text, passage), draft), note)
  return { kept, lost }
}

function cutDraft(draft: string, { before, from, to, text, token, isGuess }: Known): string {
  if (draft.includes(token) || isGuess) return draft
  const cut = cutPassage(before, from, to, draft, token)
  return draft.includes(text) || cut.share >= ENOUGH ? cut.text : draft
}

/** A passage that was unsealed since is no secret: its words stand where its token would. */
const shownOpen = (workspace: Workspace, note: string, text: string): string =>
  sealRows(workspace, note, { opened: true })
    .filter((row) => row.opened === 1)
    .reduce((shown, row) => {
      const words = sealedText(workspace, row.id)
      return words === null ? shown : shown.split(sealTokenOf(row)).join(words)
    }, text)

const wordingAround = (op: Op | undefined): string | null => {
  const body = op?.content['body']?.[1]
  return typeof body === 'string' ? body : null
}

/** Each sealed passage of the note with a wording it stood in: made from its own words, or found in what the merge has just taken away. */
function knownPassages(workspace: Workspace, note: string, withheld: ReadonlyMap<string, string>): Known[] {
  const known: Known[] = []
  const wordings = workspace.log.valuesOf(note, 'body').flatMap(({ op, value }) => {
    const text = value ?? withheld.get(op.id)
    return typeof text === 'string' ? [{ op, value: text }] : []
  })
  const open: { row: SealRow; token: string; host: string; hosts: Set<string>; bases: readonly string[] }[] = []
  for (const row of sealRows(workspace, note, { opened: true })) {
    const token = sealTokenOf(row)
    const holding = wordings.filter(({ value }) => value.includes(token))
    const [first] = holding
    if (!first) continue
    const hosts = new Set(holding.filter(({ op }) => op.header.intent === 'seal').map(({ op }) => op.id))
    const text = sealedText(workspace, row.id)
    if (text === null) open.push({ row, token, host: first.value, hosts, bases: first.op.header.fields['body']?.[1] ?? [] })
    else known.push({ isGuess: false, row, token, ...standing(first.value, token, text), text, hosts })
  }
  // Without its words: where the wording before it is at hand, the passage is what the token has replaced in it.
  const candidates = [...withheld.values(), ...known.map(({ before }) => before)]
  for (const { row, token, host, hosts, bases } of open) {
    const at = host.indexOf(token)
    const [head, tail] = [host.slice(0, at), host.slice(at + token.length)]
    const own = bases.flatMap((base) => withheld.get(base) ?? [])
    const before = [...own, ...candidates].find((each) => each.length > head.length + tail.length && each.startsWith(head) && each.endsWith(tail))
    if (before === undefined) {
      known.push({ isGuess: true, row, token, before: host, from: at, to: at + token.length, text: '', hosts })
      continue
    }
    known.push({ isGuess: false, row, token, before, from: head.length, to: before.length - tail.length, text: before.slice(head.length, before.length - tail.length), hosts })
  }
  return known
}

const standing = (host: string, token: string, text: string): { before: string; from: number; to: number } => {
  const from = host.indexOf(token)
  return { before: host.replace(token, () => text), from, to: from + text.length }
}

function descendsFrom({ log }: Workspace, head: string, ancestors: ReadonlySet<string>): boolean {
  const seen = new Set<string>()
  for (let open = [head]; open.length > 0; ) {
    const id = open.pop() as string
    if (ancestors.has(id)) return true
    if (seen.has(id)) continue
    seen.add(id)
    open = open.concat(log.loadOp(id)?.header.fields['body']?.[1] ?? [])
  }
  return false
}
