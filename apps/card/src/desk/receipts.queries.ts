import { HandOverReceipt } from '@jiuyuan/contract-card/custody'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import { z } from 'zod'
import type { CardReading } from '../card/card.queries.ts'

const journal = `select at, actor_id, facts from kit.journal
  where aggregate_type = 'card' and aggregate_id = $1 order by version`

const hands = {
  CardDelivered: { holder: 'person', papers: ['card'] },
  CardReturned: { holder: 'issuer', papers: ['card'] },
  CardFound: { holder: 'person', papers: ['card'] },
} as const

const Fact = z.looseObject({
  type: z.string(),
  on: z.string().optional(),
  holder: z.string().optional(),
  papers: z.array(z.string()).optional(),
  employerId: z.string().optional(),
  method: z.string().optional(),
  language: z.string().optional(),
})
const Entry = z.object({ at: z.date(), actor_id: z.string(), facts: z.array(Fact) })

const isHand = (type: string): type is keyof typeof hands => type in hands

/** The custody book of a card out of the journal: every time a paper changed hands, signed how and before whom. */
export const receiptsOf = async ({ prisma, db }: Omit<CardReading, 'today'>, cardId: string, by: Caller) => {
  const mine = await prisma.card.findFirst({ where: { id: cardId, ...scopeWhere(by) }, select: { id: true } })
  if (!mine) return []
  const { rows } = await db.query(journal, [cardId])
  const entries = z.array(Entry).parse(rows)
  return entries.flatMap(({ at, actor_id: officer, facts }) =>
    facts
      .filter(({ type }) => type === 'CustodyChanged' || isHand(type))
      .map(({ type, on, employerId = null, method = null, language = null, ...fact }) => {
        const { holder, papers = ['card', 'certificate'] } = isHand(type) ? hands[type] : fact
        return HandOverReceipt.parse({
          at: at.toISOString(),
          on,
          holder,
          papers,
          employerId,
          method,
          language,
          officer,
        })
      }),
  )
}
