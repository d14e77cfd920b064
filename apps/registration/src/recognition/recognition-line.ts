import { divisionName } from '@jiuyuan/codes/divisions'
import { activePack } from '@jiuyuan/policy/registry'
import { Recognition, type KnownRecognition } from './recognition-state.ts'
import { toldCategory } from './sensitive.ts'

/** A row of the table as it was saved: never without a state. */
export const knownRecognition = (state: unknown): KnownRecognition => {
  const known = Recognition.parse(state)
  if (known.status === 'none') throw new Error('a recognition without state was saved')
  return known
}

/** The category in the words of the pack of the day of application. */
export const titleOf = (category: string, appliedOn: string) =>
  activePack(appliedOn).criteria.find(({ code }) => code === category)?.title ?? category

/** What every list says of a case; never a sensitive category. */
export const recognitionLine = (id: string, state: KnownRecognition, today: string) => {
  const { personId, status, division, appliedOn, dueOn } = state
  const category = toldCategory(state.category, appliedOn)
  return {
    id,
    personId,
    category,
    categoryTitle: titleOf(category, appliedOn),
    status,
    division,
    divisionName: divisionName(division) ?? division,
    appliedOn,
    dueOn,
    overdue: dueOn !== null && dueOn < today,
    reapply: state.status === 'recognised' && Boolean(state.policyEndedOn),
  }
}
