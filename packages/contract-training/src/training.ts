import { command } from '@jiuyuan/contract-kit/command'
import { refusals } from '@jiuyuan/contract-kit/refusal'
import { Assent, Day, DivisionCode, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

export const CourseId = z.uuid().brand<'CourseId'>()
export const EnrolmentId = z.uuid().brand<'EnrolmentId'>()

/** One person takes part once a year in each kind of course. */
export const CourseKind = z.enum(['skill', 'start-up', 'language', 'other'])

export const OpenCourse = command({
  courseId: CourseId,
  division: DivisionCode,
  title: Text(100),
  provider: Text(100),
  kind: CourseKind,
  startsOn: Day,
  endsOn: Day,
  places: z.int().min(1).max(200),
})
export const RecommendTraining = command({ enrolmentId: EnrolmentId, courseId: CourseId, personId: z.uuid() })
export const EnrolPerson = command({ enrolmentId: EnrolmentId, assent: Assent })
/** Declining has no consequence (实施意见 附件第六条 自愿). */
export const DeclineTraining = command({ enrolmentId: EnrolmentId, reason: Text(300).optional() })
export const CertifyTraining = command({ enrolmentId: EnrolmentId, certificate: Text(100) })

export const trainingRefusals = refusals({
  'course-exists': { http: 'CONFLICT', zh: '该培训班已经开班。', next: '请在列表中查看。' },
  'course-dates-wrong': { http: 'BAD_REQUEST', zh: '结束日期早于开始日期。', next: '请更正日期。' },
  'course-unknown': { http: 'NOT_FOUND', zh: '没有这个培训班。', next: '请从列表重新选择。' },
  'course-full': {
    http: 'PRECONDITION_FAILED',
    zh: '该培训班已满 {places} 人。',
    article: '实施意见 三、(六)',
    next: '请推荐其他培训班。',
  },
  'seat-taken': { http: 'CONFLICT', zh: '该席位刚刚被另一人占用。', next: '请再次点击报名。' },
  'course-over': { http: 'PRECONDITION_FAILED', zh: '该培训班已于 {on} 结束。', next: '请推荐其他培训班。' },
  'course-running': { http: 'PRECONDITION_FAILED', zh: '该培训班到 {until} 才结业。', next: '请于结业后登记证书。' },
  'not-registered-unemployed': {
    http: 'PRECONDITION_FAILED',
    zh: '本人没有在册的失业登记,不能由援助资金安排培训。',
    article: '实施意见 三、(六)',
    next: '请先办理失业登记。',
  },
  'enrolment-unknown': { http: 'NOT_FOUND', zh: '没有这条培训推荐。', next: '请从列表重新打开。' },
  'enrolment-not-at-this-stage': {
    http: 'PRECONDITION_FAILED',
    zh: '当前状态不能办理此步。',
    next: '请按推荐、报名、结业的顺序办理。',
  },
  'trained-this-year': {
    http: 'CONFLICT',
    zh: '本人今年已参加同类培训。',
    article: '实施意见 三、(六)',
    next: '同类培训每人每年一次,请选择其他类别。',
  },
})
export type TrainingRefusal = keyof typeof trainingRefusals

export const CourseView = z.object({
  id: CourseId,
  division: z.string(),
  title: z.string(),
  provider: z.string(),
  kind: CourseKind,
  startsOn: Day,
  endsOn: Day,
  places: z.int(),
  taken: z.int(),
})
export type CourseView = z.output<typeof CourseView>

export const EnrolmentView = z.object({
  id: EnrolmentId,
  courseId: CourseId,
  courseTitle: z.string(),
  personId: z.uuid(),
  status: z.enum(['recommended', 'enrolled', 'declined', 'certified']),
  certificate: z.string().nullable(),
})
export type EnrolmentView = z.output<typeof EnrolmentView>
