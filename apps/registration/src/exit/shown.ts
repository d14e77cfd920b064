import type { CivilDay } from '@jiuyuan/kernel/civil-day'
import { addMonths } from '@jiuyuan/kernel/civil-day'
import { parameter } from '@jiuyuan/policy/parameter'
import { renderProof } from '@jiuyuan/policy/proof'
import { activePack } from '@jiuyuan/policy/registry'
import { retirementDay, workingAgeRules } from '@jiuyuan/policy/retirement'
import type { Applicant } from '../recognition/applicant.queries.ts'
import type { Shown } from '../recognition/exit-acts.ts'
import { judge } from '../recognition/prove.ts'
import type { KnownRecognition } from '../recognition/recognition-state.ts'
import { isSensitive } from '../recognition/sensitive.ts'
import type { Counted } from '../refusal/counting.ts'

/** Category of members of zero-employment households (实施意见 二(二)). */
const ZERO_EMPLOYMENT = 'D04'

/** Whether the criteria of any of the case's categories still hold today; what cannot be known is not against the person. */
export const criteriaOn = (applicant: Applicant, state: KnownRecognition, today: CivilDay): Shown['criteria'] => {
  const { categories, evidence, answers, appliedOn } = state
  const { proofs } = judge(applicant, { categories, evidence, answers, appliedOn, today })
  const holding = proofs.find(({ outcome }) => outcome === 'yes')
  const unclear = proofs.filter(({ outcome }) => outcome === 'unknown')
  // The proof of a sensitive category stands on the case's own page only.
  const open = (holding ? [holding] : proofs).filter(({ rule }) => !isSensitive(rule, appliedOn))
  const lines = open.flatMap((proof) => [...renderProof(proof)])
  if (holding) return { outcome: 'yes', lines, missing: '' }
  const missing = unclear.map(({ missingEvidence, title }) => missingEvidence ?? title).join('、')
  return { outcome: unclear.length > 0 ? 'unknown' : 'no', lines, missing }
}

const isAtWork = (applicant: Applicant) => {
  const { person } = applicant
  const works = person.status === 'employed' || person.status === 'self-employed'
  return works || person.registration.state !== 'registered'
}

// 一人就业即消除: only of those who were recognised as members of such a household.
const householdWorks = ({ household }: Applicant, { categories }: KnownRecognition) =>
  categories.includes(ZERO_EMPLOYMENT) &&
  household.status !== 'none' &&
  household.members.some(({ status }) => status === 'employed' || status === 'self-employed')

/** What our own register, the judged refusals and the criteria show of a recognised person today. */
export const shownOn = (
  applicant: Applicant,
  state: KnownRecognition,
  { refusals, today }: { refusals: Counted; today: CivilDay },
): Shown => {
  const { person } = applicant
  const pack = activePack(today)
  const zero = state.categories.includes(ZERO_EMPLOYMENT)
  const months = parameter(pack, zero ? 'exit.noContact.zeroFamilyMonths' : 'exit.noContact.months', today).value
  const { schedule } = workingAgeRules(pack, today)
  return {
    retired: retirementDay(person.birthDate, person.retirementTrack, schedule) <= today,
    employed: isAtWork(applicant),
    householdEmployed: householdWorks(applicant, state),
    criteria: criteriaOn(applicant, state, today),
    refusals,
    unreachable: { months, since: addMonths(today, -months) },
  }
}
