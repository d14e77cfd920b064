import type { Caller } from '@jiuyuan/contract-kit/caller'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Db } from '@jiuyuan/service-kit/query'
import type { InspectionCommands } from './inspecting.ts'
import type { InspectionCommand } from './inspection.ts'

type Due = Extract<InspectionCommand, { type: 'DueInspection' }>
type Source = Pick<Due, 'kind' | 'sourceId' | 'year' | 'from' | 'until'>
export interface EnrolledCard {
  readonly card_id: string
  readonly person_id: string
  readonly card_no: string
  readonly division: string
}

const leftOpen = `select id from inspection where card_id = any($1) and kind = 'annual' and source_id <> $2
  and status in ('due', 'excepted', 'verified')`

/** Asks for the inspection of these cards; what an earlier year left open is asked for no longer. */
export const enrol = async (
  { db, commands }: { db: Db; commands: InspectionCommands },
  source: Source,
  cards: readonly EnrolledCard[],
  by: Caller,
) => {
  const { sourceId, kind, from } = source
  const give = (id: string, command: InspectionCommand) =>
    commands.inspection(id, command, { commandId: derivedId(command.type, sourceId, id), by })
  if (kind === 'annual') {
    const { rows } = await db.query<{ id: string }>(leftOpen, [cards.map(({ card_id }) => card_id), sourceId])
    for (const { id } of rows) await give(id, { type: 'Release', because: 'next-campaign', on: from })
  }
  for (const { card_id: cardId, person_id: personId, card_no: cardNo, division } of cards)
    await give(derivedId('inspection', sourceId, cardId), {
      type: 'DueInspection',
      ...source,
      cardId,
      personId,
      cardNo,
      division,
    })
}
