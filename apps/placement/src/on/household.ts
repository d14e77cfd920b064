import { HouseholdCleared, HouseholdReopened, HouseholdZeroOpened } from '@jiuyuan/contract-registration/events'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { ladderOf } from '@jiuyuan/policy/ladder'
import { activePack } from '@jiuyuan/policy/registry'
import type { Clock } from '@jiuyuan/service-kit/clock'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Db } from '@jiuyuan/service-kit/query'
import { on, type Meta } from '@jiuyuan/service-kit/react'
import { systemCaller } from '@jiuyuan/service-kit/scope'
import type { PlacementCommands } from '../commands.ts'
import { catchUp, meet } from '../guarantee/catch-up.ts'

/** The guarantee of a household's occurrence has this id, whoever needs it. */
export const guaranteeIdOf = (householdId: string, occurrence: number) =>
  derivedId('guarantee', householdId, String(occurrence))

interface Opening {
  readonly householdId: string
  readonly occurrence: number
  readonly openedAt: string
  readonly members: string[]
}

const requestOf = (tx: Db, { eventId, correlationId }: Meta, what: string) => ({
  commandId: derivedId(what, eventId),
  by: systemCaller('placement', correlationId),
  tx,
})

/** 实施意见 一(一): the 24 hours begin when the household is recognised, or falls back into unemployment. */
export const onHousehold = (commands: PlacementCommands, clock: Clock) => {
  const open = async (tx: Db, opening: Opening, meta: Meta) => {
    const day = civilDayOf(new Date(opening.openedAt))
    const { limitHours, rungs, pack } = ladderOf(activePack(day), day)
    const id = guaranteeIdOf(opening.householdId, opening.occurrence)
    const about = { ...opening, division: meta.division, limitHours, ladder: [...rungs] }
    await commands.guarantee(id, { type: 'OpenGuarantee', ...about }, { ...requestOf(tx, meta, 'open'), pack })
    // An offer may have been made before we heard of the household.
    return catchUp(commands, clock, { db: tx, id, request: requestOf(tx, meta, 'catch-up') })
  }
  return [
    on(HouseholdZeroOpened, (tx, { householdId, occurrence, recognisedAt, members }, meta) =>
      open(tx, { householdId, occurrence, openedAt: recognisedAt, members }, meta),
    ),
    on(HouseholdReopened, (tx, { householdId, occurrence, reopenedAt, members }, meta) =>
      open(tx, { householdId, occurrence, openedAt: reopenedAt, members }, meta),
    ),
    on(HouseholdCleared, (tx, { householdId, occurrence, personId, clearedAt }, meta) => {
      const id = guaranteeIdOf(householdId, occurrence)
      return meet(commands, clock, { db: tx, id, request: requestOf(tx, meta, 'meet'), at: clearedAt, personId })
    }),
  ]
}
