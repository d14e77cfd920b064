import { EmployerRegistered } from '@jiuyuan/contract-placement/events'
import type { EmployerRefusal } from '@jiuyuan/contract-placement/post'
import { outgoing } from '@jiuyuan/contract-kit/event'
import { refuse } from '@jiuyuan/kernel/decider'
import type { Store } from '@jiuyuan/service-kit/store'
import { Employer, type EmployerFact } from './employer.ts'

export const employerStore: Store<Employer, EmployerFact, EmployerRefusal> = {
  table: 'employer',
  state: Employer,
  division: (state) => (state.status === 'none' ? '' : state.division),
  columns: (state) => (state.status === 'none' ? {} : { credit_code: state.creditCode, name: state.name }),
  publish: (employerId, { creditCode, name }) => [outgoing(EmployerRegistered, { employerId, creditCode, name })],
  conflicts: { employer_credit_code_key: () => Promise.resolve(refuse('employer-registered')) },
}
