import { divisionName } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import {
  QueueName,
  type QueueCount,
  type QueuePage,
  type QueueTask,
  type QueueTasksQuery,
} from '@jiuyuan/contract-reporting/queue'
import { addDays, civilDayOf, startOfDay } from '@jiuyuan/kernel/civil-day'
import type { Clock } from '@jiuyuan/service-kit/clock'
import type { Db } from '@jiuyuan/service-kit/query'
import { inRanges } from '../in-ranges.ts'
import { recordLooks } from '../look.ts'
import { narrowed } from '../narrowed.ts'
import { queues } from './queues.ts'

export interface Desk {
  readonly db: Db
  readonly clock: Clock
}

const may = ({ permissions }: Caller, queue: QueueName) => permissions.includes(queues[queue].permission)
const sees = (by: Caller, queue: QueueName) => may(by, queue) || by.permissions.includes('queue:oversee')

const following = QueueName.options.filter((queue) => queues[queue].follows)

/** Tasks, each where it is done now: what follows a person lies where the register last told that they live. */
const task = `(select k.queue, k.key, k.subject_id, k.person_id, k.household_id, k.employer_id, k.opened_at, k.closed_at, k.due_at,
    coalesce(lives.division, k.division) as division
  from task k left join person lives on lives.id = k.person_id and k.queue in (${following.map((queue) => `'${queue}'`).join(', ')}))`

/** Open tasks of the queues in $1 and of a scope: the one condition under which they are counted, dated and listed. */
const waiting = (scope: Pick<Caller, 'scope'>, first: number) => {
  const { sql, values } = inRanges(scope, 't.division', first)
  return {
    where: `t.queue = any($1) and t.opened_at is not null and (t.closed_at is null or t.closed_at < t.opened_at) and ${sql}`,
    values,
  }
}

interface CountRow {
  readonly queue: string
  readonly count: number
  readonly oldest: Date
  readonly overdue: number
}

/** What waits for the caller, queue by queue, and what the caller oversees. */
export const queueSummary = async (
  { db, clock }: Desk,
  division: string | undefined,
  by: Caller,
): Promise<QueueCount[]> => {
  const names = QueueName.options.filter((queue) => sees(by, queue))
  const { where, values } = waiting(narrowed(by, division), 3)
  const { rows } = await db.query<CountRow>(
    `select t.queue, count(*)::int as count, min(t.opened_at) as oldest, (count(*) filter (where t.due_at <= $2))::int as overdue
     from ${task} t where ${where} group by t.queue`,
    [names, clock.now(), ...values],
  )
  const counts = new Map(rows.map((row) => [row.queue, row]))
  return names.map((queue) => {
    const row = counts.get(queue)
    const { title } = queues[queue]
    const oldestAt = row?.oldest.toISOString() ?? null
    return { queue, title, count: row?.count ?? 0, oldestAt, overdue: row?.overdue ?? 0, mine: may(by, queue) }
  })
}

interface TaskRow {
  readonly key: string
  readonly subject_id: string
  readonly division: string
  readonly person_id: string | null
  readonly household_id: string | null
  readonly employer_id: string | null
  readonly opened_at: Date
  readonly due_at: Date | null
  readonly shown_id: string | null
  readonly name: string
}

const list = (where: string) => `
  select t.*, coalesce(n.person_id, h.person_id) as shown_id, coalesce(n.name, h.name, e.name, '') as name
  from (select * from ${task} t where ${where} and ($2::text is null or (t.opened_at, t.key) > (split_part($2, '|', 1)::timestamptz, split_part($2, '|', 2)::uuid))
    order by t.opened_at, t.key limit $3) t
  left join person_name n on n.person_id = t.person_id
  left join lateral (select m.person_id, m.name from person p join person_name m on m.person_id = p.id
    where t.person_id is null and p.household_id = t.household_id order by p.id limit 1) h on true
  left join employer e on e.id = t.employer_id
  order by t.opened_at, t.key`

/** The last day in time: an instant at which a day begins belongs to the day before. */
const lastDay = (dueAt: Date) => {
  const day = civilDayOf(dueAt)
  return startOfDay(day).getTime() === dueAt.getTime() ? addDays(day, -1) : day
}

const taskOf = (queue: QueueName, row: TaskRow, now: Date): QueueTask => {
  const { verb, route } = queues[queue]
  const { due_at: dueAt, division } = row
  return {
    queue,
    subjectId: row.subject_id,
    personId: row.person_id,
    householdId: row.household_id,
    employerId: row.employer_id,
    name: row.name,
    division,
    divisionName: divisionName(division) ?? division,
    openedAt: row.opened_at.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    dueOn: dueAt && lastDay(dueAt),
    overdue: dueAt !== null && dueAt <= now,
    verb,
    route,
  }
}

/** A page of one queue, oldest first; the look at each name is recorded. */
export const queueTasks = async ({ db, clock }: Desk, query: QueueTasksQuery, by: Caller): Promise<QueuePage> => {
  const { queue, division, cursor, limit } = query
  const names = [queue].filter((name) => sees(by, name))
  const { where, values } = waiting(narrowed(by, division), 4)
  const { rows } = await db.query<TaskRow>(list(where), [names, cursor ?? null, limit, ...values])
  const now = clock.now()
  const personIds = rows.flatMap(({ shown_id: id }) => id ?? [])
  await recordLooks(db, { by, personIds, purpose: queues[queue].title, at: now })
  const last = rows.length === limit ? rows.at(-1) : undefined
  return {
    tasks: rows.map((row) => taskOf(queue, row, now)),
    cursor: last ? `${last.opened_at.toISOString()}|${last.key}` : null,
  }
}
