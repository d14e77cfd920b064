import type { Caller } from '@jiuyuan/contract-kit/caller'
import { noticeOf } from '@jiuyuan/contract-kit/refusal'
import type { NoticeRefusal, PostNotice } from '@jiuyuan/contract-registration/notice'
import type { Publicise } from '@jiuyuan/contract-registration/recognition'
import { recognitionRefusals, type RecognitionRefusal } from '@jiuyuan/contract-registration/recognition-refusals'
import { addDays } from '@jiuyuan/kernel/civil-day'
import { refuse, type Outcome, type Refused } from '@jiuyuan/kernel/decider'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { transaction } from '@jiuyuan/service-kit/pool'
import { inScope } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import type { RecognitionCommands, RecognitionReading } from '../recognition-app.ts'
import { termsOn } from '../recognition/terms.ts'
import { linkNotice } from './notice-link.edge.ts'

type Posting = Omit<z.output<typeof PostNotice>, 'noticeId' | 'recognitionIds'> & {
  readonly noticeId: string
  readonly recognitionIds: readonly string[]
}

/** Thrown to roll back what was posted before this one. */
class NotPosted extends Error {
  override readonly name = 'NotPosted'
  readonly because: Refused<NoticeRefusal> | { against: string; refused: Refused<RecognitionRefusal> }
  constructor(because: NotPosted['because']) {
    super('not posted')
    this.because = because
  }
}

type Answer = { ok: true } | NotPosted['because']

/** Every case is posted and then the batch, in one transaction: all of them or none. */
const post =
  ({ recognition, notice }: RecognitionCommands, { pool, clock }: RecognitionReading) =>
  async ({ commandId, ...body }: Posting, by: Caller): Promise<Answer> => {
    const { noticeId, division, place, recognitionIds } = body
    if (!inScope(by, division)) return refuse('out-of-scope')
    const today = clock.today()
    const { pack, noticeDays: days, aheadDays } = termsOn(today, division)
    const { from = today } = body
    return transaction(pool, async (tx): Promise<Answer> => {
      const request = { by, body, pack, tx }
      // In the order of their ids, so that two who post at once wait for each other and not for ever.
      for (const id of recognitionIds.toSorted()) {
        const command = { type: 'Publicise', noticeId, division, place, days, from } as const
        const refused = await recognition(id, command, { ...request, commandId: derivedId(commandId, id) })
        if (!refused.ok) throw new NotPosted({ against: id, refused })
      }
      const poster = { division, place, days, cases: [...recognitionIds], officer: by.id }
      const on = { from, lastFrom: addDays(today, aheadDays), today }
      const posted = await notice(noticeId, { type: 'PostNotice', ...poster, ...on }, { ...request, commandId })
      if (!posted.ok) throw new NotPosted(posted)
      await linkNotice(tx, noticeId)
      return { ok: true }
    }).catch((error: unknown) => {
      if (error instanceof NotPosted) return error.because
      throw error
    })
  }

/** 张贴公示; a refusal names the case that stands against it. */
export const postNotice = (...parts: Parameters<typeof post>) => {
  const posting = post(...parts)
  return async (command: z.output<typeof PostNotice>, by: Caller): Promise<Outcome<NoticeRefusal>> => {
    const answer = await posting(command, by)
    if (!('against' in answer)) return answer
    const { code, detail } = answer.refused
    const line = command.recognitionIds.findIndex((id) => id === answer.against) + 1
    const { zh: why } = noticeOf(code, recognitionRefusals[code], detail)
    return refuse('case-stands-against', { line, recognitionId: answer.against, why })
  }
}

/** One case alone is a batch of one. */
export const publicise = (...parts: Parameters<typeof post>) => {
  const [, { prisma }] = parts
  const posting = post(...parts)
  return async (
    { commandId, recognitionId: id, place }: z.output<typeof Publicise>,
    by: Caller,
  ): Promise<Outcome<RecognitionRefusal>> => {
    const row = await prisma.recognition.findUnique({ where: { id }, select: { division: true } })
    if (!row) return refuse('recognition-unknown')
    const noticeId = derivedId('notice', commandId)
    const answer = await posting({ commandId, noticeId, division: row.division, place, recognitionIds: [id] }, by)
    if ('against' in answer) return answer.refused
    if (answer.ok) return answer
    return refuse(answer.code === 'out-of-scope' ? 'out-of-scope' : 'busy')
  }
}
