import { CancelCard } from '@jiuyuan/contract-card/card'
import { newId } from '@jiuyuan/contract-kit/id'
import {
  DecisionSuperseded,
  RecognitionEnded,
  RecognitionReopened,
  RecognitionRevoked,
} from '@jiuyuan/contract-registration/decision-events'
import { CertificateCancelled } from '@jiuyuan/contract-registration/events'
import { CertificateRestored } from '@jiuyuan/contract-registration/restored-events'
import { eventOf } from '@jiuyuan/testkit/event-of'
import { describe, expect, test } from 'vitest'
import { COUNTY, officer, ok, receipt, refused, startCards } from './cards.ts'

const REASON = '其侄儿持卡到超市兑换'

const begin = async () => {
  const cards = await startCards()
  await cards.allot(10)
  const holding = await cards.held()
  const { personId, id } = holding
  const cancel = () => cards.app.cancel({ ...cards.given(id), ground: 'misused', reason: REASON }, officer)
  /** A review of the cancellation overturned it. */
  const overturned = (kind = 'card-cancellation') => {
    const decisionId = newId()
    const about = { decisionId, personId, kind, caseId: id, supersededBy: newId(), on: '2026-12-20' }
    return cards.hear(eventOf(DecisionSuperseded, about, { subject: decisionId }))
  }
  const told = async () => {
    const { rows } = await cards.pool.query<{ payload: { type: string; data: unknown } }>(
      "select payload from kit.outbox where payload->>'subject' = $1 order by position",
      [id],
    )
    return rows.map(({ payload }) => payload)
  }
  const validOn = async (on: string) =>
    (await cards.app.validity({ of: { kind: 'card', cardId: id }, on }, officer)).valid
  return { ...cards, ...holding, cancel, overturned, told, validOn }
}

describe('a card that an officer cancels', () => {
  test('tells the ground, who decided and the number, and never the sentence', async () => {
    const { cancel, told, cardsOf, personId, pool } = await begin()
    expect(await cancel()).toEqual(ok)
    const [card] = await cardsOf(personId)
    const cancelled = (await told()).find(({ type }) => type.includes('card-cancelled'))
    expect(cancelled?.data).toMatchObject({
      reason: 'misused',
      decided: { by: officer.id, office: COUNTY, cardNo: card?.cardNo },
    })
    expect(JSON.stringify(await told())).not.toContain('侄儿')
    const { rows } = await pool.query('select facts, reason from kit.journal where reason = $1', [REASON])
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows[0]?.facts)).not.toContain('侄儿')
  })
  test('is not cancelled without a ground of the list', async () => {
    const { app, given, id, cardsOf, personId } = await begin()
    expect(await app.cancel({ ...given(id), reason: REASON }, officer)).toEqual(refused('cancel-ground-missing'))
    expect(CancelCard.safeParse({ ...given(id), ground: '本人申请', reason: REASON }).success).toBe(false)
    expect(await cardsOf(personId)).toMatchObject([{ status: 'active' }])
  })

  test('is given back under its number when a review overturned it, as if it had never been cancelled', async () => {
    const { app, given, onDay, cancel, overturned, cardsOf, personId, id, validOn, told } = await begin()
    const [before] = await cardsOf(personId)
    onDay('2026-12-01')
    await cancel()
    expect(await validOn('2026-12-05')).toBe(false)
    onDay('2026-12-10')
    expect(await app.takeBack(given(id), officer)).toEqual(ok)
    onDay('2026-12-20')
    await overturned('certificate-cancellation')
    expect(await cardsOf(personId)).toMatchObject([{ status: 'cancelled' }])
    await overturned()
    await overturned()
    expect(await cardsOf(personId)).toMatchObject([
      { status: 'active', cardNo: before?.cardNo, version: 1, holder: 'issuer', effective: true },
    ])
    expect(await validOn('2026-12-05')).toBe(true)
    expect((await told()).filter(({ type }) => type.includes('card-restored'))).toMatchObject([
      { data: { status: 'active', from: '2026-12-01', on: '2026-12-20' } },
    ])
    expect(await app.deliver({ ...given(id), receipt: { ...receipt, on: '2026-12-20' } }, officer)).toEqual(ok)
    expect(await cardsOf(personId)).toMatchObject([{ status: 'active', holder: 'person' }])
    // 附件第六条: nothing but the remedy brings it back.
    expect(await app.issue(given(id), officer)).toEqual(refused('card-not-prepared'))
  })

  test('stays cancelled while the person has another open card', async () => {
    const { cancel, overturned, recognise, cardsOf, personId } = await begin()
    await cancel()
    await recognise(personId)
    await overturned()
    expect((await cardsOf(personId)).map(({ status }) => status).toSorted()).toEqual(['awaited', 'cancelled'])
  })
})

describe('a card whose holder’s exit was overturned', () => {
  const on = '2026-12-01'
  type About = { recognitionId: string; personId: string }
  const over = {
    ended: ({ recognitionId, personId }: About) =>
      eventOf(
        RecognitionEnded,
        { recognitionId, personId, ground: 'employed', endedOn: on },
        { subject: recognitionId, version: 2 },
      ),
    revoked: ({ recognitionId, personId }: About) =>
      eventOf(RecognitionRevoked, { recognitionId, personId, revokedOn: on }, { subject: recognitionId, version: 2 }),
  }
  test.each(['ended', 'revoked'] as const)('is the same card again, good on every day in between (%s)', async (way) => {
    const { hear, onDay, app, given, cardsOf, personId, recognitionId, id, validOn } = await begin()
    const [before] = await cardsOf(personId)
    const about = { recognitionId, personId }
    onDay(on)
    await hear(over[way](about))
    onDay('2026-12-10')
    expect(await app.takeBack(given(id), officer)).toEqual(ok)
    expect(await validOn('2026-12-12')).toBe(false)
    const reopened = { ...about, decisionId: newId(), status: 'recognised', on: '2026-12-20' }
    const message = eventOf(RecognitionReopened, reopened, { subject: recognitionId, version: 3 })
    onDay('2026-12-20')
    await hear(message)
    await hear(message)
    expect(await cardsOf(personId)).toMatchObject([
      { status: 'active', cardNo: before?.cardNo, holder: 'issuer', effective: true },
    ])
    for (const day of ['2026-12-01', '2026-12-05', '2026-12-12']) expect(await validOn(day)).toBe(true)
    expect(await app.deliver({ ...given(id), receipt: { ...receipt, on: '2026-12-20' } }, officer)).toEqual(ok)
  })
})

describe('a card that went with its certificate', () => {
  test('comes back with it, in whatever order both are told, and its days are good again', async () => {
    const { hear, onDay, cardsOf, personId, validOn } = await begin()
    const paper = { personId, certificateNo: '6501022026000001', reason: 'own-wish' }
    const at = (version: number, day: string) => ({ subject: personId, version, at: `${day}T02:00:00.000Z` })
    const cancelled = eventOf(CertificateCancelled, { ...paper, cancelledOn: '2026-11-25' }, at(2, '2026-11-25'))
    const days = { from: '2026-11-25', on: '2026-12-20' }
    const back = { ...paper, ...days, householdId: newId(), unemployed: true }
    const restored = eventOf(CertificateRestored, back, at(3, '2026-12-20'))
    onDay('2026-12-20')
    await hear(restored)
    await hear(cancelled)
    await hear(cancelled)
    expect(await cardsOf(personId)).toMatchObject([{ status: 'active', effective: true, holder: 'person' }])
    expect(await validOn('2026-12-01')).toBe(true)
  })
})
