import { activePack } from '@jiuyuan/policy/registry'
import { householdRules } from '@jiuyuan/policy/household'
import { scenario } from '@jiuyuan/testkit/given'
import type { ChangeMember, HouseholdCommand, HouseholdFact } from '../src/household/household-acts.ts'
import type { Member } from '../src/household/household-state.ts'
import { household } from '../src/household/household.ts'

export const given = scenario(household)
export const today = '2026-11-23'
const rules = householdRules(activePack(today), today)
const [division, number] = ['650102002002', 'YRW001']
export const id = (digit: number) => `0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a0${digit}`
export const [father, mother, daughter, grandmother] = [id(1), id(2), id(3), id(4)]
const recognitionId = id(9)
export const at = '2026-11-23T04:00:00.000Z'
export const because = (fact: string, since = today) => ({ fact, since, at, today, rules, stableDays: 90 })

export const member = (personId: string, more: Partial<Member>): Member => ({
  personId,
  relation: 'head',
  birthDate: '1983-11-04',
  sex: 'M',
  retirementTrack: 'M60',
  urban: true,
  status: 'unemployed',
  certified: false,
  hukou: '650102',
  agesOn: [],
  ...more,
})
export const head = member(father, {})
export const spouse = member(mother, { relation: 'spouse', sex: 'F', retirementTrack: 'F50' })
export const student = member(daughter, { relation: 'daughter', birthDate: '2009-06-05', status: 'student' })
export const pensioner = member(grandmother, { relation: 'mother', birthDate: '1960-06-10', status: 'retired' })

export const told = (fact: string, since = today) => ({ fact, since })
export const taken = (one: Member): HouseholdFact => {
  return { type: 'MemberTaken', division, number, member: one, ...told('person-registered') }
}
export const take = (one: Member): HouseholdCommand => {
  return { type: 'TakeMember', division, number, member: one, cause: because('person-registered') }
}
export const registered = (personId: string): HouseholdFact => {
  return { type: 'MemberChanged', personId, status: 'unemployed', certified: true, ...told('unemployment-registered') }
}
export const register = (personId: string): HouseholdCommand => {
  const cause = because('unemployment-registered')
  return { type: 'ChangeMember', personId, status: 'unemployed', certified: true, cause }
}
export const works = (personId: string, certified = false): HouseholdFact => {
  return { type: 'MemberChanged', personId, status: 'employed', certified, ...told('person-employed', '2026-11-22') }
}
export const employ = (personId: string): ChangeMember => {
  const cause = because('person-employed', '2026-11-22')
  return { type: 'ChangeMember', personId, status: 'employed', channel: 'public-post', cause }
}
export const lose = (personId: string): ChangeMember => {
  const cause = because('person-unemployed', '2026-11-21')
  return { type: 'ChangeMember', personId, status: 'unemployed', cause }
}
export const lostJob: HouseholdFact = {
  type: 'MemberChanged',
  personId: mother,
  status: 'unemployed',
  certified: false,
  ...told('person-unemployed', '2026-11-21'),
}
export const tick = (day: string): HouseholdCommand => ({
  type: 'TickHousehold',
  cause: { at, today: day, rules, stableDays: 90 },
})
const cause = { since: today, causePersonId: father, causeFact: 'unemployment-registered' }
export const found: HouseholdFact = { type: 'ZeroFound', occurrence: 1, ...cause }
export const opening: HouseholdCommand = { type: 'OpenZero', recognitionId, recognisedAt: at, today, rules }
export const opened: HouseholdFact = {
  type: 'ZeroOpened',
  occurrence: 1,
  recognitionId,
  discoveredOn: today,
  recognisedAt: at,
  members: [father, mother],
}
export const cleared = {
  type: 'Cleared',
  occurrence: 1,
  since: '2026-11-22',
  causePersonId: mother,
  causeFact: 'person-employed',
  clearedAt: at,
  channel: 'public-post',
  stableOn: '2027-02-21',
} as const satisfies HouseholdFact
export const family = [taken(head), taken(spouse), taken(student), taken(pensioner)]
export const candidate = [...family, registered(father), found]
export const open = [...candidate, opened]
