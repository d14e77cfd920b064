import { ProofView, type Judged } from '@jiuyuan/contract-registration/recognition'
import { plainProof } from '@jiuyuan/policy/plain-proof'
import { assumptionsOf } from '@jiuyuan/policy/profile'
import { renderProof, type Proof } from '@jiuyuan/policy/proof'
import { packName, type Assumption } from '@jiuyuan/policy/pack'
import { packs } from '@jiuyuan/policy/registry'

/** What was taken for granted, with the question that is still open. */
export const assumptionLine = ({ text, openQuestion }: Assumption) => `${text.zh}（待核对：${openQuestion.zh}）`

const assumptionsIn = (judged: Judged | null, code: string) => {
  const pack = packs.find((candidate) => packName(candidate) === judged?.pack)
  return judged && pack ? assumptionsOf(pack, code, judged.on).map(assumptionLine) : []
}

/** The proof for the officer, the person and the auditor, with the assumptions it rests on. */
export const proofView = (proof: Proof, judged: Judged | null): ProofView =>
  ProofView.parse({
    category: proof.rule,
    title: proof.title,
    outcome: proof.outcome,
    lines: renderProof(proof),
    plain: plainProof(proof),
    wouldPassIf: proof.wouldPassIf ?? null,
    missingEvidence: proof.missingEvidence ?? null,
    tree: JSON.parse(JSON.stringify({ ...judged, ...proof })),
    assumptions: assumptionsIn(judged, proof.rule),
  })
