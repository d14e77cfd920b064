import type { WorkingAgeRules } from '@jiuyuan/policy/retirement'
import type { KnownPerson } from '../person/person-state.ts'
import { agesAfter } from './ageing.ts'
import type { Member } from './household-state.ts'

/** A person as their household sees them on a day. */
export const memberOf = (
  personId: string,
  { relation, birthDate, sex, retirementTrack, hukouKind, hukouDivision, status, certificate }: KnownPerson,
  { today, rules }: { readonly today: string; readonly rules: WorkingAgeRules },
): Member => ({
  personId,
  relation,
  birthDate,
  sex,
  retirementTrack,
  urban: hukouKind === 'urban',
  status,
  certified: certificate?.status === 'valid',
  hukou: hukouDivision.slice(0, 6),
  agesOn: agesAfter(today, { birthDate, retirementTrack }, rules),
})
