import type { RegisterUnemployment } from '@jiuyuan/contract-registration/person'
import type { Clock } from '@jiuyuan/service-kit/clock'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Request } from '@jiuyuan/service-kit/request'
import { inScope } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import type { RegistrationCommands } from '../commands.ts'
import { takeCertificateNumber } from './certificate-number.edge.ts'
import { workingAgeOn } from './register-person.edge.ts'

type Registration = Omit<z.output<typeof RegisterUnemployment>, 'commandId'>

/** Registers a person as unemployed; the certificate's number is taken before, and only for somebody who can have one. */
export const registerUnemployment =
  ({ commands, db, clock }: { commands: RegistrationCommands; db: Db; clock: Clock }) =>
  async ({ personId, grounds, assent }: Registration, request: Request) => {
    const { pack, today, rules } = workingAgeOn(clock.today())
    const { rows } = await db.query<{ division: string }>(
      `select division from person where id = $1 and certificate_no is null or id = $1 and state->'certificate'->>'status' = 'cancelled'`,
      [personId],
    )
    const { division } = rows[0] ?? {}
    const year = Number(today.slice(0, 4))
    const certificateNo =
      division && inScope(request.by, division)
        ? await takeCertificateNumber(db, personId, { division, year })
        : undefined
    const command = { type: 'RegisterUnemployment', grounds, assent, certificateNo, today, rules } as const
    return commands.person(personId, command, { ...request, pack })
  }
