import type { Caller } from '@jiuyuan/contract-kit/caller'
import { LookLine } from '@jiuyuan/contract-kit/look'
import { contract } from '@jiuyuan/contract-kit/trpc'
import { z } from 'zod'
import * as person from './person.ts'
import * as queue from './queue.ts'
import * as report from './report.ts'

/** What the reporting service can tell: one line per question. It decides nothing. */
export interface ReportingApp {
  search(query: z.output<typeof person.PersonSearch>, by: Caller): Promise<person.PersonHit[]>
  lookup(query: z.output<typeof person.PersonLookup>, by: Caller): Promise<person.PersonFound | null>
  timeline(query: { personId: string }, by: Caller): Promise<person.TimelineEntry[]>
  looks(query: { personId: string }, by: Caller): Promise<LookLine[]>
  queueSummary(query: z.output<typeof queue.QueueSummaryQuery>, by: Caller): Promise<queue.QueueCount[]>
  queueTasks(query: queue.QueueTasksQuery, by: Caller): Promise<queue.QueuePage>
  zeroEmployment(query: z.output<typeof report.ZeroEmploymentQuery>, by: Caller): Promise<report.ZeroEmploymentTable>
  zeroEmploymentCell(query: z.output<typeof report.ZeroEmploymentCellQuery>, by: Caller): Promise<report.CellLine[]>
}

const { router, requires } = contract<ReportingApp>()

export const reportingRouter = router({
  person: router({
    search: requires('person:read', 'division')
      .input(person.PersonSearch)
      .output(z.array(person.PersonHit))
      .query(({ ctx, input }) => ctx.app.search(input, ctx.caller)),
    /** A mutation because the look is recorded with its purpose. */
    lookup: requires('person:lookup', 'region')
      .input(person.PersonLookup)
      .output(person.PersonFound.nullable())
      .mutation(({ ctx, input }) => ctx.app.lookup(input, ctx.caller)),
    timeline: requires('person:read', 'division')
      .input(z.strictObject({ personId: z.uuid() }))
      .output(z.array(person.TimelineEntry))
      .query(({ ctx, input }) => ctx.app.timeline(input, ctx.caller)),
    /** Who searched for the person or looked them up, from anywhere in the region. */
    looks: requires('person:read', 'division')
      .input(z.strictObject({ personId: z.uuid() }))
      .output(z.array(LookLine))
      .query(({ ctx, input }) => ctx.app.looks(input, ctx.caller)),
  }),
  queue: router({
    /** The caller's own duties; with `queue:oversee` all of them. */
    summary: requires('queue:read', 'division')
      .input(queue.QueueSummaryQuery)
      .output(z.array(queue.QueueCount))
      .query(({ ctx, input }) => ctx.app.queueSummary(input, ctx.caller)),
    tasks: requires('queue:read', 'division')
      .input(queue.QueueTasksQuery)
      .output(queue.QueuePage)
      .query(({ ctx, input }) => ctx.app.queueTasks(input, ctx.caller)),
  }),
  report: router({
    /** Only what lies in the caller's scope is counted. */
    zeroEmployment: requires('report:read', 'division')
      .input(report.ZeroEmploymentQuery)
      .output(report.ZeroEmploymentTable)
      .query(({ ctx, input }) => ctx.app.zeroEmployment(input, ctx.caller)),
    cell: requires('report:read', 'division')
      .input(report.ZeroEmploymentCellQuery)
      .output(z.array(report.CellLine))
      .query(({ ctx, input }) => ctx.app.zeroEmploymentCell(input, ctx.caller)),
  }),
})
export type ReportingRouter = typeof reportingRouter
