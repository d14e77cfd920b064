import { openBus } from '@jiuyuan/service-kit/bus'
import { demoClock } from '@jiuyuan/service-kit/demo-clock'
import { freshBus } from '@jiuyuan/testkit/fresh-bus'
import { jetstreamManager } from '@nats-io/jetstream'
import { connect } from '@nats-io/transport-node'
import { expect, onTestFinished, test, vi } from 'vitest'
import { browser, clerk, done, openGateway, withAccount } from './gateway.ts'

const HOUR_MS = 3_600_000
const aDay = { by: { hours: 25 } }

const demoBus = async () => {
  const bus = await freshBus()
  onTestFinished(() => bus[Symbol.asyncDispose]())
  const admin = await connect({ servers: bus.url })
  const manager = await jetstreamManager(admin)
  await manager.streams.add({ name: 'demo', subjects: ['demo.clock'], max_msgs_per_subject: 1, allow_direct: true })
  await admin.close()
  return bus.url
}

const serviceOn = async (url: string) => {
  const broker = await openBus({ service: 'card', url })
  onTestFinished(() => broker.close())
  return broker
}

test('the clock of a demonstration is moved for every service, only forward, and stays moved', async () => {
  const bus = await demoBus()
  const { url, databaseUrl } = await openGateway({ DEMO: '1', NATS_URL: bus })
  const service = await demoClock(await serviceOn(bus), () => {})
  const guest = browser(url)
  await guest.signIn()
  expect(await guest.ask('auth.me')).toMatchObject({ demo: true })
  const ahead = () => Math.round((service.now().getTime() - Date.now()) / HOUR_MS)

  expect(await guest.give('demo.advance', aDay)).toEqual(done)
  expect(await guest.ask('demo.now')).toMatchObject({ offsetMs: expect.closeTo(25 * HOUR_MS, -3) })
  expect(await guest.give('demo.advance', aDay)).toEqual(done)
  await vi.waitFor(() => expect(ahead()).toBe(50))
  const past = { by: { to: new Date().toISOString() } }
  expect(await guest.give('demo.advance', past)).toEqual({ status: 412, refusal: 'clock-only-forward' })
  const to = new Date(Date.now() + 60 * HOUR_MS).toISOString()
  expect(await guest.give('demo.advance', { by: { to } })).toEqual(done)
  await vi.waitFor(() => expect(ahead()).toBe(60))

  const later = await demoClock(await serviceOn(bus), () => {})
  expect(Math.round((later.now().getTime() - Date.now()) / HOUR_MS)).toBe(60)
  expect(await guest.ask('auth.me')).not.toBeNull()
  const again = await openGateway({ DEMO: '1', NATS_URL: bus }, databaseUrl)
  expect(await browser(again.url).ask('demo.now')).toMatchObject({ offsetMs: expect.closeTo(60 * HOUR_MS, -4) })
})

test('the clock is the administrator’s to move', async () => {
  const { url } = await openGateway({ DEMO: '1', NATS_URL: await demoBus() })
  await withAccount(url)
  const guest = browser(url)
  await guest.signIn(clerk)
  expect(await guest.give('demo.advance', aDay)).toEqual({ status: 403 })
  expect(await guest.ask('demo.now')).toMatchObject({ offsetMs: 0 })
})
