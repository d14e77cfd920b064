import { eventOf } from '@jiuyuan/testkit/event-of'
import { newId } from '@jiuyuan/contract-kit/id'
import * as placement from '@jiuyuan/contract-placement/events'
import * as deciding from '@jiuyuan/contract-registration/decision-events'
import * as registration from '@jiuyuan/contract-registration/events'
import * as merging from '@jiuyuan/contract-registration/merge-events'
import * as subsidy from '@jiuyuan/contract-subsidy/events'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { startCards } from './cards.ts'

type Cards = Awaited<ReturnType<typeof startCards>>
export interface Holding {
  readonly personId: string
  readonly recognitionId: string
  readonly id: string
}

const CERTIFICATE = '6501022026000001'
const place = { postId: newId(), postDivision: '650102002001' }

/** What the other departments tell of one person, each in its own order. */
export const tellingOf = (cards: Cards, { personId, recognitionId }: Holding, employerId = newId()) => {
  const ofClaim = { post: 0, insurance: 0 }
  const payment = (kind: 'post' | 'insurance') => ({ subject: derivedId(kind, personId), version: ++ofClaim[kind] })
  let [ofPerson, ofRecognition, ofPlacement] = [1, 1, 0]
  const householdId = derivedId('household', personId)
  const placementId = derivedId('placement', personId)
  const person = { personId, householdId }
  const at = () => ({ subject: personId, version: ++ofPerson })
  const case_ = () => ({ subject: recognitionId, version: ++ofRecognition })
  const job = () => ({ subject: placementId, version: ++ofPlacement })
  const about = { placementId, postId: place.postId, employerId, personId }
  const paid = { claimId: newId(), employerId, kind: 'post', quarter: '2026Q3' } as const
  return {
    employerId,
    hired: (startedOn = '2026-11-20') =>
      cards.hear(
        eventOf(
          placement.PlacementStarted,
          {
            ...about,
            at: `${startedOn}T02:00:00.000Z`,
            startedOn,
            contractUntil: '2029-11-19',
            monthlyWage: '207000',
            postDivision: place.postDivision,
          },
          job(),
        ),
      ),
    dismissed: (endedOn = '2026-11-23') =>
      cards.hear(eventOf(placement.PlacementEnded, { ...about, endedOn, reason: 'resigned' }, job())),
    employed: (channel: 'employer' | 'self-employed', since = '2026-11-20') =>
      cards.hear(
        eventOf(
          registration.PersonEmployed,
          { ...person, since, channel, ...(channel === 'employer' ? { employerId } : {}) },
          at(),
        ),
      ),
    jobless: (since = '2026-11-23') => cards.hear(eventOf(registration.PersonUnemployed, { ...person, since }, at())),
    left: (on: string) =>
      cards.hear(
        eventOf(
          registration.CertificateCancelled,
          { personId, certificateNo: CERTIFICATE, reason: 'retired', cancelledOn: on },
          at(),
        ),
      ),
    certificateCancelled: (on: string) =>
      cards.hear(
        eventOf(
          registration.CertificateCancelled,
          { personId, certificateNo: CERTIFICATE, reason: 'employed', cancelledOn: on },
          at(),
        ),
      ),
    certificateLost: (on: string) =>
      cards.hear(eventOf(registration.CertificateLost, { personId, certificateNo: CERTIFICATE, on }, at())),
    certificateReplaced: (on: string) =>
      cards.hear(
        eventOf(registration.CertificateReplaced, { personId, certificateNo: CERTIFICATE, on, version: 2 }, at()),
      ),
    moved: (toDivision: string) =>
      cards.hear(
        eventOf(
          registration.PersonMoved,
          { personId, fromDivision: '650102002001', toDivision, on: '2026-11-23' },
          at(),
        ),
      ),
    mergedInto: (intoPersonId: string, cardOf?: string) =>
      cards.hear(
        eventOf(
          merging.PersonMerged,
          { personId, intoPersonId, on: '2026-11-23', ...(cardOf ? { cardOf } : {}) },
          at(),
        ),
      ),
    unmergedFrom: (intoPersonId: string) =>
      cards.hear(eventOf(merging.PersonUnmerged, { personId, intoPersonId, on: '2026-11-23' }, at())),
    notQualified: (endedOn: string) =>
      cards.hear(
        eventOf(
          deciding.RecognitionEnded,
          { recognitionId, personId, ground: 'no-longer-qualified', endedOn },
          case_(),
        ),
      ),
    revoked: (revokedOn: string) =>
      cards.hear(eventOf(deciding.RecognitionRevoked, { recognitionId, personId, revokedOn }, case_())),
    paid: (kind: 'post' | 'insurance') =>
      cards.hear(
        eventOf(
          subsidy.ClaimPaid,
          {
            ...paid,
            claimId: derivedId(kind, personId),
            kind,
            total: '1',
            paidOn: '2026-11-20',
            lines: [{ personId, month: '2026-10', amount: '1' }],
          },
          payment(kind),
        ),
      ),
    policyEnded: (kind: 'post' | 'insurance' = 'post') =>
      cards.hear(eventOf(subsidy.PolicyExhausted, { personId, kind, employerId, lastMonth: '2026-10' }, payment(kind))),
  }
}
