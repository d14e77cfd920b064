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
const fit = { cardValid: true, postApproved: true, places: 4, taken: 0, placed: false }
const make: OfferCommand = { type: 'MakeOffer', ...about, ...fit }
const made: OfferFact = { type: 'OfferMade', ...about }
const now = '2026-11-28T02:00:00.000Z'

describe('岗位推荐', () => {
  test('is made to a person with a valid card', () => given().when(make).yields(made))
  test('needs card and certificate valid together (附件第二、七条)', () =>
    given().when({ ...make, cardValid: false }).refuses('card-not-valid'))
  test('needs an approved post', () => given().when({ ...make, postApproved: false }).refuses('post-not-open'))
  test('needs a free place', () => given().when({ ...make, taken: 4 }).refuses('post-full', { places: 4 }))
  test('is not made to somebody who works', () => given().when({ ...make, placed: true }).refuses('already-placed'))
  test('is made once', () => given(made).when(make).refuses('offer-exists'))
  test('is accepted by the person', () => given(made).when({ type: 'AcceptOffer', now }).yields({ type: 'OfferAccepted', at: now }))
  test('is declined for a reason, and nothing else happens', () =>
    given(made).when({ type: 'DeclineOffer', now, reason: 'care' }).yields({ type: 'OfferDeclined', at: now, reason: 'care' }))
  test('is answered once', () =>
    given(made, { type: 'OfferAccepted', at: now }).when({ type: 'DeclineOffer', now, reason: 'care' }).refuses('offer-answered'))
  test('is not answered when nobody made it', () => given().when({ type: 'AcceptOffer', now }).refuses('offer-unknown'))
})
