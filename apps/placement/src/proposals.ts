import type { MakeOffer } from '@jiuyuan/contract-placement/offer'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import type { z } from 'zod'
import type { PrismaClient } from './generated/client.ts'
import { assistedPerson, openPost } from './known.ts'
import { Offer, type Fitness, type OfferCommand } from './offer/offer.ts'
import type { PlacementCommand } from './placement/placement.ts'

const nobody = '00000000-0000-0000-0000-000000000000'

interface Edge {
  readonly by: Caller
  readonly now: string
}
type Proposal = Extract<OfferCommand, { type: 'MakeOffer' }>

/** An offer to a person of a post that is not named yet, with what is known of the person at this moment. */
export const anyOffer = async (prisma: PrismaClient, personId: string, { by, now }: Edge): Promise<Proposal> => {
  const { householdId, division, ...fitness } = await assistedPerson(prisma, personId)
  const post = { postId: nobody, postTitle: '', employerId: nobody }
  const about = { personId, division: division ?? by.office, madeAt: now, madeBy: by.id }
  const household = householdId ? { householdId } : {}
  const open: Fitness = { ...fitness, postApproved: true, places: 1, taken: 0 }
  return { type: 'MakeOffer', ...post, ...about, ...household, ...open }
}

/** An offer with what is known of the person and the post at this moment. */
export const offerToMake = async (
  prisma: PrismaClient,
  { postId, personId }: Omit<z.output<typeof MakeOffer>, 'commandId'>,
  edge: Edge,
): Promise<Proposal> => {
  const proposal = await anyOffer(prisma, personId, edge)
  const { post, taken } = await openPost(prisma, postId)
  const { title: postTitle, employerId, places } = post ?? { title: '', employerId: nobody, places: 0 }
  return { ...proposal, postId, postTitle, employerId, postApproved: post !== undefined, places, taken }
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
  { offerId, from, until }: { offerId: string; from: string; until: string },
  { now, today }: { now: string; today: string },
) => {
  const offer = await acceptedOffer(prisma, offerId)
  const { postId, postTitle, employerId, personId, division } = offer ?? noOffer
  const { post, seat } = await openPost(prisma, postId)
  const { division: postDivision, monthlyWage, places } = post ?? noPost
  const { value: maxMonths, pack } = parameter(activePack(today), 'post.contract.maxMonths', today)
  const about = { offerId, postId, postTitle, postDivision, employerId, personId, division }
  const contract = { at: now, from, until, monthlyWage, seat }
  const household = offer?.householdId ? { householdId: offer.householdId } : {}
  const { placed } = await assistedPerson(prisma, personId)
  const offerUsed = (await prisma.placement.count({ where: { offerId } })) > 0
  const terms = { accepted: offer !== undefined, offerUsed, placed, places, maxMonths }
  const command: PlacementCommand = { type: 'StartPlacement', ...about, ...contract, ...household, ...terms }
  return { command, pack }
}
