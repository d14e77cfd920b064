import { scenario } from '@jiuyuan/testkit/given'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { elapsedAt, nextRungAt } from './guarantee-time.ts'
import { guarantee, type GuaranteeCommand, type GuaranteeFact } from './guarantee.ts'

const given = scenario(guarantee)
const personId = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14'
/** Shanghai time as an instant. */
const at = (text: string) => new Date(`${text}:00+08:00`).toISOString()
const friday = at('2026-11-27T18:00')
const opened = {
  type: 'GuaranteeOpened',
  householdId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a01',
  occurrence: 1,
  division: '650102002002',
  members: [personId],
  openedAt: friday,
  limitHours: 24,
  ladder: [
    { level: 'county', hours: 12 },
    { level: 'prefecture', hours: 20 },
    { level: 'breach', hours: 24 },
  ],
} as const satisfies GuaranteeFact
const tick = (now: string): GuaranteeCommand => ({ type: 'TickGuarantee', now })
const met = (minutes: number, within: boolean, when: string, pausedMinutes = 0): GuaranteeFact => ({
  type: 'GuaranteeMet',
  at: when,
  personId,
  minutes,
  pausedMinutes,
  within,
})
const meet = (when: string): GuaranteeCommand => ({ type: 'MeetGuarantee', at: when, personId })

describe('24小时安置 (实施意见 一(一); 验收 5)', () => {
  test('recognised Friday 18:00 and placed Saturday 17:59 is kept', () =>
    given(opened).when(meet(at('2026-11-28T17:59'))).yields(met(1439, true, at('2026-11-28T17:59'))))
  test('placed Saturday 18:01 is a breach, although it is a weekend', () =>
    given(opened).when(meet(at('2026-11-28T18:01'))).yields(met(1441, false, at('2026-11-28T18:01'))))
  test('the county hears of it after 12 hours', () =>
    given(opened)
      .when(tick(at('2026-11-28T06:00')))
      .yields({ type: 'RungReached', level: 'county', dueAt: at('2026-11-28T06:00'), at: at('2026-11-28T06:00'), late: false }))
  test('nothing happens between the rungs', () => given(opened).when(tick(at('2026-11-28T05:59'))).yields())
  test('after an outage across all rungs each comes once, in order, marked late', () => {
    const now = at('2026-11-28T19:00')
    given(opened)
      .when(tick(now))
      .yields(
        { type: 'RungReached', level: 'county', dueAt: at('2026-11-28T06:00'), at: now, late: true },
        { type: 'RungReached', level: 'prefecture', dueAt: at('2026-11-28T14:00'), at: now, late: true },
        { type: 'GuaranteeBreached', dueAt: at('2026-11-28T18:00'), at: now, late: true },
      )
  })
  test('an offer that is with the family suspends the clock, with who and why', () => {
    const paused: GuaranteeFact = { type: 'GuaranteePaused', at: at('2026-11-28T09:00'), by: 'registrar.a', reason: 'offer-with-person' }
    const resumed: GuaranteeFact = { type: 'GuaranteeResumed', at: at('2026-11-28T11:00'), pausedMs: 7_200_000 }
    given(opened, paused).when(tick(at('2026-11-28T23:00'))).yields()
    given(opened, paused).when({ type: 'ResumeGuarantee', now: at('2026-11-28T11:00') }).yields(resumed)
    given(opened, paused, resumed).when(meet(at('2026-11-28T19:59'))).yields(met(1439, true, at('2026-11-28T19:59'), 120))
    given(opened, paused, resumed).when(meet(at('2026-11-28T20:01'))).yields(met(1441, false, at('2026-11-28T20:01'), 120))
  })
  test('is never closed by time: a breached one is met late and stays a breach', () => {
    const breached: GuaranteeFact = { type: 'GuaranteeBreached', dueAt: at('2026-11-28T18:00'), at: at('2026-11-28T18:00'), late: false }
    given(opened, breached).when({ type: 'PauseGuarantee', now: at('2026-11-28T19:00'), by: 'x', reason: 'y' }).refuses('guarantee-breached')
    given(opened, breached).when({ type: 'ExplainBreach', explanation: '大雪封路' }).yields({ type: 'BreachExplained', explanation: '大雪封路' })
    given(opened, breached).when(meet(at('2026-11-29T18:00'))).yields(met(2880, false, at('2026-11-29T18:00')))
  })
  test('a breach that did not happen is not explained', () =>
    given(opened).when({ type: 'ExplainBreach', explanation: 'x' }).refuses('guarantee-not-breached'))
  test('is not paused twice, and not resumed when it runs', () => {
    const paused: GuaranteeFact = { type: 'GuaranteePaused', at: friday, by: 'a', reason: 'b' }
    given(opened, paused).when({ type: 'PauseGuarantee', now: friday, by: 'a', reason: 'b' }).refuses('guarantee-paused')
    given(opened).when({ type: 'ResumeGuarantee', now: friday }).refuses('guarantee-running')
  })
  test('is not touched after it was met', () =>
    given(opened, met(10, true, friday)).when({ type: 'PauseGuarantee', now: friday, by: 'a', reason: 'b' }).refuses('guarantee-met'))
  test('does not exist without a recognition', () => given().when(tick(friday)).refuses('guarantee-unknown'))
})

test('whatever happens when, rungs keep their order, come once, and no paused minute is counted', () => {
  const act = fc.record({ hours: fc.double({ min: 0.01, max: 9, noNaN: true }), kind: fc.constantFrom('tick', 'pause', 'resume') })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let now = Date.parse(friday)
      let running = 0
      let state = guarantee.evolve(guarantee.initial, opened)
      const levels: string[] = []
      for (const { hours, kind } of acts) {
        const step = Math.round(hours * 3_600_000)
        if (state.status === 'running') running += step
        now += step
        const instant = new Date(now).toISOString()
        const command: GuaranteeCommand =
          kind === 'tick'
            ? tick(instant)
            : kind === 'pause'
              ? { type: 'PauseGuarantee', now: instant, by: 'a', reason: 'b' }
              : { type: 'ResumeGuarantee', now: instant }
        const decision = guarantee.decide(state, command)
        if (!decision.ok) continue
        for (const fact of decision.facts) {
          if (fact.type === 'RungReached') levels.push(fact.level)
          if (fact.type === 'GuaranteeBreached') levels.push('breach')
        }
        state = decision.facts.reduce(guarantee.evolve, state)
        if (state.status === 'breached') break
        if (state.status !== 'none') expect(Math.abs(elapsedAt(state, instant) - running)).toBeLessThan(10)
        if (state.status === 'paused') expect(nextRungAt(state)).toBeUndefined()
      }
      expect(levels).toEqual(['county', 'prefecture', 'breach'].slice(0, levels.length))
    }),
  )
})
