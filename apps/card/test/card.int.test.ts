import { newId } from '@jiuyuan/contract-kit/id'
import * as placement from '@jiuyuan/contract-placement/events'
import * as registration from '@jiuyuan/contract-registration/events'
import { eventOf } from '@jiuyuan/testkit/event-of'
import { describe, expect, test } from 'vitest'
import { officer, ok, receipt, refused, startCards, stranger } from './cards.ts'

const both = ['card' as const, 'certificate' as const]
type Cards = Awaited<ReturnType<typeof startCards>>

const toldOf = async ({ pool }: Cards, id: string) => {
  const { rows } = await pool.query<{ subject: string }>(
    'select subject from kit.outbox where aggregate_id = $1 order by version',
    [id],
  )
  return rows.map(({ subject }) => subject)
}
const work = (personId: string, employerId: string, placementId = newId()) => {
  const about = { placementId, postId: newId(), employerId, personId }
  const terms = {
    startedOn: '2026-11-24',
    contractUntil: '2027-11-23',
    monthlyWage: '207000',
    postDivision: '650102002001',
  }
  return {
    started: eventOf(
      placement.PlacementStarted,
      { ...about, ...terms, at: '2026-11-23T02:00:00.000Z' },
      { subject: placementId },
    ),
    ended: eventOf(
      placement.PlacementEnded,
      { ...about, endedOn: '2027-01-05', reason: 'resigned' },
      { subject: placementId, version: 2 },
    ),
  }
}
const cancelled = (personId: string) => {
  const data = { personId, certificateNo: '6501022026000001', reason: 'employed', cancelledOn: '2026-11-30' }
  return eventOf(registration.CertificateCancelled, data, { subject: personId, version: 2 })
}

describe('a card', () => {
  test('goes from the recognition into the person’s hands, to the employer and back to its issuer', async () => {
    const cards = await startCards()
    const { app, given } = cards
    await cards.allot(10)
    const { personId, id } = await cards.held()
    const employerId = newId()
    const toEmployer = () =>
      app.handOver({ ...given(id), papers: both, to: { holder: 'employer', employerId }, receipt }, officer)
    expect(await toEmployer()).toEqual(refused('not-employed-there'))
    await cards.hear(work(personId, employerId).started)
    expect(await cards.cardsOf(personId)).toMatchObject([
      { holder: 'person', expectedHolder: 'employer', expectedEmployerId: employerId },
    ])
    expect(await toEmployer()).toEqual(ok)
    expect(await toEmployer()).toEqual(refused('card-held-already'))
    expect(await cards.cardsOf(personId)).toMatchObject([
      { status: 'active', effective: true, holder: 'employer', employerId, dueOn: '2026-11-25' },
    ])
    expect(await app.takeBack(given(id), officer)).toEqual(ok)
    expect(await cards.cardsOf(personId)).toMatchObject([
      { status: 'returned', effective: false, holder: 'issuer', employerId: null },
    ])
    expect(await app.takeBack(given(id), officer)).toEqual(refused('nothing-out'))
    const told = ['card-awaited', 'card-prepared', 'card-issued', 'card-delivered', 'custody-changed', 'card-returned']
    expect(await toldOf(cards, id)).toEqual(told.map((fact) => `card.${fact}.v1`))
  })

  test('may at each stage be treated just as its commands then allow', async () => {
    const cards = await startCards()
    const { app, given } = cards
    await cards.allot(10)
    const allowed = async (id: string, by = officer) =>
      (await app.permitted({ cardId: id }, by)).filter(({ permitted }) => permitted).map(({ command }) => command)
    const { personId, id } = await cards.prepared()
    expect(await allowed(id)).toEqual(['issue', 'cancel'])
    await app.issue(given(id), officer)
    expect(await allowed(id)).toEqual(['deliver', 'reportLoss', 'takeBack', 'cancel'])
    await app.deliver({ ...given(id), receipt }, officer)
    expect(await allowed(id)).toEqual(['reportLoss', 'takeBack', 'cancel'])
    const employerId = newId()
    const { started, ended } = work(personId, employerId)
    await cards.hear(started)
    expect(await allowed(id)).toEqual(['handOver', 'reportLoss', 'takeBack', 'cancel'])
    await app.handOver({ ...given(id), papers: both, to: { holder: 'employer', employerId }, receipt }, officer)
    expect(await allowed(id)).toEqual(['demandBack', 'reportLoss', 'takeBack', 'cancel'])
    await cards.hear(ended)
    expect(await allowed(id)).toEqual(['handOver', 'demandBack', 'reportLoss', 'takeBack', 'cancel'])
    expect(await app.handOver({ ...given(id), papers: both, to: { holder: 'person' }, receipt }, officer)).toEqual(ok)
    await app.cancel({ ...given(id), ground: 'misused', reason: '转借他人' }, officer)
    expect(await allowed(id)).toEqual(['takeBack'])
    expect(await app.takeBack(given(id), officer)).toEqual(ok)
    expect(await allowed(id)).toEqual([])
    expect(await app.permitted({ cardId: id }, stranger)).toEqual([])
  })

  test('is open once per person, however many recognitions come at once, and the second disturbs nobody', async () => {
    const cards = await startCards()
    for (let round = 0; round < 20; round++) {
      const personId = newId()
      expect(await Promise.all([cards.recognise(personId), cards.recognise(personId)])).toEqual(['apply', 'apply'])
      expect(await cards.cardsOf(personId)).toMatchObject([{ status: 'awaited' }])
    }
    expect((await cards.pool.query('select from kit.outbox')).rowCount).toBe(20)
  })

  test('may follow one that was taken back', async () => {
    const cards = await startCards()
    await cards.allot(10)
    const { personId, id } = await cards.held()
    await cards.recognise(personId)
    expect(await cards.cardsOf(personId)).toHaveLength(1)
    await cards.app.takeBack(cards.given(id), officer)
    await cards.recognise(personId)
    const both = await cards.cardsOf(personId)
    expect(both.map(({ status }) => status).toSorted()).toEqual(['awaited', 'returned'])
  })

  test('waits in the queue by the day it is due, the oldest first', async () => {
    const cards = await startCards()
    const days = ['2026-11-20', '2026-11-11', '2026-11-18', '2026-11-09', '2026-11-13']
    for (const day of days) await cards.recognise(newId(), { recognisedAt: `${day}T02:00:00.000Z` })
    const due = (await cards.app.queue({ status: 'awaited' }, officer)).map(({ dueOn }) => dueOn)
    expect(due).toEqual(['2026-11-11', '2026-11-13', '2026-11-17', '2026-11-20', '2026-11-24'])
  })

  test('loses its effect with the certificate at once, and nothing is done to the card itself (附件第七条, 验收 1)', async () => {
    const cards = await startCards()
    await cards.allot(10)
    const { personId, id } = await cards.held()
    const before = await toldOf(cards, id)
    expect(await cards.cardsOf(personId)).toMatchObject([{ effective: true }])
    await cards.hear(cancelled(personId))
    expect(await cards.cardsOf(personId)).toMatchObject([{ status: 'active', effective: false }])
    expect(await toldOf(cards, id)).toEqual(before)
  })

  test('is out of reach of another county, which does not even see it', async () => {
    const cards = await startCards()
    const { app, given } = cards
    await cards.allot(10)
    const { personId, id } = await cards.prepared()
    expect(await app.cancel({ ...given(id), ground: 'misused', reason: '转借他人' }, stranger)).toEqual(
      refused('out-of-scope'),
    )
    expect(await app.issue(given(id), stranger)).toEqual(refused('out-of-scope'))
    expect(await app.ofPerson({ personId }, stranger)).toEqual([])
    expect(await app.queue({ status: 'prepared' }, stranger)).toEqual([])
    expect(await app.queue({ status: 'prepared' }, officer)).toMatchObject([{ id }])
    expect(await app.prepare(given(newId()), officer)).toEqual(refused('card-unknown'))
  })
})

describe('what is known of others', () => {
  test('is the same when every event comes twice and in the wrong order', async () => {
    const cards = await startCards()
    await cards.allot(10)
    const { personId } = await cards.held()
    const { started, ended } = work(personId, newId())
    for (const message of [ended, ended, cancelled(personId), cancelled(personId)]) await cards.hear(message)
    expect(await cards.cardsOf(personId)).toMatchObject([{ expectedHolder: 'person', effective: false }])
    for (const message of [started, started, ended]) await cards.hear(message)
    expect(await cards.cardsOf(personId)).toMatchObject([{ expectedHolder: 'person', expectedEmployerId: null }])
    expect(await cards.certify(personId)).toBe('skip')
    expect(await cards.cardsOf(personId)).toMatchObject([{ effective: false }])
  })

  test('keeps to the new work when the end of the old comes late', async () => {
    const cards = await startCards()
    await cards.allot(10)
    const { personId } = await cards.held()
    const [old, next] = [work(personId, newId()), work(personId, newId())]
    for (const message of [old.started, next.started, old.ended]) await cards.hear(message)
    expect(await cards.cardsOf(personId)).toMatchObject([
      { expectedHolder: 'employer', expectedEmployerId: next.started.data.employerId },
    ])
    await cards.hear(next.ended)
    expect(await cards.cardsOf(personId)).toMatchObject([{ expectedHolder: 'person' }])
  })

  test('one recognition awaits one card, however often it is told', async () => {
    const cards = await startCards()
    const [personId, recognitionId] = [newId(), newId()]
    for (const verdict of ['apply', 'skip', 'skip'])
      expect(await cards.recognise(personId, { recognitionId })).toBe(verdict)
    expect(await cards.cardsOf(personId)).toHaveLength(1)
  })
})
