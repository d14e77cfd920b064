import type { NoticeApp } from '@jiuyuan/contract-registration/notice-router'
import { packName } from '@jiuyuan/policy/pack'
import { activePack } from '@jiuyuan/policy/registry'
import { refuse } from '@jiuyuan/kernel/decider'
import type { Every } from '@jiuyuan/service-kit/every'
import type { FileStore } from './dossier/files.edge.ts'
import { batchesOf, goingOn } from './notice/batch.queries.ts'
import { noticeBoard } from './notice/board.queries.ts'
import { noticeOf, notices } from './notice/notice.queries.ts'
import { objectionReceipt, objections } from './notice/objections.queries.ts'
import { postNotice } from './notice/post-notice.edge.ts'
import { repeatedObjections } from './notice/repeats.queries.ts'
import { actAt } from './recognition/act-at.edge.ts'
import type { RecognitionCommands, RecognitionReading } from './recognition-app.ts'

type Reading = RecognitionReading & { readonly files: Pick<FileStore, 'fresh'> }

/** What this service can do about public notices: one line per use case. */
export const noticeApp = (commands: RecognitionCommands, reading: Reading): NoticeApp => ({
  postNotice: postNotice(commands, reading),
  photographPosting: async ({ commandId, ...body }, by) => {
    const { noticeId, fileId } = body
    const file = await reading.files.fresh(fileId, by)
    if (file?.mediaType !== 'image/jpeg') return refuse('photo-unknown')
    return commands.notice(noticeId, { type: 'PhotographPosting', photo: fileId }, { commandId, by, body })
  },
  notice: ({ noticeId }, by) => noticeOf(reading, noticeId, by),
  notices: (query, by) => notices(reading, query, by),
  noticeBoard: (query, by) => noticeBoard(reading, query, by),
  objections: (query, by) => objections(reading, query, by),
  repeatedObjections: (query, by) => repeatedObjections(reading, query, by),
  judgeRepeats: (given, by) =>
    actAt(commands, reading)(given, by, ({ judgeRepeats }) => judgeRepeats(given.objectionIds, given.fresh)),
  objectionReceipt: (query, by) => objectionReceipt(reading, query, by),
})

/** The clock takes a batch down when nobody of it is under notice any more. */
export const noticesClose = (
  { notice }: Pick<RecognitionCommands, 'notice'>,
  { prisma, clock }: Pick<RecognitionReading, 'prisma' | 'clock'>,
): Every => ({
  table: 'notice',
  command: async (id, request) => {
    const today = clock.today()
    const row = await prisma.notice.findUniqueOrThrow({ where: { id }, select: { id: true, state: true } })
    const [batch] = await batchesOf(prisma, [row], today)
    if (!batch) return refuse('notice-unknown')
    const { held, lastDay } = goingOn(batch, today)
    return notice(id, { type: 'CloseNotice', held, lastDay, today }, { ...request, pack: packName(activePack(today)) })
  },
})
