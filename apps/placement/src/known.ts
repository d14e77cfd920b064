import type { PrismaClient } from './generated/client.ts'
import { Post } from './post/post.ts'

/** What events told us of a person: where they live, their household, and whether card and certificate hold. */
export const assistedPerson = async (prisma: PrismaClient, personId: string) => {
  const row = await prisma.assistedPerson.findUnique({ where: { personId } })
  return {
    division: row?.division,
    householdId: row?.householdId ?? undefined,
    cardValid: Boolean(row?.cardValid && row.certificateValid),
  }
}

/** An approved post with the places taken and the lowest seat that is free. */
export const openPost = async (prisma: PrismaClient, postId: string) => {
  const row = await prisma.post.findUnique({ where: { id: postId }, select: { state: true } })
  const post = row ? Post.parse(row.state) : undefined
  const seats = await prisma.placement.findMany({ where: { postId, status: 'in-post' }, select: { seat: true } })
  const taken = new Set(seats.map(({ seat }) => seat))
  const seat = Array.from({ length: taken.size + 1 }, (_, index) => index + 1).find((candidate) => !taken.has(candidate)) ?? 1
  return { post: post?.status === 'approved' ? post : undefined, taken: taken.size, seat }
}

export const isPlaced = async (prisma: PrismaClient, personId: string) =>
  (await prisma.placement.count({ where: { personId, status: 'in-post' } })) > 0
