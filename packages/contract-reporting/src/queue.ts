import { Page } from '@jiuyuan/contract-kit/command'
import { DivisionCode } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

/** Every duty that waits for somebody, in the order of the work. */
export const QueueName = z.enum([
  'guarantee-open',
  'zero-household-found',
  'recognition-check',
  'rejection-review',
  'recognition-publicise',
  'objection-open',
  'street-review',
  'county-confirm',
  'card-prepare',
  'card-issue',
  'card-deliver',
  'card-return',
  'agreement-due',
  'visit-due',
  'training-answer',
  'post-approval',
  'offer-answer',
  'claim-check',
  'claim-publicise',
  'claim-approve',
  'claim-pay',
])
export type QueueName = z.output<typeof QueueName>

/** Narrows to a division below the caller's office. */
export const QueueSummaryQuery = z.strictObject({ division: DivisionCode.optional() })
export const QueueTasksQuery = z.strictObject({
  ...Page.shape,
  queue: QueueName,
  division: DivisionCode.optional(),
  cursor: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z\|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
    .optional(),
})
export type QueueTasksQuery = z.output<typeof QueueTasksQuery>

/** One duty of the caller: how much waits, since when, how much of it too long. Queues in which nothing waits are told too. */
export const QueueCount = z.object({
  queue: QueueName,
  title: z.string(),
  count: z.int(),
  oldestAt: z.iso.datetime().nullable(),
  overdue: z.int(),
  /** Whether the caller may do it, or only oversees it. */
  mine: z.boolean(),
})
export type QueueCount = z.output<typeof QueueCount>

/** One thing to do. `verb` is what the button says, `route` names the page (person, household, recognition, card, post, offer, claim). */
export const QueueTask = z.object({
  queue: QueueName,
  subjectId: z.uuid(),
  personId: z.uuid().nullable(),
  householdId: z.uuid().nullable(),
  employerId: z.uuid().nullable(),
  /** Of the person, else of the household's first known member, else of the employer; empty when not known. */
  name: z.string(),
  division: z.string(),
  divisionName: z.string(),
  openedAt: z.iso.datetime(),
  /** The instant from which it is late; null when nothing is laid down. */
  dueAt: z.iso.datetime().nullable(),
  /** The last day on which it is in time. */
  dueOn: z.iso.date().nullable(),
  overdue: z.boolean(),
  verb: z.string(),
  route: z.string(),
})
export type QueueTask = z.output<typeof QueueTask>

export const QueuePage = z.object({ tasks: z.array(QueueTask), cursor: z.string().nullable() })
export type QueuePage = z.output<typeof QueuePage>
