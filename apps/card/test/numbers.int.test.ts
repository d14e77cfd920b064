import { cardNumbers } from '@jiuyuan/codes/number-series'
import { newId } from '@jiuyuan/contract-kit/id'
import * as registration from '@jiuyuan/contract-registration/events'
import { eventOf } from '@jiuyuan/testkit/event-of'
import { officerOf } from '@jiuyuan/testkit/officer'
import { describe, expect, test } from 'vitest'
import { atOnce, COUNTY, officer, ok, refused, startCards, stranger } from './cards.ts'

type Cards = Awaited<ReturnType<typeof startCards>>

const sequencesOf = async ({ pool }: Cards) => {
  const { rows } = await pool.query<{ sequence: number }>('select sequence from card_number order by sequence')
  return rows.map(({ sequence }) => sequence)
}
const counted = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

describe('the numbers of the region (附件第十八条)', () => {
  test('two hundred issues at once give two hundred different valid numbers without a hole', async () => {
    const cards = await startCards()
    await cards.allot(150)
    await cards.allot(150)
    const people = []
    for (let one = 0; one < 200; one++) people.push(await cards.prepared())
    const outcomes = await atOnce(people, ({ id }) => cards.app.issue(cards.given(id), officer))
    expect(outcomes).toEqual(people.map(() => ok))
    const views = await atOnce(people, ({ personId }) => cards.cardsOf(personId))
    const numbers = views.map(([view]) => view?.cardNo ?? '')
    expect(new Set(numbers).size).toBe(200)
    expect(numbers.map((number) => cardNumbers.validate(number).ok)).toEqual(people.map(() => true))
    expect(await sequencesOf(cards)).toEqual(counted(200))
  })

  test('two who issue the same card at once take one number, twenty times over', async () => {
    const cards = await startCards()
    for (let round = 0; round < 20; round++) {
      await cards.allot(1)
      const { id } = await cards.prepared()
      const outcomes = await Promise.all([1, 2].map(() => cards.app.issue(cards.given(id), officer)))
      expect(outcomes).toContainEqual(ok)
      expect(outcomes).toContainEqual(refused('card-not-prepared'))
    }
    expect(await sequencesOf(cards)).toEqual(counted(20))
  })

  test('a number that was taken for an issue that did not come about stays with its card', async () => {
    const cards = await startCards()
    await cards.allot(5)
    const [first, second] = [await cards.prepared(), await cards.prepared()]
    await cards.pool.query(`insert into card_number (card_id, county, year, sequence) values ($1, $2, 2026, 1)`, [
      first.id,
      COUNTY,
    ])
    await cards.pool.query('update number_block set used = 1')
    expect(await cards.app.issue(cards.given(second.id), officer)).toEqual(ok)
    expect(await cards.app.issue(cards.given(first.id), officer)).toEqual(ok)
    const [[one], [other]] = [await cards.cardsOf(first.personId), await cards.cardsOf(second.personId)]
    expect([one?.cardNo, other?.cardNo].map((text) => cardNumbers.parse(text ?? ''))).toMatchObject([
      { value: { county: '650102', year: 2026, sequence: 1 } },
      { value: { sequence: 2 } },
    ])
  })

  test('who may not issue the card, or issues it too early or without certificate, takes none', async () => {
    const cards = await startCards()
    await cards.allot(5)
    const { id, personId } = await cards.prepared()
    expect(await cards.app.issue(cards.given(id), stranger)).toEqual(refused('out-of-scope'))
    const data = { personId, certificateNo: '6501022026000001', reason: 'employed', cancelledOn: '2026-11-21' }
    await cards.hear(eventOf(registration.CertificateCancelled, data, { subject: personId, version: 2 }))
    expect(await cards.app.issue(cards.given(id), officer)).toEqual(refused('certificate-not-valid'))
    const unready = newId()
    await cards.certify(unready)
    await cards.recognise(unready)
    const [awaited] = await cards.cardsOf(unready)
    expect(await cards.app.issue(cards.given(awaited?.id ?? ''), officer)).toEqual(refused('card-not-prepared'))
    expect(await sequencesOf(cards)).toEqual([])
  })

  test('a county whose block is used up issues no card until the region allots it more', async () => {
    const cards = await startCards()
    await cards.allot(1)
    const [first, second] = [await cards.prepared(), await cards.prepared()]
    expect(await cards.app.issue(cards.given(first.id), officer)).toEqual(ok)
    expect(await cards.app.issue(cards.given(second.id), officer)).toEqual(refused('numbers-exhausted'))
    expect(await cards.allot(1, '650103000000')).toEqual(ok)
    expect(await cards.app.issue(cards.given(second.id), officer)).toEqual(refused('numbers-exhausted'))
    expect(await cards.allot(1)).toEqual(ok)
    expect(await cards.app.issue(cards.given(second.id), officer)).toEqual(ok)
    expect(await sequencesOf(cards)).toEqual([1, 2])
  })

  test('blocks of a county never overlap, are given to counties only, and each once', async () => {
    const cards = await startCards()
    const outcomes = await Promise.all(counted(8).map(() => cards.allot(10)))
    expect(outcomes).toContainEqual(ok)
    for (let more = 0; more < 3; more++) await cards.allot(10)
    const blocks = await cards.app.blocks(officer)
    expect(blocks.map(({ first }) => first)).toEqual(blocks.map((_, index) => index * 10 + 1))
    expect(await cards.app.blocks(stranger)).toEqual([])
    expect(await cards.allot(10, '650100000000')).toEqual(refused('not-a-county'))
    expect(await cards.allot(10, '650102002000')).toEqual(refused('not-a-county'))
    const again = { commandId: newId(), blockId: blocks[0]?.id ?? '', county: COUNTY, count: 10 }
    expect(await cards.app.allotNumbers(again, officer)).toEqual(refused('block-allotted'))
    expect(
      await cards.app.allotNumbers({ ...again, commandId: newId(), blockId: newId() }, officerOf('653101000000')),
    ).toEqual(refused('out-of-scope'))
  })
})
