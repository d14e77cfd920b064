import * as events from '@jiuyuan/contract-training/events'
import type { TrainingRefusal } from '@jiuyuan/contract-training/training'
import { outgoing, type Outgoing } from '@jiuyuan/contract-kit/event'
import { refuse } from '@jiuyuan/kernel/decider'
import type { Store } from '@jiuyuan/service-kit/store'
import { Enrolment, type EnrolmentFact } from './enrolment.ts'

const publish = (
  fact: Exclude<EnrolmentFact, { type: 'MoveFollowed' }>,
  ids: { enrolmentId: string; courseId: string; personId: string },
  title: string,
): Outgoing => {
  switch (fact.type) {
    case 'TrainingRecommended':
      return outgoing(events.TrainingRecommended, ids)
    case 'TrainingEnrolled':
      return outgoing(events.TrainingEnrolled, { ...ids, on: fact.enrolledOn })
    case 'TrainingDeclined':
      return outgoing(events.TrainingDeclined, ids)
    case 'TrainingCertified':
      return outgoing(events.TrainingCertified, { ...ids, title, certifiedOn: fact.certifiedOn })
  }
}

export const enrolmentStore: Store<Enrolment, EnrolmentFact, TrainingRefusal> = {
  table: 'enrolment',
  state: Enrolment,
  division: (state) => (state.status === 'none' ? '' : state.division),
  columns: (state) =>
    state.status === 'none'
      ? {}
      : {
          person_id: state.personId,
          course_id: state.courseId,
          status: state.status,
          kind: state.kind,
          year: Number(state.startsOn.slice(0, 4)),
          seat: 'seat' in state ? state.seat : null,
        },
  publish: (enrolmentId, fact, state) =>
    state.status === 'none' || fact.type === 'MoveFollowed'
      ? []
      : [publish(fact, { enrolmentId, courseId: state.courseId, personId: state.personId }, state.courseTitle)],
  conflicts: {
    enrolment_course_id_seat_key: () => Promise.resolve(refuse('seat-taken')),
    enrolment_once_a_year: () => Promise.resolve(refuse('trained-this-year')),
  },
}
