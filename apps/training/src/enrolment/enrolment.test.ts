import { scenario } from '@jiuyuan/testkit/given'
import { describe, test } from 'vitest'
import { enrolment, type EnrolmentCommand, type EnrolmentFact } from './enrolment.ts'

const given = scenario(enrolment)
const about = {
  courseId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a01',
  personId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14',
  division: '650102002001',
  courseTitle: '家政服务',
  kind: 'skill',
  startsOn: '2026-12-01',
  endsOn: '2026-12-31',
}
const recommend: EnrolmentCommand = {
  type: 'RecommendTraining',
  ...about,
  today: '2026-11-25',
  registeredUnemployed: true,
}
const recommended: EnrolmentFact = { type: 'TrainingRecommended', ...about }
const enrol: EnrolmentCommand = { type: 'EnrolPerson', on: '2026-11-26', seat: 3, places: 30 }
const enrolled: EnrolmentFact = { type: 'TrainingEnrolled', enrolledOn: '2026-11-26', seat: 3 }
const certify: EnrolmentCommand = { type: 'CertifyTraining', certificate: '家政服务员(初级)', today: '2026-12-31' }

describe('培训 (实施意见 三(六))', () => {
  test('is recommended to a registered unemployed person', () => given().when(recommend).yields(recommended))
  test('is not paid for anyone else', () =>
    given()
      .when({ ...recommend, registeredUnemployed: false })
      .refuses('not-registered-unemployed'))
  test('is not recommended after its end', () =>
    given()
      .when({ ...recommend, today: '2027-01-01' })
      .refuses('course-over', { on: '2026-12-31' }))
  test('begins only with the assent of the person', () => given(recommended).when(enrol).yields(enrolled))
  test('cannot begin after its end', () => {
    given(recommended)
      .when({ ...enrol, on: '2027-01-01' })
      .refuses('course-over', { on: '2026-12-31' })
    given(recommended)
      .when({ ...enrol, on: '2026-12-31' })
      .yields({ ...enrolled, enrolledOn: '2026-12-31' })
  })
  test('has no more seats than places', () =>
    given(recommended)
      .when({ ...enrol, seat: 31 })
      .refuses('course-full', { places: 30 }))
  test('may be declined without consequence, and then nothing more happens', () => {
    given(recommended).when({ type: 'DeclineTraining' }).yields({ type: 'TrainingDeclined' })
    given(recommended, { type: 'TrainingDeclined' }).when(enrol).refuses('enrolment-not-at-this-stage')
  })
  test('is certified on its last day at the earliest', () => {
    given(recommended, enrolled)
      .when({ ...certify, today: '2026-12-30' })
      .refuses('course-running', { until: '2026-12-31' })
    given(recommended, enrolled)
      .when(certify)
      .yields({ type: 'TrainingCertified', certificate: '家政服务员(初级)', certifiedOn: '2026-12-31' })
  })
  test('is not certified for one who never took part', () =>
    given(recommended).when(certify).refuses('enrolment-not-at-this-stage'))
  test('needs a recommendation first', () => given().when(enrol).refuses('enrolment-unknown'))
})
