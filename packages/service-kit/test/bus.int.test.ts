import { newId } from '@jiuyuan/contract-kit/id'
import { freshBus } from '@jiuyuan/testkit/fresh-bus'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { deafen, layBus, twoServices } from './two-services.ts'
import { asked, open } from './workshop.ts'

const world = async () => {
  const bus = await freshBus()
  onTestFinished(() => bus[Symbol.asyncDispose]())
  await layBus(bus.url)
  const services = await twoServices(bus.url)
  const ids = Array.from({ length: 5 }, () => newId())
  for (const id of ids) expect(await services.shell(id, open(), asked())).toEqual({ ok: true })
  const stampAll = async () => {
    for (const id of ids) expect(await services.shell(id, { type: 'Stamp' }, asked())).toEqual({ ok: true })
  }
  /** Every ticket was heard of as often as it was stamped, and no oftener. */
  const heardAll = (times: number) =>
    vi.waitFor(
      async () => {
        const { rows } = await services.there.query('select stamps, times from heard')
        expect(rows).toEqual(ids.map(() => ({ stamps: times, times })))
      },
      { timeout: 40_000, interval: 200 },
    )
  return { bus, ...services, stampAll, heardAll }
}

describe('the bus', () => {
  test('brings every fact to the other service once', async () => {
    const { stampAll, heardAll } = await world()
    for (let round = 0; round < 5; round++) await stampAll()
    await heardAll(5)
  })

  test('may be away: commands are accepted, and everything arrives when it is back', async () => {
    const { bus, stampAll, heardAll, here } = await world()
    await stampAll()
    await heardAll(1)
    await bus.stop()
    await stampAll()
    await stampAll()
    expect((await here.query('select count(*)::int as n from kit.outbox where published_at is null')).rows).toEqual([
      { n: 10 },
    ])
    await bus.start()
    await heardAll(3)
  })

  test('may lose its whole store under load: it is told everything again, and no effect is doubled', async () => {
    const { bus, stampAll, heardAll, here } = await world()
    await deafen(bus.url)
    let running = true
    let rounds = 0
    const load = (async () => {
      for (; running; rounds++) {
        await stampAll()
        await wait(20)
      }
    })()
    // Acknowledged by the bus and heard by nobody: only the outbox still knows it when the store is gone.
    await vi.waitFor(async () => {
      const { rows } = await here.query('select count(*)::int as n from kit.outbox where published_at is not null')
      expect(rows[0]?.n).toBeGreaterThan(20)
    })
    await bus.stop()
    await bus.wipe()
    await bus.start()
    await layBus(bus.url)
    await wait(300)
    running = false
    await load
    expect(rounds).toBeGreaterThan(3)
    await heardAll(rounds)
  })
})
