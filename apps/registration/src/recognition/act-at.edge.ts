import type { Caller } from '@jiuyuan/contract-kit/caller'
import { refuse } from '@jiuyuan/kernel/decider'
import type { Request } from '@jiuyuan/service-kit/request'
import type { PersonReading } from '../person/person.queries.ts'
import type { RecognitionCommands } from '../recognition-app.ts'
import { actsAt, type Acts } from './desk.ts'
import { deskOf } from './desk.queries.ts'
import type { RecognitionCommand } from './recognition-acts.ts'
import { unlessCalendarUnknown } from './terms.ts'

/** What an act is given with: its id and, where the officer writes one, the reason. */
export interface Given {
  readonly commandId: string
  readonly recognitionId: string
  readonly reason?: string
}

export const requestOf = ({ commandId, ...body }: Given, by: Caller, pack: string): Request => {
  const { reason } = body
  return { commandId, by, body, pack, ...(reason === undefined ? {} : { reason }) }
}

/** Acts at the desk of a case: what the officer does, made a command with what the register and the policy say today. */
export const actAt =
  ({ recognition: shell }: RecognitionCommands, reading: PersonReading) =>
  async (given: Given, by: Caller, act: (acts: Acts) => RecognitionCommand) => {
    const desk = await deskOf(reading, given.recognitionId, by)
    if (!desk) return refuse('recognition-unknown')
    const acted = async () => shell(given.recognitionId, act(actsAt(desk)), requestOf(given, by, desk.terms.pack))
    return unlessCalendarUnknown(acted())
  }
