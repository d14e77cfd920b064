import * as events from '@jiuyuan/contract-registration/events'
import { LeavingReason } from '@jiuyuan/contract-registration/person'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import { workingAgeRules } from '@jiuyuan/policy/retirement'
import { packName } from '@jiuyuan/policy/pack'
import type { Db } from '@jiuyuan/service-kit/query'
import { on, type Meta } from '@jiuyuan/service-kit/react'
import type { RegistrationCommands } from '../commands.ts'
import { statusAfter } from '../person/leaving.ts'
import { Person } from '../person/person-state.ts'
import { requestOf, unlessRefused } from './reacting.ts'

/** Category of members of zero-employment households (实施意见 二(二)). */
const ZERO_EMPLOYMENT = 'D04'

const policyOn = (today: string) => {
  const pack = activePack(today)
  const stableDays = parameter(pack, 'household.stable.days', today).value
  return { pack: packName(pack), today, rules: workingAgeRules(pack, today), stableDays }
}

const causeOf = ({ type, time }: Meta, since: string) => {
  const { pack, ...policy } = policyOn(civilDayOf(time))
  return { pack, cause: { ...policy, fact: type.split('.')[1] ?? type, since, at: time.toISOString() } }
}

const personOf = async (tx: Db, personId: string) => {
  const { rows } = await tx.query<{ state: unknown }>('select state from person where id = $1', [personId])
  const person = Person.parse(rows[0]?.state)
  if (person.stage === 'unknown') throw new Error(`person ${personId} has no row`)
  return person
}

/** A household hears of its members by registration's own events, and of its recognition. */
export const onHouseholdEvents = ({ household }: RegistrationCommands) => [
  on(events.PersonRegistered, async (tx, { personId, householdId, status }, meta) => {
    const { division, householdNumber: number, relation, birthDate, sex, ...known } = await personOf(tx, personId)
    const { pack, cause } = causeOf(meta, civilDayOf(meta.time))
    const { retirementTrack, hukouKind } = known
    const urban = hukouKind === 'urban'
    const member = { personId, relation, birthDate, sex, retirementTrack, urban, status, certified: false }
    const command = { type: 'TakeMember', division, number, member, cause } as const
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
  on(events.RecognitionRecognised, async (tx, { householdId, category, recognitionId, recognisedAt }, meta) => {
    if (category !== ZERO_EMPLOYMENT || !householdId) return
    const { pack, today, rules } = policyOn(civilDayOf(new Date(recognisedAt)))
    const command = { type: 'OpenZero', recognitionId, recognisedAt, today, rules } as const
    await unlessRefused(household(householdId, command, requestOf(tx, meta, pack)))
  }),
]
