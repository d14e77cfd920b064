import { cardRefusals } from '@jiuyuan/contract-card/card'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { permittedBy, type Permitted } from '@jiuyuan/contract-kit/permitted'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { PrismaClient } from '../generated/client.ts'
import { Card } from './card.ts'
import type { CardCommand } from './card-commands.ts'
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
  const owes = (await prisma.card.count({ where: { personId: row.personId, status: 'return-due' } })) > 0
  const state = Card.parse(row.state)
  const receipt = { on: today, language: 'zh' }
  const both = ['card', 'certificate'] as const
  const wanted = 'demandedOn' in state && state.demandedOn !== undefined
  const expected =
    employerId && !wanted && state.status === 'active'
      ? ({ holder: 'employer', employerId, employed: true } as const)
      : ({ holder: 'person', employed: false } as const)
  const questions: Record<string, CardCommand> = {
    prepare: { type: 'PrepareCard' },
    issue: { type: 'IssueCard', cardNo: 'next', certificateNo, issuedOn: today, owes },
    deliver: { type: 'DeliverCard', receipt },
    handOver: { type: 'HandOver', papers: both, ...expected, receipt },
    demandBack: { type: 'DemandBack', receipt },
    reportLoss: { type: 'ReportLoss', lostOn: today, today, noticeUntil: today },
    find: { type: 'FindCard', receipt },
    replace: { type: 'ReplaceCard', certificateNo, today },
    takeBack: { type: 'ReturnCard', today },
    cancel: { type: 'CancelCard', today, ground: 'misused', decided: { by: by.id, office: by.office }, dueOn: today },
  }
  return Object.entries(questions).map(([name, command]) => {
    const decision = decideCard(state, command)
    return asked(name, decision.ok ? { ok: true } : decision)
  })
}
