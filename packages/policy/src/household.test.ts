import { describe, expect, test } from 'vitest'
import { householdRules, householdState, type Household, type HouseholdMember } from './household.ts'
import { activePack } from './registry.ts'

const day = '2026-11-22'
const rules = householdRules(activePack(day), day)

const father: HouseholdMember = {
  personId: 'father',
  birthDate: '1980-05-01',
  sex: 'M',
  retirementTrack: 'M60',
  status: 'unemployed',
  registered: true,
}
const grandmother: HouseholdMember = {
  personId: 'grandmother',
  birthDate: '1955-02-01',
  sex: 'F',
  retirementTrack: 'F50',
  status: 'retired',
  registered: false,
}
const student: HouseholdMember = {
  ...father,
  personId: 'student',
  birthDate: '2008-09-01',
  status: 'student',
  registered: false,
}
const mother: HouseholdMember = { ...father, personId: 'mother', sex: 'F', retirementTrack: 'F55', registered: false }
const child: HouseholdMember = { ...student, personId: 'child', birthDate: '2018-01-01', status: 'child' }

const town = { urban: true, income: [] }
const state = (members: HouseholdMember[], rest: Omit<Household, 'members'> = town) =>
  householdState({ members, ...rest }, day, rules)

describe('a household', () => {
  test('of a pensioner, a student, a child and one unemployed adult is a zero-employment family', () =>
    expect(state([grandmother, student, child, father])).toEqual({
      zero: true,
      counted: ['father'],
      because: 'all-unemployed',
    }))

  test('is one when one of two unemployed adults is registered', () =>
    expect(state([father, mother])).toMatchObject({ zero: true, counted: ['father', 'mother'] }))

  test.each([
    ['a member works', [father, { ...mother, status: 'employed' }], town, 'member-employed'],
    [
      'a member runs a business',
      [father, { ...mother, status: 'self-employed' }],
      town,
      'business-or-investment-income',
    ],
    ['it has other income', [father], { ...town, income: ['investment'] }, 'business-or-investment-income'],
    ['it is rural', [father], { ...town, urban: false }, 'rural'],
    ['nobody is of working age', [grandmother, child], town, 'no-counted-member'],
    ['nobody can work', [{ ...father, status: 'incapacitated' }], town, 'no-counted-member'],
    ['nobody is registered', [mother], town, 'no-member-registered'],
  ] as const)('is none when %s', (_, members, rest, because) =>
    expect(state([...members], rest)).toMatchObject({ zero: false, because }),
  )

  test.each([
    ['whether it is urban', [father], { ...town, urban: undefined }, 'urban-not-known'],
    ['its income', [father], { ...town, income: undefined }, 'income-not-known'],
    ['what a grown child does', [father, { ...child, birthDate: '2009-01-01' }], town, 'member-status-outdated'],
  ] as const)('is undecided while nobody knows %s', (_, members, rest, because) =>
    expect(state([...members], rest)).toMatchObject({ zero: 'unknown', because }),
  )

  test('is decided without the unknown when somebody works', () =>
    expect(state([{ ...father, status: 'employed' }], { ...town, urban: undefined }).zero).toBe(false))

  test('does not count somebody working beyond retirement', () =>
    expect(state([father, { ...grandmother, status: 'employed' }]).counted).toEqual(['father']))

  test('[A6] follows the pack, not the code: who is not counted, and which income excludes, are its rows', () => {
    const strict = { ...rules, notCounted: [], excludingIncome: [] }
    const grown = { ...student, birthDate: '2005-01-01' }
    const home = { members: [father, grown], urban: true, income: ['investment'] } as const
    expect(householdState(home, day, rules)).toMatchObject({ zero: false, because: 'business-or-investment-income' })
    expect(householdState(home, day, strict)).toMatchObject({ zero: true, counted: ['father', 'student'] })
  })

  test('counts a member with another household register only where the pack says so', () => {
    const married = { ...mother, status: 'employed', otherHukou: true } as const
    expect(state([father, married])).toMatchObject({ zero: false, because: 'member-employed' })
    const apart = { ...rules, otherHukou: 'not-counted' } as const
    expect(householdState({ members: [father, married], ...town }, day, apart)).toMatchObject({ zero: true })
  })
})
