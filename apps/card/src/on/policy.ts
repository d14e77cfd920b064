import { ClaimPaid, PolicyExhausted } from '@jiuyuan/contract-subsidy/events'
import { addDays, civilDayOf, monthRange } from '@jiuyuan/kernel/civil-day'
import { on } from '@jiuyuan/service-kit/react'
import type { CardCommands } from '../app.ts'
import { returnDays } from '../card/return-days.ts'
import { commanding } from './person.ts'

const enjoyed = `insert into policy (person_id, kind, exhausted) select distinct p, $2, false from unnest($1::uuid[]) as p
  on conflict do nothing`
const ended = `insert into policy (person_id, kind, exhausted) values ($1, $2, true)
  on conflict (person_id, kind) do update set exhausted = true`
const window = `insert into validity_change (card_id, component, valid, from_day, cause, source)
  select id, 'policy', false, $2, 'policy-ended', gen_random_uuid() from card
  where person_id = $1 and status in ('active', 'lost', 'cancelled')
  returning card_id as id`

/** 附件第十、十一条: when the last policy that a person enjoys has come to its end, the card is to be given back. */
export const onPolicy = (commands: CardCommands) => [
  on(ClaimPaid, (tx, { kind, lines }) => tx.query(enjoyed, [lines.map(({ personId }) => personId), kind])),
  on(PolicyExhausted, async (tx, { personId, kind, lastMonth }, meta) => {
    await tx.query(ended, [personId, kind])
    const running = await tx.query('select from policy where person_id = $1 and not exhausted', [personId])
    if (running.rowCount) return
    const { rows: cards } = await tx.query<{ id: string }>(window, [personId, addDays(monthRange(lastMonth).to, 1)])
    const day = civilDayOf(meta.time)
    const command = { type: 'RequireReturn', ground: 'policy-ended', on: day, due: returnDays(day).due } as const
    await commanding(commands)(tx, cards, { command, meta })
  }),
]
