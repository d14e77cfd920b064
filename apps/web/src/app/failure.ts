import { Permitted } from '@jiuyuan/contract-kit/permitted'
import type { Refusal } from '@jiuyuan/ui/refusal-alert'
import type { TFunction } from 'i18next'
import { z } from 'zod'

const Told = z.object({
  data: z.object({
    code: z.string(),
    refusal: Permitted.shape.refusal,
    issues: z.array(z.object({ field: z.string(), message: z.string() })),
  }),
})

export interface InputIssue {
  readonly field: string
  readonly message: string
}

/** What a failed call tells: the refusal in words, or which input does not fit. */
export interface Failure {
  readonly code: string
  readonly refusal: Refusal | null
  readonly issues: readonly InputIssue[]
}

const unanswered: Failure = { code: 'UNREACHABLE', refusal: null, issues: [] }

export const failureOf = (error: unknown): Failure => {
  const { data } = Told.safeParse(error)
  return data ? data.data : unanswered
}

/** The failure as the person reads it, whatever its kind; null when the fields tell it. */
export const refusalOf = ({ code, refusal, issues }: Failure, t: TFunction): Refusal | null => {
  if (refusal) return refusal
  if (issues.length > 0) return null
  if (code === 'FORBIDDEN') return { zh: t('failure.forbidden'), article: null, next: t('failure.askOffice') }
  if (code === 'UNREACHABLE') return { zh: t('failure.unreachable'), article: null, next: t('failure.tryAgain') }
  return { zh: t('failure.defect'), article: null, next: t('failure.tellUs') }
}
