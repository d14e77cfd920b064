import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskOf } from '../test/desk.ts'
import { KASHGAR, YANERWO } from '../test/people.ts'
import { clerkOf, startRegistration, type Registration } from '../test/registration.ts'

let registration: Registration
beforeAll(async () => {
  registration = await startRegistration()
})
afterAll(() => registration[Symbol.asyncDispose]())

const who = (division: string, ...permissions: string[]) => ({ ...clerkOf(division), permissions })
const counts = (by: ReturnType<typeof who>) => registration.app.deskCounts(by)

test('an office is told of its own lists: those it may work on, with what waits below it', async () => {
  const desk = deskOf(registration)
  const { personId } = await desk.register({ phone: '19900000001' })
  await desk.ask(personId, { phone: '19900000002' })
  const settles = 'correction:settle'
  expect(await counts(who(YANERWO, settles))).toEqual([{ list: 'correction', count: 1 }])
  expect(await counts(who('650102000000', settles, 'recheck:decide'))).toEqual([
    { list: 'correction', count: 1 },
    { list: 'recheck-due', count: 0 },
  ])
  expect(await counts(who(KASHGAR, settles))).toEqual([{ list: 'correction', count: 0 }])
  expect(await counts(who(YANERWO))).toEqual([])
})

test('every list can be counted', async () => {
  const all = [
    'recognition:check certificate:hand certificate:replace correction:settle person:move contact:record duplicate:judge',
    'household:remove refusal:record refusal:judge refusal:confirm exit:confirm exit:settle decision:serve decision:settle',
    'recheck:decide',
  ].flatMap((line) => line.split(' '))
  expect(await counts(who('650102000000', ...all))).toHaveLength(19)
})
