import type { Caller } from '@jiuyuan/contract-kit/caller'
import { Category } from '@jiuyuan/contract-registration/events'
import type { CategoryLine, NeedsQuery, NeedsView } from '@jiuyuan/contract-registration/recognition-case'
import { categoriesOn, criterionOf, factsOf } from '@jiuyuan/policy/criterion'
import { profileOn } from '@jiuyuan/policy/profile'
import { activePack } from '@jiuyuan/policy/registry'
import { inScope } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import { recordLooks } from '../person/look.edge.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { applicantOf } from './applicant.queries.ts'
import { askDepartments, certified, type Departments } from './ask-departments.edge.ts'
import { needsOf } from './needs.ts'
import { factsOn, judge } from './prove.ts'
import { assumptionLine, proofView } from './proof-view.ts'

/** The categories that can be applied for on a day at a place. */
export const categories = (today: string, division: string): CategoryLine[] =>
  categoriesOn(activePack(today), today, division).map((row) => {
    const { code, title, source, confidence, scope = 'region', sensitive = false } = row
    const { document, article, quote = null } = source
    return { code: Category.parse(code), title, document, article, quote, confidence, scope, sensitive }
  })

/** All that an application of this person needs, and how it would be judged today; null out of scope. */
export const recognitionNeeds = async (
  reading: PersonReading & Departments,
  { personId, categories: wished, evidence }: z.output<typeof NeedsQuery>,
  by: Caller,
): Promise<NeedsView | null> => {
  const today = reading.clock.today()
  const applicant = await applicantOf(reading.prisma, personId)
  if (!applicant || !inScope(by, applicant.person.division)) return null
  const offered = categories(today, applicant.person.division).filter(({ sensitive, code }) =>
    wished.length === 0 ? !sensitive : wished.includes(code),
  )
  const codes = offered.map(({ code }) => code)
  const pack = activePack(today)
  const { contradictions } = pack
  // Before a category is chosen only our own register is read: departments are asked for what is needed, no more.
  const about = {
    personId,
    categories: wished.length === 0 ? [] : codes,
    also: wished.length === 0 ? [] : contradictions,
  }
  await recordLooks(reading, [personId], { by, purpose: '申请认定前的数据比对' })
  const asked = await askDepartments(reading, about)
  const judging = { categories: codes, evidence, answers: certified(asked), appliedOn: today, today }
  const known = { shown: evidence.map(({ fact }) => fact), known: factsOn(applicant, judging, pack), asked, pack }
  const facts = [...new Set(codes.flatMap((code) => factsOf(criterionOf(pack, code, today))))]
  const { proofs, judged } = judge(applicant, judging)
  const { id, title, assumptions } = profileOn(pack, today)
  return {
    profile: {
      id,
      title,
      assumptions: pack.assumptions.filter((one) => assumptions.includes(one.id)).map(assumptionLine),
    },
    proofs: proofs.filter(({ rule }) => codes.includes(rule)).map((proof) => proofView(proof, judged)),
    needs: needsOf(facts, known),
    contradictions: needsOf(contradictions, known).filter(({ value }) => value === true),
  }
}
