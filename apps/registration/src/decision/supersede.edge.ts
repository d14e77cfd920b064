import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { DecisionRefusal } from '@jiuyuan/contract-registration/decision-router'
import { reviewChannelText, type SupersedeDecision } from '@jiuyuan/contract-registration/decision'
import { recognitionStatusText } from '@jiuyuan/contract-registration/recognition'
import type { CommonRefusal } from '@jiuyuan/contract-kit/refusal'
import { refuse, type Outcome } from '@jiuyuan/kernel/decider'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { transaction } from '@jiuyuan/service-kit/pool'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Request } from '@jiuyuan/service-kit/request'
import type { Pool } from 'pg'
import type { z } from 'zod'
import type { DecisionCommands } from '../decision-app.ts'
import type { PersonReading } from '../person/person.queries.ts'
import type { RecognitionCommands } from '../recognition-app.ts'
import { knownRecognition } from '../recognition/recognition-line.ts'
import { termsOn } from '../recognition/terms.ts'
import { actsAt, deskOf, type Desk } from './decision-desk.ts'
import { issueDecision } from './issue-decision.edge.ts'
import { remedySays, writtenOf } from './write-decision.ts'

type Answer = Outcome<DecisionRefusal | CommonRefusal>

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
  readonly commands: DecisionCommands & Pick<RecognitionCommands, 'recognition'>
  readonly reading: PersonReading & { readonly pool: Pool }
}

/** The case goes on where it was closed; an exit that is not final yet is given up. */
const putBack = async (
  { recognition }: Working['commands'],
  { state: { caseId, kind, division }, today }: Desk,
  { decisionId, request, tx }: { decisionId: string; request: Request; tx: Db },
): Promise<Answer> => {
  if (kind !== 'rejection' && kind !== 'exit' && kind !== 'revocation') return { ok: true }
  const { rows } = await tx.query<{ state: unknown }>('select state from recognition where id = $1', [caseId])
  const state = knownRecognition(rows[0]?.state)
  const { dueOn } = termsOn(today, division)
  const reopen = { decisionId, today, dueOn: { community: dueOn('community'), street: dueOn('street') } }
  const noticed = state.status === 'exit-noticed' && kind === 'exit'
  const outcome = await recognition(
    caseId,
    noticed ? { type: 'DropExit', today } : { type: 'ReopenRecognition', ...reopen },
    { ...request, tx, commandId: derivedId('put-back', request.commandId) },
  )
  if (outcome.ok) return { ok: true }
  if (outcome.code === 'out-of-scope' || outcome.code === 'busy') return refuse(outcome.code)
  return refuse('case-not-reopenable', { status: recognitionStatusText[state.status] })
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
      demand(await putBack(commands, desk, { decisionId: newId, request, tx }))
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
