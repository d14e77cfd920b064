import type { Caller } from '@jiuyuan/contract-kit/caller'
import { Permitted } from '@jiuyuan/contract-kit/permitted'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import * as household from './household.ts'
import { householdRefusals, type HouseholdRefusal } from './household-refusals.ts'
import { personRefusals, type PersonRefusal } from './person-refusals.ts'

type Done = Promise<Outcome<HouseholdRefusal>>
type ById = { householdId: string }

/** What can be done about households: one line per use case. Nobody can type in that a household has no work. */
export interface HouseholdApp {
  moveMember(command: z.output<typeof household.MoveMember>, by: Caller): Promise<Outcome<PersonRefusal>>
  recordIncome(command: z.output<typeof household.RecordIncome>, by: Caller): Done
  endIncome(command: z.output<typeof household.EndIncome>, by: Caller): Done
  proposeRemoval(command: z.output<typeof household.ProposeRemoval>, by: Caller): Done
  confirmRemoval(command: z.output<typeof household.ConfirmRemoval>, by: Caller): Done
  declineRemoval(command: z.output<typeof household.DeclineRemoval>, by: Caller): Done
  household(query: ById, by: Caller): Promise<household.HouseholdView | null>
  householdAsOf(query: z.output<typeof household.AsOfQuery>, by: Caller): Promise<household.HouseholdAsOf | null>
  householdPermitted(query: ById, by: Caller): Promise<Permitted[]>
  householdQueue(query: z.output<typeof household.HouseholdQueue>, by: Caller): Promise<HouseholdPage>
  removalQueue(query: z.output<typeof household.RemovalQueue>, by: Caller): Promise<RemovalPage>
  householdCount(by: Caller): Promise<household.HouseholdCount>
}

const { router, requires } = contract<HouseholdApp>()
const done = orThrow(householdRefusals)
const byId = z.strictObject({ householdId: household.HouseholdId })

const HouseholdPage = z.object({ households: z.array(household.HouseholdLine), cursor: z.string().nullable() })
export type HouseholdPage = z.output<typeof HouseholdPage>
const RemovalPage = z.object({ lines: z.array(household.HouseholdLine), cursor: z.string().nullable() })
export type RemovalPage = z.output<typeof RemovalPage>

export const householdProcedures = router({
  moveMember: requires('household:change', 'division')
    .input(household.MoveMember)
    .mutation(({ ctx, input }) => ctx.app.moveMember(input, ctx.caller).then(orThrow(personRefusals))),
  recordIncome: requires('household:change', 'division')
    .input(household.RecordIncome)
    .mutation(({ ctx, input }) => ctx.app.recordIncome(input, ctx.caller).then(done)),
  endIncome: requires('household:change', 'division')
    .input(household.EndIncome)
    .mutation(({ ctx, input }) => ctx.app.endIncome(input, ctx.caller).then(done)),
  proposeRemoval: requires('household:propose-removal', 'division')
    .input(household.ProposeRemoval)
    .mutation(({ ctx, input }) => ctx.app.proposeRemoval(input, ctx.caller).then(done)),
  confirmRemoval: requires('household:remove', 'division')
    .input(household.ConfirmRemoval)
    .mutation(({ ctx, input }) => ctx.app.confirmRemoval(input, ctx.caller).then(done)),
  declineRemoval: requires('household:remove', 'division')
    .input(household.DeclineRemoval)
    .mutation(({ ctx, input }) => ctx.app.declineRemoval(input, ctx.caller).then(done)),
  get: requires('household:read', 'division')
    .input(byId)
    .output(household.HouseholdView.nullable())
    .query(({ ctx, input }) => ctx.app.household(input, ctx.caller)),
  asOf: requires('household:read', 'division')
    .input(household.AsOfQuery)
    .output(household.HouseholdAsOf.nullable())
    .query(({ ctx, input }) => ctx.app.householdAsOf(input, ctx.caller)),
  permitted: requires('household:read', 'division')
    .input(byId)
    .output(z.array(Permitted))
    .query(({ ctx, input }) => ctx.app.householdPermitted(input, ctx.caller)),
  candidates: requires('household:read', 'division')
    .input(household.HouseholdQueue)
    .output(HouseholdPage)
    .query(({ ctx, input }) => ctx.app.householdQueue(input, ctx.caller)),
  removals: requires('household:read', 'division')
    .input(household.RemovalQueue)
    .output(RemovalPage)
    .query(({ ctx, input }) => ctx.app.removalQueue(input, ctx.caller)),
  count: requires('household:read', 'division')
    .output(household.HouseholdCount)
    .query(({ ctx }) => ctx.app.householdCount(ctx.caller)),
})
