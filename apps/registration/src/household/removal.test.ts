import { householdRules } from '@jiuyuan/policy/household'
import { activePack } from '@jiuyuan/policy/registry'
import { scenario } from '@jiuyuan/testkit/given'
import { describe, test } from 'vitest'
import type { HouseholdFact, ProposeRemoval } from './household-acts.ts'
import type { Member } from './household-state.ts'
import { household } from './household.ts'

const given = scenario(household)
const today = '2026-11-23'
const rules = householdRules(activePack(today), today)
const at = `${today}T04:00:00.000Z`
const [division, number] = ['650102002002', 'YRW001']
const father = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a01'
const refusalId = (digit: number) => `0197b2f4-6f53-7c1e-9a53-0d4d5f0b8b0${digit}`
const head: Member = {
  personId: father,
  relation: 'head',
  birthDate: '1983-11-04',
  sex: 'M',
  retirementTrack: 'M60',
  urban: true,
  status: 'unemployed',
  certified: true,
  hukou: '650102',
  agesOn: [],
}
const told = { since: today, fact: 'person-registered' }
const because = { since: today, causePersonId: father, causeFact: 'person-registered' }
const open: HouseholdFact[] = [
  { type: 'MemberTaken', division, number, member: head, ...told },
  { type: 'ZeroFound', occurrence: 1, ...because },
  {
    type: 'ZeroOpened',
    occurrence: 1,
    recognitionId: refusalId(9),
    discoveredOn: today,
    recognisedAt: at,
    members: [father],
  },
]
const counted = (digit: number): HouseholdFact => ({ type: 'RefusalCounted', refusalId: refusalId(digit) })
const lost: HouseholdFact = { type: 'MemberLost', personId: father, since: today, fact: 'certificate-cancelled' }
const propose = (ground: ProposeRemoval['ground'], since?: string): ProposeRemoval => {
  const terms = { today, rules, refusalLimit: 3, unreachableMonths: 3 }
  return { type: 'ProposeRemoval', ground, since, by: 'clerk', ...terms }
}
const proposed: HouseholdFact = { type: 'RemovalProposed', ground: 'refusals', proposedOn: today, proposedBy: 'clerk' }
const confirm = (by: string) => ({ type: 'ConfirmRemoval', by, today }) as const

describe('退出零就业家庭: an office decides, with grounds, and a second person confirms', () => {
  test('needs three refusals that were confirmed, each counted once', () => {
    given(...open, counted(1), counted(2))
      .when(propose('refusals'))
      .refuses('refusals-too-few', { have: 2, need: 3 })
    given(...open, counted(1), counted(2), counted(3))
      .when(propose('refusals'))
      .yields(proposed)
    given(...open, counted(1))
      .when({ type: 'CountRefusal', refusalId: refusalId(1) })
      .yields()
  })
  test('needs three months without contact', () => {
    given(...open)
      .when(propose('unreachable', '2026-08-24'))
      .refuses('unreachable-too-short', { months: 3 })
    given(...open)
      .when(propose('unreachable'))
      .refuses('unreachable-too-short')
    given(...open)
      .when(propose('unreachable', '2026-08-23'))
      .yields({ ...proposed, ground: 'unreachable' })
  })
  test('as dissolved needs that nobody is left', () => {
    given(...open)
      .when(propose('dissolved'))
      .refuses('household-has-members', { members: 1 })
    given(...open, lost)
      .when(propose('dissolved'))
      .yields({ ...proposed, ground: 'dissolved' })
  })
  test('as no longer qualifying needs that the rule says so', () => {
    given(...open)
      .when(propose('no-longer-qualifies'))
      .refuses('household-still-qualifies')
    given(...open, { type: 'IncomeRecorded', kind: 'business', since: today, source: 'licence' })
      .when(propose('no-longer-qualifies'))
      .yields({ ...proposed, ground: 'no-longer-qualifies' })
  })
  test('is no matter of a household that is not open, and is proposed once', () => {
    given(...open.slice(0, 2))
      .when(propose('dissolved'))
      .refuses('household-not-open')
    given(...open, proposed)
      .when(propose('dissolved'))
      .refuses('removal-proposed', { on: today })
  })
  test('is confirmed by another person than who proposed it', () => {
    given(...open, proposed)
      .when(confirm('clerk'))
      .refuses('confirmer-is-proposer')
    given(...open, proposed)
      .when(confirm('street'))
      .yields({ type: 'Removed', occurrence: 1, ground: 'refusals', on: today })
    given(...open)
      .when(confirm('street'))
      .refuses('removal-not-proposed')
  })
  test('may be declined, and the household stays open', () => {
    given(...open, proposed)
      .when({ type: 'DeclineRemoval' })
      .yields({ type: 'RemovalDeclined' })
    given(...open, proposed, { type: 'RemovalDeclined' })
      .when(confirm('street'))
      .refuses('removal-not-proposed')
  })
  test('ends when somebody finds work meanwhile', () => {
    const removed: HouseholdFact = { type: 'Removed', occurrence: 1, ground: 'refusals', on: today }
    const cause = { fact: 'person-employed', since: today, at, today, rules, stableDays: 90 }
    given(...open, proposed, removed)
      .when({ type: 'ChangeMember', personId: father, status: 'employed', channel: 'employer', cause })
      .yields(
        {
          type: 'MemberChanged',
          personId: father,
          status: 'employed',
          certified: true,
          since: today,
          fact: 'person-employed',
        },
        { type: 'RemovalPassed', occurrence: 1, since: today, causePersonId: father, causeFact: 'person-employed' },
      )
  })
  const gone: HouseholdFact = { type: 'Removed', occurrence: 1, ground: 'refusals', on: today }
  const back: HouseholdFact = { type: 'RemovalTakenBack', occurrence: 1, on: today }
  const takeBack = { type: 'TakeRemovalBack', today } as const
  test('that was overturned is taken back once: the same occurrence goes on', () => {
    given(...open, proposed, gone)
      .when(takeBack)
      .yields(back)
    given(...open, proposed, gone, back)
      .when(takeBack)
      .yields()
    given(...open, proposed, gone, back)
      .when(propose('no-longer-qualifies'))
      .refuses('household-still-qualifies')
  })
  test('that was overturned is not counted either when somebody found work meanwhile', () => {
    const passed: HouseholdFact = { type: 'RemovalPassed', occurrence: 1, ...because }
    given(...open, proposed, gone, passed)
      .when(takeBack)
      .yields(back)
    given(...open, proposed, gone, passed, back)
      .when(confirm('street'))
      .refuses('removal-not-proposed')
  })
})
