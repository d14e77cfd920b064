import { parseCreditCode } from '@jiuyuan/codes/credit-code'
import { addWorkingDays } from '@jiuyuan/codes/working-days'
import { permittedBy } from '@jiuyuan/contract-kit/permitted'
import { postRefusals } from '@jiuyuan/contract-placement/post'
import type { PlacementApp } from '@jiuyuan/contract-placement/router'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import type { PlacementCommands } from './commands.ts'
import type { Office } from './office.ts'
import * as queries from './placement.queries.ts'
import { post, type Post } from './post/post.ts'

/** When the county must have decided on a post that is submitted today. */
const approvalDueOn = (today: string) => {
  const { value, pack } = parameter(activePack(today), 'post.approval.workingDays', today)
  const due = addWorkingDays(today, value)
  if (!due.ok) throw new Error(`no working-day calendar after ${today}`)
  return { dueOn: due.value, pack }
}

/** Approval by the minimum wage of the post's county on the day; for no post no wage is asked. */
const approval = (state: Post | null, day: string) => {
  if (!state || state.status === 'none') return { command: { type: 'ApprovePost', minimumWage: 0n } as const }
  const { value, pack } = parameter(activePack(day), 'wage.minimum.monthlyFen', { day, division: state.division })
  return { command: { type: 'ApprovePost', minimumWage: value } as const, pack }
}

type PostApp = Pick<
  PlacementApp,
  'registerEmployer' | 'employers' | 'submitPost' | 'approvePost' | 'rejectPost' | 'posts' | 'postPermitted'
>

export const postApp = (commands: PlacementCommands, { prisma, clock }: Office): PostApp => ({
  registerEmployer: ({ commandId, ...body }, by) => {
    const { employerId, ...about } = body
    const parsed = parseCreditCode(body.creditCode)
    const checked = parsed.ok ? { creditCode: parsed.value.code } : { flaw: parsed.reason }
    return commands.employer(employerId, { type: 'RegisterEmployer', ...about, ...checked }, { commandId, by, body })
  },
  employers: (by) => queries.employers(prisma, by),
  submitPost: async ({ commandId, ...body }, by) => {
    const { postId, ...about } = body
    const [own] = by.employerId ? await queries.employers(prisma, by) : []
    const { dueOn, pack } = approvalDueOn(clock.today())
    const from = { employerId: by.employerId ?? '', employerName: own?.name ?? '', dueOn }
    return commands.post(postId, { type: 'SubmitPost', ...about, ...from }, { commandId, by, body, pack })
  },
  approvePost: async ({ commandId, ...body }, by) => {
    const { command, ...pack } = approval(await queries.postState(prisma, body.postId, by), clock.today())
    return commands.post(body.postId, command, { commandId, by, body, ...pack })
  },
  rejectPost: ({ commandId, ...body }, by) => {
    const { postId, reason } = body
    return commands.post(postId, { type: 'RejectPost', reason }, { commandId, by, body, reason })
  },
  posts: ({ status }, by) => queries.posts(prisma, status, by),
  postPermitted: async ({ postId }, by) => {
    const state = await queries.postState(prisma, postId, by)
    if (!state) return []
    const asked = permittedBy(postRefusals)
    return [
      asked('approve', post.decide(state, approval(state, clock.today()).command)),
      asked('reject', post.decide(state, { type: 'RejectPost', reason: '' })),
    ]
  },
})
