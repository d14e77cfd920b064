import type { DeclineReason } from '@jiuyuan/contract-placement/offer'
import { scenario } from '@jiuyuan/testkit/given'
import { describe, test } from 'vitest'
import { offer, type OfferCommand, type OfferFact } from './offer.ts'

const given = scenario(offer)
const about = {
  postId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a01',
  postTitle: '社区保洁员',
  employerId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a02',
  personId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14',
  division: '650102002002',
  madeAt: '2026-11-28T01:00:00.000Z',
  madeBy: 'registrar.a',
}
const fit = { cardValid: true, offerOpen: false, postApproved: true, places: 4, taken: 0, placed: false }
const make: OfferCommand = { type: 'MakeOffer', ...about, ...fit }
const made: OfferFact = { type: 'OfferMade', ...about }
const now = '2026-11-28T02:00:00.000Z'
const assent = { method: 'signature', on: '2026-11-28', language: 'ug' } as const
const acceptIt: OfferCommand = { type: 'AcceptOffer', now, assent }
const accepted: OfferFact = { type: 'OfferAccepted', at: now, assent }
const declineIt = (reason: DeclineReason, explained = false): OfferCommand => ({
  type: 'DeclineOffer',
  now,
  reason,
  explained,
})

describe('岗位推荐', () => {
  test('is made to a person with a valid card', () => given().when(make).yields(made))
  test('needs card and certificate valid together (附件第二、七条)', () =>
    given()
      .when({ ...make, cardValid: false })
      .refuses('card-not-valid'))
  test('needs an approved post', () =>
    given()
      .when({ ...make, postApproved: false })
      .refuses('post-not-open'))
  test('needs a free place', () =>
    given()
      .when({ ...make, taken: 4 })
      .refuses('post-full', { places: 4 }))
  test('is not made to somebody who works', () =>
    given()
      .when({ ...make, placed: true })
      .refuses('already-placed'))
  test('waits for the answer to another one', () =>
    given()
      .when({ ...make, offerOpen: true })
      .refuses('offer-open'))
  test('is made once', () => given(made).when(make).refuses('offer-exists'))
  test('is accepted by the person, and their assent is kept', () => given(made).when(acceptIt).yields(accepted))
  test('is declined for a reason, and nothing else happens', () =>
    given(made).when(declineIt('care')).yields({ type: 'OfferDeclined', at: now, reason: 'care' }))
  test('is declined for another reason only with the person’s own words', () => {
    given(made).when(declineIt('other')).refuses('reason-missing')
    given(made).when(declineIt('other', true)).yields({ type: 'OfferDeclined', at: now, reason: 'other' })
  })
  test('is answered once', () => {
    given(made, accepted).when(declineIt('care')).refuses('offer-answered')
    given(made, { type: 'OfferDeclined', at: now, reason: 'care' }).when(acceptIt).refuses('offer-answered')
  })
  test('is not answered when nobody made it', () => given().when(acceptIt).refuses('offer-unknown'))
})
