import { newId } from '@jiuyuan/contract-kit/id'
import { GuaranteeId } from '@jiuyuan/contract-placement/guarantee'
import { HouseholdCleared, HouseholdReopened, HouseholdZeroOpened } from '@jiuyuan/contract-registration/events'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { at, friday } from '../../test/friday.ts'
import { COMMUNITY, county, elsewhere, ok, startPlacement, townOf } from '../../test/placement.ts'
import type { PlacementService } from '../../test/placement.ts'
import { guaranteeIdOf } from '../on/household.ts'

let service: PlacementService
let town: ReturnType<typeof townOf>
beforeEach(async () => {
  service = await startPlacement()
  town = townOf(service)
})
afterEach(() => service[Symbol.asyncDispose]())

const saturday = (time: string) => at(`2026-11-28T${time}`)
const idOf = (householdId: string, occurrence = 1) => GuaranteeId.parse(guaranteeIdOf(householdId, occurrence))
const get = (householdId: string) => service.app.guarantee({ guaranteeId: idOf(householdId) }, county)
const facts = async (householdId: string, occurrence = 1) =>
  (await service.told(idOf(householdId, occurrence))).map(({ fact }) => fact)
const cleared = (householdId: string, personId: string, clearedAt: string) =>
  service.eventOf(
    HouseholdCleared,
    { householdId, occurrence: 1, personId, clearedAt, channel: 'public-post' },
    { subject: householdId },
  )
const declined = async (offerId: Awaited<ReturnType<typeof town.offer>>) => {
  expect(await service.app.declineOffer({ commandId: newId(), offerId, reason: 'distance' }, county)).toEqual(ok)
}

describe('the 24 hours of a household', () => {
  test('begin with its recognition, under the ladder of the policy', async () => {
    const { householdId, father, mother } = await town.household()
    expect(await get(householdId)).toMatchObject({
      status: 'running',
      members: [father, mother],
      openedAt: friday,
      limitAt: saturday('18:00'),
      remainingMs: 86_400_000,
      rungs: [
        { level: 'county', dueAt: saturday('06:00') },
        { level: 'prefecture', dueAt: saturday('14:00') },
        { level: 'breach', dueAt: saturday('18:00') },
      ],
    })
    const { rows } = await service.pool.query(`select pack from kit.journal where command = 'OpenGuarantee'`)
    expect(rows).toEqual([{ pack: expect.stringMatching(/^xinjiang-2010@/) }])
  })
  test('begin once, however often and in whatever order it is told', async () => {
    const { householdId, event } = await town.household()
    expect(await service.deliver('registration', event)).toBe('skip')
    const home = newId()
    const opened = service.eventOf(
      HouseholdZeroOpened,
      {
        householdId: home,
        occurrence: 1,
        recognitionId: newId(),
        discoveredOn: '2026-11-20',
        recognisedAt: friday,
        members: [],
      },
      { subject: home },
    )
    const done = cleared(home, newId(), saturday('01:00'))
    expect(await service.deliver('registration', done)).toBe('park')
    await service.deliver('registration', opened)
    expect(await service.deliver('registration', done)).toBe('skip')
    expect(await facts(householdId)).toEqual(['guarantee-opened'])
    expect(await facts(home)).toEqual(['guarantee-opened', 'guarantee-met'])
  })
  test('begin anew when the household falls back', async () => {
    const { householdId, father } = await town.household()
    await service.deliver('registration', cleared(householdId, father, saturday('01:00')))
    service.goTo(at('2027-02-01T10:00'))
    const fallen = { householdId, occurrence: 2, reopenedAt: at('2027-02-01T09:00'), members: [father] }
    await service.deliver('registration', service.eventOf(HouseholdReopened, fallen, { subject: householdId }))
    expect(await facts(householdId)).toEqual(['guarantee-opened', 'guarantee-met'])
    expect(await facts(householdId, 2)).toEqual(['guarantee-opened'])
    expect(await service.app.guaranteeBoard({ open: true }, county)).toMatchObject([{ occurrence: 2 }])
  })
})

describe('the clock', () => {
  test('silent across all rungs says each once, in order, marked late, and then no more', async () => {
    const { householdId } = await town.household()
    service.goTo(at('2026-11-29T09:00'))
    for (let time = 0; time < 3; time++) await Promise.all([service.tick(), service.tick()])
    expect(await facts(householdId)).toEqual([
      'guarantee-opened',
      'guarantee-escalated',
      'guarantee-escalated',
      'guarantee-breached',
    ])
    expect(await get(householdId)).toMatchObject({
      status: 'breached',
      remainingMs: -15 * 3_600_000,
      rungs: [
        { level: 'county', dueAt: saturday('06:00'), late: true },
        { level: 'prefecture', dueAt: saturday('14:00'), late: true },
        { level: 'breach', dueAt: saturday('18:00'), late: true },
      ],
    })
  })
  test('speaks when the rung comes, not before', async () => {
    await town.household()
    service.goTo(new Date(Date.parse(saturday('06:00')) - 1).toISOString())
    expect(await service.tick()).toBe(0)
    service.goTo(saturday('06:00'))
    expect(await service.tick()).toBe(1)
    expect(await service.tick()).toBe(0)
  })
})

describe('an offer with a member', () => {
  test('stops the clock until it is answered; the board says who and why, and what is left stays', async () => {
    const { householdId, father } = await town.household()
    const postId = await town.post()
    service.goTo(saturday('09:00'))
    await service.tick()
    const offerId = await town.offer(postId, father)
    service.goTo(saturday('23:00'))
    expect(await service.tick()).toBe(0)
    const nineLeft = { remainingMs: 9 * 3_600_000, limitAt: at('2026-11-29T08:00') }
    const why = { pausedBy: county.id, pausedReason: 'offer-with-person', pausedMinutes: 14 * 60 }
    expect(await get(householdId)).toMatchObject({ status: 'paused', ...why, ...nineLeft })
    await declined(offerId)
    await service.hear()
    expect(await get(householdId)).toMatchObject({
      status: 'running',
      pausedReason: null,
      ...nineLeft,
      pauses: [{ since: saturday('09:00'), until: saturday('23:00'), by: county.id }],
    })
    expect(await facts(householdId)).toEqual([
      'guarantee-opened',
      'guarantee-escalated',
      'guarantee-paused',
      'guarantee-resumed',
    ])
  })
  test('stops it even when the bus is away: no false breach', async () => {
    const { householdId, father } = await town.household()
    const postId = await town.post()
    service.goTo(saturday('05:00'))
    expect(await service.app.makeOffer(town.offering(postId, father), county)).toEqual(ok)
    service.goTo(saturday('20:00'))
    await service.tick()
    expect(await get(householdId)).toMatchObject({ status: 'paused', rungs: [{ reachedAt: null }, {}, {}] })
    await service.hear()
    expect(await facts(householdId)).toEqual(['guarantee-opened', 'guarantee-paused'])
  })
  test('made before we hear of the household stops it from the beginning', async () => {
    const { personId } = await town.person()
    const householdId = newId()
    const about = { householdId, recognitionId: newId(), members: [personId], discoveredOn: '2026-11-20' }
    const event = service.eventOf(
      HouseholdZeroOpened,
      { ...about, occurrence: 1, recognisedAt: friday },
      { subject: householdId },
    )
    await service.pool.query('update assisted_person set household_id = $1 where person_id = $2', [
      householdId,
      personId,
    ])
    await town.offer(await town.post(), personId)
    await service.deliver('registration', event)
    expect(await get(householdId)).toMatchObject({ status: 'paused', remainingMs: 86_400_000 })
  })
  test('of each member stops it once: it runs again when the last is answered, and others hear of that only', async () => {
    const { householdId, father, mother } = await town.household()
    const postId = await town.post(2)
    service.goTo(saturday('01:00'))
    const first = await town.offer(postId, father)
    service.goTo(saturday('02:00'))
    const second = await town.offer(postId, mother)
    service.goTo(saturday('03:00'))
    await declined(first)
    await service.hear()
    expect(await get(householdId)).toMatchObject({ status: 'paused', remainingMs: 17 * 3_600_000 })
    service.goTo(saturday('05:00'))
    await declined(second)
    await service.hear()
    expect(await get(householdId)).toMatchObject({ status: 'running', remainingMs: 17 * 3_600_000, pausedMinutes: 240 })
    expect(await facts(householdId)).toEqual(['guarantee-opened', 'guarantee-paused', 'guarantee-resumed'])
  })
  test('accepted, then work: met within 24 hours, with the time paused shown', async () => {
    const { householdId, father } = await town.household()
    const postId = await town.post()
    service.goTo(saturday('09:00'))
    const offerId = await town.offer(postId, father)
    service.goTo(saturday('11:00'))
    await town.accept(offerId)
    service.goTo(saturday('19:59'))
    expect(await service.app.startPlacement(town.starting(offerId), county)).toEqual(ok)
    await service.deliver('registration', cleared(householdId, father, saturday('19:59')))
    const told = (await service.told(idOf(householdId))).at(-1)
    expect(told).toMatchObject({ fact: 'guarantee-met', data: { minutes: 1439, pausedMinutes: 120, within: true } })
    expect(await get(householdId)).toMatchObject({ status: 'met', within: true, metAt: saturday('19:59') })
    service.goTo(at('2026-11-30T00:00'))
    expect(await service.tick()).toBe(0)
  })
})

describe('an officer', () => {
  test('pauses with a reason that only the office and the journal know', async () => {
    const { householdId } = await town.household()
    service.goTo(saturday('01:00'))
    const guaranteeId = idOf(householdId)
    const reason = '母亲住院,家里要求等两小时'
    expect(await service.app.pauseGuarantee({ commandId: newId(), guaranteeId, reason }, county)).toEqual(ok)
    expect(await get(householdId)).toMatchObject({ status: 'paused', pausedBy: county.id, pausedReason: reason })
    expect(await service.told(guaranteeId)).toMatchObject([{}, { data: { reason: 'asked-to-wait' } }])
    expect(JSON.stringify(await service.told())).not.toContain('母亲')
    const { rows } = await service.pool.query(`select reason from kit.journal where command = 'PauseGuarantee'`)
    expect(rows).toEqual([{ reason }])
    service.goTo(saturday('03:00'))
    expect(await service.app.resumeGuarantee({ commandId: newId(), guaranteeId }, county)).toEqual(ok)
    expect(await get(householdId)).toMatchObject({ status: 'running', limitAt: saturday('20:00') })
  })
  test('explains a breach, and it stays on the board', async () => {
    const { householdId } = await town.household()
    const guaranteeId = idOf(householdId)
    const explain = { commandId: newId(), guaranteeId, explanation: '大雪封路' }
    const permitted = async () =>
      (await service.app.guaranteePermitted({ guaranteeId }, county)).map((each) => [each.command, each.refusal?.code])
    expect(await permitted()).toEqual([
      ['pause', undefined],
      ['resume', 'guarantee-running'],
      ['explain', 'guarantee-not-breached'],
    ])
    service.goTo(saturday('18:00'))
    await service.tick()
    expect(await permitted()).toEqual([
      ['pause', 'guarantee-breached'],
      ['resume', 'guarantee-running'],
      ['explain', undefined],
    ])
    expect(await service.app.explainBreach(explain, county)).toEqual(ok)
    expect(await service.app.guaranteeBoard({ open: true }, county)).toMatchObject([
      { status: 'breached', explanation: '大雪封路' },
    ])
  })
  test('of another county neither sees it nor touches it', async () => {
    const { householdId } = await town.household()
    const guaranteeId = idOf(householdId)
    expect(await service.app.guaranteeBoard({ open: true }, elsewhere)).toEqual([])
    expect(await service.app.guarantee({ guaranteeId }, elsewhere)).toBeNull()
    expect(await service.app.guaranteePermitted({ guaranteeId }, elsewhere)).toEqual([])
    const pause = { commandId: newId(), guaranteeId, reason: '家庭要求' }
    expect(await service.app.pauseGuarantee(pause, elsewhere)).toMatchObject({ ok: false, code: 'out-of-scope' })
  })
})

test('the board is of the division that is asked for, the most urgent first', async () => {
  await town.household()
  service.goTo(saturday('01:00'))
  const { father } = await town.household()
  await town.offer(await town.post(), father)
  service.goTo(saturday('05:00'))
  const board = (division?: string) =>
    service.app.guaranteeBoard({ open: true, ...(division ? { division } : {}) }, county)
  expect((await board()).map(({ status }) => status)).toEqual(['running', 'paused'])
  expect(await board(COMMUNITY)).toHaveLength(2)
  expect(await board('650102001000')).toEqual([])
})
