/** Reading the study: one cached answer per question, asked again when a change touched what it reads, and never by time. */
import { keepPreviousData, QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { AppError } from '../../shared/errors'
import type { AppContract } from '../../shared/ipc/contract'
import type { InputOf, OutputOf } from '../../shared/ipc/define'
import type { QueryName } from './reads'
import { useStudy } from './study'

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Infinity,
        gcTime: 5 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

type AskOptions = { enabled?: boolean; keepPrevious?: boolean }

/** Asks the study; the answer stays current by the change feed. */
export function useAsk<K extends QueryName>(operation: K, input: InputOf<AppContract, K>, options: AskOptions = {}): UseQueryResult<OutputOf<AppContract, K>, AppError> {
  const { client } = useStudy()
  return useQuery<OutputOf<AppContract, K>, AppError>({
    queryKey: [operation, input],
    queryFn: ({ signal }) => client.call(operation, input, { signal }),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData as never } : {}),
  })
}
