import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { failureOf } from './failure.ts'

const SESSION = [['gateway'], ['auth', 'me']]

/** Server state of the whole app. An answer that says nobody is signed in asks again who is, and the sign-in page follows. */
export const openQueries = () => {
  const onError = (error: unknown) => {
    if (failureOf(error).code === 'UNAUTHORIZED') void queries.invalidateQueries({ queryKey: SESSION })
  }
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 2_000,
        retry: (count, error) => count < 2 && failureOf(error).code === 'UNREACHABLE',
      },
    },
  })
  return queries
}
