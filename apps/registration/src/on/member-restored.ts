import { CertificateRestored } from '@jiuyuan/contract-registration/restored-events'
import { on } from '@jiuyuan/service-kit/react'
import type { RegistrationCommands } from '../commands.ts'
import { memberOf } from '../household/member.ts'
import { causeOf, personOf } from './household.ts'
import { requestOf, unlessRefused } from './reacting.ts'

/** A member whose leaving of the labour market was overturned counts again from the day of leaving. */
export const onMemberRestored = ({ household }: RegistrationCommands) =>
  on(CertificateRestored, async (tx, { personId, householdId, reason, from }, meta) => {
    const { pack, cause } = causeOf(meta, from)
    const person = await personOf(tx, personId)
    const member = memberOf(personId, person, cause)
    const { division, householdNumber: number } = person
    const { status, certified } = member
    // Whoever had left the region was no member any more.
    const command =
      reason === 'emigrated'
        ? ({ type: 'TakeMember', division, number, member, cause } as const)
        : ({ type: 'ChangeMember', personId, status, certified, cause } as const)
    await unlessRefused(household(householdId, command, requestOf(tx, meta, pack)))
  })
