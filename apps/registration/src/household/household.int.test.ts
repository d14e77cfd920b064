import { AgreementSigned } from '@jiuyuan/contract-assistance/events'
import { CardIssued } from '@jiuyuan/contract-card/events'
import { newId } from '@jiuyuan/contract-kit/id'
import { PlacementEnded, PlacementStarted } from '@jiuyuan/contract-placement/events'
import { ClaimPaid } from '@jiuyuan/contract-subsidy/events'
import { TrainingCertified } from '@jiuyuan/contract-training/events'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { familyOf, recognisedOf, type Family } from '../../test/family.ts'
import { KASHGAR, YANERWO } from '../../test/people.ts'
import { clerkOf, startRegistration, type Registration } from '../../test/registration.ts'

const here = clerkOf(YANERWO)
const ok = { ok: true }
let registration: Registration
beforeEach(async () => {
  registration = await startRegistration()
})
afterEach(() => registration[Symbol.asyncDispose]())

const family = () => familyOf(registration)
const recognised = (told: Family, category?: string) => recognisedOf(registration, told, category)
const placement = (personId: string) => {
  const [placementId, postId, employerId] = [newId(), newId(), newId()]
  const ids = { placementId, postId, employerId, personId }
  const [at, startedOn] = [registration.clock.now().toISOString(), registration.clock.today()]
  const contract = { contractUntil: '2029-11-30', monthlyWage: '207000', postDivision: YANERWO }
  const started = { ...ids, ...contract, at, startedOn }
  return {
    started: registration.eventOf(PlacementStarted, started, { subject: placementId }),
    ended: (endedOn: string) =>
      registration.eventOf(PlacementEnded, { ...ids, endedOn, reason: 'quit' }, { subject: placementId, version: 2 }),
  }
}
const subjects = async (householdId: string) =>
  (await registration.outbox()).filter(({ subject }) => subject === householdId).map(({ type }) => type.split('.')[1])

describe('a zero-employment household, from being found to being stable', () => {
  test('is found in the queue: since when, because of what', async () => {
    const { father, householdId } = await family()
    const { households } = await registration.app.householdQueue({ limit: 50, status: 'candidate' }, here)
    expect(households).toEqual([
      expect.objectContaining({
        id: householdId,
        number: 'YRW001',
        since: '2026-11-23',
        causePersonId: father,
        causeName: '阿迪力·艾合买提',
        causeFact: 'unemployment-registered',
        memberCount: 3,
      }),
    ])
    const view = await registration.app.household({ householdId }, here)
    expect(view).toMatchObject({ zero: 'yes', because: 'all-unemployed', occurrence: 1, urban: true })
    expect(view?.members.map(({ counted }) => counted)).toEqual([true, true, false])
  })
  test('goes the whole way, every event heard twice', async () => {
    const told = await family()
    const { mother, householdId } = told
    const twice = async (producer: string, event: unknown) => {
      expect(await registration.deliver(producer, event)).toBe('apply')
      expect(await registration.deliver(producer, event)).toBe('skip')
      await registration.hear()
    }
    await twice('registration', await recognised(told))
    registration.goTo('2026-11-24T01:00:00.000Z')
    const job = placement(mother)
    await twice('placement', job.started)
    const cleared = await registration.app.household({ householdId }, here)
    expect(cleared).toMatchObject({ status: 'cleared', clearedAt: '2026-11-24T01:00:00.000Z', stableOn: '2027-02-22' })
    expect(await registration.tick()).toBe(0)
    registration.goTo('2027-02-21T16:00:00.000Z')
    expect(await registration.tick()).toBe(1)
    expect(await registration.tick()).toBe(0)
    await twice('placement', job.ended('2027-02-21'))
    expect(await subjects(householdId)).toEqual([
      'household-zero-found',
      'household-zero-opened',
      'household-cleared',
      'household-stable',
      'household-reopened',
    ])
    const reopened = await registration.app.household({ householdId }, here)
    expect(reopened).toMatchObject({ status: 'open', occurrence: 2 })
    expect(reopened?.history.map(({ zero, since }) => [zero, since])).toEqual([
      [true, '2026-11-23'],
      [false, '2026-11-24'],
      [true, '2027-02-21'],
    ])
  })
  test('hears the end of a placement before its start, and waits for it', async () => {
    const told = await family()
    await registration.deliver('registration', await recognised(told))
    const job = placement(told.mother)
    expect(await registration.deliver('placement', job.ended('2026-11-23'))).toBe('park')
    expect(await registration.deliver('placement', job.started)).toBe('apply')
    await registration.hear()
    expect(await subjects(told.householdId)).toEqual([
      'household-zero-found',
      'household-zero-opened',
      'household-cleared',
      'household-reopened',
    ])
  })
  test('is not opened by a recognition of another category', async () => {
    const told = await family()
    await registration.deliver('registration', await recognised(told, 'D01'))
    expect((await registration.app.household({ householdId: told.householdId }, here))?.status).toBe('candidate')
  })
  test('loses a member who dies, and is derived anew', async () => {
    const { father, householdId } = await family()
    const gone = { commandId: newId(), personId: father, reason: 'dead' } as const
    expect(await registration.app.cancelCertificate(gone, here)).toEqual(ok)
    await registration.hear()
    const view = await registration.app.household({ householdId }, here)
    expect(view).toMatchObject({ status: 'observed', zero: 'no', because: 'no-member-registered' })
    expect(view?.members).toHaveLength(2)
  })
  test('is seen by its own offices only', async () => {
    const { householdId } = await family()
    const there = clerkOf(KASHGAR)
    expect(await registration.app.household({ householdId }, there)).toBeNull()
    expect((await registration.app.householdQueue({ limit: 50, status: 'candidate' }, there)).households).toEqual([])
  })
})

describe('the certificate’s ledger (附件第七条)', () => {
  test('has each service and policy once, the newest first, however often it is heard', async () => {
    const { father: personId, mother } = await family()
    const on = registration.clock.today()
    const claim = { claimId: newId(), employerId: newId(), kind: 'post', quarter: '2026Q4' } as const
    const events = [
      [
        'card',
        registration.eventOf(CardIssued, {
          cardId: newId(),
          personId,
          cardNo: '6501022600000017',
          certificateNo: '6501022026000001',
          issuedOn: on,
        }),
      ],
      ['assistance', registration.eventOf(AgreementSigned, { agreementId: newId(), personId, signedOn: on })],
      ['placement', placement(personId).started],
      [
        'training',
        registration.eventOf(TrainingCertified, {
          enrolmentId: newId(),
          courseId: newId(),
          personId,
          title: '家政服务',
          certifiedOn: on,
        }),
      ],
      [
        'subsidy',
        registration.eventOf(ClaimPaid, {
          ...claim,
          total: '414000',
          paidOn: on,
          lines: [
            { personId, month: '2026-10', amount: '207000' },
            { personId, month: '2026-10', amount: '207000' },
            { personId, month: '2026-11', amount: '207000' },
            { personId: mother, month: '2026-11', amount: '1' },
          ],
        }),
      ],
    ] as const
    let minute = 10
    for (const [producer, event] of events) {
      const later = { ...event, time: `2026-11-23T02:${(minute += 1)}:00.000Z` }
      for (let time = 0; time < 2; time++) await registration.deliver(producer, later)
    }
    const entries = await registration.app.personLedger({ personId }, here)
    const ofOthers = entries.filter(({ kind }) => kind !== 'certificate' && kind !== 'registration')
    expect(ofOthers.map(({ kind, text }) => [kind, text])).toEqual([
      ['subsidy', '2026-11 岗位补贴2,070.00元'],
      ['subsidy', '2026-10 岗位补贴2,070.00元'],
      ['training', '取得职业培训合格证书:家政服务'],
      ['placement', '2026-11-23起在公益性岗位就业'],
      ['agreement', '签订就业援助协议'],
      ['card', '核发《就业援助卡》6501022600000017'],
    ])
    expect(await registration.app.personLedger({ personId }, clerkOf(KASHGAR))).toEqual([])
  })
})
