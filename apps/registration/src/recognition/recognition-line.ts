import { divisionName } from '@jiuyuan/codes/divisions'
import { activePack } from '@jiuyuan/policy/registry'
import { Recognition, type KnownRecognition } from './recognition-state.ts'

/** A row of the table as it was saved: never without a state. */
export const knownRecognition = (state: unknown): KnownRecognition => {
  const known = Recognition.parse(state)
  if (known.status === 'none') throw new Error('a recognition without state was saved')
  return known
}

/** The category in the words of the pack of the day of application. */
const titleOf = ({ category, appliedOn }: KnownRecognition) =>
  activePack(appliedOn).criteria.find(({ code }) => code === category)?.title ?? category

/** What every list says of a case. */
export const recognitionLine = (id: string, state: KnownRecognition, today: string) => {
  const { personId, category, status, division, appliedOn, dueOn } = state
  return {
    id,
    personId,
    category,
    categoryTitle: titleOf(state),
    status,
    division,
    divisionName: divisionName(division) ?? division,
    appliedOn,
    dueOn,
    overdue: dueOn !== null && dueOn < today,
  }
}
