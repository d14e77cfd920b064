import { DecisionIssued } from '@jiuyuan/contract-registration/decision-events'
import * as events from '@jiuyuan/contract-registration/events'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Db } from '@jiuyuan/service-kit/query'
import { on, type Meta } from '@jiuyuan/service-kit/react'
import type { Request } from '@jiuyuan/service-kit/request'
import type { FollowMove } from '../person/follow-move.ts'
import { requestOf, unlessRefused } from './reacting.ts'

type Shell = (id: string, command: FollowMove, request: Request) => Promise<Outcome<string>>
type Table = 'recognition' | 'refusal' | 'decision' | 'recheck'

// The register says where the person lives now, however late or often the move is told.
const elsewhere = (table: Table) => `select kept.id, person.division from ${table} kept
  join person on person.id = kept.person_id and person.division <> kept.division
  where kept.person_id = $1 order by kept.id`

/** What is kept about somebody lies with the community they live in; a case goes on there at the same stage. */
export const onMoved = (commands: Readonly<Record<Table, Shell>>) => {
  const bring = async (table: Table, { tx, personId, meta }: { tx: Db; personId: string; meta: Meta }) => {
    const { rows } = await tx.query<{ id: string; division: string }>(elsewhere(table), [personId])
    for (const { id, division } of rows) {
      const request = { ...requestOf(tx, meta), commandId: derivedId('follow', meta.eventId, id) }
      await unlessRefused(commands[table](id, { type: 'FollowMove', division }, request))
    }
  }
  const bringAll = async (tx: Db, { personId }: { personId: string }, meta: Meta) => {
    for (const table of ['recognition', 'refusal', 'decision', 'recheck'] as const)
      await bring(table, { tx, personId, meta })
  }
  return [
    on(events.PersonMoved, bringAll),
    // Under public notice a case stays on the poster's board: it follows when its notice is over, whichever way.
    on(events.NoticeEnded, bringAll),
    on(events.RecognitionRejected, bringAll),
    on(events.RecognitionWithdrawn, bringAll),
    // Written of a case as it lay when it was decided.
    on(DecisionIssued, bringAll),
  ]
}
