import { command } from '@jiuyuan/contract-kit/command'
import { refusals } from '@jiuyuan/contract-kit/refusal'
import { Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

export const GuaranteeId = z.uuid().brand<'GuaranteeId'>()

/** The family asks to wait; an offer that is with them pauses by itself. Nights and holidays never do (实施意见 一(一)). */
export const PauseGuarantee = command({ guaranteeId: GuaranteeId, reason: Text(300) })
export const ResumeGuarantee = command({ guaranteeId: GuaranteeId })
/** A breach can be explained, never deleted. */
export const ExplainBreach = command({ guaranteeId: GuaranteeId, explanation: Text(1000) })

const next = '请从24小时安置看板重新打开。'
export const guaranteeRefusals = refusals({
  'guarantee-unknown': { http: 'NOT_FOUND', zh: '没有这项24小时安置。', next },
  'guarantee-met': { http: 'CONFLICT', zh: '该家庭已有成员就业。', article: '实施意见 一(一)', next },
  'guarantee-paused': { http: 'CONFLICT', zh: '计时已经暂停。', next },
  'guarantee-running': { http: 'CONFLICT', zh: '计时正在进行。', next },
  'offer-unanswered': {
    http: 'CONFLICT',
    zh: '岗位推荐待本人答复,计时因此暂停。',
    article: '实施意见 一(一)',
    next: '请记录本人的答复,计时随即恢复。',
  },
  'guarantee-not-breached': { http: 'PRECONDITION_FAILED', zh: '该家庭未超过24小时。', next },
  'guarantee-breached': {
    http: 'PRECONDITION_FAILED',
    zh: '已超过24小时,不能再暂停计时。',
    article: '实施意见 一(一)',
    next: '请说明超时原因,并继续安置。',
  },
})
export type GuaranteeRefusal = keyof typeof guaranteeRefusals

export const RungView = z.object({
  level: z.string(),
  /** Null while the clock stands before it. */
  dueAt: z.iso.datetime().nullable(),
  reachedAt: z.iso.datetime().nullable(),
  late: z.boolean(),
})

/** `reason` is the officer's words, or `offer-with-person`; without `until` it lasts. */
export const PauseView = z.object({
  since: z.iso.datetime(),
  until: z.iso.datetime().nullable(),
  by: z.string(),
  reason: z.string(),
})

export const GuaranteeView = z.object({
  id: GuaranteeId,
  householdId: z.uuid(),
  occurrence: z.int(),
  division: z.string(),
  members: z.array(z.uuid()),
  status: z.enum(['running', 'paused', 'breached', 'met']),
  openedAt: z.iso.datetime(),
  /** When 24 hours are over; moves by the time paused, and while it is paused with the clock. */
  limitAt: z.iso.datetime(),
  /** Milliseconds that are left, frozen while paused and when met; negative when they are over. */
  remainingMs: z.int(),
  pausedReason: z.string().nullable(),
  pausedBy: z.string().nullable(),
  pauses: z.array(PauseView),
  rungs: z.array(RungView),
  explanation: z.string().nullable(),
  metAt: z.iso.datetime().nullable(),
  minutes: z.int().nullable(),
  pausedMinutes: z.int(),
  within: z.boolean().nullable(),
})
export type GuaranteeView = z.output<typeof GuaranteeView>
