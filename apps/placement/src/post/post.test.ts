import { scenario } from '@jiuyuan/testkit/given'
import { describe, test } from 'vitest'
import { post, type PostCommand, type PostFact } from './post.ts'

const given = scenario(post)
const about = {
  employerId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a02',
  employerName: '天洁环境服务站',
  division: '650102002000',
  title: '社区保洁员',
  kind: 'cleaning',
  duties: '清扫',
  monthlyWage: '207000',
  places: 4,
  dueOn: '2026-12-04',
} as const
const submit: PostCommand = { type: 'SubmitPost', ...about }
const submitted: PostFact = { type: 'PostSubmitted', ...about }

describe('公益性岗位 (实施意见 三(六))', () => {
  test('is submitted by a registered employer', () => given().when(submit).yields(submitted))
  test('needs its employer registered', () =>
    given()
      .when({ ...submit, employerName: '' })
      .refuses('employer-unknown'))
  test('is approved at the minimum wage', () =>
    given(submitted).when({ type: 'ApprovePost', minimumWage: 207000n }).yields({ type: 'PostApproved' }))
  test('is not approved a fen below it', () =>
    given(submitted)
      .when({ type: 'ApprovePost', minimumWage: 207001n })
      .refuses('wage-below-minimum', { wage: '2,070.00', minimum: '2,070.01' }))
  test('is rejected with a reason, and then not approved', () => {
    given(submitted)
      .when({ type: 'RejectPost', reason: '不属公益' })
      .yields({ type: 'PostRejected', reason: '不属公益' })
    given(submitted, { type: 'PostRejected', reason: '不属公益' })
      .when({ type: 'ApprovePost', minimumWage: 0n })
      .refuses('post-decided')
  })
  test('is submitted once', () => given(submitted).when(submit).refuses('post-exists'))
  test('is not approved when nobody submitted it', () =>
    given().when({ type: 'ApprovePost', minimumWage: 0n }).refuses('post-unknown'))
})
