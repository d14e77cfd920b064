import * as card from '@jiuyuan/contract-card/events'
import * as registration from '@jiuyuan/contract-registration/events'
import { expect, test } from 'vitest'
import { fact, history, idOf, type Message } from '../../test/told.ts'
import type { Projection } from '../projection.ts'
import { cardProjections } from './project-card.ts'
import { personProjections } from './project-person.ts'
import { recognitionProjections } from './project-recognition.ts'

/** The row that is left after a history. */
const left = (projections: readonly Projection[], messages: readonly Message[]) =>
  messages
    .flatMap((message) =>
      projections.filter(({ subject }) => subject === message.type).flatMap(({ rowsOf }) => rowsOf(message)),
    )
    .reduce((row, { columns }) => ({ ...row, ...columns }), {})

const [personId, householdId, cardId] = [idOf('person'), idOf('household'), idOf('card')]
const cards = { cardId, personId }
const work = { personId, householdId, since: '2026-11-02' }
const registered = fact(registration.PersonRegistered, { personId, householdId, status: 'student' })
const employed = (channel: 'self-employed' | 'employer') => fact(registration.PersonEmployed, { ...work, channel })
const certified = fact(registration.CertificateIssued, { personId, certificateNo: '6501', issuedOn: '2026-11-02' })
const cancelled = fact(registration.CertificateCancelled, {
  personId,
  certificateNo: '6501',
  reason: 'x',
  cancelledOn: '2026-11-02',
})

test.each([
  [[registered], { status: 'student', household_id: householdId }],
  [
    [registered, fact(registration.UnemploymentRegistered, { personId, householdId, registeredOn: '2026-11-02' })],
    { status: 'unemployed' },
  ],
  [[registered, employed('employer')], { status: 'employed' }],
  [[registered, employed('self-employed')], { status: 'self-employed' }],
  [[registered, employed('employer'), fact(registration.PersonUnemployed, work)], { status: 'unemployed' }],
  [[registered, certified], { status: 'student', certificate_no: '6501' }],
  [[registered, certified, cancelled], { certificate_no: null }],
])('a person is known as the last facts left the person (%#)', (facts, row) =>
  expect(left(personProjections, history(personId, facts))).toMatchObject({
    id: personId,
    division: '650102002001',
    ...row,
  }),
)

const issued = fact(card.CardIssued, { ...cards, cardNo: '0102', certificateNo: '6501', issuedOn: '2026-11-02' })
const awaited = fact(card.CardAwaited, { ...cards, recognitionId: idOf('recognition'), dueOn: '2026-11-02' })
test.each([
  [[awaited], { status: 'awaited' }],
  [[awaited, fact(card.CardPrepared, cards)], { status: 'prepared' }],
  [[awaited, issued], { status: 'active', card_no: '0102', issued_on: '2026-11-02' }],
  [
    [awaited, issued, fact(card.CardReturned, { ...cards, returnedOn: '2026-11-05' })],
    { status: 'returned', card_no: '0102', ended_on: '2026-11-05' },
  ],
  [
    [awaited, fact(card.CardCancelled, { ...cards, cancelledOn: '2026-11-05', reason: 'x' })],
    { status: 'cancelled', ended_on: '2026-11-05' },
  ],
])('a card is what its last fact made it (%#)', (facts, row) =>
  expect(left(cardProjections, history(cardId, facts))).toMatchObject({ id: cardId, person_id: personId, ...row }),
)

const recognition = { recognitionId: idOf('recognition'), personId }
const applied = fact(registration.RecognitionApplied, { ...recognition, category: 'D04', appliedOn: '2026-11-02' })
const recognised = fact(registration.RecognitionRecognised, {
  ...recognition,
  category: 'D01',
  recognisedAt: '2026-11-02T02:00:00Z',
  firstContactOfficer: 'clerk',
})
test.each([
  [[applied], { status: 'applied', category: 'D04' }],
  [[applied, recognised], { status: 'recognised', category: 'D01' }],
  [
    [applied, fact(registration.RecognitionRejected, { ...recognition, reason: 'x', stage: 'street' })],
    { status: 'rejected', category: 'D04' },
  ],
  [[applied, fact(registration.RecognitionWithdrawn, recognition)], { status: 'withdrawn' }],
])('a recognition keeps its category through its end (%#)', (facts, row) =>
  expect(left(recognitionProjections, history(recognition.recognitionId, facts))).toMatchObject({
    person_id: personId,
    ...row,
  }),
)
