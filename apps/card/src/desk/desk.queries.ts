import type { DeskCounts, DeskPage, DeskQuery, DeskQueue } from '@jiuyuan/contract-card/desk'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { z } from 'zod'
import { viewsOf, type CardReading } from '../card/card.queries.ts'

/** 附件第十条: whoever employs the person keeps both papers, unless the person wants them back. */
const keeper = `case when c.state ? 'demandedOn' then null else w.employer_id end`
const kept = (holder: string, employer: string) =>
  `(case when ${holder} = 'employer' then (c.state->>'${employer}')::uuid end) is distinct from ${keeper}`

/** What belongs to a queue, and the day it goes by. */
const queues: Readonly<Record<DeskQueue, { readonly of: string; readonly by: string }>> = {
  'to-prepare': { of: `c.status = 'awaited'`, by: 'c.due_on' },
  'to-issue': { of: `c.status = 'prepared'`, by: 'c.due_on' },
  'to-deliver': { of: `c.status = 'active' and c.holder = 'issuer'`, by: 'c.due_on' },
  lost: { of: `c.status = 'lost'`, by: `c.state->>'noticeUntil'` },
  returns: { of: 'c.return_by is not null', by: 'c.return_due_on' },
  mismatches: {
    of: `c.status = 'active' and c.holder <> 'issuer'
      and (${kept('c.holder', 'employerId')} or ${kept('c.certificate_holder', 'certificateEmployerId')})`,
    by: 'c.due_on',
  },
}
const from = 'from card c left join work w on w.person_id = c.person_id'
const inScope = `exists (select from jsonb_array_elements($1::jsonb) s where c.division >= s->>0 and c.division < s->>1)`

const beginning = '|00000000-0000-0000-0000-000000000000'
const Row = z.object({ id: z.string(), person_id: z.string(), state: z.unknown(), day: z.string() })

/** One queue of the desk in the caller's scope, the earliest due first. */
export const deskQueue = async (
  reading: CardReading,
  { queue, cursor = beginning, limit }: z.output<typeof DeskQuery>,
  by: Caller,
): Promise<DeskPage> => {
  const { of, by: day } = queues[queue]
  const [afterDay, afterId] = cursor.split('|')
  const { rows } = await reading.db.query(
    `select c.id, c.person_id, c.state, ${day} as day ${from} where ${of} and ${inScope}
       and (${day}, c.id) > ($2, $3::uuid) order by 4, 1 limit $4`,
    [JSON.stringify(by.scope), afterDay, afterId, limit + 1],
  )
  const found = z.array(Row).parse(rows)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const lines = await viewsOf(
    reading,
    page.map(({ id, person_id: personId, state }) => ({ id, personId, state })),
  )
  return { lines, cursor: found.length > limit && last ? `${last.day}|${last.id}` : null }
}

const Counts = z.record(z.string(), z.int())

/** How many wait in each queue, by the same conditions as the lists. */
export const countDesk = async ({ db }: Pick<CardReading, 'db'>, by: Caller): Promise<DeskCounts> => {
  const counted = Object.entries(queues).map(([name, { of }]) => `count(*) filter (where ${of})::int as "${name}"`)
  const { rows } = await db.query(`select ${counted.join(', ')} ${from} where ${inScope}`, [JSON.stringify(by.scope)])
  const counts = Counts.parse(rows[0])
  const of = (queue: DeskQueue) => counts[queue] ?? 0
  return {
    'to-prepare': of('to-prepare'),
    'to-issue': of('to-issue'),
    'to-deliver': of('to-deliver'),
    lost: of('lost'),
    returns: of('returns'),
    mismatches: of('mismatches'),
  }
}
