import type { CivilDay } from '@jiuyuan/kernel/civil-day'
import { packName, type Pack } from './pack.ts'
import { parameter } from './parameter.ts'
import type { ParameterValues, Rung } from './parameter-table.ts'

/** The 24-hour guarantee of a day: its clock in elapsed hours from `anchor`, and who is told when. */
export interface Ladder {
  readonly pack: string
  readonly anchor: ParameterValues['guarantee.anchor']
  readonly limitHours: number
  readonly rungs: readonly Rung[]
}

/** The ladder for a guarantee that opens on this day. Throws `PolicyValueUnknown`. */
export const ladderOf = (pack: Pack, day: CivilDay): Ladder => ({
  pack: packName(pack),
  anchor: parameter(pack, 'guarantee.anchor', day).value,
  limitHours: parameter(pack, 'guarantee.limitHours', day).value,
  rungs: parameter(pack, 'guarantee.rungs', day).value,
})
