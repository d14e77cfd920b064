import {
  CardCancelled,
  CardLost,
  CardRestored,
  CardReturned,
  CardRevoked,
  CustodyChanged,
} from '@jiuyuan/contract-card/events'
import type { Db } from '@jiuyuan/service-kit/query'
import { on } from '@jiuyuan/service-kit/react'

const keep = `insert into custody (person_id, employer_id, card_id) values ($1, $2, $3)
  on conflict (person_id) do update set employer_id = excluded.employer_id, card_id = excluded.card_id`

/** The card has left the employer's hands; what comes late of an older card does not touch the newer one. */
const end = (tx: Db, { personId, cardId }: { personId: string; cardId: string }) =>
  tx.query('delete from custody where person_id = $1 and (card_id = $2 or card_id is null)', [personId, cardId])

/** 附件第十条: who is subsidised keeps card and certificate with the employer. */
export const onCard = [
  on(CustodyChanged, (tx, { personId, cardId, holder, employerId }) =>
    holder === 'employer' ? tx.query(keep, [personId, employerId, cardId]) : end(tx, { personId, cardId }),
  ),
  on(CardRestored, async (tx, { personId, cardId, employerId }) => {
    if (employerId) await tx.query(keep, [personId, employerId, cardId])
  }),
  on(CardReturned, end),
  on(CardCancelled, end),
  on(CardRevoked, end),
  on(CardLost, end),
]
