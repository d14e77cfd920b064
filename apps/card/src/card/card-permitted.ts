import { cardRefusals } from '@jiuyuan/contract-card/card'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { permittedBy, type Permitted } from '@jiuyuan/contract-kit/permitted'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { PrismaClient } from '../generated/client.ts'
import { Card, type CardCommand } from './card.ts'
import { decideCard } from './decide-card.ts'
import { known } from './known.ts'

const asked = permittedBy(cardRefusals)

/** What may be done with the card now, by asking the rules in advance. */
export const cardPermitted = async (
  prisma: PrismaClient,
  cardId: string,
  { by, today }: { by: Caller; today: string },
): Promise<Permitted[]> => {
  const row = await prisma.card.findFirst({ where: { id: cardId, ...scopeWhere(by) }, select: { state: true, personId: true } })
  if (!row) return []
  const { certificateNo, employerId } = (await known(prisma, [row.personId]))(row.personId)
  const receipt = { on: today, language: 'zh' }
  const questions: Record<string, CardCommand> = {
    prepare: { type: 'PrepareCard' },
    issue: { type: 'IssueCard', cardNo: 'next', certificateNo, today },
    deliver: { type: 'DeliverCard', receipt },
    handOver: { type: 'HandOver', holder: 'employer', employerId, employed: employerId !== undefined, receipt },
    takeBack: { type: 'ReturnCard', today },
    cancel: { type: 'CancelCard', today, reason: '' },
  }
  const state = Card.parse(row.state)
  return Object.entries(questions).map(([name, command]) => {
    const decision = decideCard(state, command)
    return asked(name, decision.ok ? { ok: true } : decision)
  })
}
