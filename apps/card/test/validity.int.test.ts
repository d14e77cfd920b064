import { newId } from '@jiuyuan/contract-kit/id'
import { describe, expect, test } from 'vitest'
import { officer, ok, receipt, refused, startCards, stranger } from './cards.ts'
import { tellingOf, type Holding } from './told.ts'

type Cards = Awaited<ReturnType<typeof startCards>>

const ISSUED = '2026-11-23'

const begin = async () => {
  const cards = await startCards()
  await cards.allot(20)
  const holding = await cards.held()
  return { cards, holding, telling: tellingOf(cards, holding) }
}
const valid = async (cards: Cards, { id }: Pick<Holding, 'id'>, on: string, by = officer) => {
  const answer = await cards.app.validity({ of: { kind: 'card', cardId: id }, on }, by)
  const against = answer.because.filter((part) => !part.valid).map(({ component, cause }) => `${component}: ${cause}`)
  return { valid: answer.valid, against }
}
const good = { valid: true, against: [] }

/** What the inspection department writes of a card. */
const inspected = ({ pool }: Cards, { id }: Holding, turn: { valid: boolean; from: string }) =>
  pool.query(
    `insert into validity_change (card_id, component, valid, from_day, cause, source) values ($1, 'inspection', $2, $3, $4, $5)`,
    [id, turn.valid, turn.from, turn.valid ? 'inspected' : 'inspection-overdue', newId()],
  )

describe('whether a card was good on a day (附件第七、十、十六条)', () => {
  test('it was not before it was issued, and is from that day on', async () => {
    const { cards, holding } = await begin()
    expect(await valid(cards, holding, '2026-11-22')).toEqual({
      valid: false,
      against: ['card: not-issued', 'certificate: not-issued'],
    })
    expect(await valid(cards, holding, ISSUED)).toEqual(good)
    expect(await valid(cards, holding, '2030-01-01')).toEqual(good)
  })

  test('[A1] a cancelled certificate ends it the same moment; the days before stay good', async () => {
    const { cards, holding, telling } = await begin()
    await telling.certificateCancelled(ISSUED)
    expect(await valid(cards, holding, ISSUED)).toEqual({
      valid: false,
      against: ['certificate: certificate-cancelled'],
    })
    expect((await cards.cardsOf(holding.personId)).map(({ status, effective }) => [status, effective])).toEqual([
      ['active', false],
    ])
  })

  test('a lost certificate takes it with it until it is replaced', async () => {
    const { cards, holding, telling } = await begin()
    await telling.certificateLost('2026-12-01')
    await telling.certificateReplaced('2026-12-10')
    const days = ['2026-11-30', '2026-12-01', '2026-12-09', '2026-12-10']
    const answers = await Promise.all(days.map((day) => valid(cards, holding, day)))
    expect(answers.map((answer) => answer.valid)).toEqual([true, false, false, true])
  })

  test('an overdue inspection pauses it and a late one ends the pause: good on 2026-03-15?', async () => {
    const { cards, holding } = await begin()
    await inspected(cards, holding, { valid: false, from: '2027-04-01' })
    await inspected(cards, holding, { valid: true, from: '2027-04-20' })
    expect(await valid(cards, holding, '2026-03-15')).toMatchObject({ valid: false })
    expect(await valid(cards, holding, '2027-03-15')).toEqual(good)
    expect(await valid(cards, holding, '2027-04-19')).toEqual({
      valid: false,
      against: ['inspection: inspection-overdue'],
    })
    expect(await valid(cards, holding, '2027-04-20')).toEqual(good)
  })

  test('it ends with the policies’ last month, not with the day that the payment was made', async () => {
    const { cards, holding, telling } = await begin()
    cards.onDay('2026-12-05')
    await telling.policyEnded()
    expect(await valid(cards, holding, '2026-11-23')).toEqual({
      valid: false,
      against: ['card: policy-ended', 'policy: policy-ended'],
    })
  })

  test('of a person: whichever of their cards was good, each day by its own', async () => {
    const { cards, holding, telling } = await begin()
    await telling.notQualified('2026-11-30')
    cards.onDay('2026-12-01')
    await cards.app.takeBack(cards.given(holding.id), officer)
    cards.onDay('2027-02-01')
    const second = { recognitionId: newId() }
    await cards.recognise(holding.personId, second)
    const [next] = (await cards.cardsOf(holding.personId)).filter(({ status }) => status === 'awaited')
    await cards.app.prepare(cards.given(next?.id ?? ''), officer)
    expect(await cards.app.issue(cards.given(next?.id ?? ''), officer)).toEqual(ok)
    const on = async (day: string) => {
      const of = { kind: 'person', personId: holding.personId } as const
      const { valid: isGood, cardId } = await cards.app.validity({ of, on: day }, officer)
      return [isGood, cardId]
    }
    expect(await on('2026-11-29')).toEqual([true, holding.id])
    expect(await on('2027-01-15')).toEqual([false, expect.any(String)])
    expect(await on('2027-02-01')).toEqual([true, next?.id])
  })

  test('is nobody’s business outside the office’s reach', async () => {
    const { cards, holding } = await begin()
    expect(await valid(cards, holding, ISSUED, stranger)).toEqual({ valid: false, against: [] })
  })

  test('is one statement, whatever is asked', async () => {
    const { cards, holding } = await begin()
    let asked = 0
    const counting: Pick<typeof cards.pool, 'query'> = Object.create(cards.pool, {
      query: { value: (...args: Parameters<typeof cards.pool.query>) => ((asked += 1), cards.pool.query(...args)) },
    })
    const { validityOn } = await import('../src/card/validity.queries.ts')
    await validityOn(counting, { of: { kind: 'person', personId: holding.personId }, on: ISSUED, by: officer })
    expect(asked).toBe(1)
  })
})

describe('a lost card (75号第二十条)', () => {
  const report = (cards: Cards, { id }: Holding) =>
    cards.app.reportLoss({ ...cards.given(id), lostOn: ISSUED, declaration: receipt }, officer)

  test('is not good while the notice runs, and its replacement has the same number', async () => {
    const { cards, holding } = await begin()
    const [before] = await cards.cardsOf(holding.personId)
    expect(await report(cards, holding)).toEqual(ok)
    expect(await valid(cards, holding, ISSUED)).toEqual({ valid: false, against: ['card: lost'] })
    const [lost] = await cards.cardsOf(holding.personId)
    expect(lost).toMatchObject({ status: 'lost', effective: false, noticeUntil: '2026-11-30' })
    cards.onDay('2026-11-30')
    expect(await cards.app.replace(cards.given(holding.id), officer)).toEqual(refused('loss-notice-running'))
    cards.onDay('2026-12-01')
    expect(await cards.app.replace(cards.given(holding.id), officer)).toEqual(ok)
    expect(await cards.app.deliver({ ...cards.given(holding.id), receipt }, officer)).toEqual(ok)
    const [after] = await cards.cardsOf(holding.personId)
    expect(after).toMatchObject({ cardNo: before?.cardNo, version: 2, status: 'active', effective: true })
    expect(await valid(cards, holding, '2026-11-28')).toMatchObject({ valid: false })
  })

  test('keeps the person’s place: a second recognition in between makes no second card', async () => {
    const { cards, holding } = await begin()
    await report(cards, holding)
    await cards.recognise(holding.personId)
    expect(await cards.cardsOf(holding.personId)).toHaveLength(1)
  })

  test('is good again when it is found', async () => {
    const { cards, holding } = await begin()
    await report(cards, holding)
    cards.onDay('2026-11-25')
    const found = { ...cards.given(holding.id), receipt: { ...receipt, on: '2026-11-25' } }
    expect(await cards.app.find(found, officer)).toEqual(ok)
    expect(await valid(cards, holding, '2026-11-24')).toMatchObject({ valid: false })
    expect(await valid(cards, holding, '2026-11-25')).toEqual(good)
  })
})
