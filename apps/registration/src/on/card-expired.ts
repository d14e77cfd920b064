import { CardExpired } from '@jiuyuan/contract-card/events'
import { on } from '@jiuyuan/service-kit/react'
import type { RecognitionCommands } from '../recognition-app.ts'
import { requestOf, unlessRefused } from './reacting.ts'

const recognised = `select id from recognition where person_id = $1 and status = 'recognised'`

/** 附件第六条: the policies of a card are at their end; whoever still qualifies may apply anew. */
export const onCardExpired = ({ recognition }: RecognitionCommands) =>
  on(CardExpired, async (tx, { personId, on: day }, meta) => {
    const { rows } = await tx.query<{ id: string }>(recognised, [personId])
    for (const { id } of rows)
      await unlessRefused(recognition(id, { type: 'NotePolicyEnd', on: day }, requestOf(tx, meta)))
  })
