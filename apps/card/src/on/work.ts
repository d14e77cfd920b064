import { PersonEmployed, PersonUnemployed } from '@jiuyuan/contract-registration/events'
import { on } from '@jiuyuan/service-kit/react'

/** 附件第十条: any employer, not only that of a public-welfare post; placement tells its own (placement.ts). */
export const onWork = [
  on(PersonEmployed, async (tx, { personId, channel, employerId }) => {
    if (channel === 'public-post') return
    await tx.query('delete from work where person_id = $1 and placement_id is null', [personId])
    if (channel === 'employer' && employerId)
      await tx.query('insert into work (person_id, employer_id) values ($1, $2) on conflict do nothing', [
        personId,
        employerId,
      ])
  }),
  on(PersonUnemployed, (tx, { personId }) =>
    tx.query('delete from work where person_id = $1 and placement_id is null', [personId]),
  ),
]
