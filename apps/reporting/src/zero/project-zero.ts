import * as placement from '@jiuyuan/contract-placement/events'
import * as registration from '@jiuyuan/contract-registration/events'
import { HouseholdRemovalUndone } from '@jiuyuan/contract-registration/restored-events'
import { startOfDay } from '@jiuyuan/kernel/civil-day'
import type { Meta } from '@jiuyuan/service-kit/react'
import { projection, type Projection } from '../projection.ts'
import type { ZeroFactKind } from './zero-fact.ts'

type Columns = { at: string; minutes?: number; within?: boolean; channel?: string }
type Occurrence = { householdId: string; occurrence: number }

const fact =
  (kind: ZeroFactKind, { householdId, occurrence }: Occurrence, { division }: Meta) =>
  (columns: Columns) => [
    {
      table: 'zero_fact',
      key: ['household_id', 'occurrence', 'kind'],
      columns: { household_id: householdId, occurrence, kind, division, ...columns },
    },
  ]
const heardAt = ({ time }: Meta) => ({ at: time.toISOString() })

/** What the month's table of zero-employment households counts (实施意见 一(一)). */
export const zeroProjections: readonly Projection[] = [
  projection(registration.HouseholdZeroFound, (data, meta) => fact('found', data, meta)(heardAt(meta))),
  projection(registration.HouseholdZeroLost, (data, meta) => fact('lost', data, meta)(heardAt(meta))),
  projection(registration.HouseholdZeroOpened, (data, meta) =>
    fact('recognised', data, meta)({ at: data.recognisedAt }),
  ),
  projection(registration.HouseholdReopened, (data, meta) => fact('reopened', data, meta)({ at: data.reopenedAt })),
  projection(registration.HouseholdCleared, (data, meta) =>
    fact('cleared', data, meta)({ at: data.clearedAt, channel: data.channel }),
  ),
  projection(registration.HouseholdRemoved, (data, meta) => fact('removed', data, meta)(heardAt(meta))),
  projection(HouseholdRemovalUndone, (data, meta) => fact('removal-undone', data, meta)(heardAt(meta))),
  projection(registration.HouseholdStable, (data, meta) =>
    fact('stable', data, meta)({ at: startOfDay(data.stableOn).toISOString() }),
  ),
  projection(placement.GuaranteeBreached, (data, meta) => fact('breached', data, meta)({ at: data.dueAt })),
  projection(placement.GuaranteeMet, (data, meta) =>
    fact('met', data, meta)({ at: data.at, minutes: data.minutes, within: data.within }),
  ),
]
