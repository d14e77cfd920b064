import { newId } from '@jiuyuan/contract-kit/id'
import { describe, expect, test } from 'vitest'
import type { Clock } from '../src/clock.ts'
import { runDue } from '../src/every.ts'
import { asked, open, workshop } from './workshop.ts'

const movable = () => {
  let now = Date.parse('2026-11-22T00:00:00Z')
  const clock: Clock = { now: () => new Date(now), today: () => '2026-11-22' }
  return { clock, advance: (hours: number) => (now += hours * 3_600_000) }
}

describe('the clock’s commands', () => {
  test('come once each, in order, and late ones are marked late after an outage across all of them', async () => {
    const { clock, advance } = movable()
    const { pool, shell } = await workshop(clock)
    const id = newId()
    await shell(id, { ...open(), ringsAt: '2026-11-22T01:00:00.000Z' }, asked())
    const every = {
      table: 'ticket',
      command: (ticketId: string, request: Parameters<typeof shell>[2]) =>
        shell(ticketId, { type: 'Ring', now: clock.now().toISOString() }, request),
    }
    const ring = () => runDue(pool, 'kit', every, clock)
    expect(await ring()).toBe(0)
    advance(1)
    expect(await ring()).toBe(1)
    expect(await ring()).toBe(0)
    advance(25)
    for (let time = 0; time < 4; time++) await Promise.all([ring(), ring()])
    const { rows } = await pool.query(`select state->'rung' as rung, due_at from ticket`)
    expect(rows).toEqual([
      {
        rung: ['2026-11-22T01:00:00.000Z in time', '2026-11-22T02:00:00.000Z late', '2026-11-22T03:00:00.000Z late'],
        due_at: null,
      },
    ])
  })
})
