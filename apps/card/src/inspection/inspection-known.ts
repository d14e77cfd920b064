import { KnownOfCard } from '@jiuyuan/contract-card/inspection'
import type { Db } from '@jiuyuan/service-kit/query'
import { z } from 'zod'

/** What a card's inspection needs to know; undefined for a card that is no longer open. */
export type KnownBy = ReadonlyMap<string, KnownOfCard>

const select = `select c.id as card_id, c.state->>'holder' as holder,
    case when w.person_id is not null then 'employer' else 'person' end as expected_holder,
    case when w.person_id is not null or e.channel in ('employer', 'public-post') then 'employed'
      when e.channel is not null then 'self-employed' else 'unemployed' end as work,
    e.since as work_since, coalesce(k.valid, false) as certificate_valid,
    p.paid_months, p.last_paid_month
  from card c left join work w on w.person_id = c.person_id left join employment e on e.person_id = c.person_id
    left join certificate k on k.person_id = c.person_id,
    lateral (select count(distinct month)::int as paid_months, max(month) as last_paid_month
      from paid_month where person_id = c.person_id) p
  where c.id = any($1) and c.status in ('active', 'lost')`

const Row = z
  .object({
    card_id: z.string(),
    holder: z.string(),
    expected_holder: z.string(),
    work: z.string(),
    work_since: z.string().nullable(),
    certificate_valid: z.boolean(),
    paid_months: z.int(),
    last_paid_month: z.string().nullable(),
  })
  .transform((row) => ({
    cardId: row.card_id,
    known: KnownOfCard.parse({
      work: row.work,
      workSince: row.work_since,
      certificateValid: row.certificate_valid,
      holder: row.holder,
      expectedHolder: row.expected_holder,
      paidMonths: row.paid_months,
      lastPaidMonth: row.last_paid_month,
    }),
  }))

/** By card, from the card itself and from what registration, placement and subsidy told. */
export const knownOf = async (db: Db, cardIds: readonly string[]): Promise<KnownBy> => {
  const { rows } = await db.query(select, [cardIds])
  return new Map(
    z
      .array(Row)
      .parse(rows)
      .map(({ cardId, known }) => [cardId, known]),
  )
}
