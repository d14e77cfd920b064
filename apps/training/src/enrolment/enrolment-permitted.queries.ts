import { trainingRefusals } from '@jiuyuan/contract-training/training'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { permittedBy, type Permitted } from '@jiuyuan/contract-kit/permitted'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { PrismaClient } from '../generated/client.ts'
import { enrolment, Enrolment, type EnrolmentCommand } from './enrolment.ts'
import { seatFor } from './enrolment.queries.ts'

const asked = permittedBy(trainingRefusals)

/** What may be done with the enrolment now, by asking the rules in advance. */
export const enrolmentPermitted = async (
  prisma: PrismaClient,
  id: string,
  { by, today }: { by: Caller; today: string },
): Promise<Permitted[]> => {
  const row = await prisma.enrolment.findFirst({ where: { id, ...scopeWhere(by) }, select: { state: true } })
  const state = row ? Enrolment.parse(row.state) : enrolment.initial
  const questions: Record<string, EnrolmentCommand> = {
    enrol: { type: 'EnrolPerson', on: today, ...(await seatFor(prisma, id)) },
    decline: { type: 'DeclineTraining' },
    certify: { type: 'CertifyTraining', certificate: '', today },
  }
  return Object.entries(questions).map(([name, command]) => {
    const decision = enrolment.decide(state, command)
    return asked(name, decision.ok ? { ok: true } : decision)
  })
}
