import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '@jiuyuan/contract-kit/id'
import type { PersonId } from '@jiuyuan/contract-registration/person'
import { addMonths } from '@jiuyuan/kernel/civil-day'
import { expect, test } from 'vitest'
import { signIn, type Door } from '../journey/client.ts'
import { playJourney } from '../journey/journey.ts'
import { eventually } from '../journey/patience.ts'
import { assentOn } from '../journey/recognise.ts'
import { accountFor, town } from '../journey/town.ts'
import { services, type ServiceName } from '../nats/bus.ts'
import { forget, tellTwiceMore } from './retell.ts'
import { streamsThatDiffer, unrest } from './standing.ts'
import { stubbornDoor } from './stubborn-door.ts'
import { tablesOf } from './tables.ts'
import { useWorld } from './world.ts'

const ofWorld = useWorld()
const REST = { timeout: 90_000, interval: 500 }
const COMMUNITY = '650102003002'
// In the test ten seconds stand for a minute: the services notice within one.
const AWAY_MS = 10_000

/** Kills a service, unless it is just coming back; counts. */
const striker = () => {
  const struck: ServiceName[] = []
  const away = new Map<string, Promise<void>>()
  const strike = (name: ServiceName) => {
    if (away.has(name)) return
    struck.push(name)
    away.set(
      name,
      ofWorld()
        .kill9(name)
        .finally(() => away.delete(name)),
    )
  }
  return { struck, strike, allBack: () => Promise.all(away.values()) }
}

test('every process is killed while a command for it is under way, and the journey ends green', async () => {
  const { struck, strike, allBack } = striker()
  const entering = (service: string, nth: number) => {
    const name = services.find((each) => each === service)
    if (name && [2, 9].includes(nth)) strike(name)
    // The one that only listens is killed while there is something to hear.
    if (name === 'card' && nth === 3) strike('reporting')
  }
  await using door = await stubbornDoor({ gatewayUrl: ofWorld().gatewayUrl, entering })
  await playJourney(door.url, () => undefined)
  await allBack()
  expect(new Set(struck)).toEqual(new Set(services))
  expect(door.repeated.filter(({ answers: [first, second] }) => first !== second)).toEqual([])
}, 400_000)

test('after the kills nothing is lost and nothing doubled', async () => {
  await expect.poll(() => unrest(ofWorld()), REST).toEqual([])
  expect(await streamsThatDiffer(ofWorld())).toEqual([])
}, 120_000)

const unregistered = async (clerk: Door) => {
  const { persons } = await clerk.registration.person.list.query({
    status: 'unemployed',
    registration: 'none',
    limit: 100,
  })
  return persons.filter(({ age }) => age >= 18 && age < 45).map(({ id }) => id)
}

const register = async (clerk: Door, personId: PersonId, today: string) => {
  // Some of the town come from elsewhere, and must have worked here (28号令 六十三).
  const localWork = { since: addMonths(today, -12), until: today }
  const papers = { commandId: newId(), personId, grounds: 'job-lost', localWork, assent: assentOn(today) } as const
  await clerk.registration.person.registerUnemployment.mutate(papers)
  const view = await clerk.registration.person.get.query({ personId })
  return view?.certificate?.no ?? ''
}

test('while the bus is away commands are accepted, and everything arrives once it is back', async () => {
  const clerk = await signIn(ofWorld().gatewayUrl, accountFor('community-clerk', COMMUNITY), town.password)
  const { today } = await clerk.gateway.demo.now.query()
  const persons = (await unregistered(clerk)).slice(0, 4)
  expect(persons.length).toBe(4)
  const certificates: string[] = []
  await ofWorld().nats.stop()
  try {
    for (const personId of persons) {
      certificates.push(await register(clerk, personId, today))
      await pause(AWAY_MS / persons.length)
    }
    expect(certificates).not.toContain('')
    expect(await clerk.reporting.person.search.query({ text: certificates[0] ?? '' })).toEqual([])
  } finally {
    await ofWorld().nats.start()
  }
  for (const text of certificates)
    await eventually(
      `certificate ${text} is found`,
      async () => (await clerk.reporting.person.search.query({ text })).length === 1,
    )
  await expect.poll(() => unrest(ofWorld()), REST).toEqual([])
}, 180_000)

const writers = services.filter((name) => name !== 'gateway' && name !== 'reporting')
const moving = ['kit.relay']
const everythingWritten = () => Promise.all(writers.map((name) => tablesOf(ofWorld(), name, moving)))
const readModel = () => tablesOf(ofWorld(), 'reporting', moving)

test('messages that come again, and in the wrong order, change nothing; a read model that hears only them is the same', async () => {
  const before = [await everythingWritten(), await readModel()]
  await forget(ofWorld(), 'reporting', { after: true })
  expect(await tellTwiceMore(ofWorld())).toBeGreaterThan(500)
  await ofWorld().serviceOf('reporting').restart()
  await expect.poll(() => unrest(ofWorld()), REST).toEqual([])
  expect([await everythingWritten(), await readModel()]).toEqual(before)
}, 240_000)
