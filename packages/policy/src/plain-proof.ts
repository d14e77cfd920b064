import type { Proof, Verdict } from './proof.ts'

const conclusion = {
  yes: '根据目前的材料，您符合',
  no: '根据目前的材料，您暂不符合',
  unknown: '现在还不能判断您是否符合',
} as const satisfies Record<Verdict, string>

const marks = { yes: '符合', no: '不符合', unknown: '还需要材料' } as const satisfies Record<Verdict, string>

// A condition that is one of several ways does not concern somebody for whom another way is open.
const leaves = (proof: Proof): Proof[] => {
  const { children, outcome } = proof
  if (children.length === 0) return [proof]
  const telling = outcome === 'yes' ? children.filter((child) => child.outcome === 'yes') : children
  return telling.flatMap(leaves)
}

const source = ({ citation: { document, article } }: Proof) => `（${document}${article}）`

/** The proof for the person it is about: the conclusion, each condition in one line, and what would help. */
export const plainProof = (proof: Proof): readonly string[] => [
  `${conclusion[proof.outcome]}“${proof.title}”。`,
  ...leaves(proof).map((leaf, at) => `${at + 1}. ${leaf.title}：${marks[leaf.outcome]}${source(leaf)}`),
  ...(proof.missingEvidence ? [`请带来：${proof.missingEvidence}。`] : []),
  ...(proof.wouldPassIf ? [`满足以下情况时可以再申请：${proof.wouldPassIf}。`] : []),
]
