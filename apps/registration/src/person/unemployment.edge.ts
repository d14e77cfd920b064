import type { RegisterUnemployment } from '@jiuyuan/contract-registration/person'
import type { Clock } from '@jiuyuan/service-kit/clock'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Request } from '@jiuyuan/service-kit/request'
import { inScope } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import type { RegistrationCommands } from '../commands.ts'
import { takeCertificateNumber } from './certificate-number.edge.ts'
import { decidePerson } from './decide-person.ts'
import { Person } from './person-state.ts'
import { personTerms } from './person-terms.ts'
import { workingAgeOn } from './register-person.edge.ts'

type Registration = Omit<z.output<typeof RegisterUnemployment>, 'commandId'>

/** Registers a person as unemployed; a certificate number is taken before, and only for somebody who may have one. */
export const registerUnemployment =
  ({ commands, db, clock }: { commands: RegistrationCommands; db: Db; clock: Clock }) =>
  async ({ personId, ...given }: Registration, request: Request) => {
    const { pack, today, rules } = workingAgeOn(clock.today())
    const { nonLocalMonths, dueOn } = personTerms(today)
    const due = { certificateDueOn: dueOn('certificate.issue.workingDays') }
    const command = { type: 'RegisterUnemployment', ...given, nonLocalMonths, ...due, today, rules } as const
    const { rows } = await db.query<{ state: unknown }>('select state from person where id = $1', [personId])
    const person = rows[0] ? Person.parse(rows[0].state) : ({ stage: 'unknown' } as const)
    const eligible = decidePerson(person, { ...command, certificateNo: 'next' }).ok
    const place = eligible && person.stage === 'known' && inScope(request.by, person.division) ? person.division : null
    const year = Number(today.slice(0, 4))
    const certificateNo = place ? await takeCertificateNumber(db, personId, { division: place, year }) : undefined
    return commands.person(personId, { ...command, certificateNo }, { ...request, pack })
  }
