import { CourseKind, type TrainingRefusal } from '@jiuyuan/contract-training/training'
import { accept, refuse, type Decider } from '@jiuyuan/kernel/decider'
import { z } from 'zod'

const Opened = z.object({
  division: z.string(),
  title: z.string(),
  provider: z.string(),
  kind: CourseKind,
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  places: z.int(),
})

/** 培训班 (实施意见 三(六)): opened by the county. */
export const Course = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Opened.extend({ status: z.literal('open') }),
])
export type Course = z.output<typeof Course>
type CourseCommand = { type: 'OpenCourse' } & z.output<typeof Opened>
export type CourseFact = { type: 'CourseOpened' } & z.output<typeof Opened>

export const course: Decider<Course, CourseCommand, CourseFact, TrainingRefusal> = {
  initial: { status: 'none' },
  decide: (state, { type: _, ...opened }) => {
    if (state.status === 'open') return refuse('course-exists')
    if (opened.endsOn < opened.startsOn) return refuse('course-dates-wrong')
    return accept({ type: 'CourseOpened', ...opened })
  },
  evolve: (_, { type: __, ...opened }) => ({ status: 'open', ...opened }),
}
