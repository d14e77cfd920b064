import { renderProof } from '@jiuyuan/policy/proof'
import type { Rejected } from './recognition-acts.ts'
import type { Basis, KnownRecognition } from './recognition-state.ts'

const basisOf = (state: KnownRecognition): Basis => {
  const { evidence, answers } = state
  const proofs = ('proofs' in state && state.proofs) || []
  const judged = ('judged' in state && state.judged) || null
  return { judged, lines: proofs.flatMap(renderProof), evidence, answers }
}

/** 不予认定 with all that its written decision must say: facts, version of the rules, evidence, remedies. */
export const rejected = (
  state: KnownRecognition,
  act: Pick<Rejected, 'ground' | 'stage' | 'on' | 'remedies'>,
): Rejected => ({
  type: 'RecognitionRejected',
  ...act,
  basis: basisOf(state),
})
