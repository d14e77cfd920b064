import { rangeOf } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { newId } from '@jiuyuan/contract-kit/id'

/** Somebody of an office, whose scope is what lies below it (12 digits); roles and permissions only where told. */
export const officerOf = (division: string, more: Partial<Caller> = {}): Caller => {
  const { from, to } = rangeOf(division)
  const scope: Caller['scope'] = [[from, to]]
  const none = { roles: [], permissions: [] }
  return { id: `officer.${division}`, office: division, scope, ...none, correlationId: newId(), ...more }
}

/** Somebody who speaks for an employer: no office, no scope. */
export const employerOf = (employerId: string): Caller => ({
  id: `employer.${employerId}`,
  office: '',
  roles: ['employer'],
  permissions: [],
  scope: [],
  employerId,
  correlationId: newId(),
})
