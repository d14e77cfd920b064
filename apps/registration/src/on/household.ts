import * as deciding from '@jiuyuan/contract-registration/decision-events'
import * as events from '@jiuyuan/contract-registration/events'
import * as merging from '@jiuyuan/contract-registration/merge-events'
import { LeavingReason } from '@jiuyuan/contract-registration/person'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import { householdRules } from '@jiuyuan/policy/household'
import { packName } from '@jiuyuan/policy/pack'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Db } from '@jiuyuan/service-kit/query'
import { on, type Meta } from '@jiuyuan/service-kit/react'
import type { RegistrationCommands } from '../commands.ts'
import { memberOf } from '../household/member.ts'
import { statusAfter } from '../person/ending.ts'
import { Person } from '../person/person-state.ts'
import { requestOf, unlessRefused } from './reacting.ts'

/** Category of members of zero-employment households (实施意见 二(二)). */
const ZERO_EMPLOYMENT = 'D04'

const policyOn = (today: string) => {
  const pack = activePack(today)
  const stableDays = parameter(pack, 'household.stable.days', today).value
  return { pack: packName(pack), today, rules: householdRules(pack, today), stableDays }
}

/** The cause that an event is for a household: its day, and the policy of that day. */
export const causeOf = ({ type, time }: Meta, since: string) => {
  const { pack, ...policy } = policyOn(civilDayOf(time))
  return { pack, cause: { ...policy, fact: type.split('.')[1] ?? type, since, at: time.toISOString() } }
}

/** Who the register knows by this id. */
export const personOf = async (tx: Db, personId: string) => {
  const { rows } = await tx.query<{ state: unknown }>('select state from person where id = $1', [personId])
  const person = Person.parse(rows[0]?.state)
  if (person.stage === 'unknown') throw new Error(`person ${personId} has no row`)
  return person
}

type Change = 'TakeMember' | 'LoseMember'

/** Somebody comes into a household, or leaves it, as the register knows them now. */
const changing =
  ({ household }: RegistrationCommands) =>
  async (tx: Db, type: Change, told: { personId: string; householdId: string; since: string; meta: Meta }) => {
    const { personId, householdId, since, meta } = told
    const { pack, cause } = causeOf(meta, since)
    const request = { ...requestOf(tx, meta, pack), commandId: derivedId(type, meta.eventId, householdId) }
    if (type === 'LoseMember') return unlessRefused(household(householdId, { type, personId, cause }, request))
    const person = await personOf(tx, personId)
    const { division, householdNumber: number } = person
    const member = memberOf(personId, person, cause)
    return unlessRefused(household(householdId, { type, division, number, member, cause }, request))
  }

/** Moves, merges and corrections: who belongs to which household, from which day. */
export const onHouseholdMembers = (commands: RegistrationCommands) => {
  const change = changing(commands)
  const over = async (
    tx: Db,
    meta: Meta,
    { personId, from, to, on: since }: Record<'personId' | 'from' | 'to' | 'on', string>,
  ) => {
    await change(tx, 'LoseMember', { personId, householdId: from, since, meta })
    await change(tx, 'TakeMember', { personId, householdId: to, since, meta })
  }
  const homeOf = async (tx: Db, personId: string) => (await personOf(tx, personId)).householdId
  return [
    on(events.HouseholdMemberMoved, (tx, { personId, fromHouseholdId: from, toHouseholdId: to, on: day }, meta) =>
      over(tx, meta, { personId, from, to, on: day }),
    ),
    on(events.PersonMoved, async (tx, { personId, fromHouseholdId: from, toHouseholdId: to, on: day }, meta) => {
      if (from && to) await over(tx, meta, { personId, from, to, on: day })
    }),
    on(merging.PersonMerged, async (tx, { personId, on: since }, meta) =>
      change(tx, 'LoseMember', { personId, householdId: await homeOf(tx, personId), since, meta }),
    ),
    on(merging.PersonUnmerged, async (tx, { personId, on: since }, meta) =>
      change(tx, 'TakeMember', { personId, householdId: await homeOf(tx, personId), since, meta }),
    ),
    on(events.PersonCorrected, (tx, { personId, householdId }, meta) =>
      change(tx, 'TakeMember', { personId, householdId, since: civilDayOf(meta.time), meta }),
    ),
    on(events.RegistrationUndone, (tx, { personId, householdId, on: since }, meta) =>
      change(tx, 'LoseMember', { personId, householdId, since, meta }),
    ),
    on(deciding.RefusalConfirmed, async (tx, { personId, refusalId }, meta) => {
      const count = { type: 'CountRefusal', refusalId } as const
      await unlessRefused(commands.household(await homeOf(tx, personId), count, requestOf(tx, meta)))
    }),
  ]
}

/** A household hears of its members by registration's own events, and of its recognition. */
export const onHouseholdEvents = (commands: RegistrationCommands) => {
  const { household } = commands
  return [
    ...onHouseholdMembers(commands),
    on(events.PersonRegistered, async (tx, { personId, householdId, status }, meta) => {
      const { pack, cause } = causeOf(meta, civilDayOf(meta.time))
      const person = await personOf(tx, personId)
      const { division, householdNumber: number } = person
      const member = { ...memberOf(personId, person, cause), status, certified: false }
      const command = { type: 'TakeMember', division, number, member, cause } as const
      return unlessRefused(household(householdId, command, requestOf(tx, meta, pack)))
    }),
    on(events.RegistrationLapsed, async (tx, { personId, on: since }, meta) => {
      const { householdId } = await personOf(tx, personId)
      const { pack, cause } = causeOf(meta, since)
      const command = { type: 'ChangeMember', personId, certified: false, cause } as const
      return unlessRefused(household(householdId, command, requestOf(tx, meta, pack)))
    }),
    on(events.UnemploymentRegistered, (tx, { personId, householdId, registeredOn }, meta) => {
      const { pack, cause } = causeOf(meta, registeredOn)
      const command = { type: 'ChangeMember', personId, status: 'unemployed', certified: true, cause } as const
      return unlessRefused(household(householdId, command, requestOf(tx, meta, pack)))
    }),
    on(events.PersonEmployed, (tx, { personId, householdId, since, channel }, meta) => {
      const { pack, cause } = causeOf(meta, since)
      const status = channel === 'self-employed' ? 'self-employed' : 'employed'
      const command = { type: 'ChangeMember', personId, status, channel, cause } as const
      return unlessRefused(household(householdId, command, requestOf(tx, meta, pack)))
    }),
    on(events.PersonUnemployed, (tx, { personId, householdId, since }, meta) => {
      const { pack, cause } = causeOf(meta, since)
      const command = { type: 'ChangeMember', personId, status: 'unemployed', cause } as const
      return unlessRefused(household(householdId, command, requestOf(tx, meta, pack)))
    }),
    on(events.CertificateCancelled, async (tx, { personId, reason, cancelledOn }, meta) => {
      const { householdId } = await personOf(tx, personId)
      const { pack, cause } = causeOf(meta, cancelledOn)
      const request = requestOf(tx, meta, pack)
      if (reason === 'dead' || reason === 'emigrated')
        return unlessRefused(household(householdId, { type: 'LoseMember', personId, cause }, request))
      const status = statusAfter(LeavingReason.parse(reason))
      return unlessRefused(
        household(householdId, { type: 'ChangeMember', personId, status, certified: false, cause }, request),
      )
    }),
    on(
      events.RecognitionRecognised,
      async (tx, { householdId, category, categories, recognitionId, recognisedAt }, meta) => {
        if (!householdId || ![category, ...(categories ?? [])].includes(ZERO_EMPLOYMENT)) return
        const { pack, today, rules } = policyOn(civilDayOf(new Date(recognisedAt)))
        const command = { type: 'OpenZero', recognitionId, recognisedAt, today, rules } as const
        await unlessRefused(household(householdId, command, requestOf(tx, meta, pack)))
      },
    ),
  ]
}
