import { command, Page } from '@jiuyuan/contract-kit/command'
import { refusals } from '@jiuyuan/contract-kit/refusal'
import { Day, DivisionCode, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { PersonId } from './person.ts'
import { ObjectionGround } from './objection-ground.ts'
import { ObjectionId, RecognitionId } from './recognition.ts'

export const NoticeId = z.uuid().brand<'NoticeId'>()
export type NoticeId = z.output<typeof NoticeId>

/**
 * 公示 (实施意见 二(三)): checked cases of one community, posted together at one place for the policy's days, from today on
 * or from a chosen day that the policy still allows.
 */
export const PostNotice = command({
  noticeId: NoticeId,
  division: DivisionCode,
  place: Text(100),
  from: Day.optional(),
  recognitionIds: z
    .array(RecognitionId)
    .min(1)
    .max(100)
    .refine((ids) => new Set(ids).size === ids.length),
})

/** The photograph of the poster where it hangs, uploaded before by the same officer. */
export const PhotographPosting = command({ noticeId: NoticeId, fileId: z.uuid() })

/** What posting can be refused for; all cases are posted or none. */
export const noticeRefusals = refusals({
  'notice-unknown': { http: 'NOT_FOUND', zh: '没有这一批公示。', next: '请从公示栏重新打开。' },
  'notice-posted': { http: 'CONFLICT', zh: '这一批公示已于{from}张贴。', next: '后来核查通过的,请另行张贴一批。' },
  'case-stands-against': {
    http: 'CONFLICT',
    zh: '第{line}项不能公示:{why}',
    article: '实施意见 二、(三)',
    next: '请去掉这一项再张贴;整批都没有张贴。',
  },
  'calendar-unknown': {
    http: 'PRECONDITION_FAILED',
    zh: '{year}年的节假日安排尚未公布,公示期满的日期无法确定。',
    article: '民法典 第二百零三条',
    next: '请联系自治区管理员更新节假日安排。',
  },
  'posting-day-passed': { http: 'BAD_REQUEST', zh: '张贴日期{from}已经过去。', next: '请选择今天或以后的日期。' },
  'posting-day-too-far': {
    http: 'BAD_REQUEST',
    zh: '张贴日期最晚为{last}。',
    article: '实施意见 二、(三)“按照规定程序及时予以公示认定”',
    next: '请选择更早的日期,或到时再张贴。',
  },
  'photo-unknown': { http: 'NOT_FOUND', zh: '没有这张照片,或者已经用过。', next: '请重新上传张贴照片。' },
  'notice-closed': { http: 'CONFLICT', zh: '这一批公示已经结束。', next: '无需再补充张贴照片。' },
})
export type NoticeRefusal = keyof typeof noticeRefusals

/** What the public may read while a notice runs: never the category, nothing after the end (个人信息保护法 25). */
export const PostedNotice = z.object({
  id: z.uuid(),
  /** Family name or first letter, then `*`. */
  nameMasked: z.string(),
  identityMasked: z.string(),
  division: DivisionCode,
  community: z.string(),
  place: z.string(),
  from: Day,
  /** Empty while an objection holds this person's notice. */
  until: Day.nullable(),
  remainingDays: z.int(),
  held: z.boolean(),
})
export type PostedNotice = z.output<typeof PostedNotice>

/** Of one division (12 digits, and all below it) or of the caller's whole scope. */
export const NoticeBoard = z.strictObject({ ...Page.shape, division: DivisionCode.optional() })

/** A batch in a list; `from` and `until` as its poster says them. */
export const NoticeLine = z.object({
  id: NoticeId,
  division: DivisionCode,
  community: z.string(),
  place: z.string(),
  from: Day,
  until: Day,
  closedOn: Day.nullable(),
  /** Cases that were posted; that still run; that an objection holds. */
  posted: z.int(),
  running: z.int(),
  held: z.int(),
  photographed: z.boolean(),
})
export type NoticeLine = z.output<typeof NoticeLine>

/** A batch with whom it still names; `address` is the path of its public page, empty when it is gone. */
export const NoticeBatch = NoticeLine.extend({
  /** `number`: the line of the poster, from 1. */
  entries: z.array(PostedNotice.extend({ number: z.int() })),
  address: z.string().nullable(),
  /** The posting photograph; empty until it was taken in. */
  photo: z.uuid().nullable(),
  /** Where to object, in the words of the poster. */
  office: z.string(),
})
export type NoticeBatch = z.output<typeof NoticeBatch>

export const NoticeList = z.strictObject({ ...Page.shape, show: z.enum(['running', 'ended-today']) })

/** An objection that waits for its conclusion; what it says is opened on its own. */
export const ObjectionLine = z.object({
  id: ObjectionId,
  recognitionId: RecognitionId,
  personId: PersonId,
  nameMasked: z.string(),
  division: DivisionCode,
  community: z.string(),
  ground: ObjectionGround.default('other'),
  on: Day,
  dueOn: Day,
  overdue: z.boolean(),
})
export type ObjectionLine = z.output<typeof ObjectionLine>

/** `POST /upload/notice-photo`: multipart with one picture; the answer names it for `PhotographPosting`. */
export const PhotoUploaded = z.object({ fileId: z.uuid() })
export type PhotoUploaded = z.output<typeof PhotoUploaded>
