import type { CorrectPapers } from '@jiuyuan/contract-registration/person'
import type { PersonRefusal } from '@jiuyuan/contract-registration/person-refusals'
import { refuse } from '@jiuyuan/kernel/decider'
import type { Request } from '@jiuyuan/service-kit/request'
import type { z } from 'zod'
import type { RegistrationCommands } from '../commands.ts'
import type { PrismaClient } from '../generated/client.ts'
import type { PaperSeals } from './papers.edge.ts'
import { papersOf } from './papers.queries.ts'

interface Correcting {
  readonly commands: RegistrationCommands
  readonly prisma: PrismaClient
  readonly seals: PaperSeals
}

/** Corrects name and phone; the identity number stays, and all are told again. */
export const correctPapers =
  ({ commands, prisma, seals }: Correcting) =>
  async ({ personId, name, phone, reason }: Omit<z.output<typeof CorrectPapers>, 'commandId'>, request: Request) => {
    const papers = (await papersOf({ prisma, seals }, [personId])).get(personId)
    if (!papers) return refuse<PersonRefusal>('person-unknown')
    const sealed = seals.seal(personId, { ...papers, name, phone })
    return commands.personWith(sealed)(personId, { type: 'CorrectPapers' }, { ...request, reason })
  }
