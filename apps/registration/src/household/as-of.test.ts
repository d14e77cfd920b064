import { addDays } from '@jiuyuan/kernel/civil-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { membersOn, turnsUntil } from './as-of.ts'
import type { Change, KnownHousehold, Member } from './household-state.ts'
import { householdRulesOn } from './terms.ts'
import { zeroOn } from './zero.ts'

const id = (digit: number) => `0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a0${digit}`
const person = (digit: number, more: Partial<Member> = {}): Member => ({
  personId: id(digit),
  relation: digit === 1 ? 'head' : 'other',
  birthDate: '1983-11-04',
  sex: 'M',
  retirementTrack: 'M60',
  urban: true,
  status: 'unemployed',
  certified: true,
  hukou: '',
  agesOn: [],
  ...more,
})
const joined = (since: string, member: Member): Change => ({ kind: 'joined', since, fact: 'person-registered', member })
const works = (since: string, digit: number): Change => {
  return { kind: 'status', since, fact: 'person-employed', personId: id(digit), status: 'employed', certified: false }
}
const jobless = (since: string, digit: number): Change => {
  return {
    kind: 'status',
    since,
    fact: 'person-unemployed',
    personId: id(digit),
    status: 'unemployed',
    certified: true,
  }
}
const household = (changes: Change[], more: Partial<KnownHousehold> = {}): KnownHousehold => {
  const members = membersOn({ changes }, '9999-12-31')
  const empty = { occurrence: 0, history: [], income: [], agedTo: null, refusals: [], removedAs: null }
  const base = { status: 'observed', division: '650102002002', number: 'YRW001', members, changes, ...empty } as const
  return { ...base, ...more, status: 'observed' }
}
const turns = (home: KnownHousehold, until = '2026-12-31') => turnsUntil(home, until, householdRulesOn)

describe('the household as it stood on a day', () => {
  const family = household([
    joined('2026-01-10', person(1)),
    joined('2026-01-10', person(2, { status: 'student', certified: false })),
    works('2026-03-01', 1),
    jobless('2026-06-15', 1),
  ])

  test('tells on which day it became one without employment, and which event did it', () =>
    expect(turns(family)).toEqual([
      { since: '2026-01-10', zero: true, causePersonId: id(2), causeFact: 'person-registered' },
      { since: '2026-03-01', zero: false, causePersonId: id(1), causeFact: 'person-employed' },
      { since: '2026-06-15', zero: true, causePersonId: id(1), causeFact: 'person-unemployed' },
    ]))
  test('has nobody before the first was registered', () => expect(membersOn(family, '2026-01-09')).toEqual([]))
  test('takes what was told late from its own day', () => {
    const late = household([...family.changes, works('2026-02-01', 1)])
    expect(turns(late)[1]).toMatchObject({ since: '2026-02-01', zero: false })
    expect(turns(late).at(-1)).toMatchObject({ since: '2026-06-15', zero: true })
  })
  test('counts a member only from joining to leaving', () => {
    const son = [joined('2026-02-01', person(3, { status: 'employed' }))]
    const left: Change = { kind: 'left', since: '2026-02-20', fact: 'household-member-moved', personId: id(3) }
    const home = household([...family.changes, ...son, left])
    expect(membersOn(home, '2026-02-10').map(({ personId }) => personId)).toContain(id(3))
    expect(membersOn(home, '2026-02-20').map(({ personId }) => personId)).not.toContain(id(3))
    expect(turns(home).map(({ since, zero }) => [since, zero])).toContainEqual(['2026-02-01', false])
  })
  test('[A6] ceases with business income, from the day it began to the day it ended', () => {
    const income = { kind: 'business', since: '2026-07-01', until: '2026-08-01', source: 'licence' } as const
    const home = household(family.changes, { income: [income] })
    expect(turns(home).slice(3)).toEqual([
      { since: '2026-07-01', zero: false, causePersonId: null, causeFact: 'income' },
      { since: '2026-08-01', zero: true, causePersonId: null, causeFact: 'income' },
    ])
  })
  test('agrees, for any history told in any order, with the rule asked on that very day', () => {
    const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays('2026-01-10', days))
    const digit = fc.integer({ min: 1, max: 3 })
    const change = fc.oneof(
      fc.tuple(day, digit).map(([since, who]) => works(since, who)),
      fc.tuple(day, digit).map(([since, who]) => jobless(since, who)),
      fc.tuple(day, digit).map(([since, who]) => joined(since, person(who))),
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), day, (told, on) => {
        const home = household([joined('2026-01-10', person(1)), ...told])
        const asked = zeroOn({ members: membersOn(home, on), income: [] }, on, householdRulesOn(on)).zero
        expect(turns(home, on).at(-1)?.zero ?? false).toBe(asked)
      }),
    )
  })
})
