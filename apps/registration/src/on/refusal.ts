import { OfferDeclined, PostApproved } from '@jiuyuan/contract-placement/events'
import { RefusedBecause } from '@jiuyuan/contract-registration/refusal'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { packName } from '@jiuyuan/policy/pack'
import { activePack } from '@jiuyuan/policy/registry'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { on } from '@jiuyuan/service-kit/react'
import type { RefusalCommands } from '../refusal-app.ts'
import { requestOf, unlessRefused } from './reacting.ts'

const keepPost = `insert into offered_post (post_id, division, monthly_wage) values ($1, $2, $3)
  on conflict (post_id) do update set division = excluded.division, monthly_wage = excluded.monthly_wage`

/** A declined offer is recorded, and has no effect before it was heard, judged and confirmed (实施意见 二(三)). */
export const onRefusedOffers = ({ refusal }: RefusalCommands) => [
  on(PostApproved, (tx, { postId, monthlyWage }, { division }) => tx.query(keepPost, [postId, division, monthlyWage])),
  on(OfferDeclined, async (tx, { offerId, postId, personId, at, reason }, meta) => {
    const { rows } = await tx.query<{ division: string }>('select division from person where id = $1', [personId])
    const [person] = rows
    if (!person) throw new Error(`person ${personId} has no row`)
    const day = civilDayOf(new Date(at))
    const because = RefusedBecause.safeParse(reason).data ?? 'other'
    const offer = {
      offerId,
      postId,
      monthlyWage: null,
      postDivision: null,
      documented: 'system',
      refused: 'post',
    } as const
    const recorded = {
      personId,
      division: person.division,
      on: day,
      because,
      recordedBy: 'system:registration',
      ...offer,
    }
    const request = { ...requestOf(tx, meta, packName(activePack(day))), commandId: derivedId('refuse', meta.eventId) }
    return unlessRefused(
      refusal(derivedId('refusal', offerId), { type: 'RecordRefusal', ...recorded, today: day }, request),
      'refusal-exists',
    )
  }),
]
