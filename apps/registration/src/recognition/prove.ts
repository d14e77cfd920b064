import type { CertifiedAnswer, Evidence } from '@jiuyuan/contract-registration/recognition'
import { categoriesOn, criterionOf } from '@jiuyuan/policy/criterion'
import { evaluate, type Facts } from '@jiuyuan/policy/evaluate'
import type { FactValue } from '@jiuyuan/policy/expression'
import { householdRules } from '@jiuyuan/policy/household'
import { packName, type Pack } from '@jiuyuan/policy/pack'
import { profileOn } from '@jiuyuan/policy/profile'
import { activePack } from '@jiuyuan/policy/registry'
import { ofWorkingAge, workingAgeRules } from '@jiuyuan/policy/retirement'
import { isFresh } from '../fact-port/ask.ts'
import { isUrban, zeroOn } from '../household/zero.ts'
import type { Applicant } from './applicant.queries.ts'
import type { Judgement, Standing } from './recognition-acts.ts'

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
  const { zero } = zeroOn(household, day, householdRules(pack, day))
  return {
    'household.urban': known(isUrban(household.members), '居民户口簿'),
    'household.zeroEmployment': zero === 'unknown' ? undefined : known(zero, '家庭成员登记'),
  }
}

const ofPapers = (evidence: readonly Evidence[], { facts }: Pack): Facts =>
  Object.fromEntries(
    evidence.map(({ fact, value, seenOn }) => [fact, { value, source: facts[fact]?.evidence ?? fact, asOf: seenOn }]),
  )

/** What the person asks under, what was shown and certified, and the day of their own application. */
interface Asked {
  readonly categories: readonly string[]
  readonly evidence: readonly Evidence[]
  readonly answers: readonly CertifiedAnswer[]
  readonly appliedOn: string
  readonly today: string
}

const ofDepartments = (answers: readonly CertifiedAnswer[], pack: Pack, today: string): Facts =>
  Object.fromEntries(
    answers.filter((answer) => isFresh(answer, today, pack)).map(({ fact, stub: _, ...known }) => [fact, known]),
  )

/**
 * What is known of the applicant. Applying of one's own accord says the wish for work; a paper that was seen is newer
 * than a department's answer; what our own register knows needs no paper and no paper overrules it.
 */
export const factsOn = (applicant: Applicant, { evidence, answers, appliedOn, today }: Asked, pack: Pack): Facts => ({
  'person.jobWish': { value: true, source: '本人申请', asOf: appliedOn },
  ...ofDepartments(answers, pack, today),
  ...ofPapers(evidence, pack),
  ...ofPerson(applicant, pack, today),
  ...ofHousehold(applicant, pack, today),
})

/**
 * Evaluates by the rules of the day every category that was applied for, and the others that hold without being asked;
 * a sensitive one only when it was. A category that ended since the application is judged by the day of that.
 */
export const judge = (applicant: Applicant, asked: Asked): Judgement => {
  const { categories, appliedOn, today } = asked
  const pack = activePack(today)
  const offered = categoriesOn(pack, today, applicant.person.division)
  const facts = factsOn(applicant, asked, pack)
  const proofOf = (code: string) => {
    const day = offered.some((row) => row.code === code) ? today : appliedOn
    return evaluate(criterionOf(activePack(day), code, day), facts, today)
  }
  const others = offered.filter(({ code, sensitive }) => !sensitive && !categories.includes(code))
  const found = others.map(({ code }) => proofOf(code)).filter(({ outcome }) => outcome === 'yes')
  const judged = { pack: packName(pack), profile: profileOn(pack, today).id, on: today }
  return { proofs: [...categories.map(proofOf), ...found], judged }
}
