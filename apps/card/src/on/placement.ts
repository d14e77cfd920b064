import { PlacementEnded, PlacementStarted } from '@jiuyuan/contract-placement/events'
import { on } from '@jiuyuan/service-kit/react'

/** 附件第十条: who works for an employer has card and certificate kept there; expected, never done by itself. */
export const onPlacement = [
  on(PlacementStarted, (tx, { personId, employerId, placementId }) =>
    tx.query(
      `insert into work (person_id, employer_id, placement_id) values ($1, $2, $3)
       on conflict (person_id) do update set employer_id = excluded.employer_id, placement_id = excluded.placement_id`,
      [personId, employerId, placementId],
    ),
  ),
  on(PlacementEnded, (tx, { placementId }) => tx.query('delete from work where placement_id = $1', [placementId])),
]
