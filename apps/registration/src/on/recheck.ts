import * as deciding from '@jiuyuan/contract-registration/decision-events'
import * as events from '@jiuyuan/contract-registration/events'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Db } from '@jiuyuan/service-kit/query'
import { on, type Meta } from '@jiuyuan/service-kit/react'
import type { RecheckCommands } from '../recheck-app.ts'
import { nextDueAfter } from '../recheck/evaluate.queries.ts'
import { recheckIdOf } from '../recheck/recheck-id.ts'
import { knownRecognition } from '../recognition/recognition-line.ts'
import { requestOf, unlessRefused } from './reacting.ts'

const requestFor = (tx: Db, meta: Meta) => ({
  ...requestOf(tx, meta),
  // Others react to the same events under the event's own command id.
  commandId: derivedId('recheck', meta.eventId),
})

/** 动态管理: who is recognised is rechecked every year until the recognition is over. */
export const onRecheckable = ({ recheck }: RecheckCommands) => {
  const open = async (tx: Db, recognitionId: string, meta: Meta, from: string) => {
    const { rows } = await tx.query<{ state: unknown }>('select state from recognition where id = $1', [recognitionId])
    const { personId, division, category, appliedOn } = knownRecognition(rows[0]?.state)
    const opening = { recognitionId, personId, division, category, appliedOn, dueOn: nextDueAfter(from) }
    await unlessRefused(recheck(recheckIdOf(recognitionId), { type: 'OpenRecheck', ...opening }, requestFor(tx, meta)))
  }
  const close = (tx: Db, { recognitionId }: { recognitionId: string }, meta: Meta) =>
    unlessRefused(recheck(recheckIdOf(recognitionId), { type: 'CloseRecheck' }, requestFor(tx, meta)))

  return [
    on(events.RecognitionRecognised, (tx, { recognitionId, recognisedAt }, meta) =>
      open(tx, recognitionId, meta, civilDayOf(new Date(recognisedAt))),
    ),
    on(deciding.RecognitionReopened, async (tx, { recognitionId, status, on: day }, meta) => {
      if (status === 'recognised') await open(tx, recognitionId, meta, day)
    }),
    on(deciding.RecognitionEnded, close),
    on(deciding.RecognitionRevoked, close),
  ]
}
