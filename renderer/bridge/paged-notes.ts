/**
 * A long list of notes read page by page as it scrolls: only the pages in sight are asked for again after a change,
 * so that fifty thousand notes cost what one page costs.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppError } from '../../shared/errors'
import type { AppContract } from '../../shared/ipc/contract'
import type { InputOf } from '../../shared/ipc/define'
import type { Note } from '../../shared/model/records'
import { asAppError } from './asking'
import { readsAnyOf } from './reads'
import { useStudy } from './study'

const PAGE = 200

export type PagedNotes = {
  total: number | null
  error: AppError | null
  at(index: number): Note | undefined
  /** Says which rows are in sight; missing pages up to there are fetched. */
  see(first: number, last: number): void
}

type Filter = Omit<InputOf<AppContract, 'note.list'>, 'cursor' | 'limit'>
type Pages = { notes: Note[][]; cursors: (string | null)[]; total: number | null; error: AppError | null }
const NO_PAGES: Pages = { notes: [], cursors: [null], total: null, error: null }

export function usePagedNotes(filter: Filter): PagedNotes {
  const { client } = useStudy()
  const key = JSON.stringify(filter)
  const [pages, setPages] = useState<Pages>(NO_PAGES)
  const seen = useRef<[number, number]>([0, 0])
  const run = useRef(0)
  const pagesNow = useRef(pages)
  pagesNow.current = pages

  /** Fetches page by page from `from` to `to`; a newer filter ends it. */
  const fetchPages = useCallback(
    async (ofRun: number, from: number, to: number) => {
      for (let page = from; page <= to; page += 1) {
        const { cursors, notes } = pagesNow.current
        const cursor = cursors[page]
        if (cursor === undefined || (page > 0 && cursor === null)) return
        try {
          const answer = await client.call('note.list', { ...(JSON.parse(key) as Filter), limit: PAGE, ...(cursor ? { cursor } : {}) })
          if (run.current !== ofRun) return
          const next: Pages = { notes: [...pagesNow.current.notes], cursors: [...pagesNow.current.cursors], total: answer.total, error: null }
          next.notes[page] = answer.notes
          next.cursors[page + 1] = answer.cursor
          pagesNow.current = next
          setPages(next)
        } catch (thrown) {
          if (run.current === ofRun) setPages({ ...pagesNow.current, notes, error: asAppError(thrown) })
          return
        }
      }
    },
    [client, key],
  )

  useEffect(() => {
    run.current += 1
    seen.current = [0, 0]
    pagesNow.current = NO_PAGES
    setPages(NO_PAGES)
    void fetchPages(run.current, 0, 0)
    return client.onChange((topics) => {
      if (!readsAnyOf('note.list', topics)) return
      run.current += 1
      const [first, last] = seen.current
      void fetchPages(run.current, Math.floor(first / PAGE), Math.floor(last / PAGE))
    })
  }, [client, fetchPages])

  const busy = useRef(false)
  const see = useCallback(
    (first: number, last: number) => {
      seen.current = [first, last]
      const wanted = Math.floor(last / PAGE)
      if (busy.current || pagesNow.current.notes[wanted] || pagesNow.current.total === null) return
      busy.current = true
      void fetchPages(run.current, pagesNow.current.notes.length, wanted).finally(() => {
        busy.current = false
        const [, lastNow] = seen.current
        // Scrolled on meanwhile: go on to where one is now.
        if (lastNow !== last) see(seen.current[0], lastNow)
      })
    },
    [fetchPages],
  )
  const at = useCallback((index: number) => pages.notes[Math.floor(index / PAGE)]?.[index % PAGE], [pages])
  return { total: pages.total, error: pages.error, at, see }
}
