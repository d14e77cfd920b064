import type { Caller } from '@jiuyuan/contract-kit/caller'
import { Permitted } from '@jiuyuan/contract-kit/permitted'
import { orThrow, refusals } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import { PersonId } from './person.ts'
import * as refusal from './refusal.ts'

const article = '实施意见 二、(三)“对无正当理由不接受就业援助服务……的人员,不再作为援助对象对待”'

/** What the judgement of a refusal can be refused for. */
export const adjudicationRefusals = refusals({
  'refusal-unknown': { http: 'NOT_FOUND', zh: '没有这次拒绝的记录。', next: '请从列表重新打开。' },
  'refusal-exists': { http: 'CONFLICT', zh: '这次拒绝已经记录。', next: '无需重复记录。' },
  'person-unknown': { http: 'NOT_FOUND', zh: '没有此人的登记信息。', next: '请先登记人员基本信息。' },
  'day-in-future': { http: 'BAD_REQUEST', zh: '日期{day}还没有到。', next: '请填写今天或以前的日期。' },
  'not-at-this-stage': {
    http: 'PRECONDITION_FAILED',
    zh: '这次拒绝目前为“{status}”,还不能办理此事。',
    article,
    next: '请按记录、听取意见、判定、确认的次序办理。',
  },
  'person-not-heard': {
    http: 'PRECONDITION_FAILED',
    zh: '还没有听取本人的陈述。',
    article,
    next: '请先听取本人意见;本人不愿陈述的,如实记录。',
  },
  'pay-unknown': {
    http: 'BAD_REQUEST',
    zh: '不知道该岗位的月工资,不能判定为适合。',
    article,
    next: '请填写岗位的月工资。',
  },
  'minimum-wage-unknown': {
    http: 'PRECONDITION_FAILED',
    zh: '没有{place}在{day}的最低工资标准,不能判定该岗位适合本人。',
    article,
    next: '请联系自治区补录当地最低工资标准;或者认定为不计入。',
  },
  'second-person-needed': {
    http: 'FORBIDDEN',
    zh: '您已作为{role}办理过,不能再由您确认。',
    article: `${article};两人分别判定和确认`,
    next: '请由街道或县级另一名工作人员办理。',
  },
  'person-may-object': {
    http: 'PRECONDITION_FAILED',
    zh: '本人在{until}以前可以提出异议,现在不能确认。',
    article,
    next: '请在异议期满后确认。',
  },
  'objection-over': {
    http: 'PRECONDITION_FAILED',
    zh: '异议期已于{until}届满。',
    article,
    next: '可告知本人对以后作出的退出决定申请复核、行政复议。',
  },
})
export type AdjudicationRefusal = keyof typeof adjudicationRefusals

type Done = Promise<Outcome<AdjudicationRefusal>>
type ById = { refusalId: string }

/** What can be done about refusals of assistance: one line per use case. */
export interface RefusalApp {
  recordRefusal(command: z.output<typeof refusal.RecordRefusal>, by: Caller): Done
  hearRefusal(command: z.output<typeof refusal.HearRefusal>, by: Caller): Done
  judgeRefusal(command: z.output<typeof refusal.JudgeRefusal>, by: Caller): Done
  objectToRefusal(command: z.output<typeof refusal.ObjectToRefusal>, by: Caller): Done
  settleRefusalObjection(command: z.output<typeof refusal.SettleRefusalObjection>, by: Caller): Done
  confirmRefusal(command: z.output<typeof refusal.ConfirmRefusal>, by: Caller): Done
  discountRefusal(command: z.output<typeof refusal.DiscountRefusal>, by: Caller): Done
  refusalsOf(query: { personId: string }, by: Caller): Promise<refusal.RefusalStanding | null>
  refusalQueue(query: z.output<typeof refusal.RefusalQueue>, by: Caller): Promise<RefusalPage>
  refusalPermitted(query: ById, by: Caller): Promise<Permitted[]>
  refusalStatements(query: ById, by: Caller): Promise<refusal.Statement[]>
}

const RefusalPage = z.object({ lines: z.array(refusal.RefusalQueueLine), cursor: z.string().nullable() })
export type RefusalPage = z.output<typeof RefusalPage>

const { router, requires } = contract<RefusalApp>()
const done = orThrow(adjudicationRefusals)
const byId = z.strictObject({ refusalId: refusal.RefusalId })

export const refusalProcedures = router({
  record: requires('refusal:record', 'division')
    .input(refusal.RecordRefusal)
    .mutation(({ ctx, input }) => ctx.app.recordRefusal(input, ctx.caller).then(done)),
  hear: requires('refusal:record', 'division')
    .input(refusal.HearRefusal)
    .mutation(({ ctx, input }) => ctx.app.hearRefusal(input, ctx.caller).then(done)),
  judge: requires('refusal:judge', 'division')
    .input(refusal.JudgeRefusal)
    .mutation(({ ctx, input }) => ctx.app.judgeRefusal(input, ctx.caller).then(done)),
  object: requires('refusal:record', 'division')
    .input(refusal.ObjectToRefusal)
    .mutation(({ ctx, input }) => ctx.app.objectToRefusal(input, ctx.caller).then(done)),
  settleObjection: requires('refusal:confirm', 'division')
    .input(refusal.SettleRefusalObjection)
    .mutation(({ ctx, input }) => ctx.app.settleRefusalObjection(input, ctx.caller).then(done)),
  confirm: requires('refusal:confirm', 'division')
    .input(refusal.ConfirmRefusal)
    .mutation(({ ctx, input }) => ctx.app.confirmRefusal(input, ctx.caller).then(done)),
  discount: requires('refusal:confirm', 'division')
    .input(refusal.DiscountRefusal)
    .mutation(({ ctx, input }) => ctx.app.discountRefusal(input, ctx.caller).then(done)),
  ofPerson: requires('refusal:read', 'division')
    .input(z.strictObject({ personId: PersonId }))
    .output(refusal.RefusalStanding.nullable())
    .query(({ ctx, input }) => ctx.app.refusalsOf(input, ctx.caller)),
  queue: requires('refusal:read', 'division')
    .input(refusal.RefusalQueue)
    .output(RefusalPage)
    .query(({ ctx, input }) => ctx.app.refusalQueue(input, ctx.caller)),
  permitted: requires('refusal:read', 'division')
    .input(byId)
    .output(z.array(Permitted))
    .query(({ ctx, input }) => ctx.app.refusalPermitted(input, ctx.caller)),
  /** A mutation because the look is recorded. */
  openStatements: requires('refusal:judge', 'division')
    .input(byId)
    .output(z.array(refusal.Statement))
    .mutation(({ ctx, input }) => ctx.app.refusalStatements(input, ctx.caller)),
})
