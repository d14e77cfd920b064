import type { PrismaClient } from './generated/client.ts'
import { Post } from './post/post.ts'

/** What is known of a person: from events where they live and whether card and certificate hold; from us, offers and work. */
export const assistedPerson = async (prisma: PrismaClient, personId: string) => {
  const row = await prisma.assistedPerson.findUnique({ where: { personId } })
  const offersOpen = await prisma.offer.count({ where: { personId, status: 'open' } })
  const running = await prisma.placement.count({ where: { personId, status: 'in-post' } })
  return {
    division: row?.division,
    householdId: row?.householdId ?? undefined,
    // 附件第七条: card and certificate, valid only together.
    cardValid: Boolean(row?.cardValid && row.certificateValid),
    offerOpen: offersOpen > 0,
    placed: running > 0,
  }
}

/** An approved post with the places taken and the lowest seat that is free. */
export const openPost = async (prisma: PrismaClient, postId: string) => {
  const row = await prisma.post.findUnique({ where: { id: postId }, select: { state: true } })
  const post = row ? Post.parse(row.state) : undefined
  const seats = await prisma.placement.findMany({ where: { postId, status: 'in-post' }, select: { seat: true } })
  const taken = new Set(seats.map(({ seat }) => seat))
  const seat =
    Array.from({ length: taken.size + 1 }, (_, index) => index + 1).find((candidate) => !taken.has(candidate)) ?? 1
  return { post: post?.status === 'approved' ? post : undefined, taken: taken.size, seat }
}
