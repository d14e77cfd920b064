import type { Caller } from '@jiuyuan/contract-kit/caller'
import { permittedBy, type Permitted } from '@jiuyuan/contract-kit/permitted'
import { personRefusals } from '@jiuyuan/contract-registration/person-refusals'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { PrismaClient } from '../generated/client.ts'
import type { PersonCommand } from './person-acts.ts'
import { decidePerson } from './decide-person.ts'
import { Person } from './person-state.ts'
import { workingAgeOn } from './register-person.edge.ts'

const asked = permittedBy(personRefusals)

const questions = (person: Person, today: string): Record<string, PersonCommand> => {
  const { rules } = workingAgeOn(today)
  const grounds = person.stage === 'known' && person.status === 'student' ? 'school-leaver' : 'demobilised'
  const assent = { method: 'signature', on: today, language: 'zh' }
  const registering = { grounds, assent, certificateNo: 'next', today, rules } as const
  return {
    registerUnemployment: { type: 'RegisterUnemployment', ...registering },
    reportEmployment: { type: 'ReportEmployment', since: today, channel: 'employer', today },
    reportUnemployment: { type: 'ReportUnemployment', since: today, today },
    cancelCertificate: { type: 'CancelCertificate', reason: 'other', today },
    correctPapers: { type: 'CorrectPapers' },
  }
}

/** What may be done for the person now, by asking the rules in advance. */
export const personPermitted = async (
  prisma: PrismaClient,
  personId: string,
  { by, today }: { by: Caller; today: string },
): Promise<Permitted[]> => {
  const row = await prisma.person.findFirst({ where: { id: personId, ...scopeWhere(by) }, select: { state: true } })
  if (!row) return []
  const person = Person.parse(row.state)
  return Object.entries(questions(person, today)).map(([name, command]) => {
    const decision = decidePerson(person, command)
    return asked(name, decision.ok ? { ok: true } : decision)
  })
}
