import type { Caller } from '@jiuyuan/contract-kit/caller'
import { Permitted } from '@jiuyuan/contract-kit/permitted'
import { orThrow, refusals } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import * as decision from './decision.ts'
import { PersonId } from './person.ts'
import { Statement } from './refusal.ts'

const remedies = '行政复议法 第二十条、第二十四条;行政诉讼法 第四十五、四十六条'

/** What the service and the review of a decision can be refused for. */
export const decisionRefusals = refusals({
  'decision-unknown': { http: 'NOT_FOUND', zh: '没有这份决定书。', next: '请从列表重新打开。' },
  'day-in-future': { http: 'BAD_REQUEST', zh: '日期{day}还没有到。', next: '请填写今天或以前的日期。' },
  'day-too-early': { http: 'BAD_REQUEST', zh: '日期{day}早于{first}。', next: '请核对日期。' },
  'already-served': {
    http: 'CONFLICT',
    zh: '这份决定书已于{on}送达,期限自当日起计算。',
    article: remedies,
    next: '无需重复送达。',
  },
  'announcement-needs-attempt': {
    http: 'PRECONDITION_FAILED',
    zh: '还没有以其他方式送达的记录,不能公告送达。',
    article: '民事诉讼法 第九十五条(参照)',
    next: '请先以直接、留置、邮寄或委托方式送达,并记录未能送达的情况。',
  },
  'assent-missing': {
    http: 'BAD_REQUEST',
    zh: '电子送达须经本人同意。',
    article: '在线政务服务规定 第八条;民事诉讼法 第九十条(参照)',
    next: '请记录本人的同意,或改用其他方式。',
  },
  'decision-superseded': {
    http: 'CONFLICT',
    zh: '这份决定书已由新的决定书取代。',
    article: remedies,
    next: '请打开新的决定书。',
  },
  'review-open': { http: 'CONFLICT', zh: '这一途径的申请正在办理。', next: '请等待结果。' },
  'review-too-late': {
    http: 'PRECONDITION_FAILED',
    zh: '申请期限已于{until}届满。',
    article: remedies,
    next: '因不可抗力等正当理由耽误的,可向{body}说明情况。',
  },
  'review-unknown': { http: 'NOT_FOUND', zh: '没有这次申请,或者已有结果。', next: '请重新打开决定书。' },
  'reviewer-had-part': {
    http: 'FORBIDDEN',
    zh: '您参与过原决定,不能复核。',
    article: '行政程序 回避',
    next: '请由另一名工作人员复核。',
  },
  'document-missing': {
    http: 'BAD_REQUEST',
    zh: '没有填写复议决定书或者裁判文书的文号。',
    article: remedies,
    next: '请按文书填写文号。',
  },
  'not-overturned': {
    http: 'PRECONDITION_FAILED',
    zh: '没有撤销或变更原决定的复核、复议或裁判结果。',
    article: remedies,
    next: '决定书不能修改,只能由新的决定书取代。',
  },
  'case-not-reopenable': {
    http: 'CONFLICT',
    zh: '原事项目前为“{status}”,不能恢复。',
    article: '实施意见 二、(三)',
    next: '本人已有新的申请的,请先由本人撤回。',
  },
})
export type DecisionRefusal = keyof typeof decisionRefusals

type Done = Promise<Outcome<DecisionRefusal>>
type ById = { decisionId: string }

/** What can be done about decisions: one line per use case. */
export interface DecisionApp {
  recordAttempt(command: z.output<typeof decision.RecordAttempt>, by: Caller): Done
  serveDecision(command: z.output<typeof decision.ServeDecision>, by: Caller): Done
  requestReview(command: z.output<typeof decision.RequestReview>, by: Caller): Done
  settleReview(command: z.output<typeof decision.SettleReview>, by: Caller): Done
  supersedeDecision(command: z.output<typeof decision.SupersedeDecision>, by: Caller): Done
  decision(query: ById, by: Caller): Promise<decision.DecisionView | null>
  decisionsOf(query: { personId: string }, by: Caller): Promise<decision.DecisionLine[]>
  decisionQueue(query: z.output<typeof decision.DecisionQueue>, by: Caller): Promise<DecisionPage>
  decisionPermitted(query: ById, by: Caller): Promise<Permitted[]>
  reviewStatements(query: ById, by: Caller): Promise<Statement[]>
}

const DecisionPage = z.object({ lines: z.array(decision.DecisionQueueLine), cursor: z.string().nullable() })
export type DecisionPage = z.output<typeof DecisionPage>

const { router, requires } = contract<DecisionApp>()
const done = orThrow(decisionRefusals)
const byId = z.strictObject({ decisionId: decision.DecisionId })

export const decisionProcedures = router({
  recordAttempt: requires('decision:serve', 'division')
    .input(decision.RecordAttempt)
    .mutation(({ ctx, input }) => ctx.app.recordAttempt(input, ctx.caller).then(done)),
  serve: requires('decision:serve', 'division')
    .input(decision.ServeDecision)
    .mutation(({ ctx, input }) => ctx.app.serveDecision(input, ctx.caller).then(done)),
  requestReview: requires('decision:review', 'division')
    .input(decision.RequestReview)
    .mutation(({ ctx, input }) => ctx.app.requestReview(input, ctx.caller).then(done)),
  settleReview: requires('decision:settle', 'division')
    .input(decision.SettleReview)
    .mutation(({ ctx, input }) => ctx.app.settleReview(input, ctx.caller).then(done)),
  supersede: requires('decision:settle', 'division')
    .input(decision.SupersedeDecision)
    .mutation(({ ctx, input }) => ctx.app.supersedeDecision(input, ctx.caller).then(done)),
  get: requires('decision:read', 'division')
    .input(byId)
    .output(decision.DecisionView.nullable())
    .query(({ ctx, input }) => ctx.app.decision(input, ctx.caller)),
  ofPerson: requires('decision:read', 'division')
    .input(z.strictObject({ personId: PersonId }))
    .output(z.array(decision.DecisionLine))
    .query(({ ctx, input }) => ctx.app.decisionsOf(input, ctx.caller)),
  queue: requires('decision:read', 'division')
    .input(decision.DecisionQueue)
    .output(DecisionPage)
    .query(({ ctx, input }) => ctx.app.decisionQueue(input, ctx.caller)),
  permitted: requires('decision:read', 'division')
    .input(byId)
    .output(z.array(Permitted))
    .query(({ ctx, input }) => ctx.app.decisionPermitted(input, ctx.caller)),
  /** A mutation because the look is recorded. */
  openStatements: requires('decision:settle', 'division')
    .input(byId)
    .output(z.array(Statement))
    .mutation(({ ctx, input }) => ctx.app.reviewStatements(input, ctx.caller)),
})
