import { cardRefusals } from '@jiuyuan/contract-card/card'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { permittedBy, type Permitted } from '@jiuyuan/contract-kit/permitted'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { PrismaClient } from '../generated/client.ts'
import { Card, type CardCommand } from './card.ts'
import { decideCard } from './decide-card.ts'
import { known } from './known.ts'

const asked = permittedBy(cardRefusals)

/** What may be done with the card now, by asking the rules in advance; handed over means to whom it now belongs (附件第十、十一条). */
export const cardPermitted = async (
  prisma: PrismaClient,
  cardId: string,
  { by, today }: { by: Caller; today: string },
): Promise<Permitted[]> => {
  const row = await prisma.card.findFirst({
    where: { id: cardId, ...scopeWhere(by) },
    select: { state: true, personId: true },
  })
  if (!row) return []
  const { certificateNo, employerId } = (await known(prisma, [row.personId]))(row.personId)
  const state = Card.parse(row.state)
  const receipt = { on: today, language: 'zh' }
  const expected = employerId
    ? ({ holder: 'employer', employerId, employed: true } as const)
    : ({ holder: 'person', employed: false } as const)
  const questions: Record<string, CardCommand> = {
    prepare: { type: 'PrepareCard' },
    issue: { type: 'IssueCard', cardNo: 'next', certificateNo, today },
    deliver: { type: 'DeliverCard', receipt },
    handOver: { type: 'HandOver', ...expected, receipt },
    takeBack: { type: 'ReturnCard', today },
    cancel: { type: 'CancelCard', today, reason: '' },
  }
  return Object.entries(questions).map(([name, command]) => {
    const decision = decideCard(state, command)
    return asked(name, decision.ok ? { ok: true } : decision)
  })
}
