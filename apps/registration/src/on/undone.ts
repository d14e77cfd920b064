import { RegistrationUndone } from '@jiuyuan/contract-registration/events'
import { on } from '@jiuyuan/service-kit/react'
import type { RegistrationCommands } from '../commands.ts'
import { causeOf } from './household.ts'
import { requestOf, unlessRefused } from './reacting.ts'

/** A household loses the member whose registration was undone. */
export const onUndone = ({ household }: RegistrationCommands) =>
  on(RegistrationUndone, (tx, { personId, householdId, on: since }, meta) => {
    const { pack, cause } = causeOf(meta, since)
    return unlessRefused(household(householdId, { type: 'LoseMember', personId, cause }, requestOf(tx, meta, pack)))
  })
