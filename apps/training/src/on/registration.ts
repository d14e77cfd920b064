import {
  CertificateCancelled,
  PersonEmployed,
  PersonUnemployed,
  UnemploymentRegistered,
} from '@jiuyuan/contract-registration/events'
import { CertificateRestored } from '@jiuyuan/contract-registration/restored-events'
import { on } from '@jiuyuan/service-kit/react'
import type { Db } from '@jiuyuan/service-kit/query'

const keep = (tx: Db, personId: string, division: string, unemployed: boolean) =>
  tx.query(
    `insert into jobseeker (person_id, division, unemployed) values ($1, $2, $3)
     on conflict (person_id) do update set division = excluded.division, unemployed = excluded.unemployed`,
    [personId, division, unemployed],
  )

/** Who is registered as unemployed: whom the fund may train (实施意见 三(六)). */
export const onRegistration = [
  on(UnemploymentRegistered, (tx, { personId }, { division }) => keep(tx, personId, division, true)),
  on(PersonUnemployed, (tx, { personId }, { division }) => keep(tx, personId, division, true)),
  on(PersonEmployed, (tx, { personId }, { division }) => keep(tx, personId, division, false)),
  on(CertificateRestored, (tx, { personId, unemployed }, { division }) => keep(tx, personId, division, unemployed)),
  on(CertificateCancelled, (tx, { personId }, { division }) => keep(tx, personId, division, false)),
]
