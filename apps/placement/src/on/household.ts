import { HouseholdCleared, HouseholdReopened, HouseholdZeroOpened } from '@jiuyuan/contract-registration/events'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { ladderOf } from '@jiuyuan/policy/ladder'
import { activePack } from '@jiuyuan/policy/registry'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { on, type Meta } from '@jiuyuan/service-kit/react'
import { systemCaller } from '@jiuyuan/service-kit/scope'
import type { Db } from '@jiuyuan/service-kit/query'
import type { PlacementCommands } from '../app.ts'

/** The guarantee of a household's occurrence has this id, whoever needs it. */
export const guaranteeIdOf = (householdId: string, occurrence: number) => derivedId('guarantee', householdId, String(occurrence))

interface Opening {
  readonly householdId: string
  readonly occurrence: number
  readonly openedAt: string
  readonly members: string[]
}

const open = ({ guarantee }: PlacementCommands, tx: Db, { householdId, occurrence, openedAt, members }: Opening, meta: Meta) => {
  const day = civilDayOf(new Date(openedAt))
  const { limitHours, rungs, pack } = ladderOf(activePack(day), day)
  const about = { householdId, occurrence, division: meta.division, members, openedAt, limitHours, ladder: [...rungs] }
  const by = systemCaller('placement', meta.correlationId)
  const request = { commandId: derivedId('open', meta.eventId), by, pack, tx }
  return guarantee(guaranteeIdOf(householdId, occurrence), { type: 'OpenGuarantee', ...about }, request)
}

/** 实施意见 一(一): the 24 hours begin when the household is recognised, or falls back into unemployment. */
export const onHousehold = (commands: PlacementCommands) => [
  on(HouseholdZeroOpened, (tx, { householdId, occurrence, recognisedAt, members }, meta) =>
    open(commands, tx, { householdId, occurrence, openedAt: recognisedAt, members }, meta),
  ),
  on(HouseholdReopened, (tx, { householdId, occurrence, reopenedAt, members }, meta) =>
    open(commands, tx, { householdId, occurrence, openedAt: reopenedAt, members }, meta),
  ),
  on(HouseholdCleared, (tx, { householdId, occurrence, personId, clearedAt }, meta) => {
    const by = systemCaller('placement', meta.correlationId)
    const request = { commandId: derivedId('meet', meta.eventId), by, tx }
    return commands.guarantee(guaranteeIdOf(householdId, occurrence), { type: 'MeetGuarantee', at: clearedAt, personId }, request)
  }),
]
