import { AgreementAwaited, AgreementProposed, AgreementSigned } from '@jiuyuan/contract-assistance/events'
import type { AgreementRefusal } from '@jiuyuan/contract-assistance/agreement'
import { outgoing } from '@jiuyuan/contract-kit/event'
import type { Store } from '@jiuyuan/service-kit/store'
import { Agreement, type AgreementFact } from './agreement.ts'

export const agreementStore: Store<Agreement, AgreementFact, AgreementRefusal> = {
  table: 'agreement',
  state: Agreement,
  division: (state) => (state.status === 'none' ? '' : state.division),
  columns: (state) =>
    state.status === 'none' ? {} : { person_id: state.personId, status: state.status, officer: state.officer },
  publish: (agreementId, fact, state) => {
    if (state.status === 'none') return []
    const { personId, officer, dueOn } = state
    switch (fact.type) {
      case 'AgreementAwaited':
        return [outgoing(AgreementAwaited, { agreementId, personId, officer, dueOn })]
      case 'AgreementProposed':
        return [outgoing(AgreementProposed, { agreementId, personId })]
      case 'AgreementSigned':
        return [outgoing(AgreementSigned, { agreementId, personId, signedOn: fact.signedOn })]
      case 'MoveFollowed':
        return []
    }
  },
}
