import type { KeptPage } from '@jiuyuan/contract-card/custody'
import type { Paper } from '@jiuyuan/contract-card/card'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { Page } from '@jiuyuan/contract-kit/command'
import { recordLook } from '@jiuyuan/service-kit/look'
import { openPersonal } from '@jiuyuan/service-kit/personal'
import type { Seal } from '@jiuyuan/service-kit/seal'
import { z } from 'zod'
import type { CardReading } from '../card/card.queries.ts'
import { Card } from '../card/card.ts'
import { maskedName } from '../card/masked-name.ts'
import { returnTaskOf } from '../card/returns.ts'

interface Keeping extends CardReading {
  readonly seal: Seal
  readonly now: Date
}

const papersAt = (card: Card, employerId: string): Paper[] => {
  if (!('holder' in card)) return []
  return [
    ...(card.employerId === employerId ? (['card'] as const) : []),
    ...(card.certificateEmployerId === employerId ? (['certificate'] as const) : []),
  ]
}

/** What of a card lies with this employer, and what of it must go back. */
const keptOf = (card: Card, { employerId, today }: { employerId: string; today: string }) => {
  const papers = papersAt(card, employerId)
  if (papers.length === 0) return undefined
  const task = returnTaskOf(card)
  const returns = task?.by === 'employer' ? { ...task, overdue: task.dueOn < today } : null
  return { cardNo: ('cardNo' in card && card.cardNo) || '', papers, returns }
}

const nextOf = (page: readonly { id: string }[], more: boolean) => (more ? (page.at(-1)?.id ?? null) : null)

/** 附件第十条: what an employer keeps of its own workers, and by when it must give it back; nobody else's. */
export const keptByEmployer = async (
  { prisma, db, seal, today, now }: Keeping,
  { cursor, limit }: Page,
  by: Caller,
): Promise<KeptPage> => {
  const { employerId } = by
  const after = z.uuid().safeParse(cursor).data
  if (!employerId) return { lines: [], cursor: null }
  const rows = await prisma.card.findMany({
    where: { employerId, ...(after ? { id: { gt: after } } : {}) },
    orderBy: { id: 'asc' },
    take: limit + 1,
    select: { id: true, state: true, personId: true },
  })
  const page = rows.slice(0, limit)
  const persons = await prisma.personal.findMany({ where: { personId: { in: page.map(({ personId }) => personId) } } })
  const names = new Map(
    persons.map((sealed) => [sealed.personId, openPersonal(seal, { ...sealed, phone: '' }).name] as const),
  )
  for (const { personId } of page) await recordLook(db, { by, personId, purpose: '用人单位查看所保管的证卡', at: now })
  const lines = page.flatMap(({ id, personId, state }) => {
    const kept = keptOf(Card.parse(state), { employerId, today })
    return kept ? [{ ...kept, cardId: id, maskedName: maskedName(names.get(personId) ?? '') }] : []
  })
  return { lines, cursor: nextOf(page, rows.length > limit) }
}
