/**
 * A long list of notes of which only the pages in sight are fetched, wherever one scrolls to, and only they are asked for
 * again after a change: fifty thousand notes cost what one page costs.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppError } from '../../shared/errors'
import type { AppContract } from '../../shared/ipc/contract'
import type { InputOf } from '../../shared/ipc/define'
import type { Note } from '../../shared/model/records'
import { readsAnyOf } from './reads'
import { asAppError } from './refusal'
import { useStudy } from './study'

const PAGE = 100
/** Pages kept besides those in sight; older ones are fetched again when one comes back. */
const KEPT_PAGES = 30

export type PagedNotes = {
  total: number | null
  error: AppError | null
  at(index: number): Note | undefined
  /** Says which rows are in sight. */
  see(first: number, last: number): void
}

type Filter = Omit<InputOf<AppContract, 'note.list'>, 'cursor' | 'offset' | 'limit'>
type Loaded = { pages: ReadonlyMap<number, readonly Note[]>; total: number | null; error: AppError | null }
const NOTHING: Loaded = { pages: new Map(), total: null, error: null }

/** The map with one page newer, and the pages longest untouched let go. */
function withPage(pages: Loaded['pages'], page: number, notes: readonly Note[]): Loaded['pages'] {
  const next = new Map(pages)
  next.delete(page)
  next.set(page, notes)
  for (const oldest of next.keys()) {
    if (next.size <= KEPT_PAGES) break
    next.delete(oldest)
  }
  return next
}

export function usePagedNotes(filter: Filter): PagedNotes {
  const { client } = useStudy()
  const key = JSON.stringify(filter)
  const [loaded, setLoaded] = useState<Loaded>(NOTHING)
  const now = useRef(loaded)
  now.current = loaded
  const inSight = useRef<[number, number]>([0, 0])
  /** Goes up with each filter and each change: answers to earlier questions are let go. */
  const generation = useRef(0)
  const asked = useRef(new Set<number>())

  const fetchPage = useCallback(
    async (page: number) => {
      const mine = generation.current
      if (asked.current.has(page)) return
      asked.current.add(page)
      try {
        const answer = await client.call('note.list', { ...(JSON.parse(key) as Filter), limit: PAGE, offset: page * PAGE })
        if (generation.current !== mine) return
        now.current = { pages: withPage(now.current.pages, page, answer.notes), total: answer.total, error: null }
      } catch (thrown) {
        if (generation.current !== mine) return
        now.current = { ...now.current, error: asAppError(thrown) }
      }
      asked.current.delete(page)
      setLoaded(now.current)
    },
    [client, key],
  )
  const fetchSight = useCallback(
    (isStale: boolean) => {
      const [first, last] = inSight.current
      for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) if (isStale || !now.current.pages.has(page)) void fetchPage(page)
    },
    [fetchPage],
  )

  useEffect(() => {
    generation.current += 1
    asked.current.clear()
    inSight.current = [0, 0]
    now.current = NOTHING
    setLoaded(NOTHING)
    void fetchPage(0)
    return client.onChange((topics) => {
      if (!readsAnyOf('note.list', topics)) return
      generation.current += 1
      asked.current.clear()
      // What is out of sight may have moved: it is fetched when one comes to it. What is in sight stays until its answer comes.
      const [first, last] = inSight.current
      const kept = [...now.current.pages].filter(([page]) => page >= Math.floor(first / PAGE) && page <= Math.floor(last / PAGE))
      now.current = { ...now.current, pages: new Map(kept) }
      fetchSight(true)
    })
  }, [client, fetchPage, fetchSight])

  const see = useCallback(
    (first: number, last: number) => {
      inSight.current = [first, last]
      if (now.current.total !== null) fetchSight(false)
    },
    [fetchSight],
  )
  const at = useCallback((index: number) => loaded.pages.get(Math.floor(index / PAGE))?.[index % PAGE], [loaded])
  return { total: loaded.total, error: loaded.error, at, see }
}
