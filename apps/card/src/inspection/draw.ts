import { StratumPlan, StratumTaken } from '@jiuyuan/contract-card/inspection-draw'
import type { DrawRefusal } from '@jiuyuan/contract-card/inspection-refusals'
import { addDays } from '@jiuyuan/kernel/civil-day'
import { accept, refuse, type Decider, type Decision } from '@jiuyuan/kernel/decider'
import { z } from 'zod'

const Committed = z.object({
  division: z.string(),
  purpose: z.string(),
  commitment: z.string(),
  /** Missing of a draw that promised its seed only. */
  seedHash: z.string().optional(),
  planHash: z.string().optional(),
  /** Encrypted: who reads the database does not learn what will be drawn. */
  sealedSeed: z.string(),
  plans: z.array(StratumPlan),
  committedOn: z.iso.date(),
  drawableFrom: z.iso.date(),
})
const Drawn = Committed.extend({
  drawnOn: z.iso.date(),
  seed: z.string(),
  populationHash: z.string(),
  size: z.int(),
  picked: z.int(),
  strata: z.array(StratumTaken),
  until: z.iso.date(),
})

/** A surprise sample: its seed is committed to, then the population is frozen and drawn from, then the cards are assigned. */
export const Draw = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Committed.extend({ status: z.literal('committed') }),
  Drawn.extend({ status: z.literal('drawn') }),
  Drawn.extend({ status: z.literal('assigned') }),
])
export type Draw = z.output<typeof Draw>

type Result = Pick<z.output<typeof Drawn>, 'seed' | 'populationHash' | 'size' | 'picked' | 'strata'>
export type DrawCommand =
  | ({ type: 'CommitDraw'; today: string; commitmentDays: number } & Omit<
      z.output<typeof Committed>,
      'committedOn' | 'drawableFrom'
    >)
  | ({ type: 'FreezeDraw'; today: string; dueDays: number; limit: number } & Result)
  | { type: 'AssignSample' }
export type DrawFact =
  | ({ type: 'DrawCommitted' } & z.output<typeof Committed>)
  | ({ type: 'SampleDrawn'; drawnOn: string; until: string } & Result)
  | { type: 'SampleAssigned' }

type Decided = Decision<DrawFact, DrawRefusal>

const commit = (
  state: Draw,
  { commitmentDays, today, ...command }: Extract<DrawCommand, { type: 'CommitDraw' }>,
): Decided =>
  state.status === 'none'
    ? accept({ ...command, type: 'DrawCommitted', committedOn: today, drawableFrom: addDays(today, commitmentDays) })
    : refuse('draw-known')

const freeze = (state: Draw, command: Extract<DrawCommand, { type: 'FreezeDraw' }>): Decided => {
  const { today, dueDays, limit, ...result } = command
  if (state.status === 'none') return refuse('draw-unknown')
  if (state.status !== 'committed') return refuse('draw-done')
  if (today < state.drawableFrom) return refuse('commitment-fresh', { from: state.drawableFrom })
  if (result.size === 0) return refuse('population-empty')
  if (result.size > limit) return refuse('population-large', { limit })
  return accept({ ...result, type: 'SampleDrawn', drawnOn: today, until: addDays(today, dueDays) })
}

const decide = (state: Draw, command: DrawCommand): Decided => {
  switch (command.type) {
    case 'CommitDraw':
      return commit(state, command)
    case 'FreezeDraw':
      return freeze(state, command)
    case 'AssignSample':
      return state.status === 'drawn' ? accept({ type: 'SampleAssigned' }) : accept()
  }
}

const evolve = (state: Draw, fact: DrawFact): Draw => {
  switch (fact.type) {
    case 'DrawCommitted': {
      const { type: _, ...committed } = fact
      return { ...committed, status: 'committed' }
    }
    case 'SampleDrawn': {
      const { type: _, ...drawn } = fact
      return state.status === 'committed' ? { ...state, ...drawn, status: 'drawn' } : state
    }
    case 'SampleAssigned':
      return state.status === 'drawn' ? { ...state, status: 'assigned' } : state
  }
}

export const draw: Decider<Draw, DrawCommand, DrawFact, DrawRefusal> = { initial: { status: 'none' }, decide, evolve }
