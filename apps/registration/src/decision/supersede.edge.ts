import type { Caller } from '@jiuyuan/contract-kit/caller'
import { reviewChannelText, type SupersedeDecision } from '@jiuyuan/contract-registration/decision'
import { refuse } from '@jiuyuan/kernel/decider'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { transaction } from '@jiuyuan/service-kit/pool'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Request } from '@jiuyuan/service-kit/request'
import type { Pool } from 'pg'
import type { z } from 'zod'
import type { DecisionCommands } from '../decision-app.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { actsAt, deskOf, type Desk } from './decision-desk.ts'
import { issueDecision } from './issue-decision.edge.ts'
import { putBack, type Answer, type CaseCommands } from './put-back.edge.ts'
import { remedySays, writtenOf } from './write-decision.ts'

/** One of the steps was refused: all of them are undone. */
class Undone extends Error {
  override readonly name = 'Undone'
  readonly answer: Answer
  constructor(answer: Answer) {
    super('undone')
    this.answer = answer
  }
}

interface Working {
  readonly commands: DecisionCommands & CaseCommands
  readonly reading: PersonReading & { readonly pool: Pool }
}

const becauseOf = ({ state: { reviews } }: Desk, reason: string) => {
  const review = reviews.find(({ outcome }) => outcome === 'overturned')
  const by = review ? `${reviewChannelText[review.channel]}${review.document ? `(${review.document})` : ''}` : ''
  return `经${by},原决定应予撤销或变更:${reason}`
}

/** 复核决定: a new decision supersedes the old one and puts the case back; the old one stays as it was written. */
export const supersede =
  ({ commands, reading }: Working) =>
  async ({ commandId, ...body }: z.output<typeof SupersedeDecision>, by: Caller): Promise<Answer> => {
    const desk = await deskOf(reading, body.decisionId, by)
    if (!desk) return refuse('decision-unknown')
    const { state, today, pack } = desk
    const newId = derivedId('decision', commandId)
    const request: Request = { commandId, by, body, pack, reason: body.reason }
    const steps = async (tx: Db) => {
      const demand = (answer: Answer) => {
        if (!answer.ok) throw new Undone(answer)
      }
      demand(await commands.decision(body.decisionId, actsAt(desk).supersede(newId), { ...request, tx }))
      demand(await putBack(commands, desk, { decisionId: newId, request: { ...request, tx } }))
      const { caseId, personId, division } = state
      const act = { actor: by.id, office: by.office, reason: body.reason, pack, officers: [by.id] }
      const about = { caseId, personId, division, decidedOn: today, supersedes: body.decisionId }
      const written = writtenOf(remedySays(state, becauseOf(desk, body.reason)), act, about)
      const issuing = { ...request, commandId: derivedId('issue', newId) }
      demand(await issueDecision(commands, newId, { written, tx, request: issuing }))
      return { ok: true } as const
    }
    return transaction(reading.pool, steps).catch((error: unknown) => {
      if (error instanceof Undone) return error.answer
      throw error
    })
  }
