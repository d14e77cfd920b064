import type { MoveGround } from '@jiuyuan/contract-registration/household'
import type { z } from 'zod'
import type { Enrolled, Merged, TakenOver } from './person-state.ts'

type Home = Pick<Enrolled, 'householdId' | 'householdNumber' | 'relation'>
type Ground = z.output<typeof MoveGround>

/** Into another household book of the same community. */
export type ChangeHousehold = Home & { type: 'ChangeHousehold'; on: string; ground: Ground; today: string }
/** This entry is another person's: it stays as a pointer. */
export type MergeInto = Merged & { type: 'MergeInto'; certificateOf?: string; cardOf?: string }
/** The entry that stays takes something over from the one that does not. */
export type TakeOver = { type: 'TakeOver'; from: string; after: Taken }
export type MergeCommand =
  | ChangeHousehold
  | MergeInto
  | TakeOver
  | { type: 'UndoMerge'; on: string }
  | { type: 'GiveBack'; from: string }

type Taken = TakenOver['after']
export type MergeFact =
  | (Home & { type: 'HouseholdChanged'; fromHouseholdId: string; on: string; ground: Ground })
  | (Merged & { type: 'MergedInto'; certificateOf?: string; cardOf?: string })
  | { type: 'MergeUndone'; into: string; on: string }
  | (TakenOver & { type: 'FieldsTaken' })
  | { type: 'FieldsGivenBack'; from: string; restored: Taken }
