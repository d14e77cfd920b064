import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { DossierApp } from '@jiuyuan/contract-registration/dossier-router'
import { refuse } from '@jiuyuan/kernel/decider'
import type { RegistrationCommands } from './commands.ts'
import { dossierOf, parity, placeOf } from './dossier/dossier.queries.ts'
import type { PersonReading } from './person/person.queries.ts'

/** The dossier's index and its papers; documents come and go by routes of their own. */
export const dossierApp = (commands: RegistrationCommands, reading: PersonReading): DossierApp => {
  const { prisma, clock } = reading
  const at = (division: string, { id: by }: Caller) => ({ division, by, today: clock.today() })
  return {
    filePaper: async ({ commandId, ...body }, by) => {
      const { personId, paperId: id, ...paper } = body
      const division = await placeOf(prisma, personId, by)
      if (division === undefined) return refuse('person-unknown')
      const command = { type: 'FilePaper', paper: { id, ...paper }, ...at(division, by) } as const
      return commands.dossier(personId, command, { commandId, by, body })
    },
    movePaper: ({ commandId, ...body }, by) => {
      const { personId, reason, ...move } = body
      return commands.dossier(personId, { type: 'MovePaper', ...move }, { commandId, by, body, reason })
    },
    retractDocument: ({ commandId, ...body }, by) => {
      const { personId, documentId, reason } = body
      return commands.dossier(personId, { type: 'RetractDocument', documentId }, { commandId, by, body, reason })
    },
    dossier: ({ personId }, by) => dossierOf(reading, personId, by),
    parity: (query, by) => parity(reading, query, by),
  }
}
