import { CourseOpened } from '@jiuyuan/contract-training/events'
import type { TrainingRefusal } from '@jiuyuan/contract-training/training'
import { outgoing } from '@jiuyuan/contract-kit/event'
import type { Store } from '@jiuyuan/service-kit/store'
import { Course, type CourseFact } from './course.ts'

export const courseStore: Store<Course, CourseFact, TrainingRefusal> = {
  table: 'course',
  state: Course,
  division: (state) => (state.status === 'none' ? '' : state.division),
  columns: (state) =>
    state.status === 'none' ? {} : { ends_on: state.endsOn, places: state.places, title: state.title },
  publish: (courseId, { title, startsOn }) => [outgoing(CourseOpened, { courseId, title, startsOn })],
}
