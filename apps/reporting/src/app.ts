import type { ReportingApp } from '@jiuyuan/contract-reporting/router'
import { personLooks } from './person/person-looks.queries.ts'
import { lookup, search, type People } from './person/person.queries.ts'
import { queueSummary, queueTasks } from './queue/queue.queries.ts'
import { timeline } from './timeline/timeline.queries.ts'
import { zeroEmployment, zeroEmploymentCell } from './zero/zero.queries.ts'

export const reportingApp = (people: People): ReportingApp => ({
  search: (query, by) => search(people, query, by),
  lookup: (query, by) => lookup(people, query, by),
  timeline: ({ personId }, by) => timeline(people.prisma, personId, by),
  looks: ({ personId }, by) => personLooks(people, personId, by),
  queueSummary: ({ division }, by) => queueSummary(people, division, by),
  queueTasks: (query, by) => queueTasks(people, query, by),
  zeroEmployment: (query, by) => zeroEmployment(people.db, query, by),
  zeroEmploymentCell: (query, by) => zeroEmploymentCell(people.db, query, by),
})
