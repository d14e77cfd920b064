import { EmployerRegistered, PlacementEnded, PlacementStarted } from '@jiuyuan/contract-placement/events'
import { on } from '@jiuyuan/service-kit/react'

/** Who worked where, from when until when: the ground of every claim. */
export const onPlacement = [
  on(EmployerRegistered, (tx, { employerId, name }, { division }) =>
    tx.query('insert into employer (employer_id, name, division) values ($1, $2, $3) on conflict do nothing', [
      employerId,
      name,
      division,
    ]),
  ),
  on(PlacementStarted, (tx, { placementId, personId, employerId, postDivision, startedOn, contractUntil }) =>
    tx.query(
      `insert into placement (placement_id, person_id, employer_id, division, from_day, until_day)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [placementId, personId, employerId, postDivision, startedOn, contractUntil],
    ),
  ),
  on(PlacementEnded, (tx, { placementId, endedOn }) =>
    tx.query('update placement set until_day = $2 where placement_id = $1', [placementId, endedOn]),
  ),
]
