import { DrawCommitted, DrawDrawn } from '@jiuyuan/contract-card/inspection-events'
import type { DrawRefusal } from '@jiuyuan/contract-card/inspection-refusals'
import { outgoing, type Outgoing } from '@jiuyuan/contract-kit/event'
import { startOfDay } from '@jiuyuan/kernel/civil-day'
import { refuse } from '@jiuyuan/kernel/decider'
import type { Store } from '@jiuyuan/service-kit/store'
import { Draw, type DrawFact } from './draw.ts'

const publish = (drawId: string, fact: DrawFact, state: Draw): readonly Outgoing[] => {
  if (state.status === 'none') return []
  const { commitment } = state
  if (fact.type === 'DrawCommitted') {
    const { committedOn: on, seedHash, planHash } = fact
    return [outgoing(DrawCommitted, { drawId, commitment, on, seedHash, planHash })]
  }
  if (fact.type === 'SampleAssigned') return []
  const { drawnOn: on, seed, populationHash, size, picked } = fact
  return [outgoing(DrawDrawn, { drawId, commitment, seed, populationHash, size, picked, on })]
}

export const drawStore: Store<Draw, DrawFact, DrawRefusal> = {
  table: 'draw',
  state: Draw,
  division: (state) => (state.status === 'none' ? '' : state.division),
  columns: ({ status }) => ({ status }),
  dueAt: (state) => (state.status === 'drawn' ? startOfDay(state.drawnOn) : undefined),
  publish,
  conflicts: { draw_one_open_per_division: () => Promise.resolve(refuse('draw-open')) },
}
