import { newId } from '@jiuyuan/contract-kit/id'
import { ObjectionId } from '@jiuyuan/contract-registration/recognition'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { KASHGAR } from '../../test/people.ts'
import { clerk, ok, startRecognition, street as officer } from '../../test/recognition.ts'
import { clerkOf, startRegistration, type Registration } from '../../test/registration.ts'
import { deskApp } from '../desk-app.ts'
import { noPorts } from '../fact-port/stub-ports.ts'
import { noticeApp } from '../notice-app.ts'

let registration: Registration
beforeEach(async () => {
  registration = await startRegistration()
})
afterEach(() => registration[Symbol.asyncDispose]())

const street = { ...officer, permissions: ['objection:judge'] }

test('[A11] the same ground again waits for the street of the place, which alone may say that it is new', async () => {
  const { app, commands, posted, object, given } = startRecognition(registration)
  const files = { fresh: async () => undefined }
  const notices = noticeApp(commands, { ...registration, ports: noPorts, files })
  const counted = (by = street) => deskApp(registration).deskCounts(by)
  const { id } = await posted()
  const first = await object(id)
  const settle = { ...given(id), objectionId: first, upheld: false, reason: '经核实不实' }
  expect(await app.settleObjection(settle, street)).toEqual(ok)
  expect(await counted()).toEqual([{ list: 'objection-repeated', count: 0 }])
  const again = await object(id)
  expect(await app.recognition({ recognitionId: id }, clerk)).toMatchObject({ status: 'publicised' })
  expect(await counted()).toEqual([{ list: 'objection-repeated', count: 1 }])
  expect(await counted({ ...clerkOf(KASHGAR), permissions: ['objection:judge'] })).toMatchObject([{ count: 0 }])
  const judge = { ...given(id), objectionIds: [again], fresh: true, reason: '新的证人' }
  const stranger = { ...judge, commandId: newId() }
  expect(await notices.judgeRepeats(stranger, clerkOf(KASHGAR))).toMatchObject({ code: 'out-of-scope' })
  const other = { ...judge, commandId: newId(), objectionIds: [ObjectionId.parse(newId())] }
  expect(await notices.judgeRepeats(other, street)).toMatchObject({ code: 'objection-unknown' })
  expect(await notices.judgeRepeats(judge, street)).toEqual(ok)
  expect(await notices.judgeRepeats(judge, street)).toEqual(ok)
  expect(await app.recognition({ recognitionId: id }, clerk)).toMatchObject({ status: 'objected' })
  expect(await counted()).toEqual([{ list: 'objection-repeated', count: 0 }])
  const told = (await registration.outbox()).filter(({ type }) => type === 'registration.recognition-objected.v1')
  expect(told).toHaveLength(2)
  expect(JSON.stringify(told)).not.toMatch(/王家饭馆|other/)
})
