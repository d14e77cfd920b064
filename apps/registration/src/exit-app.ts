import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { ExitApp } from '@jiuyuan/contract-registration/exit-router'
import { refuse } from '@jiuyuan/kernel/decider'
import { transaction } from '@jiuyuan/service-kit/pool'
import { inScope } from '@jiuyuan/service-kit/scope'
import type { Pool } from 'pg'
import { keepStatement, openStatements } from './decision/statement.edge.ts'
import { actsAt, deskOf, type Acts } from './exit/exit-desk.ts'
import { exitGroundsPermitted, exitPermitted } from './exit/exit-permitted.queries.ts'
import { exitDesk, exitOf } from './exit/exit.queries.ts'
import type { PersonReading } from './person/person.queries.ts'
import type { RecognitionCommands } from './recognition-app.ts'
import { requestOf, type Given } from './recognition/act-at.edge.ts'
import type { ExitCommand } from './recognition/exit-acts.ts'

type ExitReading = PersonReading & { readonly pool: Pool }

const actAt =
  ({ recognition: shell }: RecognitionCommands, reading: ExitReading) =>
  async (given: Given, by: Caller, act: (acts: Acts) => ExitCommand) => {
    const desk = await deskOf(reading, given.recognitionId, by)
    if (!desk) return refuse('recognition-unknown')
    return shell(given.recognitionId, act(actsAt(desk)), requestOf(given, by, desk.terms.pack))
  }

/** The objection and its sealed text stand or fall together. */
const objectWith =
  ({ recognition: shell }: RecognitionCommands, reading: ExitReading): ExitApp['objectToExit'] =>
  async (given, by) => {
    const { recognitionId, objectionId, text, assent } = given
    const desk = await deskOf(reading, recognitionId, by)
    if (!desk) return refuse('recognition-unknown')
    return transaction(reading.pool, async (tx) => {
      const request = { ...requestOf(given, by, desk.terms.pack), tx }
      const outcome = await shell(recognitionId, actsAt(desk).object(objectionId, assent.on), request)
      const said = { id: objectionId, aboutId: recognitionId, kind: 'exit-objection', text } as const
      if (outcome.ok) await keepStatement(tx, reading.seals, said)
      return outcome
    })
  }

/** What this service can do about exits from assistance: one line per use case. */
export const exitApp = (commands: RecognitionCommands, reading: ExitReading): ExitApp => {
  const act = actAt(commands, reading)
  return {
    proposeExit: (given, by) => act(given, by, ({ propose }) => propose(given)),
    confirmExit: (given, by) => act(given, by, ({ confirm }) => confirm(given.commandId)),
    dropExit: (given, by) => act(given, by, ({ drop }) => drop()),
    objectToExit: objectWith(commands, reading),
    settleExitObjection: (given, by) => act(given, by, ({ settleObjection }) => settleObjection(given)),
    finaliseExit: (given, by) => act(given, by, ({ finalise }) => finalise()),
    exitOf: ({ recognitionId }, by) => exitOf(reading, recognitionId, by),
    exitDesk: (query, by) => exitDesk(reading, query, by),
    exitPermitted: ({ recognitionId }, by) => exitPermitted(reading, recognitionId, by),
    exitGroundsPermitted: ({ recognitionId }, by) => exitGroundsPermitted(reading, recognitionId, by),
    exitStatements: async ({ recognitionId }, by) => {
      const desk = await deskOf(reading, recognitionId, by)
      if (!desk || !inScope(by, desk.state.division)) return []
      return openStatements(reading, { aboutId: recognitionId, personId: desk.state.personId }, by)
    },
  }
}
