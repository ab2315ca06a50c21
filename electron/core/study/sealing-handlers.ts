/** Sealed passages and requests to stay in the room, as the contract names them. */
import type { AppContract } from '../../../shared/ipc/contract'
import type { Handlers } from '../../../shared/ipc/serve'
import type { Workspace } from '../workspace/workspace'
import { listEpisodes, removeEpisode, saveEpisode } from './episodes'
import { forgetReader } from './reader'
import { addSeal, listSeals, openSeal, removeSeal } from './sealing'

type Own = Pick<Handlers<AppContract>, Extract<keyof AppContract, `seal.${string}` | `episode.${string}`>>

export const sealingHandlers = (current: () => Workspace): Own => ({
  'seal.list': (input) => listSeals(current(), input.noteId),
  'seal.open': (input) => openSeal(current(), input.id),
  'seal.add': (input) => {
    // What was read of the note for findings while typing leaves memory too.
    forgetReader(current())
    return addSeal(current(), input)
  },
  'seal.remove': (input) => removeSeal(current(), input.id),
  'episode.list': (input) => ({ episodes: listEpisodes(current(), input.siteId) }),
  'episode.save': (input) => saveEpisode(current(), input),
  'episode.remove': (input) => removeEpisode(current(), input.id),
})
