import type { Db } from '@jiuyuan/service-kit/query'
import { randomBytes } from 'node:crypto'
import type { PrismaClient } from '../generated/client.ts'

const BYTES = 16

/** Gives the notice its address that nobody can guess: 128 random bits, in the transaction of its posting. */
export const linkNotice = (tx: Db, noticeId: string) =>
  tx.query('insert into notice_link (token, notice_id) values ($1, $2) on conflict (notice_id) do nothing', [
    randomBytes(BYTES).toString('base64url'),
    noticeId,
  ])

/** Path of the notice's public page, as the poster's QR code tells it. */
export const addressOf = async (prisma: PrismaClient, noticeId: string) => {
  const link = await prisma.noticeLink.findUnique({ where: { noticeId } })
  return link && `/public/registration/notices/${link.token}`
}
