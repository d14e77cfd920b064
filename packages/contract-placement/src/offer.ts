import { command } from '@jiuyuan/contract-kit/command'
import { refusals } from '@jiuyuan/contract-kit/refusal'
import { Assent, Day, Fen, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { PostId } from './post.ts'

export const OfferId = z.uuid().brand<'OfferId'>()
export const PlacementId = z.uuid().brand<'PlacementId'>()

/** Reasons that are the person's to give; whether one counts is never decided here (就业促进法 三). */
export const DeclineReason = z.enum([
  'illness',
  'care',
  'training',
  'distance',
  'language',
  'pay',
  'other-work',
  'not-wanted',
  'other',
])
export type DeclineReason = z.output<typeof DeclineReason>

export const MakeOffer = command({ offerId: OfferId, postId: PostId, personId: z.uuid() })
export const AcceptOffer = command({ offerId: OfferId, assent: Assent })
/** `words` are the person's own, and needed with the reason `other`. */
export const DeclineOffer = command({ offerId: OfferId, reason: DeclineReason, words: Text(300).optional() })
export const StartPlacement = command({ placementId: PlacementId, offerId: OfferId, from: Day, until: Day })
export const EndPlacement = command({
  placementId: PlacementId,
  on: Day,
  reason: z.enum(['expiry', 'other-job', 'retired', 'unfit', 'breach', 'resigned', 'dead']),
})

export const offerRefusals = refusals({
  'offer-unknown': { http: 'NOT_FOUND', zh: '没有这次岗位推荐。', next: '请从列表重新打开。' },
  'offer-exists': { http: 'CONFLICT', zh: '该岗位推荐已经发出。', next: '请等待本人答复。' },
  'offer-answered': { http: 'CONFLICT', zh: '本人已经答复。', next: '请查看答复结果。' },
  'offer-open': {
    http: 'CONFLICT',
    zh: '本人还有一次岗位推荐未答复。',
    article: '实施意见 一(一)',
    next: '请先记录本人对前一岗位的答复。',
  },
  'reason-missing': {
    http: 'BAD_REQUEST',
    zh: '选择“其他”原因时,没有写明本人说明。',
    article: '实施意见 二(三)',
    next: '请按本人的话写明原因。',
  },
  'card-not-valid': {
    http: 'PRECONDITION_FAILED',
    zh: '本人没有有效的就业援助卡(或《就业失业登记证》失效)。',
    article: '附件第二、七条',
    next: '请先核发就业援助卡。',
  },
  'post-not-open': {
    http: 'PRECONDITION_FAILED',
    zh: '该岗位未经批准。',
    article: '实施意见 三、(六)',
    next: '请选择已批准的岗位。',
  },
  'post-full': { http: 'PRECONDITION_FAILED', zh: '该岗位已满 {places} 人。', next: '请选择其他岗位。' },
  'already-placed': { http: 'CONFLICT', zh: '本人已在岗。', next: '请核对在岗信息。' },
})
export type OfferRefusal = keyof typeof offerRefusals

export const placementRefusals = refusals({
  'offer-not-accepted': {
    http: 'PRECONDITION_FAILED',
    zh: '本人尚未接受该岗位。',
    article: '就业促进法 三 自主择业',
    next: '请先记录本人的同意。',
  },
  'placement-exists': { http: 'CONFLICT', zh: '该上岗登记已经办理。', next: '无需重复办理。' },
  'placement-unknown': { http: 'NOT_FOUND', zh: '没有这条上岗登记。', next: '请从列表重新打开。' },
  'placement-ended': { http: 'CONFLICT', zh: '该人员已经离岗。', next: '无需重复办理。' },
  'contract-too-long': {
    http: 'PRECONDITION_FAILED',
    zh: '劳动合同最长 {months} 个月。',
    article: '实施意见 三、(六)',
    next: '请缩短合同期限。',
  },
  'contract-days-wrong': { http: 'BAD_REQUEST', zh: '合同结束日期早于开始日期。', next: '请更正日期。' },
  'already-placed': { http: 'CONFLICT', zh: '本人已在岗。', next: '请核对在岗信息。' },
  'post-full': { http: 'PRECONDITION_FAILED', zh: '该岗位已满 {places} 人。', next: '请选择其他岗位。' },
})
export type PlacementRefusal = keyof typeof placementRefusals

export const OfferView = z.object({
  id: OfferId,
  postId: PostId,
  postTitle: z.string(),
  employerId: z.uuid(),
  personId: z.uuid(),
  householdId: z.uuid().nullable(),
  division: z.string(),
  madeAt: z.iso.datetime(),
  status: z.enum(['open', 'accepted', 'declined']),
  reason: z.string().nullable(),
})
export type OfferView = z.output<typeof OfferView>

export const PlacementView = z.object({
  id: PlacementId,
  postId: PostId,
  postTitle: z.string(),
  employerId: z.uuid(),
  personId: z.uuid(),
  from: Day,
  until: Day,
  monthlyWage: Fen,
  status: z.enum(['in-post', 'ended']),
  endedOn: Day.nullable(),
})
export type PlacementView = z.output<typeof PlacementView>
