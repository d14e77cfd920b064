import type { SearchApp } from '@jiuyuan/contract-registration/search-router'
import type { PersonReading } from './person/person.queries.ts'
import { personCount } from './search/person-count.queries.ts'
import { searchCount, searchPersons } from './search/search.queries.ts'

/** Finding persons within the department. */
export const searchApp = (reading: PersonReading): SearchApp => ({
  searchPersons: (query, by) => searchPersons(reading, query, by),
  searchCount: (query, by) => searchCount(reading, query, by),
  personCount: (query, by) => personCount(reading.prisma, query, by),
})
