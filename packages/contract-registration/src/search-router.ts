import type { Caller } from '@jiuyuan/contract-kit/caller'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { z } from 'zod'
import * as search from './search.ts'

/** Finding persons within the department, in the caller's scope; every search is recorded. */
export interface SearchApp {
  searchPersons(query: z.output<typeof search.SearchQuery>, by: Caller): Promise<search.SearchAnswer>
  searchCount(query: z.output<typeof search.SearchCountQuery>, by: Caller): Promise<search.SearchCount>
  personCount(query: z.output<typeof search.PersonCountQuery>, by: Caller): Promise<search.PersonCount>
}

const { router, requires } = contract<SearchApp>()

export const searchProcedures = router({
  find: requires('person:read', 'division')
    .input(search.SearchQuery)
    .output(search.SearchAnswer)
    .query(({ ctx, input }) => ctx.app.searchPersons(input, ctx.caller)),
  count: requires('person:read', 'division')
    .input(search.SearchCountQuery)
    .output(search.SearchCount)
    .query(({ ctx, input }) => ctx.app.searchCount(input, ctx.caller)),
  persons: requires('person:read', 'division')
    .input(search.PersonCountQuery)
    .output(search.PersonCount)
    .query(({ ctx, input }) => ctx.app.personCount(input, ctx.caller)),
})
