import type { Caller } from '@jiuyuan/contract-kit/caller'
import { Permitted } from '@jiuyuan/contract-kit/permitted'
import { orThrow, refusals } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import * as recheck from './recheck.ts'

const article = '实施意见 二、(三)“实施动态管理”;附件 第十六条'

/** What the annual recheck can be refused for. */
export const recheckRefusals = refusals({
  'recheck-unknown': { http: 'NOT_FOUND', zh: '没有这项年度复查。', next: '请从列表重新打开。' },
  'recheck-closed': {
    http: 'CONFLICT',
    zh: '此人已不是就业援助对象,无需复查。',
    article,
    next: '请查看认定的办理情况。',
  },
  'recheck-not-due': {
    http: 'PRECONDITION_FAILED',
    zh: '这项复查到{dueOn}才开始。',
    article,
    next: '请到期后办理。',
  },
  'recheck-held': {
    http: 'PRECONDITION_FAILED',
    zh: '{by}已于{on}暂停这项复查:{hold}。',
    article,
    next: '由有复查权限的工作人员解除暂停后办理。',
  },
  'recheck-not-held': { http: 'CONFLICT', zh: '这项复查没有暂停。', next: '无需解除。' },
  'recheck-not-passing': {
    http: 'PRECONDITION_FAILED',
    zh: '按今天的登记信息:{outcome}。',
    article,
    next: '请逐人核实后单独办理。',
  },
})
export type RecheckRefusal = keyof typeof recheckRefusals

type Done = Promise<Outcome<RecheckRefusal>>
type ById = { recheckId: string }

/** What can be done about annual rechecks: one line per use case. */
export interface RecheckApp {
  holdRecheck(command: z.output<typeof recheck.HoldRecheck>, by: Caller): Done
  releaseRecheck(command: z.output<typeof recheck.ReleaseRecheck>, by: Caller): Done
  keepRecognised(command: z.output<typeof recheck.KeepRecognised>, by: Caller): Done
  recomputeRecheck(command: z.output<typeof recheck.RecomputeRecheck>, by: Caller): Done
  keepManyRecognised(command: z.output<typeof recheck.KeepManyRecognised>, by: Caller): Promise<recheck.KeptMany>
  rechecks(query: z.output<typeof recheck.RecheckList>, by: Caller): Promise<RecheckPage>
  recheckPermitted(query: ById, by: Caller): Promise<Permitted[]>
}

const RecheckPage = z.object({ lines: z.array(recheck.RecheckLine), cursor: z.string().nullable() })
export type RecheckPage = z.output<typeof RecheckPage>

const { router, requires } = contract<RecheckApp>()
const done = orThrow(recheckRefusals)
const byId = z.strictObject({ recheckId: recheck.RecheckId })

export const recheckProcedures = router({
  hold: requires('recheck:decide', 'division')
    .input(recheck.HoldRecheck)
    .mutation(({ ctx, input }) => ctx.app.holdRecheck(input, ctx.caller).then(done)),
  release: requires('recheck:decide', 'division')
    .input(recheck.ReleaseRecheck)
    .mutation(({ ctx, input }) => ctx.app.releaseRecheck(input, ctx.caller).then(done)),
  keep: requires('recheck:decide', 'division')
    .input(recheck.KeepRecognised)
    .mutation(({ ctx, input }) => ctx.app.keepRecognised(input, ctx.caller).then(done)),
  recompute: requires('recheck:decide', 'division')
    .input(recheck.RecomputeRecheck)
    .mutation(({ ctx, input }) => ctx.app.recomputeRecheck(input, ctx.caller).then(done)),
  keepMany: requires('recheck:decide', 'division')
    .input(recheck.KeepManyRecognised)
    .output(recheck.KeptMany)
    .mutation(({ ctx, input }) => ctx.app.keepManyRecognised(input, ctx.caller)),
  list: requires('recheck:read', 'division')
    .input(recheck.RecheckList)
    .output(RecheckPage)
    .query(({ ctx, input }) => ctx.app.rechecks(input, ctx.caller)),
  permitted: requires('recheck:read', 'division')
    .input(byId)
    .output(z.array(Permitted))
    .query(({ ctx, input }) => ctx.app.recheckPermitted(input, ctx.caller)),
})
