import { scenario } from '@jiuyuan/testkit/given'
import { describe, test } from 'vitest'
import type { CardCommand } from './card-commands.ts'
import { card, type CardFact } from './card.ts'

const given = scenario(card)
const both = ['card', 'certificate'] as const
const employerId = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a99'
const awaited = {
  type: 'CardAwaited',
  personId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14',
  recognitionId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a15',
  division: '650102002001',
  dueOn: '2026-11-26',
} as const
const prepared: CardFact = { type: 'CardPrepared' }
const numbers = { cardNo: '6501022600000018', certificateNo: '6501022026000001' }
const issued: CardFact = { type: 'CardIssued', ...numbers, issuedOn: '2026-11-25' }
const receipt = { on: '2026-11-26', language: 'zh' }
const delivered: CardFact = { type: 'CardDelivered', ...receipt }
const atEmployer: CardFact = { type: 'CustodyChanged', papers: both, holder: 'employer', employerId, ...receipt }
const issue: CardCommand = { type: 'IssueCard', ...numbers, issuedOn: '2026-11-25', owes: false }
const toEmployer: CardCommand = {
  type: 'HandOver',
  papers: both,
  holder: 'employer',
  employerId,
  employed: true,
  receipt,
}
const toPerson: CardCommand = { type: 'HandOver', papers: both, holder: 'person', employed: false, receipt }
const due = { employer: '2026-12-16', person: '2026-12-31' }
const mustReturn: CardCommand = { type: 'RequireReturn', ground: 'policy-ended', on: '2026-12-01', due }
const takeBack: CardCommand = { type: 'ReturnCard', today: '2026-12-05' }

const decided = { by: 'street.a', office: '650102002000' }
const cancel: CardCommand = { type: 'CancelCard', today: '2026-12-02', ground: 'misused', decided, dueOn: '2026-12-31' }
const cancelled: CardFact = {
  type: 'CardCancelled',
  on: '2026-12-02',
  reason: 'misused',
  decided,
  returnDueOn: '2026-12-31',
}
const restore: CardCommand = { type: 'RestoreCard', reasons: ['misused'], on: '2027-01-20' }
const restored: CardFact = { type: 'CardRestored', status: 'active', from: '2026-12-02', on: '2027-01-20' }
const leftMarket: CardCommand = { type: 'LeaveMarket', on: '2026-12-10', dueOn: '2027-01-10' }
const endedBesides: CardFact = { type: 'EndingAdded', reason: 'left-market' }

const inUse = [awaited, prepared, issued, delivered] as const
const held = given(...inUse)

describe('issuing the card (附件第四、五、七条)', () => {
  test('the community fills in what the recognition awaits', () =>
    given(awaited).when({ type: 'PrepareCard' }).yields(prepared))
  test('the street issues it with a number of the region', () => given(awaited, prepared).when(issue).yields(issued))
  test('nothing is issued that the community has not filled in', () =>
    given(awaited).when(issue).refuses('card-not-prepared'))
  test('[A1] no card without a valid certificate', () =>
    given(awaited, prepared)
      .when({ ...issue, certificateNo: undefined })
      .refuses('certificate-not-valid'))
  test('no card without a number of the county', () =>
    given(awaited, prepared)
      .when({ ...issue, cardNo: undefined })
      .refuses('numbers-exhausted'))
  test('no new card while the old one is still out', () =>
    given(awaited, prepared)
      .when({ ...issue, owes: true })
      .refuses('old-card-out'))
  test('a paper that was issued without a line needs a number of its own reservation', () =>
    given(awaited, prepared)
      .when({ ...issue, flaw: 'number-not-reserved' })
      .refuses('number-not-reserved'))
  test('a card is issued once', () => given(awaited, prepared, issued).when(issue).refuses('card-not-prepared'))
  test('a card is filled in once', () =>
    given(awaited, prepared).when({ type: 'PrepareCard' }).refuses('card-not-awaited'))
  test('nothing is done to a card that nobody awaits', () => given().when(issue).refuses('card-unknown'))
})

describe('custody of card and certificate (附件第十、十一条)', () => {
  test('the person signs for the card', () =>
    given(awaited, prepared, issued).when({ type: 'DeliverCard', receipt }).yields(delivered))
  test('the person signs for it once', () => held.when({ type: 'DeliverCard', receipt }).refuses('card-held-already'))
  test('the employer where the person works may keep both, with a receipt', () =>
    held.when(toEmployer).yields(atEmployer))
  test('it may keep the certificate alone', () =>
    held
      .when({ ...toEmployer, papers: ['certificate'] })
      .yields({ type: 'CustodyChanged', papers: ['certificate'], holder: 'employer', employerId, ...receipt }))
  test('nobody else may keep it', () => held.when({ ...toEmployer, employed: false }).refuses('not-employed-there'))
  test('it is not handed on before the person has it', () =>
    given(awaited, prepared, issued).when(toEmployer).refuses('card-with-issuer'))
  test('it comes back to the person', () =>
    given(...inUse, atEmployer)
      .when(toPerson)
      .yields({ type: 'CustodyChanged', papers: both, holder: 'person', ...receipt }))
  test('it is not handed over twice to the same hands', () =>
    given(...inUse, atEmployer)
      .when(toEmployer)
      .refuses('card-held-already'))
  test('the worker may ask for both back at any time (劳动合同法第九条)', () =>
    given(...inUse, atEmployer)
      .when({ type: 'DemandBack', receipt })
      .yields({ type: 'BackDemanded', employerId, ...receipt }))
  test('nothing is asked back that the employer does not keep', () =>
    held.when({ type: 'DemandBack', receipt }).refuses('not-with-employer'))
  test('the certificate comes back to the person also when the card has ended', () =>
    given(...inUse, atEmployer, { type: 'CardReturned', on: '2026-12-05' })
      .when(toPerson)
      .yields({ type: 'CustodyChanged', papers: ['certificate'], holder: 'person', ...receipt }))
})

describe('a lost card (75号第二十条)', () => {
  const report: CardCommand = {
    type: 'ReportLoss',
    lostOn: '2026-11-28',
    today: '2026-12-01',
    noticeUntil: '2026-12-08',
  }
  const lost: CardFact = { type: 'CardLost', lostOn: '2026-11-28', on: '2026-12-01', noticeUntil: '2026-12-08' }
  const replace = (today: string): CardCommand => ({
    type: 'ReplaceCard',
    certificateNo: numbers.certificateNo,
    today,
  })
  test('is made known from the day it is reported', () => held.when(report).yields(lost))
  test('was not lost tomorrow, nor before it was issued', () => {
    held.when({ ...report, lostOn: '2026-12-02' }).refuses('day-not-possible')
    held.when({ ...report, lostOn: '2026-11-24' }).refuses('day-not-possible')
  })
  test('is replaced under the same number the day after the notice', () =>
    given(...inUse, lost)
      .when(replace('2026-12-09'))
      .yields({ type: 'CardReplaced', cardVersion: 2, on: '2026-12-09' }))
  test('is not replaced on the last day of the notice', () =>
    given(...inUse, lost)
      .when(replace('2026-12-08'))
      .refuses('loss-notice-running', { until: '2026-12-08' }))
  test('[A1] is not replaced without the valid certificate', () =>
    given(...inUse, lost)
      .when({ type: 'ReplaceCard', certificateNo: undefined, today: '2026-12-09' })
      .refuses('certificate-not-valid'))
  test('is signed for again', () =>
    given(...inUse, lost, { type: 'CardReplaced', cardVersion: 2, on: '2026-12-09' })
      .when({ type: 'DeliverCard', receipt })
      .yields(delivered))
  test('is the person’s again when it is found', () =>
    given(...inUse, lost)
      .when({ type: 'FindCard', receipt })
      .yields({ type: 'CardFound', on: '2026-11-26' }))
  test('cannot be handed to anybody', () =>
    given(...inUse, lost)
      .when(toEmployer)
      .refuses('card-not-active'))
})

describe('the end of a card (附件第十至十三条)', () => {
  test('who has it in hand gives it back: the employer within its days', () =>
    given(...inUse, atEmployer)
      .when(mustReturn)
      .yields({ type: 'ReturnDue', ground: 'policy-ended', on: '2026-12-01', dueOn: due.employer }))
  test('… the person within theirs', () =>
    held.when(mustReturn).yields({ type: 'ReturnDue', ground: 'policy-ended', on: '2026-12-01', dueOn: due.person }))
  test('… and a card that nobody fetched is back', () =>
    given(awaited, prepared, issued)
      .when(mustReturn)
      .yields({ type: 'CardReturned', on: '2026-12-01', ground: 'policy-ended' }))
  test('what must be given back is returned to its issuer', () =>
    given(...inUse, { type: 'ReturnDue', ground: 'policy-ended', on: '2026-12-01', dueOn: due.person })
      .when(takeBack)
      .yields({ type: 'CardReturned', on: '2026-12-05' }))
  test('what is lost when it must be given back is cancelled', () =>
    given(...inUse, { type: 'ReturnDue', ground: 'policy-ended', on: '2026-12-01', dueOn: due.person })
      .when({ type: 'ReportLoss', lostOn: '2026-12-02', today: '2026-12-02', noticeUntil: '2026-12-09' })
      .yields({ type: 'CardCancelled', on: '2026-12-02', reason: 'lost' }))
  test('a recognition that ends before the issue leaves no card', () =>
    given(awaited)
      .when({ ...mustReturn, ground: 'not-qualified' })
      .yields({ type: 'CardCancelled', on: '2026-12-01', reason: 'not-qualified' }))
  test('leaving the labour market cancels it, and the community fetches both papers', () =>
    held
      .when({ type: 'LeaveMarket', on: '2026-12-01', dueOn: '2026-12-31' })
      .yields({ type: 'CardCancelled', on: '2026-12-01', reason: 'left-market', returnDueOn: '2026-12-31' }))
  test('what is fetched is with the issuer', () =>
    given(...inUse, { type: 'CardCancelled', on: '2026-12-01', reason: 'left-market', returnDueOn: '2026-12-31' })
      .when(takeBack)
      .yields({ type: 'CustodyChanged', papers: ['card', 'certificate'], holder: 'issuer', on: '2026-12-05' }))
  test('a card that is not issued cannot be returned', () => given(awaited).when(takeBack).refuses('nothing-out'))
  test('a returned card is not cancelled any more', () =>
    given(...inUse, { type: 'CardReturned', on: '2026-12-01' })
      .when(cancel)
      .refuses('card-not-active'))
  test('what is over does not end again', () =>
    given(...inUse, { type: 'CardReturned', on: '2026-12-01' })
      .when(mustReturn)
      .yields())
})

describe('the cancellation by an officer, a decision of its own', () => {
  test('has a ground of the list and says who decided; the community fetches the card', () =>
    held.when(cancel).yields(cancelled))
  test('is nothing for a card that must go back anyway', () =>
    given(...inUse, { type: 'ReturnDue', ground: 'policy-ended', on: '2026-12-01', dueOn: due.person })
      .when(cancel)
      .refuses('card-not-active'))
  test('when it is overturned gives the same card back under its number, from the day it was cancelled', () => {
    given(...inUse, cancelled)
      .when(restore)
      .yields(restored)
    given(...inUse, cancelled, restored)
      .when(takeBack)
      .yields({ type: 'CardReturned', on: '2026-12-05' })
  })
  test('once: told again, nothing follows', () =>
    given(...inUse, cancelled, restored)
      .when(restore)
      .yields())
  test('gives nothing back that ended for another reason too, until that one falls as well', () => {
    given(...inUse, cancelled)
      .when(leftMarket)
      .yields(endedBesides)
    given(...inUse, cancelled, endedBesides)
      .when(leftMarket)
      .yields()
    given(...inUse, cancelled, endedBesides)
      .when(restore)
      .yields({ type: 'EndingDropped', standing: ['left-market'] })
    given(...inUse, cancelled, endedBesides, { type: 'EndingDropped', standing: ['left-market'] })
      .when({ ...restore, reasons: ['left-market'] })
      .yields(restored)
  })
  test('of the recognition gives back what had to go back for it alone, and what was revoked', () => {
    const ended = { ...restore, reasons: ['not-qualified', 'revoked'] } as const
    const due = { type: 'ReturnDue', ground: 'not-qualified', on: '2026-12-01', dueOn: '2026-12-31' } as const
    given(...inUse, due)
      .when(ended)
      .yields({ ...restored, from: '2026-12-01' })
    given(...inUse, due, { type: 'CardReturned', on: '2026-12-05' })
      .when(ended)
      .yields({ ...restored, from: '2026-12-01', returnedOn: '2026-12-05' })
    given(...inUse, { type: 'CardReturned', on: '2026-12-05', ground: 'not-qualified' })
      .when(ended)
      .yields({ ...restored, from: '2026-12-05', returnedOn: '2026-12-05' })
    given(...inUse, { type: 'CardRevoked', on: '2026-12-03' })
      .when(ended)
      .yields({ ...restored, from: '2026-12-03' })
    given(...inUse, { ...due, ground: 'policy-ended' })
      .when(ended)
      .yields()
  })
  test('of a card that was lost makes it lost again, not good', () =>
    given(...inUse, { type: 'CardLost', lostOn: '2026-12-01', on: '2026-12-01', noticeUntil: '2026-12-08' }, cancelled)
      .when(restore)
      .yields({ ...restored, status: 'lost' }))
  test('leaves what another reason cancelled alone', () =>
    given(...inUse, { type: 'CardCancelled', on: '2026-12-01', reason: 'left-market' })
      .when(restore)
      .yields())
  test('a card that was fetched meanwhile waits at the office for its holder', () =>
    given(...inUse, cancelled, { type: 'CustodyChanged', papers: both, holder: 'issuer', on: '2026-12-20' }, restored)
      .when({ type: 'DeliverCard', receipt })
      .yields(delivered))
})
