import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { RaiseObjection } from '@jiuyuan/contract-registration/recognition'
import type { RecognitionRefusal } from '@jiuyuan/contract-registration/recognition-refusals'
import { refuse, type Outcome } from '@jiuyuan/kernel/decider'
import { transaction } from '@jiuyuan/service-kit/pool'
import type { z } from 'zod'
import type { RecognitionCommands, RecognitionReading } from '../recognition-app.ts'
import { termsOn } from '../recognition/terms.ts'
import { keepText } from './objection-text.edge.ts'

/** Takes an objection, from the desk or from the public page; it and its sealed text stand or fall together. */
export const raiseObjection =
  ({ recognition }: Pick<RecognitionCommands, 'recognition'>, { prisma, pool, clock, seals }: RecognitionReading) =>
  async ({ commandId, ...body }: z.output<typeof RaiseObjection>, by: Caller): Promise<Outcome<RecognitionRefusal>> => {
    const { recognitionId: id, objectionId, ground } = body
    const row = await prisma.recognition.findUnique({ where: { id }, select: { division: true } })
    if (!row) return refuse('recognition-unknown')
    const today = clock.today()
    const { pack, dueOn } = termsOn(today, row.division)
    return transaction(pool, async (tx) => {
      const command = { type: 'RaiseObjection', objectionId, ground, today, dueOn: dueOn('objection') } as const
      const outcome = await recognition(id, command, { commandId, by, body, pack, tx })
      if (outcome.ok) await keepText(tx, seals, body)
      return outcome
    })
  }
