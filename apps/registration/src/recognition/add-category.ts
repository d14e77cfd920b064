import type { RecognitionRefusal } from '@jiuyuan/contract-registration/recognition-refusals'
import { accept, refuse, type Decision } from '@jiuyuan/kernel/decider'
import { unproven } from './decide-check.ts'
import { future } from './not-now.ts'
import type { AddCategory, RecognitionFact } from './recognition-acts.ts'
import type { KnownRecognition, Recognition } from './recognition-state.ts'

/**
 * 附件第六条 (个人自愿申请): a category that the rules found counts only once the person applied under it. A notice that ran
 * already named no category (个人信息保护法 25), so nothing in it has changed and it is not repeated; the street's review,
 * which is of the categories (实施意见 二(三)), is.
 */
export const addCategory = (
  state: KnownRecognition,
  command: AddCategory,
): Decision<RecognitionFact, RecognitionRefusal> => {
  const { category, offered, proof, evidence, answers, assent, officer: by, today: on, dueOn } = command
  if (state.categories.includes(category)) return refuse('category-already-asked', { category })
  if (proof === undefined || !offered.includes(category)) return refuse('category-unknown', { category })
  const early = future([assent.on, ...evidence.map(({ seenOn }) => seenOn)], on)
  if (early) return early
  if (proof.outcome !== 'yes') return unproven([proof])
  const added = { type: 'CategoryAdded', category, proof, evidence, answers, assent, on, by } as const
  return state.status === 'reviewed' ? accept<RecognitionFact>(added, { type: 'ReviewReopened', dueOn }) : accept(added)
}

type Added = Extract<RecognitionFact, { type: 'CategoryAdded' | 'ReviewReopened' }>

export const evolveAdded = (state: KnownRecognition, fact: Added): Recognition => {
  if (fact.type === 'ReviewReopened') {
    if (state.status !== 'reviewed') return state
    const { reviewer: _, ...posted } = state
    return { ...posted, status: 'notice-ended', dueOn: fact.dueOn }
  }
  const { category, proof, assent, on, by } = fact
  const answers = [
    ...state.answers.filter((old) => !fact.answers.some((now) => now.fact === old.fact)),
    ...fact.answers,
  ]
  const more = {
    categories: [...state.categories, category],
    added: [...state.added, { category, assent, on, by }],
    evidence: [...state.evidence, ...fact.evidence],
    answers,
  }
  if (!('proofs' in state) || !state.proofs) return { ...state, ...more }
  return { ...state, ...more, proofs: [...state.proofs.filter(({ rule }) => rule !== category), proof] }
}
