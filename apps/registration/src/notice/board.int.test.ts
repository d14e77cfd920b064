import { newId } from '@jiuyuan/contract-kit/id'
import { ObjectionId, type RecognitionId } from '@jiuyuan/contract-registration/recognition'
import { clockAt } from '@jiuyuan/service-kit/clock'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startNotices, type Notices } from '../../test/notice.ts'
import { KASHGAR, YANERWO } from '../../test/people.ts'
import { clerkOf } from '../../test/registration.ts'
import { raiseObjection } from './raise-objection.edge.ts'

let notices: Notices
beforeEach(async () => {
  notices = await startNotices()
})
afterEach(() => notices[Symbol.asyncDispose]())

const ok = { ok: true }
const county = clerkOf('650102000000')
const street = clerkOf('650102002000')
const given = (recognitionId: RecognitionId) => ({ commandId: newId(), recognitionId })
const posted = async (name?: string, division = YANERWO) => {
  const one = await notices.checked({ division, ...(name ? { name } : {}) })
  expect(await notices.app.publicise({ ...given(one.id), place: '社区公告栏' }, clerkOf(division))).toEqual(ok)
  return one
}
const object = async (recognitionId: RecognitionId, objector?: string) => {
  const objectionId = ObjectionId.parse(newId())
  const what = { ground: 'other', text: '他在王家饭馆打工' } as const
  const said = { ...given(recognitionId), objectionId, ...what, ...(objector ? { objector } : {}) }
  expect(await notices.app.raiseObjection(said, notices.clerk)).toEqual(ok)
  return objectionId
}
const board = async (by = county, division?: string) =>
  (await notices.app.noticeBoard({ limit: 50, ...(division ? { division } : {}) }, by)).notices
const statusOf = async (id: string) => (await notices.prisma.recognition.findUniqueOrThrow({ where: { id } })).status
const ends = async () => (await notices.outbox()).filter(({ type }) => type.includes('notice-ended'))

describe('[A11] the notice board', () => {
  test('shows who is under notice: masked, until when, and not a word of the category', async () => {
    const { id, identityNumber } = await posted()
    const shown = await board()
    expect(shown).toEqual([
      {
        id,
        nameMasked: '阿*',
        identityMasked: `6501**********${identityNumber.slice(14)}`,
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
    await posted()
    notices.goTo('2026-11-26T15:59:59.000Z')
    expect(await board()).toMatchObject([{ remainingDays: 0 }])
    notices.goTo('2026-11-26T16:00:00.000Z')
    expect(await board()).toEqual([])
    await notices.tick()
    expect(await board()).toEqual([])
  })
  test('is of the division that is asked for, within the scope', async () => {
    await posted()
    await posted('古丽·阿不都', KASHGAR)
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
    const { id } = await posted()
    notices.goTo('2026-11-26T15:59:59.000Z')
    expect([await notices.tick(), await statusOf(id)]).toEqual([0, 'publicised'])
    notices.goTo('2026-11-26T16:00:00.000Z')
    await notices.tick()
    expect([await notices.tick(), await statusOf(id)]).toEqual([0, 'notice-ended'])
    expect(await ends()).toHaveLength(1)
  })
  test('late, after an outage: still once each, and the street has its days from then on', async () => {
    await posted()
    await posted('古丽·阿不都')
    notices.goTo('2026-12-14T02:00:00.000Z')
    await notices.tick()
    await notices.tick()
    expect(await ends()).toMatchObject([{ data: { dueOn: '2026-12-16' } }, { data: { dueOn: '2026-12-16' } }])
  })
  test('has one winner against an objection of the last second, twenty times', async () => {
    const lastSecond = raiseObjection(notices.commands, { ...notices, clock: clockAt('2026-11-26T15:59:59.000Z') })
    for (let round = 0; round < 20; round++) {
      notices.goTo('2026-11-23T02:00:00.000Z')
      const { id } = await posted()
      notices.goTo('2026-11-26T16:00:00.000Z')
      const said = { ground: 'other', text: '他在王家饭馆打工' } as const
      const objecting = { ...given(id), objectionId: ObjectionId.parse(newId()), ...said }
      const [outcome] = await Promise.all([lastSecond(objecting, notices.clerk), notices.tick()])
      const status = await statusOf(id)
      expect(outcome.ok ? 'objected' : outcome.code).toBe(status === 'objected' ? 'objected' : 'notice-over')
      expect(['objected', 'notice-ended']).toContain(status)
      const texts = await notices.prisma.objectionText.findMany({ where: { recognitionId: id } })
      expect(texts).toHaveLength(status === 'objected' ? 1 : 0)
    }
  })
})

describe('an objection', () => {
  test('holds only the person it is about, and the days that were left run after it is dismissed', async () => {
    const [held, other] = [await posted(), await posted('古丽·阿不都')]
    notices.goTo('2026-11-24T02:00:00.000Z')
    const objectionId = await object(held.id)
    expect(await board()).toMatchObject([
      { id: held.id, held: true, until: null, remainingDays: 2 },
      { id: other.id, held: false, until: '2026-11-26', remainingDays: 2 },
    ])
    notices.goTo('2026-11-30T02:00:00.000Z')
    await notices.tick()
    expect([await statusOf(held.id), await statusOf(other.id)]).toEqual(['objected', 'notice-ended'])
    const act = {
      type: 'SettleObjection',
      officer: street.id,
      objectionId,
      upheld: false,
      today: '2026-11-30',
    } as const
    const remedies = { reconsiderationDays: 60, courtMonths: 6 }
    const request = { commandId: newId(), by: street, reason: '经核实,该饭馆无此人' }
    expect(await notices.commands.recognition(held.id, { ...act, remedies }, request)).toEqual(ok)
    expect(await board()).toMatchObject([{ id: held.id, held: false, until: '2026-12-02', remainingDays: 2 }])
    notices.goTo('2026-12-03T02:00:00.000Z')
    await notices.tick()
    expect(await statusOf(held.id)).toBe('notice-ended')
  })
  test('is sealed, opened for the investigation only, and the look is recorded', async () => {
    const { id, personId } = await posted()
    const [named, anonymous] = [await object(id, '张三'), await object(id)]
    const open = (objectionId: Parameters<typeof notices.app.objectionText>[0]['objectionId'], by = street) =>
      notices.app.objectionText({ recognitionId: id, objectionId }, by)
    const text = '他在王家饭馆打工'
    expect(await open(named)).toEqual({ text, objector: '张三' })
    expect(await open(anonymous)).toEqual({ text, objector: null })
    expect(await open(named, clerkOf(KASHGAR))).toBeNull()
    const { rows } = await notices.pool.query(
      `select actor_id, purpose from kit.look where person_id = $1 and purpose like '%异议%'`,
      [personId],
    )
    expect(rows).toEqual(Array(2).fill({ actor_id: street.id, purpose: '调查公示异议' }))
  })
  test('is not investigated by who made the check that it is about', async () => {
    const { id } = await posted()
    const objectionId = await object(id)
    const remedies = { reconsiderationDays: 60, courtMonths: 6 }
    const act = { type: 'SettleObjection', officer: 'clerk', objectionId, upheld: false, today: '2026-11-23' } as const
    const settled = await notices.commands.recognition(id, { ...act, remedies }, { commandId: newId(), by: street })
    expect(settled).toMatchObject({ code: 'investigator-is-checker' })
    expect(await statusOf(id)).toBe('objected')
  })
  test('that is upheld ends the recognition, and the notice with it', async () => {
    const { id } = await posted()
    const objectionId = await object(id)
    const remedies = { reconsiderationDays: 60, courtMonths: 6 }
    const act = {
      type: 'SettleObjection',
      officer: street.id,
      objectionId,
      upheld: true,
      today: '2026-11-23',
      remedies,
    } as const
    expect(await notices.commands.recognition(id, act, { commandId: newId(), by: street })).toEqual(ok)
    expect(await statusOf(id)).toBe('rejected')
    expect(await board()).toEqual([])
  })
})
