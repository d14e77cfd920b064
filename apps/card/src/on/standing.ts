import { PersonEmployed, PersonUnemployed } from '@jiuyuan/contract-registration/events'
import { ClaimPaid } from '@jiuyuan/contract-subsidy/events'
import { on } from '@jiuyuan/service-kit/react'

const employment = `insert into employment (person_id, channel, since) values ($1, $2, $3)
  on conflict (person_id) do update set channel = excluded.channel, since = excluded.since`

/** 附件第十六条: the actual status is compared with what registration holds … */
export const onEmployment = [
  on(PersonEmployed, (tx, { personId, channel, since }) => tx.query(employment, [personId, channel, since])),
  on(PersonUnemployed, (tx, { personId, since }) => tx.query(employment, [personId, null, since])),
]

/** … and the policies enjoyed with what subsidy paid. */
export const onPaid = [
  on(ClaimPaid, (tx, { kind, lines }) =>
    tx.query(
      `insert into paid_month (person_id, kind, month)
       select person_id, $1, month from unnest($2::uuid[], $3::text[]) as line (person_id, month) on conflict do nothing`,
      [kind, lines.map(({ personId }) => personId), lines.map(({ month }) => month)],
    ),
  ),
]
