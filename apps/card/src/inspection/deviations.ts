import type { Answers, Deviation, KnownOfCard } from '@jiuyuan/contract-card/inspection'

/** What the community would answer if everything were as the register says. */
export const expectedAnswers = ({ work, holder }: KnownOfCard): Answers => ({
  identity: 'same',
  work,
  category: 'met',
  policies: 'as-recorded',
  custody: holder,
  contact: 'same',
})

const ofWork = ({ work }: Answers, known: KnownOfCard): Deviation[] => {
  if (work === 'left-market') return ['left-market']
  if (work === known.work) return []
  return [work === 'unemployed' ? 'work-ended' : 'work-unreported']
}

const ofCustody = ({ custody }: Answers, { holder, expectedHolder }: KnownOfCard): Deviation[] => {
  if (custody === 'missing') return ['card-missing']
  return custody === holder && custody === expectedHolder ? [] : ['custody-mismatch']
}

/** 附件第十六条: where what the community found is not what the register holds, or not as annexes 7 and 10 to 13 want it. */
export const deviationsOf = (answers: Answers, known: KnownOfCard): Deviation[] => [
  ...(answers.identity === 'changed' ? (['identity-changed'] as const) : []),
  ...ofWork(answers, known),
  ...(answers.category === 'not-met' ? (['category-lost'] as const) : []),
  ...(answers.policies === 'differs' ? (['policies-differ'] as const) : []),
  ...ofCustody(answers, known),
  ...(known.certificateValid ? [] : (['certificate-invalid'] as const)),
  ...(answers.contact === 'changed' ? (['contact-changed'] as const) : []),
]
