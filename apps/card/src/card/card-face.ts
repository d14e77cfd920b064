import type { CardFace } from '@jiuyuan/contract-card/card'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { recordLook } from '@jiuyuan/service-kit/look'
import { openPersonal } from '@jiuyuan/service-kit/personal'
import type { Db } from '@jiuyuan/service-kit/query'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { Seal } from '@jiuyuan/service-kit/seal'
import type { PrismaClient } from '../generated/client.ts'
import { Card } from './card.ts'

interface Look {
  readonly cardId: string
  readonly purpose: string
  readonly by: Caller
  readonly at: Date
}

/** What prints on an issued card; the look is recorded before anything is shown. */
export const cardFace = async (
  { prisma, db, seal }: { prisma: PrismaClient; db: Db; seal: Seal },
  { cardId, purpose, by, at }: Look,
): Promise<CardFace | null> => {
  const row = await prisma.card.findFirst({ where: { id: cardId, ...scopeWhere(by) }, select: { state: true } })
  const card = row && Card.parse(row.state)
  if (card?.status !== 'active') return null
  const { personId, cardNo, certificateNo, issuedOn } = card
  const sealed = await prisma.personal.findUnique({ where: { personId } })
  if (!sealed?.name) return null
  await recordLook(db, { by, personId, purpose, at })
  const { name, identityNumber } = openPersonal(seal, { ...sealed, phone: '' })
  return { name, identityNumber, cardNo, certificateNo, issuedOn }
}
