import { newId } from '@jiuyuan/contract-kit/id'
import { HouseholdId } from '@jiuyuan/contract-registration/household'
import { PersonId } from '@jiuyuan/contract-registration/person'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { familyOf, recognisedOf, type Family } from '../../test/family.ts'
import { assent, identityNumber, registering, YANERWO } from '../../test/people.ts'
import { clerkOf, startRegistration, type Registration } from '../../test/registration.ts'

const here = clerkOf(YANERWO)
const ok = { ok: true }
let registration: Registration
beforeEach(async () => {
  registration = await startRegistration()
})
afterEach(() => registration[Symbol.asyncDispose]())

const family = () => familyOf(registration)
const recognised = (told: Family) => recognisedOf(registration, told)
const subjects = async (householdId: string) =>
  (await registration.outbox()).filter(({ subject }) => subject === householdId).map(({ type }) => type.split('.')[1])

describe('a household over time', () => {
  test('is told as of any day, with the event that made it so', async () => {
    const told = await family()
    const { app, hear } = registration
    registration.goTo('2026-11-25T02:00:00.000Z')
    const work = { commandId: newId(), personId: told.mother, since: '2026-11-24', channel: 'employer' } as const
    expect(await app.reportEmployment(work, here)).toEqual(ok)
    await hear()
    const on = (day: string) => app.householdAsOf({ householdId: HouseholdId.parse(told.householdId), day }, here)
    expect(await on('2026-11-22')).toMatchObject({ zero: 'no', members: [], since: null })
    const zero = {
      zero: 'yes',
      since: '2026-11-23',
      causeFact: 'unemployment-registered',
      causeName: '阿迪力·艾合买提',
    }
    expect(await on('2026-11-23')).toMatchObject(zero)
    expect(await on('2026-11-24')).toMatchObject({ zero: 'no', since: '2026-11-24', causeFact: 'person-employed' })
    const view = await app.household({ householdId: told.householdId }, here)
    expect(view?.changes.map(({ since, kind }) => [since, kind])[0]).toEqual(['2026-11-24', 'status'])
  })
  test('is left by a member who goes over into another book, who is counted there', async () => {
    const { mother, householdId } = await family()
    const { app, hear } = registration
    const move = {
      commandId: newId(),
      personId: PersonId.parse(mother),
      householdNumber: 'YRW009',
      relation: 'head',
    } as const
    const why = { on: '2026-11-23', ground: 'divorce', reason: '离婚' } as const
    expect(await app.moveMember({ ...move, ...why }, here)).toEqual(ok)
    await hear()
    const after = await app.person({ personId: mother }, here)
    expect(after).toMatchObject({ householdNumber: 'YRW009', relation: 'head' })
    const view = (id: string) => app.household({ householdId: id }, here)
    expect((await view(householdId))?.members.map(({ personId }) => personId)).not.toContain(mother)
    expect((await view(after?.householdId ?? ''))?.members.map(({ personId }) => personId)).toEqual([mother])
    expect((await view(householdId))?.changes.map(({ kind }) => kind)).toContain('left')
    const again = { ...move, ...why, commandId: newId() }
    expect(await app.moveMember(again, here)).toMatchObject({ code: 'same-household' })
  })
  test('ages on the day itself: the clock alone finds that the last who worked has reached retirement', async () => {
    const { app, hear } = registration
    const home = { householdNumber: 'AGE' }
    const mother = registering({
      ...home,
      status: 'employed',
      retirementTrack: 'F50',
      identityNumber: identityNumber('1976-04-10', 'F'),
    })
    const father = registering({ ...home, relation: 'spouse', identityNumber: identityNumber('1980-01-01') })
    for (const member of [mother, father]) expect(await app.registerPerson(member, here)).toEqual(ok)
    const registered = { commandId: newId(), personId: father.personId, grounds: 'job-lost', assent } as const
    expect(await app.registerUnemployment(registered, here)).toEqual(ok)
    await hear()
    const { householdId = '' } = (await app.person({ personId: father.personId }, here)) ?? {}
    const status = async () => (await app.household({ householdId }, here))?.status
    expect(await status()).toBe('observed')
    registration.goTo('2026-12-09T15:59:00.000Z')
    await registration.tick()
    expect(await status()).toBe('observed')
    registration.goTo('2026-12-09T16:00:00.000Z')
    await registration.tick()
    expect(await status()).toBe('candidate')
    const { households } = await app.householdQueue({ limit: 50, status: 'candidate' }, here)
    expect(households).toMatchObject([{ since: '2026-12-10', causePersonId: mother.personId, causeFact: 'aged' }])
  })
  test('is removed by two offices, told to the others, and never by one person', async () => {
    const told = await family()
    const householdId = HouseholdId.parse(told.householdId)
    const { app, deliver } = registration
    await deliver('registration', await recognised(told))
    const income = {
      commandId: newId(),
      householdId,
      kind: 'business',
      since: '2026-11-20',
      source: 'licence',
    } as const
    expect(await app.recordIncome(income, here)).toEqual(ok)
    const propose = {
      commandId: newId(),
      householdId,
      ground: 'no-longer-qualifies',
      reason: '查有个体工商户执照',
    } as const
    expect(await app.proposeRemoval(propose, here)).toEqual(ok)
    expect((await app.removalQueue({ limit: 50 }, here)).lines).toHaveLength(1)
    expect((await app.household({ householdId }, here))?.removal).toMatchObject({ reason: '查有个体工商户执照' })
    expect(await app.confirmRemoval({ commandId: newId(), householdId }, here)).toMatchObject({
      code: 'confirmer-is-proposer',
    })
    const street = clerkOf('650102002000')
    expect(await app.confirmRemoval({ commandId: newId(), householdId }, street)).toEqual(ok)
    expect((await app.household({ householdId }, here))?.status).toBe('removed')
    expect((await app.removalQueue({ limit: 50 }, here)).lines).toEqual([])
    expect(await subjects(householdId)).toContain('household-removed')
    const { rows } = await registration.pool.query(
      `select facts::text as facts from kit.journal where aggregate_type = 'household'`,
    )
    expect(JSON.stringify(rows)).not.toContain('个体工商户')
  })
})
