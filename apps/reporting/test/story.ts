import * as assistance from '@jiuyuan/contract-assistance/events'
import * as card from '@jiuyuan/contract-card/events'
import * as placement from '@jiuyuan/contract-placement/events'
import * as registration from '@jiuyuan/contract-registration/events'
import * as subsidy from '@jiuyuan/contract-subsidy/events'
import * as training from '@jiuyuan/contract-training/events'
import { fact, history, idOf, type Message } from './told.ts'

/** One family's whole way, through all services: the facts of each aggregate in order. */
export const story = (family: string, from = '2026-11-02T02:00:00.000Z'): Message[][] => {
  const id = (name: string) => idOf(`${family} ${name}`)
  const personId = id('person')
  const householdId = id('household')
  const recognition = { recognitionId: id('recognition'), personId, householdId }
  const cards = { cardId: id('card'), personId }
  const post = { postId: id('post'), employerId: id('employer') }
  const offer = { offerId: id('offer'), ...post, personId, householdId }
  const work = { placementId: id('placement'), ...post, personId, householdId }
  const guarantee = { guaranteeId: id('guarantee'), householdId, occurrence: 1 }
  const claim = { claimId: id('claim'), employerId: post.employerId, kind: 'post', quarter: '2026Q4' } as const
  const enrolment = { enrolmentId: id('enrolment'), courseId: id('course'), personId }
  const day = '2026-11-02'
  const later = (hours: number) => new Date(Date.parse(from) + hours * 3_600_000).toISOString()
  const as = (subject: string, facts: Parameters<typeof history>[1]) => history(subject, facts, from)
  return [
    as(personId, [
      fact(registration.PersonRegistered, { personId, householdId, status: 'unemployed' }),
      fact(registration.UnemploymentRegistered, { personId, householdId, registeredOn: day }),
      fact(registration.CertificateIssued, { personId, certificateNo: '6501022026000001', issuedOn: day }),
      fact(registration.PersonEmployed, { personId, householdId, since: day, channel: 'public-post' }),
    ]),
    as(householdId, [
      fact(registration.HouseholdZeroFound, {
        householdId,
        occurrence: 1,
        since: day,
        causePersonId: personId,
        causeFact: 'x',
      }),
      fact(registration.HouseholdZeroOpened, {
        householdId,
        occurrence: 1,
        recognitionId: recognition.recognitionId,
        discoveredOn: day,
        recognisedAt: later(6),
        members: [personId],
      }),
      fact(registration.HouseholdCleared, {
        householdId,
        occurrence: 1,
        personId,
        clearedAt: later(16),
        channel: 'public-post',
      }),
    ]),
    as(recognition.recognitionId, [
      fact(registration.RecognitionApplied, { ...recognition, category: 'D04', appliedOn: day }),
      fact(registration.RecognitionChecked, { ...recognition, dueOn: day }),
      fact(registration.RecognitionPublicised, { ...recognition, noticeFrom: day, noticeUntil: day }),
      fact(registration.RecognitionObjected, { ...recognition, objectionId: id('objection') }),
      fact(registration.ObjectionSettled, { ...recognition, objectionId: id('objection'), upheld: false }),
      fact(registration.NoticeEnded, { ...recognition, dueOn: day }),
      fact(registration.RecognitionReviewed, { ...recognition, dueOn: day }),
      fact(registration.RecognitionRecognised, {
        ...recognition,
        category: 'D04',
        recognisedAt: later(6),
        firstContactOfficer: 'clerk',
      }),
    ]),
    as(cards.cardId, [
      fact(card.CardAwaited, { ...cards, recognitionId: recognition.recognitionId, dueOn: day }),
      fact(card.CardPrepared, cards),
      fact(card.CardIssued, { ...cards, cardNo: '0102-00012345', certificateNo: '6501022026000001', issuedOn: day }),
      fact(card.CardDelivered, { ...cards, deliveredOn: day }),
    ]),
    as(post.employerId, [
      fact(placement.EmployerRegistered, {
        employerId: post.employerId,
        creditCode: '91650102MA0000001X',
        name: '示例物业公司',
      }),
    ]),
    as(post.postId, [
      fact(placement.PostSubmitted, { ...post, dueOn: day }),
      fact(placement.PostApproved, { ...post, title: '保洁', places: 1, monthlyWage: '190000' }),
    ]),
    as(offer.offerId, [
      fact(placement.OfferMade, { ...offer, at: later(8) }),
      fact(placement.OfferAccepted, { ...offer, at: later(9) }),
    ]),
    as(work.placementId, [
      fact(placement.PlacementStarted, {
        ...work,
        at: later(15),
        startedOn: day,
        contractUntil: '2027-11-01',
        monthlyWage: '190000',
        postDivision: '650102002001',
      }),
    ]),
    as(guarantee.guaranteeId, [
      fact(placement.GuaranteeOpened, { ...guarantee, openedAt: later(6), limitAt: later(30) }),
      fact(placement.GuaranteePaused, { ...guarantee, at: later(8), reason: '本人考虑岗位' }),
      fact(placement.GuaranteeResumed, { ...guarantee, at: later(9), limitAt: later(31) }),
      fact(placement.GuaranteeMet, {
        ...guarantee,
        at: later(16),
        personId,
        minutes: 540,
        pausedMinutes: 60,
        within: true,
      }),
    ]),
    as(enrolment.enrolmentId, [
      fact(training.TrainingRecommended, enrolment),
      fact(training.TrainingEnrolled, { ...enrolment, on: day }),
    ]),
    as(id('agreement'), [
      fact(assistance.AgreementAwaited, { agreementId: id('agreement'), personId, officer: 'clerk', dueOn: day }),
      fact(assistance.AgreementSigned, { agreementId: id('agreement'), personId, signedOn: day }),
    ]),
    as(claim.claimId, [
      fact(subsidy.ClaimSubmitted, { ...claim, total: '60000' }),
      fact(subsidy.ClaimChecked, claim),
      fact(subsidy.ClaimPublicised, { ...claim, noticeUntil: day }),
      fact(subsidy.ClaimApproved, { ...claim, total: '60000' }),
      fact(subsidy.ClaimPaid, {
        ...claim,
        total: '60000',
        paidOn: day,
        lines: [
          { personId, month: '2026-12', amount: '30005' },
          { personId, month: '2026-11', amount: '29995' },
        ],
      }),
    ]),
  ]
}
