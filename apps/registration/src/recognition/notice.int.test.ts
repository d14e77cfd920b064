import { newId } from '@jiuyuan/contract-kit/id'
import { ObjectionId } from '@jiuyuan/contract-registration/recognition'
import { clockAt } from '@jiuyuan/service-kit/clock'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { KASHGAR, YANERWO } from '../../test/people.ts'
import { clerk, county, ok, startRecognition, street } from '../../test/recognition.ts'
import { clerkOf, startRegistration, type Registration } from '../../test/registration.ts'

let registration: Registration
let recognition: ReturnType<typeof startRecognition>
beforeEach(async () => {
  registration = await startRegistration()
  recognition = startRecognition(registration)
})
afterEach(() => registration[Symbol.asyncDispose]())

const board = async (by = county, division?: string) =>
  (await recognition.app.noticeBoard({ limit: 50, ...(division ? { division } : {}) }, by)).notices
const ends = async () => (await registration.outbox()).filter(({ type }) => type.includes('notice-ended'))

describe('the notice board', () => {
  test('shows who is under notice: masked, until when, and not a word of the category', async () => {
    const { id, father } = await recognition.posted()
    const shown = await board()
    expect(shown).toEqual([
      {
        id,
        nameMasked: '阿*',
        identityMasked: `6501**********${father.identityNumber.slice(14)}`,
        division: YANERWO,
        community: expect.stringContaining('燕儿窝'),
        place: '社区公告栏',
        from: '2026-11-23',
        until: '2026-11-26',
        remainingDays: 3,
        held: false,
      },
    ])
    expect(JSON.stringify(shown)).not.toMatch(/D04|零就业|category/)
  })
  test('counts the days down and shows nothing after the last one, even before the clock has come by', async () => {
    await recognition.posted()
    registration.goTo('2026-11-26T15:59:59.000Z')
    expect(await board()).toMatchObject([{ remainingDays: 0 }])
    registration.goTo('2026-11-26T16:00:00.000Z')
    expect(await board()).toEqual([])
    await recognition.tick()
    expect(await board()).toEqual([])
  })
  test('is of the division that is asked for, within the scope', async () => {
    await recognition.posted()
    await recognition.posted('古丽·阿不都', KASHGAR)
    expect(await board()).toHaveLength(1)
    expect(await board(clerkOf('650000000000'))).toHaveLength(2)
    expect(await board(clerkOf('650000000000'), '653101000000')).toMatchObject([
      { nameMasked: '古*', division: KASHGAR },
    ])
    expect(await board(county, KASHGAR)).toEqual([])
  })
})

describe('the clock ends a notice', () => {
  test('once, and not before the day after its last', async () => {
    await recognition.posted()
    registration.goTo('2026-11-26T15:59:59.000Z')
    expect(await recognition.tick()).toBe(0)
    registration.goTo('2026-11-26T16:00:00.000Z')
    expect(await recognition.tick()).toBe(1)
    expect(await recognition.tick()).toBe(0)
    expect(await ends()).toHaveLength(1)
  })
  test('late, after an outage: still once each, and the street has its days from then on', async () => {
    const first = await recognition.posted()
    await recognition.posted('古丽·阿不都')
    registration.goTo('2026-12-14T02:00:00.000Z')
    expect(await recognition.tick()).toBe(2)
    expect(await recognition.tick()).toBe(0)
    expect(await ends()).toMatchObject([{ data: { dueOn: '2026-12-16' } }, { data: { dueOn: '2026-12-16' } }])
    const queue = await recognition.app.recognitionQueue({ stage: 'review', limit: 50 }, street)
    expect(queue.recognitions.map(({ name, dueOn }) => [name, dueOn])).toEqual([
      [first.father.name, '2026-12-16'],
      ['古丽·阿不都', '2026-12-16'],
    ])
  })
  test('has one winner against an objection of the last second, twenty times', async () => {
    const lastSecond = startRecognition({ ...registration, clock: clockAt('2026-11-26T15:59:59.000Z') })
    for (let round = 0; round < 20; round++) {
      registration.goTo('2026-11-23T02:00:00.000Z')
      const { id } = await recognition.posted()
      registration.goTo('2026-11-26T16:00:00.000Z')
      const objecting = { ...recognition.given(id), objectionId: ObjectionId.parse(newId()), text: '他在王家饭馆打工' }
      const [outcome] = await Promise.all([lastSecond.app.raiseObjection(objecting, clerk), recognition.tick()])
      const view = await recognition.app.recognition({ recognitionId: id }, county)
      expect(outcome.ok ? 'objected' : outcome.code).toBe(view?.status === 'objected' ? 'objected' : 'notice-over')
      expect(['objected', 'notice-ended']).toContain(view?.status)
      const texts = await registration.prisma.objectionText.findMany({ where: { recognitionId: id } })
      expect(texts).toHaveLength(view?.status === 'objected' ? 1 : 0)
    }
  })
})

describe('an objection', () => {
  test('holds only the person it is about, and the days that were left run after it is dismissed', async () => {
    const { app, given, posted, object, tick } = recognition
    const [held, other] = [await posted(), await posted('古丽·阿不都')]
    registration.goTo('2026-11-24T02:00:00.000Z')
    const objectionId = await object(held.id)
    expect(await board()).toMatchObject([
      { id: held.id, held: true, until: null, remainingDays: 2 },
      { id: other.id, held: false, until: '2026-11-26', remainingDays: 2 },
    ])
    registration.goTo('2026-11-30T02:00:00.000Z')
    expect(await tick()).toBe(1)
    expect(await app.confirmRecognition(given(held.id), county)).toEqual({
      ok: false,
      code: 'objection-open',
      detail: { open: 1 },
    })
    const settled = { ...given(held.id), objectionId, upheld: false, reason: '经核实,该饭馆无此人' }
    expect(await app.settleObjection(settled, street)).toEqual(ok)
    expect(await board()).toMatchObject([{ id: held.id, held: false, until: '2026-12-02', remainingDays: 2 }])
    registration.goTo('2026-12-03T02:00:00.000Z')
    expect(await tick()).toBe(1)
  })
  test('is sealed, opened for the investigation only, and the look is recorded', async () => {
    const { app, posted, object } = recognition
    const { id, father } = await posted()
    const [named, anonymous] = [await object(id, '张三'), await object(id)]
    const text = '他在王家饭馆打工'
    expect(await app.objectionText({ recognitionId: id, objectionId: named }, street)).toEqual({
      text,
      objector: '张三',
    })
    expect(await app.objectionText({ recognitionId: id, objectionId: anonymous }, street)).toEqual({
      text,
      objector: null,
    })
    expect(await app.objectionText({ recognitionId: id, objectionId: named }, clerkOf(KASHGAR))).toBeNull()
    const { rows } = await registration.pool.query(
      `select actor_id, purpose from kit.look where person_id = $1 and purpose like '%异议%'`,
      [father.personId],
    )
    expect(rows).toEqual(Array(2).fill({ actor_id: street.id, purpose: '调查公示异议' }))
  })
  test('that is upheld ends the recognition in writing', async () => {
    const { app, given, posted, object } = recognition
    const { id } = await posted()
    const objectionId = await object(id)
    expect(await app.settleObjection({ ...given(id), objectionId, upheld: true, reason: '属实' }, street)).toEqual(ok)
    expect(await app.recognition({ recognitionId: id }, clerk)).toMatchObject({
      status: 'rejected',
      rejection: { ground: 'objection-upheld', stage: 'notice' },
      objections: [{ settled: 'upheld' }],
    })
    expect(await board()).toEqual([])
  })
})
