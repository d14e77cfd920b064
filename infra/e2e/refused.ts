import type { RefusalNotice } from '@jiuyuan/contract-kit/refusal'
import type { InputIssue } from '@jiuyuan/contract-kit/trpc'
import { TRPCClientError } from '@trpc/client'
import { z } from 'zod'

const Told = z.looseObject({
  code: z.string(),
  httpStatus: z.int(),
  refusal: z.custom<RefusalNotice | null>(),
  issues: z.array(z.custom<InputIssue>()),
})

/** How a command was answered: `granted`, or what the client was told of its refusal. */
export const answerTo = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error === undefined) return { code: 'granted' as const, status: 200, detail: {}, article: null, fields: [] }
  if (!(error instanceof TRPCClientError)) throw new Error('no answer', { cause: error })
  const { code, httpStatus: status, refusal, issues } = Told.parse(error.data)
  return {
    code: refusal?.code ?? code,
    status,
    detail: refusal?.detail ?? {},
    article: refusal?.article ?? null,
    fields: issues.map(({ field }) => field),
  }
}
