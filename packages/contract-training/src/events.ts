import { defineEvent } from '@jiuyuan/contract-kit/event'
import { Day } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

const define = <Data extends z.ZodType>(fact: string, data: Data) => defineEvent('training', fact, 1, data)
const enrolment = { enrolmentId: z.uuid(), courseId: z.uuid(), personId: z.uuid() }

/** subject: courseId */
export const CourseOpened = define('course-opened', z.object({ courseId: z.uuid(), title: z.string(), startsOn: Day }))
/** subject: enrolmentId, as all below. Recommended to the person; nothing follows without their assent. */
export const TrainingRecommended = define('training-recommended', z.object(enrolment))
export const TrainingEnrolled = define('training-enrolled', z.object({ ...enrolment, on: Day }))
export const TrainingDeclined = define('training-declined', z.object(enrolment))
export const TrainingCertified = define(
  'training-certified',
  z.object({ ...enrolment, title: z.string(), certifiedOn: Day }),
)

export const trainingEvents = [CourseOpened, TrainingRecommended, TrainingEnrolled, TrainingDeclined, TrainingCertified]
