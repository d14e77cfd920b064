import { CardExpired } from '@jiuyuan/contract-card/events'
import { newId } from '@jiuyuan/contract-kit/id'
import { registrationRouter } from '@jiuyuan/contract-registration/router'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LOW_INCOME, register } from '../../test/departments.ts'
import { assent, KASHGAR } from '../../test/people.ts'
import { clerk as officer, county, ok, startRecognition, street } from '../../test/recognition.ts'
import { clerkOf, startRegistration, type Registration } from '../../test/registration.ts'
import type { FactPort } from '../fact-port/fact-port.ts'

const clerk = { ...officer, permissions: ['recognition:apply', 'recognition:check'] }

let registration: Registration
beforeEach(async () => {
  registration = await startRegistration()
})
afterEach(() => registration[Symbol.asyncDispose]())

const start = (ports?: readonly FactPort[]) => startRecognition(registration, ports)

/** Half a year later the low-income category is open to the family. */
const later = '2027-06-01'
const goLater = () => registration.goTo(`${later}T02:00:00.000Z`)

describe('a category that holds unasked', () => {
  const asking = async () => {
    const started = start(register(true, '2027-05-20'))
    const { app, family, applying, given, tick } = started
    const { father } = await family()
    goLater()
    const application = applying(father.personId, 'D02')
    const { recognitionId } = application
    expect(await app.applyRecognition(application, clerk)).toEqual(ok)
    expect(await app.checkRecognition({ ...given(recognitionId), evidence: [] }, clerk)).toEqual(ok)
    expect(await app.publicise({ ...given(recognitionId), place: '社区公告栏' }, clerk)).toEqual(ok)
    registration.goTo('2027-06-07T02:00:00.000Z')
    await tick()
    const pass = async () => {
      expect(await app.reviewRecognition(given(recognitionId), street)).toEqual(ok)
      expect(await app.confirmRecognition(given(recognitionId), county)).toEqual(ok)
      await registration.hear()
      const told = await registration.outbox()
      return {
        types: told.map(({ type }) => type),
        recognised: told.find(({ type }) => type === 'registration.recognition-recognised.v1')?.data,
      }
    }
    return { ...started, recognitionId, pass }
  }

  test('is shown to the officer, and opens nothing for who did not ask: neither guarantee nor statistics', async () => {
    const { app, given, recognitionId, pass } = await asking()
    expect(await app.alsoHolding({ recognitionId }, clerk)).toEqual([{ category: 'D04', title: expect.any(String) }])
    expect(await app.alsoHolding({ recognitionId }, clerkOf(KASHGAR))).toEqual([])
    const named = { ...given(recognitionId), category: 'D04', reason: '家庭无人就业' }
    expect(await app.changePrimary(named, street)).toMatchObject({ code: 'category-not-asked' })
    const { types, recognised } = await pass()
    expect(recognised).toMatchObject({ category: 'D02', categories: ['D02'] })
    expect(types).not.toContain('registration.household-zero-opened.v1')
    expect(await app.alsoHolding({ recognitionId }, clerk)).toEqual([])
  })
  test('counts after the person’s recorded assent, without a second notice, and the guarantee begins', async () => {
    const { app, given, recognitionId, pass } = await asking()
    const adding = { ...given(recognitionId), category: 'D04', assent: { ...assent, on: '2027-06-07' }, evidence: [] }
    expect(await app.addCategory({ ...adding, commandId: newId() }, clerkOf(KASHGAR))).toMatchObject({
      code: 'out-of-scope',
    })
    expect(await app.addCategory(adding, clerk)).toEqual(ok)
    expect(await app.addCategory(adding, clerk)).toEqual(ok)
    expect(await app.alsoHolding({ recognitionId }, clerk)).toEqual([])
    const named = { ...given(recognitionId), category: 'D04', reason: '家庭无人就业' }
    expect(await app.changePrimary(named, street)).toEqual(ok)
    const { types, recognised } = await pass()
    expect(recognised).toMatchObject({ category: 'D04', categories: ['D02', 'D04'] })
    expect(types).toContain('registration.household-zero-opened.v1')
  })
  test('whose paper is missing asks for it; with the paper it is added', async () => {
    const { app, given, recognitionId } = await asking()
    const adding = { ...given(recognitionId), category: 'D03', assent: { ...assent, on: '2027-06-07' } }
    expect(await app.addCategory({ ...adding, evidence: [] }, clerk)).toMatchObject({ code: 'facts-missing' })
    const evidence = [{ fact: 'person.disabled', value: true, seenOn: '2027-06-07' } as const]
    expect(await app.addCategory({ ...adding, commandId: newId(), evidence }, clerk)).toEqual(ok)
    expect(await app.recognition({ recognitionId }, clerk)).toMatchObject({
      categories: [{ code: 'D02' }, { code: 'D03' }],
    })
  })
})

describe('returned once', () => {
  test('supplemented and checked; a second return is refused; what is not supplemented an officer closes', async () => {
    const { app, family, applying, given } = start()
    const { father } = await family()
    goLater()
    const application = applying(father.personId, 'D02')
    const { recognitionId } = application
    await app.applyRecognition(application, clerk)
    const back = { ...given(recognitionId), missing: ['《最低生活保障证》'], reason: '未带证件' }
    expect(await app.returnRecognition(back, clerkOf(KASHGAR))).toMatchObject({ code: 'out-of-scope' })
    expect(await app.returnRecognition({ ...back, commandId: newId() }, clerk)).toEqual(ok)
    expect(await app.recognition({ recognitionId }, clerk)).toMatchObject({
      status: 'returned',
      returned: { on: later, missing: ['《最低生活保障证》'], until: '2027-06-08' },
      dueOn: '2027-06-08',
    })
    const { recognitions } = await app.recognitionQueue({ stage: 'supplement', limit: 50 }, clerk)
    expect(recognitions).toMatchObject([{ id: recognitionId, status: 'returned' }])
    const close = { ...given(recognitionId), reason: '电话联系,本人不再补充' }
    expect(await app.closeUnsupplemented(close, clerk)).toMatchObject({ code: 'supplement-running' })
    const evidence = [{ fact: LOW_INCOME, value: true, seenOn: later }] as const
    expect(await app.supplementRecognition({ ...given(recognitionId), evidence: [...evidence] }, clerk)).toEqual(ok)
    expect(await app.returnRecognition({ ...back, commandId: newId() }, clerk)).toMatchObject({ code: 'returned-once' })
    expect(await app.checkRecognition({ ...given(recognitionId), evidence: [] }, clerk)).toEqual(ok)
  })
  test('the clock closes nothing; the officer does, and the person may apply anew', async () => {
    const { app, family, applying, given, tick } = start()
    const { father } = await family()
    const application = applying(father.personId, 'D02')
    const { recognitionId } = application
    await app.applyRecognition(application, clerk)
    await app.returnRecognition({ ...given(recognitionId), missing: ['《最低生活保障证》'], reason: '未带' }, clerk)
    registration.goTo('2027-11-23T02:00:00.000Z')
    await tick()
    expect(await app.recognition({ recognitionId }, clerk)).toMatchObject({ status: 'returned', overdue: true })
    expect(await app.closeUnsupplemented({ ...given(recognitionId), reason: '本人不再补充' }, clerk)).toEqual(ok)
    expect(await app.applyRecognition(applying(father.personId, 'D02'), clerk)).toEqual(ok)
    const told = (await registration.outbox()).filter(({ subject }) => subject === recognitionId)
    expect(told.at(-1)?.data).toMatchObject({ because: 'not-supplemented' })
  })
})

describe('many at once', () => {
  test('each is decided for itself, and the dry run says the same without doing it', async () => {
    const { app, posted, given, tick } = start()
    const [first, second] = [await posted(), await posted('古丽·阿不都')]
    registration.goTo('2026-11-27T02:00:00.000Z')
    await tick()
    const late = await posted('买买提·玉山')
    const recognitionIds = [first.id, second.id, late.id]
    const foreseen = await app.recognitionDryRun({ act: 'review', recognitionIds }, street)
    expect(foreseen.map(({ refusal }) => refusal?.code ?? null)).toEqual([null, null, 'notice-running'])
    expect(await app.recognition({ recognitionId: first.id }, street)).toMatchObject({ status: 'notice-ended' })
    const command = { commandId: newId(), recognitionIds }
    const done = await app.reviewMany(command, street)
    expect(done).toEqual(foreseen)
    expect(await app.reviewMany(command, street)).toEqual(done)
    expect(await app.recognition({ recognitionId: second.id }, street)).toMatchObject({ status: 'reviewed' })
    const confirmed = await app.confirmMany({ commandId: newId(), recognitionIds }, county)
    expect(confirmed.map(({ refusal }) => refusal?.code ?? null)).toEqual([null, null, 'notice-running'])
    const stranger = await app.confirmMany({ commandId: newId(), recognitionIds: [first.id] }, clerkOf(KASHGAR))
    expect(stranger).toMatchObject([{ refusal: { code: 'out-of-scope' } }])
    expect(await app.sendBackRecognition({ ...given(late.id), reason: '有误' }, street)).toMatchObject({
      code: 'notice-running',
    })
  })
})

describe('[A4] after the card expired (附件第六条)', () => {
  const recognised = async () => {
    const recognition = start()
    const { app, posted, given, tick } = recognition
    const { id, father } = await posted()
    registration.goTo('2026-11-27T02:00:00.000Z')
    await tick()
    await app.reviewRecognition(given(id), street)
    expect(await app.confirmRecognition(given(id), county)).toEqual(ok)
    registration.goTo('2027-11-30T02:00:00.000Z')
    return { ...recognition, id, father }
  }
  const expired = async (personId: string) => {
    const data = { cardId: newId(), personId, on: '2027-11-30' }
    await registration.deliver('card', registration.eventOf(CardExpired, data))
  }

  test('a new application, publicity and recognition are needed; the old recognition gives way', async () => {
    const { app, id, father, applying, given } = await recognised()
    expect(await app.applyRecognition(applying(father.personId), clerk)).toMatchObject({ code: 'recognition-open' })
    await expired(father.personId)
    expect(await app.recognition({ recognitionId: id }, clerk)).toMatchObject({ status: 'recognised' })
    const application = applying(father.personId)
    expect(await app.applyRecognition(application, clerk)).toEqual(ok)
    expect(await app.recognition({ recognitionId: id }, clerk)).toMatchObject({ status: 'ended' })
    expect(await app.confirmRecognition(given(application.recognitionId), county)).toMatchObject({
      code: 'not-at-this-stage',
    })
  })
  test('an application that is refused leaves the old recognition as it was', async () => {
    const { app, id, father, applying } = await recognised()
    await expired(father.personId)
    const refused = await app.applyRecognition(
      { ...applying(father.personId), assent: { ...assent, on: '2027-12-30' } },
      clerk,
    )
    expect(refused).toMatchObject({ code: 'day-in-future' })
    expect(await app.recognition({ recognitionId: id }, clerk)).toMatchObject({ status: 'recognised' })
  })
  test('in a year without a published calendar is refused in words, not by a defect', async () => {
    const { app, father, applying } = await recognised()
    await expired(father.personId)
    registration.goTo('2035-11-30T02:00:00.000Z')
    expect(await app.applyRecognition(applying(father.personId), clerk)).toEqual({
      ok: false,
      code: 'calendar-unknown',
      detail: { year: '2035' },
    })
  })
  test('no command renews, extends or prolongs anything', () => {
    const commands = Object.keys(registrationRouter._def.procedures)
    expect(commands.length).toBeGreaterThan(40)
    expect(commands.filter((path) => /renew|extend|prolong/i.test(path))).toEqual([])
  })
  test('no command changes who was the first contact (首问负责制)', () => {
    const commands = Object.keys(registrationRouter._def.procedures)
    expect(commands.filter((path) => /officer|first-?contact/i.test(path))).toEqual([])
  })
})
