/** The one place where components find the lines to the data process and to the shell. */
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, type ReactNode } from 'react'
import type { AppClient, Connection } from './connect'
import { readsAnyOf } from './reads'
import type { Shell } from './shell'

export type Study = { client: AppClient; shell: Shell; connection: Connection }

const StudyContext = createContext<Study | null>(null)

export function useStudy(): Study {
  const study = useContext(StudyContext)
  if (!study) throw new Error('useStudy outside StudyProvider')
  return study
}

export function StudyProvider({ study, queries, children }: { study: Study; queries: QueryClient; children: ReactNode }) {
  useEffect(() => {
    const stopChanges = study.client.onChange((topics) => {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => readsAnyOf(String(queryKey[0]), topics) })
    })
    const stopRestart = study.connection.onRestart(() => void queries.resetQueries())
    return () => {
      stopChanges()
      stopRestart()
    }
  }, [study, queries])
  return (
    <QueryClientProvider client={queries}>
      <StudyContext.Provider value={study}>{children}</StudyContext.Provider>
    </QueryClientProvider>
  )
}
