import { CardCancelled, CardIssued } from '@jiuyuan/contract-card/events'
import { newId } from '@jiuyuan/contract-kit/id'
import { DeclineOffer } from '@jiuyuan/contract-placement/offer'
import { CertificateCancelled } from '@jiuyuan/contract-registration/events'
import { employerOf, officerOf } from '@jiuyuan/testkit/officer'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { county, elsewhere, ok, startPlacement, townOf } from '../../test/placement.ts'
import type { PlacementService } from '../../test/placement.ts'

let service: PlacementService
let town: ReturnType<typeof townOf>
beforeEach(async () => {
  service = await startPlacement()
  town = townOf(service)
})
afterEach(() => service[Symbol.asyncDispose]())
const refused = (code: string) => expect.objectContaining({ ok: false, code })

describe('an offer', () => {
  test('is told to others with ids only, and its answer too', async () => {
    const { personId } = await town.person()
    const offerId = await town.offer(await town.post(), personId)
    await town.accept(offerId)
    expect((await service.told(offerId)).map(({ fact }) => fact)).toEqual(['offer-made', 'offer-accepted'])
  })
  test.each([
    ['card', { card: false }],
    ['certificate', { certificate: false }],
  ])('is not made to somebody without a valid %s, who is told why (附件第二、七条)', async (_, papers) => {
    const { personId } = await town.person(papers)
    const postId = await town.post()
    expect(await service.app.makeOffer(town.offering(postId, personId), county)).toEqual(refused('card-not-valid'))
    const [make] = await service.app.personPermitted({ personId }, county)
    expect(make).toMatchObject({
      command: 'make',
      permitted: false,
      refusal: { code: 'card-not-valid', article: '附件第二、七条' },
    })
  })
  test('is not made any more when card or certificate is gone; an older card that goes late changes nothing', async () => {
    const { personId, cardId } = await town.person()
    const postId = await town.post()
    const reissued = newId()
    const issued = { personId, cardId: reissued, cardNo: '0102-00000002', certificateNo: '1', issuedOn: '2026-11-28' }
    await service.deliver('card', service.eventOf(CardIssued, issued, { subject: reissued }))
    const cancelled = { cancelledOn: '2026-11-28', reason: 'lost', personId }
    await service.deliver('card', service.eventOf(CardCancelled, { ...cancelled, cardId }, { subject: cardId }))
    expect(await service.app.personPermitted({ personId }, county)).toMatchObject([{ permitted: true }])
    const paper = { ...cancelled, certificateNo: '6501022026000001' }
    await service.deliver('registration', service.eventOf(CertificateCancelled, paper, { subject: personId }))
    expect(await service.app.makeOffer(town.offering(postId, personId), county)).toEqual(refused('card-not-valid'))
  })
  test('is made by an office that the person belongs to', async () => {
    const { personId } = await town.person()
    const postId = await town.post()
    expect(await service.app.makeOffer(town.offering(postId, personId), elsewhere)).toEqual(refused('out-of-scope'))
    expect(await service.app.personPermitted({ personId }, elsewhere)).toEqual([])
  })
  test('is seen by its office and its employer, by nobody else', async () => {
    const { personId } = await town.person()
    const employer = await town.employer()
    const offerId = await town.offer(await town.post(1, employer), personId)
    const seen = (by: typeof county) => service.app.offers({}, by)
    expect(await seen(county)).toMatchObject([{ id: offerId, personId, status: 'open' }])
    expect(await seen(employer)).toHaveLength(1)
    expect(await seen(employerOf(newId()))).toEqual([])
    expect(await seen(elsewhere)).toEqual([])
  })
  test('is declined only with a reason, and the person’s own words stay in the journal', async () => {
    const { personId } = await town.person()
    const offerId = await town.offer(await town.post(), personId)
    const unsaid = { commandId: newId(), offerId, reason: 'other' as const }
    expect(await service.app.declineOffer(unsaid, county)).toEqual(refused('reason-missing'))
    expect(DeclineOffer.safeParse({ commandId: newId(), offerId }).success).toBe(false)
    const words = '要照顾生病的母亲'
    const declined = { commandId: newId(), offerId, reason: 'care' as const, words }
    expect(await service.app.declineOffer(declined, county)).toEqual(ok)
    const { rows } = await service.pool.query(`select reason from kit.journal where command = 'DeclineOffer'`)
    expect(rows).toEqual([{ reason: words }])
    expect(JSON.stringify(await service.told())).not.toContain(words)
    expect(await service.app.personPermitted({ personId }, county)).toMatchObject([{ permitted: true }])
  })
  test('says in advance what may be done with it', async () => {
    const { personId } = await town.person()
    const offerId = await town.offer(await town.post(), personId)
    const permitted = async () =>
      (await service.app.offerPermitted({ offerId }, county)).map(({ command, refusal }) => [command, refusal?.code])
    expect(await permitted()).toEqual([
      ['accept', undefined],
      ['decline', undefined],
      ['start', 'offer-not-accepted'],
    ])
    await town.accept(offerId)
    expect(await permitted()).toEqual([
      ['accept', 'offer-answered'],
      ['decline', 'offer-answered'],
      ['start', undefined],
    ])
    expect(await service.app.offerPermitted({ offerId }, elsewhere)).toEqual([])
  })
})

test('two offices offer at the same moment: one offer is open, the other is told so (20 rounds)', async () => {
  const postId = await town.post(50)
  const street = officerOf('650102002000')
  for (let round = 0; round < 20; round++) {
    const { personId } = await town.person()
    const outcomes = await Promise.all(
      [county, street].map((by) => service.app.makeOffer(town.offering(postId, personId), by)),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(outcomes.find((outcome) => !outcome.ok)).toEqual(refused('offer-open'))
  }
})

test('accepted and declined at the same moment: one answer counts (20 rounds)', async () => {
  const postId = await town.post(50)
  for (let round = 0; round < 20; round++) {
    const { personId } = await town.person()
    const offerId = await town.offer(postId, personId)
    const outcomes = await Promise.all([
      service.app.acceptOffer({ commandId: newId(), offerId, assent: town.assent }, county),
      service.app.declineOffer({ commandId: newId(), offerId, reason: 'care' }, county),
    ])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(outcomes.find((outcome) => !outcome.ok)).toEqual(refused('offer-answered'))
  }
})
