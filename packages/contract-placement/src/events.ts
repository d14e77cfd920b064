import { defineEvent } from '@jiuyuan/contract-kit/event'
import { Day, Fen } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

const define = <Data extends z.ZodType>(fact: string, data: Data) => defineEvent('placement', fact, 1, data)
const employerId = z.uuid()
const postId = z.uuid()
const personId = z.uuid()
const householdId = z.uuid()
const at = z.iso.datetime()

/** subject: employerId. Name and credit code of an employer are public. */
export const EmployerRegistered = define(
  'employer-registered',
  z.object({ employerId, creditCode: z.string(), name: z.string() }),
)

const post = { postId, employerId }
/** subject: postId. A public-welfare post (公益性岗位). */
export const PostSubmitted = define('post-submitted', z.object({ ...post, dueOn: Day }))
export const PostApproved = define(
  'post-approved',
  z.object({ ...post, title: z.string(), places: z.int().positive(), monthlyWage: Fen }),
)
export const PostRejected = define('post-rejected', z.object({ ...post, reason: z.string() }))

const offer = { offerId: z.uuid(), postId, employerId, personId, householdId: householdId.optional() }
/** subject: offerId */
export const OfferMade = define('offer-made', z.object({ ...offer, at }))
export const OfferAccepted = define('offer-accepted', z.object({ ...offer, at }))
export const OfferDeclined = define('offer-declined', z.object({ ...offer, at, reason: z.string() }))

const placement = { placementId: z.uuid(), postId, employerId, personId, householdId: householdId.optional() }
/** subject: placementId. Work has begun under a contract. */
export const PlacementStarted = define(
  'placement-started',
  z.object({ ...placement, at, startedOn: Day, contractUntil: Day, monthlyWage: Fen, postDivision: z.string() }),
)
export const PlacementEnded = define('placement-ended', z.object({ ...placement, endedOn: Day, reason: z.string() }))

const guarantee = { guaranteeId: z.uuid(), householdId, occurrence: z.int().positive() }
/** subject: guaranteeId. The 24-hour guarantee (实施意见 一(一)). */
export const GuaranteeOpened = define('guarantee-opened', z.object({ ...guarantee, openedAt: at, limitAt: at }))
export const GuaranteePaused = define('guarantee-paused', z.object({ ...guarantee, at, reason: z.string() }))
export const GuaranteeResumed = define('guarantee-resumed', z.object({ ...guarantee, at, limitAt: at }))
/** A rung of the ladder: county, prefecture; `late` when the clock could not speak in time. */
export const GuaranteeEscalated = define(
  'guarantee-escalated',
  z.object({ ...guarantee, level: z.string(), dueAt: at, at, late: z.boolean() }),
)
export const GuaranteeBreached = define(
  'guarantee-breached',
  z.object({ ...guarantee, dueAt: at, at, late: z.boolean() }),
)
/** Kept or, after a breach, met at last: `within` tells which. Minutes are elapsed minutes without pauses. */
export const GuaranteeMet = define(
  'guarantee-met',
  z.object({
    ...guarantee,
    at,
    personId,
    minutes: z.int().nonnegative(),
    pausedMinutes: z.int().nonnegative(),
    within: z.boolean(),
  }),
)

export const placementEvents = [
  EmployerRegistered,
  PostSubmitted,
  PostApproved,
  PostRejected,
  OfferMade,
  OfferAccepted,
  OfferDeclined,
  PlacementStarted,
  PlacementEnded,
  GuaranteeOpened,
  GuaranteePaused,
  GuaranteeResumed,
  GuaranteeEscalated,
  GuaranteeBreached,
  GuaranteeMet,
]
