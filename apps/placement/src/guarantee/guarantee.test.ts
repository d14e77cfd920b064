import { scenario } from '@jiuyuan/testkit/given'
import { describe, expect, test } from 'vitest'
import { at, friday, householdOpened as opened, meet, met, offerId, otherOfferId, tick } from '../../test/friday.ts'
import type { GuaranteeCommand, GuaranteeFact } from './guarantee-acts.ts'
import { guarantee } from './guarantee.ts'
import { nextRungAt } from './guarantee-time.ts'

const given = scenario(guarantee)
const saturday = (time: string) => at(`2026-11-28T${time}`)
const onTime = (dueAt: string) => ({ dueAt, at: dueAt, late: false })
const county = { type: 'RungReached', level: 'county', ...onTime(saturday('06:00')) } as const
const prefecture = { type: 'RungReached', level: 'prefecture', ...onTime(saturday('14:00')) } as const
const breach = { type: 'GuaranteeBreached', ...onTime(saturday('18:00')) } as const

const made = { offerId, madeAt: saturday('09:00'), madeBy: 'registrar.a' }
const answered = { ...made, answeredAt: saturday('11:00') }
const withMember: GuaranteeFact = {
  type: 'GuaranteePaused',
  at: made.madeAt,
  by: made.madeBy,
  reason: 'offer-with-person',
  offerId,
}
const answer: GuaranteeFact = { type: 'GuaranteeResumed', at: answered.answeredAt, offerId }
const pause = (now: string): GuaranteeCommand => ({
  type: 'PauseGuarantee',
  now,
  by: 'officer.b',
  reason: '家里有丧事',
})
const paused: GuaranteeFact = { type: 'GuaranteePaused', at: saturday('01:00'), by: 'officer.b', reason: '家里有丧事' }
const resume = (now: string): GuaranteeCommand => ({ type: 'ResumeGuarantee', now })

describe('24小时安置 (实施意见 一(一); 验收 5)', () => {
  test('recognised Friday 18:00 and placed Saturday 17:59 is kept', () =>
    given(opened, county, prefecture)
      .when(meet(saturday('17:59')))
      .yields(met(saturday('17:59'), { minutes: 1439, within: true })))
  test('placed Saturday 18:01 is a breach, although it is a weekend', () =>
    given(opened, county, prefecture, breach)
      .when(meet(saturday('18:01')))
      .yields(met(saturday('18:01'), { minutes: 1441, within: false })))
  test('placed at 18:00 sharp is kept', () =>
    given(opened, county, prefecture, breach)
      .when(meet(saturday('18:00')))
      .yields(met(saturday('18:00'), { minutes: 1440, within: true })))
  test('opens once, however often it is told', () =>
    given(opened)
      .when({ ...opened, type: 'OpenGuarantee' })
      .yields())
  test('does not exist without a recognition', () => given().when(tick(friday)).refuses('guarantee-unknown'))
})

describe('the ladder', () => {
  test('tells the county after 12 hours', () =>
    given(opened)
      .when(tick(saturday('06:00')))
      .yields({ ...county, at: saturday('06:00'), late: false }))
  test('says nothing between the rungs', () =>
    given(opened)
      .when(tick(saturday('05:59')))
      .yields())
  test('is not late by a minute, and is by more', () => {
    const when = (seconds: number) => new Date(Date.parse(saturday('06:00')) + seconds * 1_000).toISOString()
    given(opened)
      .when(tick(when(60)))
      .yields({ ...county, at: when(60), late: false })
    given(opened)
      .when(tick(when(61)))
      .yields({ ...county, at: when(61), late: true })
  })
  test('after an outage across all rungs says each once, in order, marked late', () => {
    const said = { at: saturday('19:00'), late: true }
    given(opened)
      .when(tick(saturday('19:00')))
      .yields({ ...county, ...said }, { ...prefecture, ...said }, { ...breach, ...said })
    given(opened, { ...county, ...said }, { ...prefecture, ...said }, { ...breach, ...said })
      .when(tick(saturday('20:00')))
      .yields()
  })
  test('is completed when the placement is heard of before the clock could speak', () => {
    const said = { at: saturday('19:00'), late: true }
    given(opened)
      .when(meet(saturday('18:30'), { now: saturday('19:00') }))
      .yields(
        { ...county, ...said },
        { ...prefecture, ...said },
        { ...breach, ...said },
        met(saturday('18:30'), { minutes: 1470, within: false }),
      )
  })
})

describe('an offer that lies with a member', () => {
  test('stops the clock, with who made it', () =>
    given(opened, county)
      .when(tick(saturday('09:01'), [made]))
      .yields(withMember))
  test('leaves the later rungs silent until it is answered', () => {
    given(opened, county, withMember)
      .when(tick(saturday('23:00'), [made]))
      .yields()
    given(opened, county, withMember)
      .when(tick(saturday('11:00'), [answered]))
      .yields(answer)
  })
  test('gives its time back: placed two hours later is still kept', () => {
    const history = [opened, county, withMember, answer]
    given(...history, prefecture)
      .when(meet(saturday('19:59'), { offers: [answered] }))
      .yields(met(saturday('19:59'), { minutes: 1439, pausedMinutes: 120, within: true }))
    given(...history)
      .when(tick(saturday('16:00'), [answered]))
      .yields({ ...prefecture, dueAt: saturday('16:00'), at: saturday('16:00'), late: false })
  })
  test('is counted even if its events come after the clock', () =>
    given(opened, county, prefecture)
      .when(tick(saturday('19:00'), [{ ...answered, madeAt: saturday('15:00'), answeredAt: saturday('18:30') }]))
      .yields({ ...withMember, at: saturday('15:00') }, { ...answer, at: saturday('18:30') }))
  test('is counted once where two members have one each', () => {
    const other = { ...made, offerId: otherOfferId, madeAt: saturday('10:00'), answeredAt: saturday('12:00') }
    given(opened, county, prefecture)
      .when(meet(saturday('20:59'), { offers: [answered, other] }))
      .yields(
        withMember,
        answer,
        { ...withMember, offerId: otherOfferId, at: saturday('10:00') },
        { type: 'GuaranteeResumed', at: saturday('12:00'), offerId: otherOfferId },
        met(saturday('20:59'), { minutes: 1439, pausedMinutes: 180, within: true }),
      )
  })
  test('made before the 24 hours began counts from their beginning', () => {
    const early = { ...made, madeAt: at('2026-11-27T09:00'), answeredAt: saturday('01:00') }
    given(opened)
      .when(meet(saturday('02:00'), { offers: [early] }))
      .yields(
        { ...withMember, at: early.madeAt },
        { ...answer, at: early.answeredAt },
        met(saturday('02:00'), { minutes: 60, pausedMinutes: 420, within: true }),
      )
  })
  test('made at the moment of a rung does not silence it', () =>
    given(opened)
      .when(tick(saturday('06:00'), [{ ...made, madeAt: saturday('06:00') }]))
      .yields({ ...withMember, at: saturday('06:00') }, county))
  test('of an earlier time does not concern it', () =>
    given(opened)
      .when(tick(friday, [{ ...made, madeAt: at('2026-11-20T09:00'), answeredAt: at('2026-11-20T10:00') }]))
      .yields())
  test('is ended by its answer, not by an officer', () =>
    given(opened, withMember)
      .when(resume(saturday('10:00')))
      .refuses('offer-unanswered'))
})

describe('a pause', () => {
  test('is an officer’s, with a reason', () =>
    given(opened)
      .when(pause(saturday('01:00')))
      .yields(paused))
  test('is not put on a pause', () => {
    given(opened, paused)
      .when(pause(saturday('02:00')))
      .refuses('guarantee-paused')
    given(opened, withMember)
      .when(pause(saturday('10:00')))
      .refuses('guarantee-paused')
  })
  test('is ended once', () => {
    const resumed: GuaranteeFact = { type: 'GuaranteeResumed', at: saturday('03:00') }
    given(opened, paused)
      .when(resume(saturday('03:00')))
      .yields(resumed)
    given(opened, paused, resumed)
      .when(resume(saturday('04:00')))
      .refuses('guarantee-running')
  })
  test('goes on where an offer was answered meanwhile', () => {
    const state = [opened, paused, withMember, answer].reduce(guarantee.evolve, guarantee.initial)
    expect(nextRungAt(state)).toBeUndefined()
  })
  test('hides no rung that came before it', () => {
    const late: GuaranteeFact = { ...paused, at: saturday('07:00') }
    given(opened, late)
      .when(tick(saturday('08:00')))
      .yields({ ...county, at: saturday('08:00'), late: true })
  })
  test('comes too late when 24 hours are over, said or not', () => {
    given(opened)
      .when(pause(saturday('18:00')))
      .refuses('guarantee-breached')
    given(opened, breach)
      .when(pause(saturday('19:00')))
      .refuses('guarantee-breached')
  })
})

describe('a breach', () => {
  const explain: GuaranteeCommand = { type: 'ExplainBreach', explanation: '大雪封路' }
  test('is explained, before and after the family is placed', () => {
    const done = met(at('2026-11-29T18:00'), { minutes: 2880, within: false })
    given(opened, breach).when(explain).yields({ type: 'BreachExplained', explanation: '大雪封路' })
    given(opened, breach, done).when(explain).yields({ type: 'BreachExplained', explanation: '大雪封路' })
  })
  test('that did not happen is not explained', () => given(opened).when(explain).refuses('guarantee-not-breached'))
  test('never closes it: the family is still placed, and it stays a breach', () =>
    given(opened, county, prefecture, breach)
      .when(meet(at('2026-11-29T18:00')))
      .yields(met(at('2026-11-29T18:00'), { minutes: 2880, within: false })))
})

test('what was met is not touched any more', () => {
  const done = met(saturday('01:00'), { minutes: 420, within: true })
  given(opened, done)
    .when(pause(saturday('02:00')))
    .refuses('guarantee-met')
  given(opened, done)
    .when(resume(saturday('02:00')))
    .refuses('guarantee-met')
  given(opened, done)
    .when(tick(at('2026-12-01T00:00'), [made]))
    .yields()
  given(opened, done)
    .when(meet(saturday('03:00')))
    .yields()
})
