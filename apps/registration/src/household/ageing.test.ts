import { householdRules } from '@jiuyuan/policy/household'
import { activePack } from '@jiuyuan/policy/registry'
import { describe, expect, test } from 'vitest'
import { agesAfter, nextAgeing } from './ageing.ts'
import type { Cause, HouseholdCommand } from './household-acts.ts'
import type { Household, Member } from './household-state.ts'
import { household } from './household.ts'

const rulesOn = (day: string) => householdRules(activePack(day), day)
const [division, number] = ['650102002002', 'YRW001']
const id = (digit: number) => `0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a0${digit}`
const joined = '2026-06-01'
const causeOn = (since: string, fact: string): Cause => {
  return { fact, since, today: since, at: `${since}T04:00:00.000Z`, rules: rulesOn(since), stableDays: 90 }
}
const member = (personId: string, birthDate: string, more: Partial<Member> = {}): Member => {
  const who = { birthDate, retirementTrack: more.retirementTrack ?? 'M60' } as const
  const agesOn = agesAfter(joined, who, rulesOn(joined))
  const plain = { relation: 'head', sex: 'M', urban: true, status: 'unemployed', certified: true, hukou: '' } as const
  return { personId, ...plain, ...who, agesOn, ...more }
}
const given = (state: Household, ...commands: HouseholdCommand[]) =>
  commands.reduce((now, command) => {
    const decision = household.decide(now, command)
    if (!decision.ok) throw new Error(decision.code)
    return decision.facts.reduce(household.evolve, now)
  }, state)
const home = (...members: Member[]) =>
  given(
    household.initial,
    ...members.map((one): HouseholdCommand => {
      return { type: 'TakeMember', division, number, member: one, cause: causeOn(joined, 'person-registered') }
    }),
  )
const tick = (day: string): HouseholdCommand => {
  const { fact: _fact, since: _since, ...cause } = causeOn(day, '')
  return { type: 'TickHousehold', cause }
}

describe('a household whose members grow older', () => {
  const father = member(id(1), '1980-05-01')
  const working = { status: 'employed', certified: false } as const

  test('becomes one without employment on the day the last who works reaches retirement', () => {
    const mother = member(id(2), '1976-09-10', { retirementTrack: 'F50', sex: 'F', ...working })
    const family = home(mother, father)
    const day = nextAgeing(family) ?? ''
    expect(day).toBe('2027-08-10')
    expect(given(family, tick('2027-08-09'))).toEqual(family)
    const found = given(family, tick(day))
    expect(found).toMatchObject({
      status: 'candidate',
      occurrence: 1,
      history: [{ since: day, zero: true, causePersonId: id(2), causeFact: 'aged' }],
    })
    expect(nextAgeing(found)).not.toBe(day)
  })

  test('is in doubt, neither found nor lost, from the sixteenth birthday of a child of whom nobody knows what they do', () => {
    const child = member(id(3), '2010-10-05', { relation: 'son', status: 'child', certified: false })
    const family = home(father, child)
    expect(family).toMatchObject({ status: 'candidate' })
    expect(nextAgeing(family)).toBe('2026-10-05')
    expect(given(family, tick('2026-10-05'))).toMatchObject({ status: 'candidate', agedTo: '2026-10-05' })
  })

  test('after an outage takes each birthday in its order, each from its own day', () => {
    const mother = member(id(2), '1976-09-10', { retirementTrack: 'F50', sex: 'F', ...working })
    const aunt = member(id(4), '1976-06-20', { relation: 'sister', retirementTrack: 'F50', sex: 'F', ...working })
    const late = given(home(mother, aunt, father), tick('2027-12-01'))
    expect(late).toMatchObject({ history: [{ since: '2027-08-10', zero: true }], agedTo: '2027-12-01' })
  })
})
