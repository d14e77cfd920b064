import { useInfiniteQuery } from '@tanstack/react-query'

/** Whether a list goes on, and how to have more of it. */
export interface More {
  readonly has: boolean
  readonly loading: boolean
  readonly fetch: () => unknown
}

/**
 * The pages of a list so far. tRPC's own infinite query sends a `direction` beside the cursor, which the strict
 * inputs of the contracts refuse; so the client is called here.
 */
export const usePages = <Answer extends { readonly cursor: string | null }>(
  queryKey: readonly unknown[],
  fetch: (at: { cursor?: string }) => Promise<Answer>,
) => {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => fetch(pageParam ? { cursor: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: ({ cursor }) => cursor,
  })
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const more: More = { has: hasNextPage, loading: isFetchingNextPage, fetch: fetchNextPage }
  return { of: { data: data?.pages, error, refetch }, more }
}
