import { CardCancelled, CardRestored } from '@jiuyuan/contract-card/events'
import { newId } from '@jiuyuan/contract-kit/id'
import { CertificateRestored } from '@jiuyuan/contract-registration/restored-events'
import { employerOf } from '@jiuyuan/testkit/officer'
import { expect, test } from 'vitest'
import { employment, eventOf, monthOf, ok, refused, startSubsidies } from './subsidies.ts'

test('what was cancelled and given back by a remedy counts again: the certificate, and the card in the employer’s hands', async () => {
  const { app, employer, hear, claiming } = await startSubsidies()
  const employerId = await employer()
  const { personId, started, kept, certified, uncertified } = employment(employerId)
  const { cardId } = kept.data
  const days = { from: '2026-09-30', on: '2026-10-10' }
  const submit = () => app.submit(claiming([monthOf(personId)]), employerOf(employerId))
  const cancelled = { personId, cardId, cancelledOn: '2026-09-30', reason: 'left-market' }
  await hear(started, kept, certified, uncertified)
  await hear(eventOf(CardCancelled, cancelled, { subject: cardId, version: 2 }))
  const paper = { personId, certificateNo: '6501022026000001', reason: 'own-wish', householdId: newId() }
  await hear(eventOf(CertificateRestored, { ...paper, ...days, unemployed: false }, { subject: personId, version: 3 }))
  expect(await submit()).toEqual(refused('card-not-held'))
  const card = { personId, cardId, status: 'active', employerId, ...days } as const
  await hear(eventOf(CardRestored, card, { subject: cardId, version: 3 }))
  expect(await submit()).toEqual(ok)
})
