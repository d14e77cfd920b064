import type { MakeOffer, StartPlacement } from '@jiuyuan/contract-placement/offer'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import type { z } from 'zod'
import type { PrismaClient } from './generated/client.ts'
import { assistedPerson, isPlaced, openPost } from './known.ts'
import { Offer, type OfferCommand } from './offer/offer.ts'
import type { PlacementCommand } from './placement/placement.ts'

const nobody = '00000000-0000-0000-0000-000000000000'

/** An offer with what is known of the person and the post at this moment. */
export const offerToMake = async (
  prisma: PrismaClient,
  { postId, personId }: Omit<z.output<typeof MakeOffer>, 'commandId'>,
  { by, now }: { by: Caller; now: string },
): Promise<OfferCommand> => {
  const person = await assistedPerson(prisma, personId)
  const { post, taken } = await openPost(prisma, postId)
  return {
    type: 'MakeOffer',
    postId,
    personId,
    postTitle: post?.title ?? '',
    employerId: post?.employerId ?? nobody,
    ...(person.householdId ? { householdId: person.householdId } : {}),
    division: person.division ?? by.office,
    madeAt: now,
    madeBy: by.id,
    cardValid: person.cardValid,
    postApproved: post !== undefined,
    places: post?.places ?? 0,
    taken,
    placed: await isPlaced(prisma, personId),
  }
}

const acceptedOffer = async (prisma: PrismaClient, offerId: string) => {
  const row = await prisma.offer.findUnique({ where: { id: offerId }, select: { state: true } })
  const offer = row && Offer.parse(row.state)
  return offer?.status === 'accepted' ? offer : undefined
}

const noOffer = { postId: nobody, postTitle: '', employerId: nobody, personId: nobody, division: '' }
const noPost = { division: '', monthlyWage: '0', places: 0 }

/** The start of work on an accepted offer, at the post's wage and its lowest free seat. */
export const placementToStart = async (
  prisma: PrismaClient,
  { offerId, from, until }: Omit<z.output<typeof StartPlacement>, 'commandId'>,
  { now, today }: { now: string; today: string },
) => {
  const offer = await acceptedOffer(prisma, offerId)
  const { postId, postTitle, employerId, personId, division } = offer ?? noOffer
  const { post, seat } = await openPost(prisma, postId)
  const { division: postDivision, monthlyWage, places } = post ?? noPost
  const { value: maxMonths, pack } = parameter(activePack(today), 'post.contract.maxMonths', today)
  const about = { offerId, postId, postTitle, postDivision, employerId, personId, division, at: now, from, until, monthlyWage, seat }
  const household = offer?.householdId ? { householdId: offer.householdId } : {}
  const rules = { accepted: offer !== undefined, places, maxMonths }
  const command: PlacementCommand = { type: 'StartPlacement', ...about, ...household, ...rules }
  return { command, pack }
}
