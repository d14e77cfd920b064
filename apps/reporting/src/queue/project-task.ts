import type { EventContract } from '@jiuyuan/contract-kit/event'
import { QueueName } from '@jiuyuan/contract-reporting/queue'
import { addDays, startOfDay } from '@jiuyuan/kernel/civil-day'
import { z } from 'zod'
import { told } from '../projection.ts'
import { queues, type Queue } from './queues.ts'

/** What events tell of whom and until when, under the same names everywhere. */
const Told = z.looseObject({
  personId: z.uuid().optional(),
  causePersonId: z.uuid().optional(),
  householdId: z.uuid().optional(),
  employerId: z.uuid().optional(),
  objectionId: z.uuid().optional(),
  dueOn: z.iso.date().optional(),
  limitAt: z.iso.datetime().optional(),
})
type Told = z.output<typeof Told>

interface Opening {
  readonly type: 'open'
  readonly queue: QueueName
  readonly key: string
  readonly subjectId: string
  readonly division: string
  readonly personId: string | null
  readonly householdId: string | null
  readonly employerId: string | null
  readonly at: string
  readonly dueAt: string | null
}
/** What an event does to the tasks: `close` those of its aggregate (one of them when `key` is given), `answer` another's. */
export type TaskChange =
  | Opening
  | { type: 'close'; queue: QueueName; subjectId: string; key: string | null; at: string }
  | { type: 'move'; queue: QueueName; subjectId: string; dueAt: string | null }
  | { type: 'answer'; queue: QueueName; key: string; division: string; at: string }

/** A day is over when the next begins; an instant is what it is. */
const dueAtOf = ({ dueOn, limitAt }: Told) => limitAt ?? (dueOn ? startOfDay(addDays(dueOn, 1)).toISOString() : null)

const openings = ({ opens, opensAgain = [] }: Queue) => [opens, ...opensAgain]

const hears = (contracts: readonly EventContract[] = [], { subject }: EventContract) =>
  contracts.some((contract) => contract.subject === subject)

interface Heard {
  readonly data: Told
  readonly subjectId: string
  readonly division: string
  readonly at: string
}

const opening = (queue: QueueName, key: string, { data, subjectId, division, at }: Heard): Opening => {
  const { personId = data.causePersonId ?? null, householdId = null, employerId = null } = data
  return { type: 'open', queue, key, subjectId, division, personId, householdId, employerId, at, dueAt: dueAtOf(data) }
}

const changesOf =
  (queue: QueueName, rule: Queue, contract: EventContract) =>
  (heard: Heard): TaskChange[] => {
    const { data, subjectId, division, at } = heard
    const each = rule.each && data[rule.each]
    if (hears(openings(rule), contract)) return [opening(queue, each ?? subjectId, heard)]
    if (hears(rule.closes, contract)) return [{ type: 'close', queue, subjectId, key: each ?? null, at }]
    if (hears(rule.moves, contract)) return [{ type: 'move', queue, subjectId, dueAt: dueAtOf(data) }]
    const answers = rule.answeredBy?.subject === contract.subject && data.householdId
    return answers ? [{ type: 'answer', queue, key: answers, division, at }] : []
  }

/** What one event does to the work queues; pure. */
export const taskChanges = (contract: EventContract, message: unknown): TaskChange[] => {
  const { data, meta } = told(contract, message)
  const heard = {
    data: Told.parse(data),
    subjectId: meta.subject,
    division: meta.division,
    at: meta.time.toISOString(),
  }
  return QueueName.options.flatMap((queue) => changesOf(queue, queues[queue], contract)(heard))
}
