import type { ClaimLine, ClaimRefusal } from '@jiuyuan/contract-subsidy/claim'
import * as events from '@jiuyuan/contract-subsidy/events'
import { outgoing, type Outgoing } from '@jiuyuan/contract-kit/event'
import { compare } from '@jiuyuan/kernel/civil-day'
import { refuse } from '@jiuyuan/kernel/decider'
import type { Change, SideRow, Store } from '@jiuyuan/service-kit/store'
import { Claim, type ClaimFact } from './claim.ts'

type Existing = Exclude<Claim, { status: 'none' }>

const publish = (
  claimId: string,
  fact: ClaimFact,
  { employerId, kind, quarter, total, lines }: Existing,
): Outgoing[] => {
  const ids = { claimId, employerId, kind, quarter }
  switch (fact.type) {
    case 'ClaimSubmitted':
      return [outgoing(events.ClaimSubmitted, { ...ids, total })]
    case 'ClaimChecked':
      return [outgoing(events.ClaimChecked, ids)]
    case 'ClaimPublicised':
      return [outgoing(events.ClaimPublicised, { ...ids, noticeUntil: fact.noticeUntil })]
    case 'ClaimApproved':
      return [outgoing(events.ClaimApproved, { ...ids, total })]
    case 'ClaimPaid': {
      const months = lines.map(({ personId, month, amount }) => ({ personId, month, amount }))
      return [outgoing(events.ClaimPaid, { ...ids, total, paidOn: fact.paidOn, lines: months })]
    }
    case 'PoliciesExhausted':
      return fact.of.map((one) => outgoing(events.PolicyExhausted, { ...one, kind, employerId }))
    case 'ClaimRejected':
      return [outgoing(events.ClaimRejected, { ...ids, reason: fact.reason })]
    case 'ClaimWithdrawn':
      return [outgoing(events.ClaimRejected, { ...ids, reason: 'withdrawn' })]
    default:
      return []
  }
}

const keyOf = ({ personId, month }: ClaimLine) => `${personId} ${month}`

/** A person's month is reserved when it is claimed and free again when the claim falls; paid, it stays for ever. */
const personMonths = ({ id, facts, state }: Change<Claim, ClaimFact>): SideRow[] => {
  const [fact] = facts
  if (!fact || state.status === 'none') return []
  const write = { ClaimSubmitted: 'insert', ClaimRejected: 'delete', ClaimWithdrawn: 'delete' } as const
  if (!(fact.type in write)) return []
  const kindOf = fact.type === 'ClaimSubmitted' ? 'insert' : 'delete'
  // All claims take their months in one order, so that two of them never wait for each other.
  const inOrder = state.lines.toSorted((one, other) => compare(keyOf(one), keyOf(other)))
  return inOrder.map(({ personId, month, amount }) => ({
    table: 'person_month',
    write: kindOf,
    key: ['person_id', 'kind', 'month'],
    row: { person_id: personId, kind: state.kind, month, claim_id: id, amount },
  }))
}

export const claimStore: Store<Claim, ClaimFact, ClaimRefusal> = {
  table: 'claim',
  state: Claim,
  division: (state) => (state.status === 'none' ? '' : state.division),
  employer: (state) => (state.status === 'none' ? undefined : state.employerId),
  columns: (state) => (state.status === 'none' ? {} : { employer_id: state.employerId, status: state.status }),
  publish: (id, fact, state) => (state.status === 'none' ? [] : publish(id, fact, state)),
  rows: personMonths,
  conflicts: { person_month_pkey: () => Promise.resolve(refuse('month-already-claimed')) },
}
