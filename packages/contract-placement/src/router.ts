import type { Caller } from '@jiuyuan/contract-kit/caller'
import { Permitted } from '@jiuyuan/contract-kit/permitted'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import { DivisionCode } from '@jiuyuan/contract-kit/wire'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import * as guarantee from './guarantee.ts'
import * as offer from './offer.ts'
import * as post from './post.ts'

type Of<Schema extends z.ZodType> = z.output<Schema>
const Board = z.strictObject({ division: DivisionCode.optional(), open: z.boolean().default(true) })
const Posts = z.strictObject({ status: z.enum(['pending', 'approved', 'rejected']).optional() })
const Persons = z.strictObject({ personId: z.uuid().optional() })

/** What the placement service can do: one line per use case. */
export interface PlacementApp {
  registerEmployer(command: Of<typeof post.RegisterEmployer>, by: Caller): Promise<Outcome<post.EmployerRefusal>>
  employers(by: Caller): Promise<post.EmployerView[]>
  submitPost(command: Of<typeof post.SubmitPost>, by: Caller): Promise<Outcome<post.PostRefusal>>
  approvePost(command: Of<typeof post.ApprovePost>, by: Caller): Promise<Outcome<post.PostRefusal>>
  rejectPost(command: Of<typeof post.RejectPost>, by: Caller): Promise<Outcome<post.PostRefusal>>
  posts(query: Of<typeof Posts>, by: Caller): Promise<post.PostView[]>
  makeOffer(command: Of<typeof offer.MakeOffer>, by: Caller): Promise<Outcome<offer.OfferRefusal>>
  acceptOffer(command: Of<typeof offer.AcceptOffer>, by: Caller): Promise<Outcome<offer.OfferRefusal>>
  declineOffer(command: Of<typeof offer.DeclineOffer>, by: Caller): Promise<Outcome<offer.OfferRefusal>>
  offers(query: Of<typeof Persons>, by: Caller): Promise<offer.OfferView[]>
  startPlacement(command: Of<typeof offer.StartPlacement>, by: Caller): Promise<Outcome<offer.PlacementRefusal>>
  endPlacement(command: Of<typeof offer.EndPlacement>, by: Caller): Promise<Outcome<offer.PlacementRefusal>>
  placements(query: Of<typeof Persons>, by: Caller): Promise<offer.PlacementView[]>
  pauseGuarantee(command: Of<typeof guarantee.PauseGuarantee>, by: Caller): Promise<Outcome<guarantee.GuaranteeRefusal>>
  resumeGuarantee(
    command: Of<typeof guarantee.ResumeGuarantee>,
    by: Caller,
  ): Promise<Outcome<guarantee.GuaranteeRefusal>>
  explainBreach(command: Of<typeof guarantee.ExplainBreach>, by: Caller): Promise<Outcome<guarantee.GuaranteeRefusal>>
  guaranteeBoard(query: Of<typeof Board>, by: Caller): Promise<guarantee.GuaranteeView[]>
  guarantee(query: { guaranteeId: string }, by: Caller): Promise<guarantee.GuaranteeView | null>
  guaranteePermitted(query: { guaranteeId: string }, by: Caller): Promise<Permitted[]>
  postPermitted(query: { postId: string }, by: Caller): Promise<Permitted[]>
  /** The first step: whether an offer may be made to the person at all. */
  personPermitted(query: { personId: string }, by: Caller): Promise<Permitted[]>
  offerPermitted(query: { offerId: string }, by: Caller): Promise<Permitted[]>
  placementPermitted(query: { placementId: string }, by: Caller): Promise<Permitted[]>
}

const { router, requires } = contract<PlacementApp>()
const guaranteeId = z.strictObject({ guaranteeId: guarantee.GuaranteeId })

const employerProcedures = router({
  register: requires('employer:register', 'division')
    .input(post.RegisterEmployer)
    .mutation(({ ctx, input }) => ctx.app.registerEmployer(input, ctx.caller).then(orThrow(post.employerRefusals))),
  list: requires('employer:read', 'either')
    .output(z.array(post.EmployerView))
    .query(({ ctx }) => ctx.app.employers(ctx.caller)),
})

const postProcedures = router({
  submit: requires('post:submit', 'employer')
    .input(post.SubmitPost)
    .mutation(({ ctx, input }) => ctx.app.submitPost(input, ctx.caller).then(orThrow(post.postRefusals))),
  approve: requires('post:approve', 'division')
    .input(post.ApprovePost)
    .mutation(({ ctx, input }) => ctx.app.approvePost(input, ctx.caller).then(orThrow(post.postRefusals))),
  reject: requires('post:approve', 'division')
    .input(post.RejectPost)
    .mutation(({ ctx, input }) => ctx.app.rejectPost(input, ctx.caller).then(orThrow(post.postRefusals))),
  list: requires('post:read', 'either')
    .input(Posts)
    .output(z.array(post.PostView))
    .query(({ ctx, input }) => ctx.app.posts(input, ctx.caller)),
  permitted: requires('post:read', 'either')
    .input(z.strictObject({ postId: post.PostId }))
    .output(z.array(Permitted))
    .query(({ ctx, input }) => ctx.app.postPermitted(input, ctx.caller)),
})

const offerProcedures = router({
  make: requires('offer:make', 'division')
    .input(offer.MakeOffer)
    .mutation(({ ctx, input }) => ctx.app.makeOffer(input, ctx.caller).then(orThrow(offer.offerRefusals))),
  accept: requires('offer:answer', 'division')
    .input(offer.AcceptOffer)
    .mutation(({ ctx, input }) => ctx.app.acceptOffer(input, ctx.caller).then(orThrow(offer.offerRefusals))),
  decline: requires('offer:answer', 'division')
    .input(offer.DeclineOffer)
    .mutation(({ ctx, input }) => ctx.app.declineOffer(input, ctx.caller).then(orThrow(offer.offerRefusals))),
  list: requires('offer:read', 'either')
    .input(Persons)
    .output(z.array(offer.OfferView))
    .query(({ ctx, input }) => ctx.app.offers(input, ctx.caller)),
  permitted: requires('offer:read', 'either')
    .input(z.strictObject({ offerId: offer.OfferId }))
    .output(z.array(Permitted))
    .query(({ ctx, input }) => ctx.app.offerPermitted(input, ctx.caller)),
  permittedTo: requires('offer:make', 'division')
    .input(z.strictObject({ personId: z.uuid() }))
    .output(z.array(Permitted))
    .query(({ ctx, input }) => ctx.app.personPermitted(input, ctx.caller)),
})

const placementProcedures = router({
  start: requires('placement:start', 'division')
    .input(offer.StartPlacement)
    .mutation(({ ctx, input }) => ctx.app.startPlacement(input, ctx.caller).then(orThrow(offer.placementRefusals))),
  end: requires('placement:end', 'either')
    .input(offer.EndPlacement)
    .mutation(({ ctx, input }) => ctx.app.endPlacement(input, ctx.caller).then(orThrow(offer.placementRefusals))),
  list: requires('placement:read', 'either')
    .input(Persons)
    .output(z.array(offer.PlacementView))
    .query(({ ctx, input }) => ctx.app.placements(input, ctx.caller)),
  permitted: requires('placement:read', 'either')
    .input(z.strictObject({ placementId: offer.PlacementId }))
    .output(z.array(Permitted))
    .query(({ ctx, input }) => ctx.app.placementPermitted(input, ctx.caller)),
})

const refused = orThrow(guarantee.guaranteeRefusals)
const guaranteeProcedures = router({
  pause: requires('guarantee:pause', 'division')
    .input(guarantee.PauseGuarantee)
    .mutation(({ ctx, input }) => ctx.app.pauseGuarantee(input, ctx.caller).then(refused)),
  resume: requires('guarantee:pause', 'division')
    .input(guarantee.ResumeGuarantee)
    .mutation(({ ctx, input }) => ctx.app.resumeGuarantee(input, ctx.caller).then(refused)),
  explain: requires('guarantee:explain', 'division')
    .input(guarantee.ExplainBreach)
    .mutation(({ ctx, input }) => ctx.app.explainBreach(input, ctx.caller).then(refused)),
  board: requires('guarantee:read', 'division')
    .input(Board)
    .output(z.array(guarantee.GuaranteeView))
    .query(({ ctx, input }) => ctx.app.guaranteeBoard(input, ctx.caller)),
  get: requires('guarantee:read', 'division')
    .input(guaranteeId)
    .output(guarantee.GuaranteeView.nullable())
    .query(({ ctx, input }) => ctx.app.guarantee(input, ctx.caller)),
  permitted: requires('guarantee:read', 'division')
    .input(guaranteeId)
    .output(z.array(Permitted))
    .query(({ ctx, input }) => ctx.app.guaranteePermitted(input, ctx.caller)),
})

export const placementRouter = router({
  employer: employerProcedures,
  post: postProcedures,
  offer: offerProcedures,
  placement: placementProcedures,
  guarantee: guaranteeProcedures,
})
export type PlacementRouter = typeof placementRouter
