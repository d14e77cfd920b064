import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { CategoryLine, ProofQuery, ProofView } from '@jiuyuan/contract-registration/recognition'
import { Category } from '@jiuyuan/contract-registration/events'
import { categoriesOn } from '@jiuyuan/policy/criterion'
import { activePack } from '@jiuyuan/policy/registry'
import { inScope } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import type { PersonReading } from '../person/person.queries.ts'
import { applicantOf } from './applicant.queries.ts'
import { prove } from './prove.ts'
import { proofView } from './recognition-view.ts'

/** The categories that can be applied for on a day. */
export const categories = (today: string): CategoryLine[] =>
  categoriesOn(activePack(today), today).map(({ code, title }) => ({ code: Category.parse(code), title }))

/** How an application would be judged today; null for a person out of scope or a category that is not offered. */
export const proofInAdvance = async (
  { prisma, clock }: PersonReading,
  { personId, category, evidence }: z.output<typeof ProofQuery>,
  by: Caller,
): Promise<ProofView | null> => {
  const today = clock.today()
  const applicant = await applicantOf(prisma, personId)
  const offered = categories(today).some(({ code }) => code === category)
  if (!applicant || !offered || !inScope(by, applicant.person.division)) return null
  return proofView(prove(applicant, { category, evidence, appliedOn: today, today }))
}
