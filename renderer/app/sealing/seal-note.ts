/** The act of sealing, from a note or from the entry being written, and what must not stay behind in the window after it. */
import type { QueryClient } from '@tanstack/react-query'
import type { OutputOf } from '../../../shared/ipc/define'
import type { AppContract } from '../../../shared/ipc/contract'
import type { SealReason } from '../../../shared/model/vocabulary'
import type { AppClient } from '../../bridge/connect'
import type { EntryKeeper } from '../../bridge/entry-keeper'
import { tell } from '../message'
import { concernWords } from './concern-words'
import { sealingWords } from './words'

type Sealed = OutputOf<AppContract, 'seal.add'>
/** Answers that nobody looks at any more still hold the note as it was. */
const forgetUnused = (queries: QueryClient): void => queries.removeQueries({ type: 'inactive' })

/** After a hard thing to write down, whom to tell and whom to turn to is said at once. */
async function tellSealed(client: AppClient, reason: SealReason, { wordingsErased, alsoIn, releasesBefore }: Sealed): Promise<void> {
  const card = reason === 'safeguarding' ? await client.call('safeguarding.card', {}) : null
  const contacts = card === null ? [] : [card.concernContact === '' ? '' : concernWords.toTell(card.concernContact), card.welfareContact === '' ? '' : concernWords.forYou(card.welfareContact)]
  tell([sealingWords.sealed(wordingsErased), ...contacts, alsoIn.length > 0 ? sealingWords.alsoIn(alsoIn.length) : '', releasesBefore > 0 ? sealingWords.releases(releasesBefore) : ''].filter(Boolean).join(' '))
}

export async function sealWhole(client: AppClient, queries: QueryClient, noteId: string, reason: SealReason): Promise<void> {
  await tellSealed(client, reason, await client.call('seal.add', { noteId, passage: { whole: true }, reason }))
  forgetUnused(queries)
}

/** Of the entry being written: it is kept first, and the editor begins afresh, so that its own undo does not have the words either. */
export async function sealInEntry(client: AppClient, queries: QueryClient, keeper: EntryKeeper, passage: { from: number; to: number } | null, reason: SealReason): Promise<void> {
  const text = keeper.text()
  await keeper.finish()
  const kept = await client.call('note.get', { id: keeper.id })
  const place = passage === null ? ({ whole: true } as const) : placeIn(kept.body, text, passage)
  await tellSealed(client, reason, await client.call('seal.add', { noteId: keeper.id, passage: place, reason }))
  keeper.replaced(await client.call('note.get', { id: keeper.id }))
  forgetUnused(queries)
}

/** The study may have kept the text a little differently than it was typed: then the passage is looked for. */
function placeIn(body: string, typed: string, { from, to }: { from: number; to: number }): { from: number; to: number } {
  if (body === typed) return { from, to }
  const at = body.indexOf(typed.slice(from, to))
  return at === -1 ? { from, to } : { from: at, to: at + to - from }
}
