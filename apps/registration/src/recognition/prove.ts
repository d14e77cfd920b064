import type { Evidence } from '@jiuyuan/contract-registration/recognition'
import { criterionOf } from '@jiuyuan/policy/criterion'
import { evaluate, type Facts } from '@jiuyuan/policy/evaluate'
import type { FactValue } from '@jiuyuan/policy/expression'
import type { Pack } from '@jiuyuan/policy/pack'
import type { Proof } from '@jiuyuan/policy/proof'
import { activePack } from '@jiuyuan/policy/registry'
import { ofWorkingAge, workingAgeRules } from '@jiuyuan/policy/retirement'
import { isUrban, zeroOn } from '../household/zero.ts'
import type { Applicant } from './applicant.queries.ts'
import type { Standing } from './recognition-acts.ts'

export const standingOf = ({ person }: Applicant): Standing => ({
  registered: person.registration.state === 'registered',
  certificateValid: person.certificate?.status === 'valid',
})

const known = (value: FactValue, source: string) => ({ value, source })

const ofPerson = ({ person }: Applicant, pack: Pack, day: string): Facts => {
  const { registration, certificate } = person
  const registered = registration.state === 'registered'
  return {
    'person.registeredUnemployed': known(registered, '失业登记'),
    'person.certificateValid': known(certificate?.status === 'valid', '就业失业登记证'),
    'person.ofWorkingAge': known(ofWorkingAge(person, day, workingAgeRules(pack, day)), '居民身份证'),
    'person.sex': known(person.sex, '居民身份证'),
    'person.birthDate': known(person.birthDate, '居民身份证'),
    'person.registeredSince': registered ? known(registration.since, '失业登记') : undefined,
  }
}

const ofHousehold = ({ household }: Applicant, pack: Pack, day: string): Facts => {
  if (household.status === 'none') return {}
  const { zero } = zeroOn(household, day, workingAgeRules(pack, day))
  return {
    'household.urban': known(isUrban(household.members), '居民户口簿'),
    'household.zeroEmployment': zero === 'unknown' ? undefined : known(zero, '家庭成员登记'),
  }
}

const ofPapers = (evidence: readonly Evidence[], { facts }: Pack): Facts =>
  Object.fromEntries(
    evidence.map(({ fact, value, seenOn }) => [fact, { value, source: facts[fact]?.evidence ?? fact, asOf: seenOn }]),
  )

/** What the person asks under, with the papers that were seen and the day of their own application. */
interface Asked {
  readonly category: string
  readonly evidence: readonly Evidence[]
  readonly appliedOn: string
  readonly today: string
}

/**
 * Evaluates the category's criterion of the day. Applying of one's own accord says the wish for work, unless a paper
 * says otherwise; what our own register knows needs no paper and no paper overrules it.
 */
export const prove = (applicant: Applicant, { category, evidence, appliedOn, today }: Asked): Proof => {
  const pack = activePack(today)
  return evaluate(
    criterionOf(pack, category, today),
    {
      'person.jobWish': { value: true, source: '本人申请', asOf: appliedOn },
      ...ofPapers(evidence, pack),
      ...ofPerson(applicant, pack, today),
      ...ofHousehold(applicant, pack, today),
    },
    today,
  )
}
