import { addWorkingDays } from '@jiuyuan/codes/working-days'
import { parseCreditCode } from '@jiuyuan/codes/credit-code'
import { postRefusals } from '@jiuyuan/contract-placement/post'
import type { PlacementApp } from '@jiuyuan/contract-placement/router'
import { permittedBy } from '@jiuyuan/contract-kit/permitted'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import type { Clock } from '@jiuyuan/service-kit/clock'
import { commandShell, type Edge } from '@jiuyuan/service-kit/shell'
import { employer } from './employer/employer.ts'
import { employerStore } from './employer/employer.store.ts'
import type { PrismaClient } from './generated/client.ts'
import { guaranteePermitted } from './guarantee/guarantee-permitted.ts'
import { guaranteeView } from './guarantee/guarantee-view.ts'
import { guarantee, Guarantee } from './guarantee/guarantee.ts'
import { guaranteeStore } from './guarantee/guarantee.store.ts'
import { offer } from './offer/offer.ts'
import { offerStore } from './offer/offer.store.ts'
import { placement } from './placement/placement.ts'
import { placementStore } from './placement/placement.store.ts'
import * as queries from './placement.queries.ts'
import { offerToMake, placementToStart } from './proposals.ts'
import { post, type PostCommand } from './post/post.ts'
import { postStore } from './post/post.store.ts'

export const placementCommands = (edge: Edge) => ({
  employer: commandShell(edge)(employer, employerStore),
  post: commandShell(edge)(post, postStore),
  offer: commandShell(edge)(offer, offerStore),
  placement: commandShell(edge)(placement, placementStore),
  guarantee: commandShell(edge)(guarantee, guaranteeStore),
})
export type PlacementCommands = ReturnType<typeof placementCommands>

interface Surroundings {
  readonly prisma: PrismaClient
  readonly clock: Clock
}

const postApp = (commands: PlacementCommands, { prisma, clock }: Surroundings) => ({
  registerEmployer: (({ commandId, ...body }, by) => {
    const { employerId, ...about } = body
    const parsed = parseCreditCode(body.creditCode)
    const creditCode = parsed.ok ? parsed.value.code : body.creditCode
    const command = { type: 'RegisterEmployer', ...about, creditCode, flaw: parsed.ok ? undefined : parsed.reason } as const
    return commands.employer(employerId, command, { commandId, by, body })
  }) satisfies PlacementApp['registerEmployer'],
  employers: ((by) => queries.employers(prisma, by)) satisfies PlacementApp['employers'],
  submitPost: (async ({ commandId, ...body }, by) => {
    const { postId, ...about } = body
    const [own] = by.employerId ? await queries.employers(prisma, by) : []
    const today = clock.today()
    const { value, pack } = parameter(activePack(today), 'post.approval.workingDays', today)
    const due = addWorkingDays(today, value)
    if (!due.ok) throw new Error(`no working-day calendar after ${today}`)
    const from = { employerId: by.employerId ?? '', employerName: own?.name ?? '', dueOn: due.value }
    return commands.post(postId, { type: 'SubmitPost', ...about, ...from }, { commandId, by, body, pack })
  }) satisfies PlacementApp['submitPost'],
  approvePost: (async ({ commandId, ...body }, by) => {
    const state = await queries.postState(prisma, body.postId, by)
    const division = state && state.status !== 'none' ? state.division : by.office
    const day = clock.today()
    const { value, pack } = parameter(activePack(day), 'wage.minimum.monthlyFen', { day, division })
    return commands.post(body.postId, { type: 'ApprovePost', minimumWage: value }, { commandId, by, body, pack })
  }) satisfies PlacementApp['approvePost'],
  rejectPost: (({ commandId, ...body }, by) =>
    commands.post(body.postId, { type: 'RejectPost', reason: body.reason }, { commandId, by, body, reason: body.reason })) satisfies PlacementApp['rejectPost'],
  posts: (({ status }, by) => queries.posts(prisma, status, by)) satisfies PlacementApp['posts'],
  postPermitted: (async ({ postId }, by) => {
    const state = (await queries.postState(prisma, postId, by)) ?? post.initial
    const questions: Record<string, PostCommand> = { approve: { type: 'ApprovePost', minimumWage: 0n }, reject: { type: 'RejectPost', reason: '' } }
    const asked = permittedBy(postRefusals)
    return Object.entries(questions).map(([name, command]) => {
      const decision = post.decide(state, command)
      return asked(name, decision.ok ? { ok: true } : decision)
    })
  }) satisfies PlacementApp['postPermitted'],
})

const guaranteeApp = (commands: PlacementCommands, { prisma, clock }: Surroundings) => ({
  pauseGuarantee: (({ commandId, ...body }, by) => {
    const command = { type: 'PauseGuarantee', now: clock.now().toISOString(), by: by.id, reason: body.reason } as const
    return commands.guarantee(body.guaranteeId, command, { commandId, by, body, reason: body.reason })
  }) satisfies PlacementApp['pauseGuarantee'],
  resumeGuarantee: (({ commandId, ...body }, by) =>
    commands.guarantee(body.guaranteeId, { type: 'ResumeGuarantee', now: clock.now().toISOString() }, { commandId, by, body })) satisfies PlacementApp['resumeGuarantee'],
  explainBreach: (({ commandId, ...body }, by) => {
    const { explanation } = body
    return commands.guarantee(body.guaranteeId, { type: 'ExplainBreach', explanation }, { commandId, by, body, reason: explanation })
  }) satisfies PlacementApp['explainBreach'],
  guaranteeBoard: ((query, by) => queries.guarantees(prisma, query, by)) satisfies PlacementApp['guaranteeBoard'],
  guarantee: (async ({ guaranteeId }, by) => {
    const row = await queries.guaranteeRow(prisma, guaranteeId, by)
    return row && guaranteeView(row.id, row.state)
  }) satisfies PlacementApp['guarantee'],
  guaranteePermitted: (async ({ guaranteeId }, by) => {
    const row = await queries.guaranteeRow(prisma, guaranteeId, by)
    return guaranteePermitted(row ? Guarantee.parse(row.state) : guarantee.initial, clock.now().toISOString())
  }) satisfies PlacementApp['guaranteePermitted'],
})

export const placementApp = (commands: PlacementCommands, around: Surroundings): PlacementApp => {
  const { prisma, clock } = around
  const now = () => clock.now().toISOString()
  return {
    ...postApp(commands, around),
    ...guaranteeApp(commands, around),
    makeOffer: async ({ commandId, ...body }, by) => {
      const command = await offerToMake(prisma, body, { by, now: now() })
      return commands.offer(body.offerId, command, { commandId, by, body })
    },
    acceptOffer: ({ commandId, ...body }, by) => commands.offer(body.offerId, { type: 'AcceptOffer', now: now() }, { commandId, by, body }),
    declineOffer: ({ commandId, ...body }, by) =>
      commands.offer(body.offerId, { type: 'DeclineOffer', now: now(), reason: body.reason }, { commandId, by, body }),
    offers: ({ personId }, by) => queries.offers(prisma, personId, by),
    startPlacement: async ({ commandId, ...body }, by) => {
      const { command, pack } = await placementToStart(prisma, body, { now: now(), today: clock.today() })
      return commands.placement(body.placementId, command, { commandId, by, body, pack })
    },
    endPlacement: ({ commandId, ...body }, by) =>
      commands.placement(body.placementId, { type: 'EndPlacement', on: body.on, reason: body.reason }, { commandId, by, body }),
    placements: ({ personId }, by) => queries.placements(prisma, personId, by),
  }
}
