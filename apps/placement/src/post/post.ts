import { PostKind, type PostRefusal } from '@jiuyuan/contract-placement/post'
import { accept, refuse, type Decider, type Decision } from '@jiuyuan/kernel/decider'
import { yuan } from '@jiuyuan/kernel/money'
import { z } from 'zod'

const Submitted = z.object({
  employerId: z.uuid(),
  employerName: z.string(),
  division: z.string(),
  title: z.string(),
  kind: PostKind,
  duties: z.string(),
  monthlyWage: z.string(),
  places: z.int(),
  dueOn: z.iso.date(),
})

/** 公益性岗位 (实施意见 三(六)): submitted by the employer, approved by the county. */
export const Post = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Submitted.extend({ status: z.literal('pending') }),
  Submitted.extend({ status: z.literal('approved') }),
  Submitted.extend({ status: z.literal('rejected'), reason: z.string() }),
])
export type Post = z.output<typeof Post>
export type PostCommand =
  | ({ type: 'SubmitPost' } & z.output<typeof Submitted>)
  /** `minimumWage` of the post's county on the day, in fen. */
  | { type: 'ApprovePost'; minimumWage: bigint }
  | { type: 'RejectPost'; reason: string }
export type PostFact =
  | ({ type: 'PostSubmitted' } & z.output<typeof Submitted>)
  | { type: 'PostApproved' }
  | { type: 'PostRejected'; reason: string }

const decide = (state: Post, command: PostCommand): Decision<PostFact, PostRefusal> => {
  if (command.type === 'SubmitPost') {
    if (state.status !== 'none') return refuse('post-exists')
    return command.employerName ? accept({ ...command, type: 'PostSubmitted' }) : refuse('employer-unknown')
  }
  if (state.status === 'none') return refuse('post-unknown')
  if (state.status !== 'pending') return refuse('post-decided')
  if (command.type === 'RejectPost') return accept({ type: 'PostRejected', reason: command.reason })
  const wage = BigInt(state.monthlyWage)
  return wage < command.minimumWage
    ? refuse('wage-below-minimum', { wage: yuan(wage), minimum: yuan(command.minimumWage) })
    : accept({ type: 'PostApproved' })
}

export const post: Decider<Post, PostCommand, PostFact, PostRefusal> = {
  initial: { status: 'none' },
  decide,
  evolve: (state, fact) => {
    if (fact.type === 'PostSubmitted') {
      const { type: _, ...submitted } = fact
      return { status: 'pending', ...submitted }
    }
    if (state.status === 'none') return state
    return fact.type === 'PostApproved'
      ? { ...state, status: 'approved' }
      : { ...state, status: 'rejected', reason: fact.reason }
  },
}
