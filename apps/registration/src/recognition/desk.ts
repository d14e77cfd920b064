import { levelOf } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { Assent } from '@jiuyuan/contract-kit/wire'
import type { Evidence, RejectionGround } from '@jiuyuan/contract-registration/recognition'
import type { Applicant } from './applicant.queries.ts'
import { prove, standingOf } from './prove.ts'
import type { RecognitionCommand } from './recognition-acts.ts'
import type { KnownRecognition } from './recognition-state.ts'
import type { Terms } from './terms.ts'

/** A case as it lies before an officer: what stands in it, what the register and the policy say today. */
export interface Desk {
  readonly state: KnownRecognition
  readonly applicant: Applicant
  readonly terms: Terms
  readonly by: Caller
  readonly today: string
  readonly now: string
}

const proofOf = ({ state, applicant, today }: Desk, added: readonly Evidence[] = []) => {
  const { category, appliedOn } = state
  return prove(applicant, { category, appliedOn, today, evidence: [...state.evidence, ...added] })
}

/** The acts at this desk, ready to be decided: the same whether they are done or only asked about. */
export const actsAt = (desk: Desk) => {
  const { state, applicant, terms, by, today, now } = desk
  const { remedies, dueOn } = terms
  const officer = by.id
  const checking = { officer, today, dueOn: dueOn('community') }
  return {
    check: (evidence: Evidence[]) => ({
      type: 'CheckRecognition',
      ...checking,
      evidence,
      proof: proofOf(desk, evidence),
      // Checking and posting share the community's days, counted from the application.
      dueOn: state.dueOn ?? checking.dueOn,
    }),
    proposeRejection: (ground: RejectionGround) => ({
      type: 'ProposeRejection',
      ground,
      officer,
      proof: proofOf(desk),
      dueOn: dueOn('street'),
    }),
    overruleRejection: () => ({ type: 'OverruleRejection', ...checking, evidence: [], proof: proofOf(desk) }),
    publicise: (place: string) => ({ type: 'Publicise', place, days: terms.noticeDays, today }),
    object: (objectionId: string) => ({ type: 'RaiseObjection', objectionId, today, dueOn: dueOn('objection') }),
    settleObjection: (objectionId: string, upheld: boolean) => ({
      type: 'SettleObjection',
      objectionId,
      upheld,
      today,
      remedies,
    }),
    review: () => ({ type: 'ReviewRecognition', officer, dueOn: dueOn('county') }),
    confirm: () => ({ type: 'ConfirmRecognition', officer, now, standing: standingOf(applicant) }),
    reject: (ground: RejectionGround) => ({
      type: 'RejectRecognition',
      ground,
      level: levelOf(by.office),
      today,
      remedies,
    }),
    withdraw: (assent: Assent) => ({ type: 'WithdrawRecognition', assent, today }),
  } as const satisfies Record<string, (...given: never[]) => RecognitionCommand>
}
export type Acts = ReturnType<typeof actsAt>
