import { CardIssued, CardRestored, CardReturned } from '@jiuyuan/contract-card/events'
import { newId } from '@jiuyuan/contract-kit/id'
import { GuaranteeId } from '@jiuyuan/contract-placement/guarantee'
import { OfferId, PlacementId } from '@jiuyuan/contract-placement/offer'
import {
  CertificateCancelled,
  CertificateIssued,
  HouseholdCleared,
  HouseholdZeroOpened,
  PersonMoved,
  RecognitionRecognised,
} from '@jiuyuan/contract-registration/events'
import { CertificateRestored } from '@jiuyuan/contract-registration/restored-events'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { guaranteeIdOf } from '../src/on/household.ts'
import { at, friday } from './friday.ts'
import { COMMUNITY, county, ok, startPlacement, townOf, type PlacementService } from './placement.ts'

let service: PlacementService
let town: ReturnType<typeof townOf>
beforeEach(async () => {
  service = await startPlacement()
  town = townOf(service)
})
afterEach(() => service[Symbol.asyncDispose]())
const refused = (code: string) => expect.objectContaining({ ok: false, code })

/** All that the others tell of one family: a person whose first card was replaced, recognised, certified, at work. */
const story = () => {
  const [personId, householdId, recognitionId, first, second] = [newId(), newId(), newId(), newId(), newId()]
  const [numbers, home] = [{ certificateNo: '6501022026000001' }, { householdId, occurrence: 1 }]
  const issued = { personId, cardNo: '6501022600000018', ...numbers, issuedOn: '2026-11-27' }
  const recognised = { recognitionId, personId, category: 'D04', recognisedAt: friday, firstContactOfficer: 'clerk.a' }
  const opened = { ...home, recognitionId, discoveredOn: '2026-11-20', recognisedAt: friday, members: [personId] }
  const cleared = { ...home, personId, clearedAt: at('2026-11-28T09:00'), channel: 'public-post' } as const
  const cancelled = { personId, ...numbers, reason: 'lost', cancelledOn: '2026-11-27' }
  const of = service.eventOf
  const messages = [
    of(RecognitionRecognised, recognised, { subject: recognitionId }),
    of(CertificateIssued, { personId, ...numbers, issuedOn: '2026-11-20' }, { subject: personId }),
    of(CertificateCancelled, cancelled, { subject: personId }),
    of(CertificateIssued, { personId, ...numbers, issuedOn: '2026-11-27' }, { subject: personId }),
    of(CardIssued, { ...issued, cardId: first }, { subject: first }),
    of(CardReturned, { personId, cardId: first, returnedOn: '2026-11-27' }, { subject: first }),
    of(HouseholdZeroOpened, opened, { subject: householdId }),
    of(HouseholdCleared, cleared, { subject: householdId }),
  ]
  return { personId, householdId, messages, last: of(CardIssued, { ...issued, cardId: second }, { subject: second }) }
}

describe('what the others tell', () => {
  const orders = ['moved recognised', 'recognised moved', 'moved recognised recognised']
  test.each(orders)('of a move puts the person where they live now, in whatever order it comes: %s', async (order) => {
    const [personId, recognitionId, toDivision] = [newId(), newId(), '650103001001']
    const known = { recognitionId, personId, category: 'D04', recognisedAt: friday, firstContactOfficer: 'clerk.a' }
    const move = { personId, fromDivision: COMMUNITY, toDivision, on: '2026-11-27' }
    const events = {
      moved: service.eventOf(PersonMoved, move, { subject: personId }),
      recognised: service.eventOf(RecognitionRecognised, known, { subject: recognitionId }),
    }
    for (const name of order.split(' '))
      await service.deliver('registration', name === 'moved' ? events.moved : events.recognised)
    const { rows } = await service.pool.query('select division from assisted_person where person_id = $1', [personId])
    expect(rows).toEqual([{ division: toDivision }])
  })

  test('comes to the same in whatever order it is delivered, and however often', async () => {
    const orders = fc.shuffledSubarray([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7], { minLength: 16 })
    service.goTo(at('2026-11-28T10:00'))
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const { personId, householdId, messages, last } = story()
        for (const index of order) {
          const message = messages[index]
          await service.deliver(message?.type.split('.')[0] ?? '', message)
        }
        await service.deliver('card', last)
        const { rows } = await service.pool.query(
          'select household_id, division, card_valid, certificate_valid from assisted_person where person_id = $1',
          [personId],
        )
        const row = { household_id: householdId, division: COMMUNITY, card_valid: true, certificate_valid: true }
        expect(rows).toEqual([row])
        const guarantee = await service.told(guaranteeIdOf(householdId, 1))
        expect(guarantee.map(({ fact }) => fact)).toEqual(['guarantee-opened', 'guarantee-escalated', 'guarantee-met'])
      }),
      { numRuns: 25 },
    )
    expect((await service.pool.query('select from kit.parked')).rowCount).toBe(0)
  })

  test('of a remedy gives certificate and card back; a card that was lost stays lost', async () => {
    const [personId, good, lost] = [newId(), newId(), newId()]
    const paper = { personId, certificateNo: '6501022026000001', reason: 'own-wish' }
    const days = { from: '2026-11-20', on: '2026-11-27' }
    const of = service.eventOf
    const restored = { ...paper, ...days, householdId: newId(), unemployed: true }
    await service.deliver(
      'registration',
      of(CertificateCancelled, { ...paper, cancelledOn: '2026-11-20' }, { subject: personId }),
    )
    await service.deliver('registration', of(CertificateRestored, restored, { subject: personId }))
    const known = async () => {
      const sql = 'select certificate_valid, card_valid from assisted_person where person_id = $1'
      return (await service.pool.query(sql, [personId])).rows
    }
    const back = (cardId: string, status: 'active' | 'lost') =>
      service.deliver('card', of(CardRestored, { personId, cardId, status, ...days }, { subject: cardId }))
    await back(lost, 'lost')
    expect(await known()).toEqual([{ certificate_valid: true, card_valid: false }])
    await back(good, 'active')
    expect(await known()).toEqual([{ certificate_valid: true, card_valid: true }])
  })

  test('of our own offers changes nothing the second time, or in the wrong order', async () => {
    const { householdId, father } = await town.household()
    const postId = await town.post()
    const offer = town.offering(postId, father)
    expect(await service.app.makeOffer(offer, county)).toEqual(ok)
    service.goTo(at('2026-11-27T20:00'))
    const answer = { commandId: newId(), offerId: offer.offerId, assent: town.assent }
    expect(await service.app.acceptOffer(answer, county)).toEqual(ok)
    const { rows } = await service.pool.query(
      'select payload from kit.outbox where aggregate_id = $1 order by version',
      [offer.offerId],
    )
    const [made, accepted] = rows.map(({ payload }) => payload)
    for (const message of [accepted, made, accepted, made]) await service.deliver('placement', message)
    const told = await service.told(guaranteeIdOf(householdId, 1))
    expect(told.map(({ fact }) => fact)).toEqual(['guarantee-opened', 'guarantee-paused', 'guarantee-resumed'])
    expect(told.at(-1)).toMatchObject({ data: { limitAt: at('2026-11-28T20:00') } })
  })

  test('comes too late to hide a breach: work that began after the 24 hours is met, and not within', async () => {
    const { householdId, father } = await town.household()
    service.goTo(at('2026-11-29T09:00'))
    const cleared = { householdId, occurrence: 1, personId: father, clearedAt: at('2026-11-28T18:01') }
    const event = service.eventOf(HouseholdCleared, { ...cleared, channel: 'employer' }, { subject: householdId })
    await service.deliver('registration', event)
    const told = await service.told(guaranteeIdOf(householdId, 1))
    const rungs = ['guarantee-escalated', 'guarantee-escalated', 'guarantee-breached']
    expect(told.map(({ fact }) => fact)).toEqual(['guarantee-opened', ...rungs, 'guarantee-met'])
    expect(told.at(-1)).toMatchObject({ data: { minutes: 1441, within: false } })
  })
})

test('twelve start at once on eleven places: eleven are in post, one is told that the post is full', async () => {
  const postId = await town.post(11)
  const offers: OfferId[] = []
  for (let one = 0; one < 12; one++) {
    const offerId = await town.offer(postId, (await town.person()).personId)
    await town.accept(offerId)
    offers.push(offerId)
  }
  const start = (offerId: OfferId) => service.app.startPlacement(town.starting(offerId), county)
  const outcomes = await Promise.all(offers.map(start))
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(11)
  expect(outcomes.find((outcome) => !outcome.ok)).toEqual(refused('post-full'))
  const { rows } = await service.pool.query('select array_agg(seat order by seat) as seats from placement')
  expect(rows).toEqual([{ seats: Array.from({ length: 11 }, (_, index) => index + 1) }])
})
type OfferId = ReturnType<typeof OfferId.parse>

test('what nobody made is named as unknown, and what is made is made once', async () => {
  const { app } = service
  const [offerId, placementId] = [OfferId.parse(newId()), PlacementId.parse(newId())]
  const guarantee = { commandId: newId(), guaranteeId: GuaranteeId.parse(newId()) }
  expect(await app.acceptOffer({ commandId: newId(), offerId, assent: town.assent }, county)).toEqual(
    refused('offer-unknown'),
  )
  const end = { commandId: newId(), placementId, on: '2026-12-01', reason: 'resigned' } as const
  expect(await app.endPlacement(end, county)).toEqual(refused('placement-unknown'))
  expect(await app.resumeGuarantee(guarantee, county)).toEqual(refused('guarantee-unknown'))
  const employer = await town.employer()
  const post = town.submitting()
  expect(await app.submitPost(post, employer)).toEqual(ok)
  expect(await app.submitPost({ ...post, commandId: newId() }, employer)).toEqual(refused('post-exists'))
  const { personId } = await town.person()
  const offer = town.offering(await town.post(1, employer), personId)
  expect(await app.makeOffer(offer, county)).toEqual(ok)
  expect(await app.makeOffer({ ...offer, commandId: newId() }, county)).toEqual(refused('offer-exists'))
})
