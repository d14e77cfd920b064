import type { Detail } from '@jiuyuan/kernel/decider'
import { TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server'

/** One refusal of a contract: its HTTP meaning, the sentence for the person, the article, and what to do next. */
export interface RefusalText {
  readonly http: TRPC_ERROR_CODE_KEY
  /** A Chinese sentence; `{name}` is filled from the refusal's detail. */
  readonly zh: string
  readonly article?: string
  readonly next: string
}
export type RefusalTable<Code extends string = string> = Readonly<Record<Code, RefusalText>>

/** Refusals that every command may meet; the shell gives them, not the rules. */
export const commonRefusals = {
  'out-of-scope': {
    http: 'FORBIDDEN',
    zh: '该事项不在您所在机构的管辖范围内。',
    article: '实施意见 三、(三)',
    next: '请联系其所在社区办理,或使用全区查询。',
  },
  'command-id-reused': {
    http: 'CONFLICT',
    zh: '同一办理编号已用于另一内容。',
    next: '请刷新页面后重新提交。',
  },
  'rule-unknown': {
    http: 'PRECONDITION_FAILED',
    zh: '政策参数“{missing}”在本地、当日没有已录入的值,不能依规办理。',
    next: '请由县级部门报自治区补录该参数,录入后再办。',
  },
  busy: { http: 'CONFLICT', zh: '该事项正在被多人同时办理。', next: '请稍候片刻再试。' },
} as const satisfies RefusalTable
export type CommonRefusal = keyof typeof commonRefusals

/** Declares a service's refusals; the common ones are added. */
export const refusals = <const Table extends RefusalTable>(table: Table) => ({ ...commonRefusals, ...table })

/** What a client is told of a refusal. */
export interface RefusalNotice {
  readonly code: string
  readonly zh: string
  readonly article: string | null
  readonly next: string
  readonly detail: Detail
}

export class RefusalError extends Error {
  override readonly name = 'RefusalError'
  readonly notice: RefusalNotice
  constructor(notice: RefusalNotice) {
    super(notice.code)
    this.notice = notice
  }
}

const filled = (text: string, detail: Detail) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => `${detail[name] ?? ''}`)

/** The refusal as the person reads it. */
export const noticeOf = (code: string, { zh, article, next }: RefusalText, detail: Detail = {}): RefusalNotice => ({
  code,
  zh: filled(zh, detail),
  article: article ?? null,
  next: filled(next, detail),
  detail,
})

/** At the edge, and only there, a refusal becomes an answer of tRPC; `refusal` of the error's data carries the notice. */
export const orThrow =
  <Table extends RefusalTable>(table: Table) =>
  (outcome: { ok: true } | { ok: false; code: keyof Table & string; detail?: Detail }) => {
    if (outcome.ok) return { ok: true } as const
    const text = table[outcome.code]
    if (!text) throw new Error(`refusal ${outcome.code} is not in the contract`)
    const notice = noticeOf(outcome.code, text, outcome.detail)
    throw new TRPCError({ code: text.http, message: outcome.code, cause: new RefusalError(notice) })
  }
