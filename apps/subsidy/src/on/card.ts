import { CardCancelled, CardReturned, CustodyChanged } from '@jiuyuan/contract-card/events'
import { on } from '@jiuyuan/service-kit/react'

/** 附件第十条: who is subsidised keeps card and certificate with the employer. */
export const onCard = [
  on(CustodyChanged, (tx, { personId, holder, employerId }) =>
    holder === 'employer'
      ? tx.query(
          `insert into custody (person_id, employer_id) values ($1, $2)
           on conflict (person_id) do update set employer_id = excluded.employer_id`,
          [personId, employerId],
        )
      : tx.query('delete from custody where person_id = $1', [personId]),
  ),
  on(CardReturned, (tx, { personId }) => tx.query('delete from custody where person_id = $1', [personId])),
  on(CardCancelled, (tx, { personId }) => tx.query('delete from custody where person_id = $1', [personId])),
]
