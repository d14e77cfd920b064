import { newId } from '@jiuyuan/contract-kit/id'
import fc from 'fast-check'
import type { Pool } from 'pg'
import { describe, expect, test } from 'vitest'
import { on, receive, replay, setAside, type Consumer } from '../src/react.ts'
import { Stamped } from './ticket.ts'
import { workshop } from './workshop.ts'

const hear = on(Stamped, (tx, { ticketId, stamps }) =>
  tx.query(
    `insert into heard as h (ticket_id, stamps) values ($1, $2)
     on conflict (ticket_id) do update set stamps = excluded.stamps, times = h.times + 1`,
    [ticketId, stamps],
  ),
)
const consumer: Consumer = { name: 'listener-kit', reactions: [hear] }
const at = new Date('2026-11-22T02:00:00Z')

const stamped = (ticketId: string, version: number, type = Stamped.subject) => ({
  specversion: '1.0',
  id: newId(),
  source: '/jiuyuan/kit',
  type,
  subject: ticketId,
  time: at.toISOString(),
  datacontenttype: 'application/json',
  dataschema: `urn:jiuyuan:${type}`,
  correlationid: newId(),
  aggregateversion: version,
  division: '650102002001',
  data: { ticketId, stamps: version },
})
const heard = async (pool: Pool, id: string) =>
  (await pool.query<{ stamps: number; times: number }>('select stamps, times from heard where ticket_id = $1', [id]))
    .rows[0]

describe('a consumer', () => {
  test('applies each event once and in order, however often and in whatever order it is delivered', async () => {
    const { pool } = await workshop()
    const deliveries = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(deliveries, async (extra) => {
        const id = newId()
        const events = [1, 2, 3, 4, 5, 6].map((version) => stamped(id, version))
        const order = [
          ...extra,
          ...(fc.sample(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 }), 1)[0] ?? []),
          ...extra,
        ]
        for (const version of order) await receive(pool, consumer, events[version - 1], at)
        expect(await heard(pool, id)).toEqual({ stamps: 6, times: 6 })
      }),
      { numRuns: 30 },
    )
    expect((await pool.query('select from kit.parked')).rowCount).toBe(0)
  })

  test('lets pass what it does not react to, so that the next one is not held up', async () => {
    const { pool } = await workshop()
    const id = newId()
    await receive(pool, consumer, stamped(id, 1, 'kit.opened.v1'), at)
    expect(await receive(pool, consumer, stamped(id, 2), at)).toBe('apply')
    expect(await heard(pool, id)).toEqual({ stamps: 2, times: 1 })
  })

  test('parks what comes too early until the gap closes', async () => {
    const { pool } = await workshop()
    const id = newId()
    expect(await receive(pool, consumer, stamped(id, 3), at)).toBe('park')
    expect(await receive(pool, consumer, stamped(id, 2), at)).toBe('park')
    expect(await heard(pool, id)).toBeUndefined()
    expect(await receive(pool, consumer, stamped(id, 1), at)).toBe('apply')
    expect(await heard(pool, id)).toEqual({ stamps: 3, times: 3 })
  })

  test('does nothing of an event whose reaction fails', async () => {
    const { pool } = await workshop()
    const id = newId()
    const bad = { ...stamped(id, 1), data: { ticketId: id } }
    await expect(receive(pool, consumer, bad, at)).rejects.toThrow()
    expect((await pool.query('select from kit.inbox')).rowCount).toBe(0)
  })

  test('holds only the aggregate of a poisoned event, and goes on after the fix and a replay', async () => {
    const { pool } = await workshop()
    const [sick, well] = [newId(), newId()]
    await receive(pool, consumer, stamped(sick, 1), at)
    await setAside(pool, { consumer: consumer.name, message: stamped(sick, 2), error: new Error('poison'), at })
    expect(await receive(pool, consumer, stamped(sick, 3), at)).toBe('park')
    expect(await receive(pool, consumer, stamped(well, 1), at)).toBe('apply')
    const { rows } = await pool.query<{ id: string }>('select id from kit.dead_letter')
    const [letter] = rows
    expect(await replay(pool, [consumer], letter?.id ?? '0', { id: 'admin', at })).toBe(true)
    expect(await heard(pool, sick)).toEqual({ stamps: 3, times: 3 })
    expect(await replay(pool, [consumer], letter?.id ?? '0', { id: 'admin', at })).toBe(false)
    expect((await pool.query('select replayed_by from kit.dead_letter')).rows).toEqual([{ replayed_by: 'admin' }])
  })
})
