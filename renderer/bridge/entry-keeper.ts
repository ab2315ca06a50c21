/**
 * Keeps one field note while it is typed, without ever making typing wait.
 * The first key creates it with its time; drafts follow at most 500 ms after the last key and at least once a second while
 * typing goes on (both well inside the two seconds a killed app may lose); a pause, leaving it or a new entry puts the wording
 * into the history. Where the study refuses, the text stays here, the state says so, and it is tried again.
 */
import { AppError, type ErrorCode } from '../../shared/errors'
import type { InputOf } from '../../shared/ipc/define'
import type { AppContract } from '../../shared/ipc/contract'
import { mentionedIds } from '../../shared/field/mention'
import type { Note, Occurred } from '../../shared/model/records'
import type { NoteKind } from '../../shared/model/vocabulary'
import { asAppError } from './refusal'
import type { AppClient } from './connect'

export const DRAFT_AFTER_MS = 400
export const DRAFT_AT_LEAST_EVERY_MS = 1000
export const SAVE_AFTER_PAUSE_MS = 8000
const RETRY_AFTER_MS = 2000
/** Trying again by the clock does not help with these: a person has to do something first. */
const WAITS_FOR_A_PERSON: readonly ErrorCode[] = ['STALE', 'NOT_FOUND', 'INPUT_INVALID', 'LOCKED', 'DATA_PROCESS_GONE']

export type EntryFacts = { kind: NoteKind; occurred: Occurred; siteId: string | null; sessionId: string | null; codeIds: readonly string[] }
export type EntryState = {
  /** blank: nothing typed yet. keeping: typed, not yet on disk. kept: on disk. failed: not on disk, and why. */
  phase: 'blank' | 'keeping' | 'kept' | 'failed'
  /** When it was last put on disk, as the study said. */
  keptAt: string | null
  error: AppError | null
  facts: EntryFacts
  /** People mentioned in the text, as of the last time it was put on disk. */
  mentioned: readonly string[]
  /** Counts how often the whole text was replaced from outside: the editor then begins afresh. */
  replacedTimes: number
}

export type EntryKeeper = {
  readonly id: string
  get(): EntryState
  subscribe(listener: () => void): () => void
  /** Told at each change of the text; `read` is called only when it is time to write. */
  typed(read: () => string): void
  change(facts: Partial<EntryFacts>): void
  /** Puts what is typed into the history. Resolves when it is there, rejects with the reason it is not. */
  finish(): Promise<void>
  /** Tries again at once what could not be kept, after an unlock. */
  resume(): void
  text(): string
  /** The study has changed the wording itself (a passage was sealed): what was typed before is forgotten here. Call after `finish`. */
  replaced(note: Note): void
}

export type KeeperDeps = {
  client: AppClient
  /** The moment of the first key. */
  occurredNow(): Occurred
  /** Timers of the page; a test gives its own. */
  setTimer(run: () => void, ms: number): number
  clearTimer(timer: number): void
}

/** Words that only call a menu of the editor (`/obs`, `#trust`) do not start an entry yet. */
const startsNothing = (text: string): boolean => /^\s*(?:[/#]\S*)?$/.test(text)

type Start = { id: string; facts: EntryFacts; note?: Note }

export function createEntryKeeper(deps: KeeperDeps, start: Start): EntryKeeper {
  const { client } = deps
  const listeners = new Set<() => void>()
  let readText: () => string = () => start.note?.draft ?? start.note?.body ?? ''
  let known: Note | null = start.note ?? null
  let typedCount = 0
  let draftedCount = 0
  let savedCount = 0
  let savedFacts: EntryFacts = start.facts
  let pauseTimer: number | null = null
  let draftTimer: number | null = null
  let urgentTimer: number | null = null
  let retryTimer: number | null = null
  let saveWanted = false
  let isDropped = false
  /** The text last put on disk as a draft. */
  let lastDraft: string | null = start.note?.draft ?? null
  /** The study was closed under this entry: opening it again made its draft a wording. */
  let wasShut = false
  let occurredChosen = start.note !== undefined
  let running: Promise<void> | null = null
  // A draft that a killed app had left is text that is not in the history yet.
  if (start.note?.draft !== null && start.note?.draft !== undefined && start.note.draft !== start.note.body) typedCount = draftedCount = 1
  let state: EntryState = {
    phase: start.note ? 'kept' : 'blank',
    keptAt: start.note?.changedAt ?? null,
    error: null,
    facts: start.facts,
    mentioned: start.note ? mentionedIds(readText()) : [],
    replacedTimes: 0,
  }

  const show = (next: Partial<EntryState>) => {
    state = { ...state, ...next }
    for (const listener of [...listeners]) listener()
  }
  const stop = (timer: number | null): null => {
    if (timer !== null) deps.clearTimer(timer)
    return null
  }
  const factsChanged = () => state.facts !== savedFacts
  const unsaved = () => typedCount > savedCount || factsChanged()

  async function create(): Promise<void> {
    const facts = state.facts
    const { kind, occurred, siteId, sessionId } = facts
    try {
      await client.call('note.create', { id: start.id, siteId, sessionId, kind, occurred, body: '', codeIds: [...facts.codeIds] })
    } catch (error) {
      // The reply of an earlier try may have been lost with the data process: then it is there already.
      if (!(error instanceof AppError && error.code === 'ALREADY_EXISTS')) throw error
    }
    savedFacts = facts
    known = await client.call('note.get', { id: start.id })
  }

  /** What is there now, if it is only our own draft come back as a wording; anything else stays a conflict and shows as one. */
  async function lookAgain(): Promise<void> {
    const found = await client.call('note.get', { id: start.id })
    if (found.body === lastDraft || found.body === known?.body) known = found
    wasShut = false
  }

  async function draft(): Promise<void> {
    const count = typedCount
    const body = readText()
    const { at } = await client.call('note.draft', { id: start.id, body })
    draftedCount = count
    lastDraft = body
    show({ phase: typedCount > draftedCount ? 'keeping' : 'kept', keptAt: at, error: null, mentioned: mentionedIds(body) })
  }

  async function save(): Promise<void> {
    if (!known) return
    const count = typedCount
    const facts = state.facts
    const body = readText()
    const change: InputOf<AppContract, 'note.save'> = { id: start.id, heads: known.heads }
    if (body !== known.body || known.draft !== null || draftedCount > savedCount) change.body = body
    if (facts.kind !== known.kind) change.kind = facts.kind
    if (facts.siteId !== known.siteId) change.siteId = facts.siteId
    if (facts.sessionId !== known.sessionId) change.sessionId = facts.sessionId
    if (facts.occurred !== savedFacts.occurred) change.occurred = facts.occurred
    // People need no word: the study links whoever the text mentions.
    const coded = known.codeIds
    change.addCodeIds = facts.codeIds.filter((id) => !coded.includes(id))
    change.removeCodeIds = coded.filter((id) => !facts.codeIds.includes(id))
    const { at } = await client.call('note.save', change)
    known = await client.call('note.get', { id: start.id })
    savedCount = draftedCount = Math.max(count, savedCount)
    savedFacts = facts
    show({ phase: typedCount > draftedCount ? 'keeping' : 'kept', keptAt: at, error: null, mentioned: mentionedIds(body) })
  }

  async function work(): Promise<void> {
    urgentTimer = stop(urgentTimer)
    draftTimer = stop(draftTimer)
    retryTimer = stop(retryTimer)
    const saving = saveWanted
    saveWanted = false
    try {
      if (!known) await create()
      else if (wasShut) await lookAgain()
      if (saving) {
        if (unsaved()) await save()
      } else if (typedCount > draftedCount) await draft()
    } catch (thrown) {
      const error = asAppError(thrown)
      saveWanted ||= saving
      wasShut ||= error.code === 'LOCKED' || error.code === 'DATA_PROCESS_GONE'
      show({ phase: 'failed', error })
      if (!WAITS_FOR_A_PERSON.includes(error.code)) retryTimer = deps.setTimer(() => void pump(), RETRY_AFTER_MS)
      throw error
    }
  }

  /** One write at a time, in order; what was typed meanwhile goes next. */
  function pump(): Promise<void> {
    running ??= work().finally(() => {
      running = null
      if (state.phase !== 'failed' && saveWanted) void pump()
      else if (state.phase !== 'failed' && typedCount > draftedCount && draftTimer === null) schedule()
    })
    // The state tells the person why it failed; a timed write has nobody else to tell.
    running.catch(() => {})
    return running
  }

  function schedule(): void {
    draftTimer = stop(draftTimer)
    draftTimer = deps.setTimer(() => void pump(), DRAFT_AFTER_MS)
    urgentTimer ??= deps.setTimer(() => void pump(), DRAFT_AT_LEAST_EVERY_MS)
    pauseTimer = stop(pauseTimer)
    pauseTimer = deps.setTimer(() => {
      saveWanted = true
      void pump()
    }, SAVE_AFTER_PAUSE_MS)
  }

  return {
    id: start.id,
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    text: () => readText(),
    replaced(note) {
      known = note
      readText = () => note.body
      lastDraft = null
      savedCount = draftedCount = typedCount
      show({ phase: 'kept', keptAt: note.changedAt, error: null, mentioned: mentionedIds(note.body), replacedTimes: state.replacedTimes + 1 })
    },
    typed(read) {
      readText = read
      if (typedCount === 0 && !known && startsNothing(read())) return
      typedCount += 1
      if (typedCount === 1 && !occurredChosen) show({ facts: { ...state.facts, occurred: deps.occurredNow() } })
      if (state.phase !== 'failed' && state.phase !== 'keeping') show({ phase: 'keeping' })
      if (!known && !running && state.phase !== 'failed') void pump()
      else schedule()
    },
    change(facts) {
      if (facts.occurred) occurredChosen = true
      show({ facts: { ...state.facts, ...facts } })
      // Before the first key there is nothing to change in the study: the entry takes these facts when it starts.
      if (known || running) {
        saveWanted = true
        void pump()
      }
    },
    resume() {
      if (state.phase === 'failed') void pump()
    },
    async finish() {
      pauseTimer = stop(pauseTimer)
      if (!known && typedCount === 0) return
      while (running) await running.catch(() => {})
      while (unsaved() || !known) {
        saveWanted = true
        await pump()
      }
      // Begun here and emptied again: it was never an entry.
      const isNothing = !start.note && state.facts.codeIds.length === 0 && readText().trim() === ''
      if (isNothing && !isDropped) {
        isDropped = true
        await client.call('note.remove', { id: start.id })
      }
    },
  }
}
