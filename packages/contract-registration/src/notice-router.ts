import { Page } from '@jiuyuan/contract-kit/command'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import * as notice from './notice.ts'
import { noticeRefusals, type NoticeRefusal } from './notice.ts'
import { ObjectionId, RecognitionId } from './recognition.ts'
import { repeatProcedures, type RepeatApp } from './repeated-objection-router.ts'

/** What can be done about public notices and objections to them: one line per use case. */
export interface NoticeApp extends RepeatApp {
  postNotice(command: z.output<typeof notice.PostNotice>, by: Caller): Promise<Outcome<NoticeRefusal>>
  photographPosting(command: z.output<typeof notice.PhotographPosting>, by: Caller): Promise<Outcome<NoticeRefusal>>
  notice(query: { noticeId: string }, by: Caller): Promise<notice.NoticeBatch | null>
  notices(query: z.output<typeof notice.NoticeList>, by: Caller): Promise<NoticeLines>
  noticeBoard(query: z.output<typeof notice.NoticeBoard>, by: Caller): Promise<NoticePage>
  objections(query: z.output<typeof Page>, by: Caller): Promise<ObjectionLines>
  objectionReceipt(query: z.output<typeof OfObjection>, by: Caller): Promise<Receipt | null>
}

const { router, requires } = contract<NoticeApp>()

const NoticePage = z.object({ notices: z.array(notice.PostedNotice), cursor: z.string().nullable() })
export type NoticePage = z.output<typeof NoticePage>
const NoticeLines = z.object({ lines: z.array(notice.NoticeLine), cursor: z.string().nullable() })
export type NoticeLines = z.output<typeof NoticeLines>
const ObjectionLines = z.object({ lines: z.array(notice.ObjectionLine), cursor: z.string().nullable() })
export type ObjectionLines = z.output<typeof ObjectionLines>
const OfObjection = z.strictObject({ recognitionId: RecognitionId, objectionId: ObjectionId })
/** With this code the objector reads the outcome without a name. */
const Receipt = z.object({ code: z.string() })
export type Receipt = z.output<typeof Receipt>

export const noticeProcedures = router({
  ...repeatProcedures,
  post: requires('recognition:publicise', 'division')
    .input(notice.PostNotice)
    .mutation(({ ctx, input }) => ctx.app.postNotice(input, ctx.caller).then(orThrow(noticeRefusals))),
  photograph: requires('recognition:publicise', 'division')
    .input(notice.PhotographPosting)
    .mutation(({ ctx, input }) => ctx.app.photographPosting(input, ctx.caller).then(orThrow(noticeRefusals))),
  get: requires('notice:read', 'division')
    .input(z.strictObject({ noticeId: notice.NoticeId }))
    .output(notice.NoticeBatch.nullable())
    .query(({ ctx, input }) => ctx.app.notice(input, ctx.caller)),
  list: requires('notice:read', 'division')
    .input(notice.NoticeList)
    .output(NoticeLines)
    .query(({ ctx, input }) => ctx.app.notices(input, ctx.caller)),
  board: requires('notice:read', 'division')
    .input(notice.NoticeBoard)
    .output(NoticePage)
    .query(({ ctx, input }) => ctx.app.noticeBoard(input, ctx.caller)),
  objections: requires('recognition:settle', 'division')
    .input(Page)
    .output(ObjectionLines)
    .query(({ ctx, input }) => ctx.app.objections(input, ctx.caller)),
  receipt: requires('recognition:object', 'division')
    .input(OfObjection)
    .output(Receipt.nullable())
    .query(({ ctx, input }) => ctx.app.objectionReceipt(input, ctx.caller)),
})
