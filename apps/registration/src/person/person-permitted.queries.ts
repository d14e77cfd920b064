import { childrenOf } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { permittedBy, type Permitted } from '@jiuyuan/contract-kit/permitted'
import { personRefusals } from '@jiuyuan/contract-registration/person-refusals'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { PrismaClient } from '../generated/client.ts'
import type { PersonCommand } from './person-acts.ts'
import { decidePerson } from './decide-person.ts'
import { Person } from './person-state.ts'
import { personTerms } from './person-terms.ts'
import { workingAgeOn } from './register-person.edge.ts'

const asked = permittedBy(personRefusals)

const questions = (person: Person, today: string): Record<string, PersonCommand> => {
  const { rules } = workingAgeOn(today)
  const { duties, contact, nonLocalMonths } = personTerms(today)
  const own = person.stage === 'known' ? person : undefined
  const some = childrenOf('650102002000', today).find(({ code }) => code !== own?.division)
  const home = { householdId: '', householdNumber: '', relation: 'head' } as const
  const elsewhere = { toDivision: some?.code ?? '', ...home }
  // What the form asks for is taken as given: only what stands against the person now is refused in advance.
  const due = { certificateDueOn: today, nonLocalMonths }
  const localWork = { since: '1900-01-01', until: today }
  const grounds = own?.status === 'student' ? 'school-leaver' : 'demobilised'
  const assent = { method: 'signature', on: today, language: 'zh' }
  const registering = { grounds, assent, localWork, certificateNo: 'next', ...due, today, rules } as const
  return {
    registerUnemployment: { type: 'RegisterUnemployment', ...registering },
    reportEmployment: { type: 'ReportEmployment', since: today, channel: 'employer', duties, today },
    reportUnemployment: { type: 'ReportUnemployment', since: today, duties, today },
    handCertificate: { type: 'HandCertificate', receipt: assent, today },
    recordContact: { type: 'RecordContact', on: today, way: 'office', today },
    askCorrection: { type: 'AskCorrection', correctionId: '', fields: ['phone'], based: {}, today },
    askMove: { type: 'AskMove', ...elsewhere, assent, today },
    reportLoss: { type: 'ReportLoss', on: today, assent, today },
    findCertificate: { type: 'FindCertificate', version: own?.certificate?.version ?? 1, receipt: assent, today },
    publishLoss: { type: 'PublishLoss', place: '', until: today },
    replaceCertificate: { type: 'ReplaceCertificate', today, dueOn: today },
    recordHealth: { type: 'RecordHealth', assent, today },
    removeHealth: { type: 'RemoveHealth' },
    lapseRegistration: { type: 'LapseRegistration', today, rules: contact },
    cancelCertificate: { type: 'CancelCertificate', reason: 'other', today },
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
