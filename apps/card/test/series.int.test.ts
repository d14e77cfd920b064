import { cardNumbers } from '@jiuyuan/codes/number-series'
import { newId } from '@jiuyuan/contract-kit/id'
import { officerOf } from '@jiuyuan/testkit/officer'
import { describe, expect, test } from 'vitest'
import { atOnce, COUNTY, officer, ok, refused, startCards, stranger } from './cards.ts'

type Cards = Awaited<ReturnType<typeof startCards>>

const STREET = '650102002000'
const street = officerOf(STREET)
const noOf = (sequence: number) => cardNumbers.format({ county: '650102', year: 2026, sequence })

const counted = (count: number) => Array.from({ length: count }, (_, place) => place + 1)
const reserve = (cards: Cards, count: number, by = street) =>
  cards.app.reserveNumbers({ commandId: newId(), reservationId: newId(), count }, by)
const strike = (cards: Cards, sequence: number, by = street) =>
  cards.app.voidNumber({ commandId: newId(), voidId: newId(), cardNo: noOf(sequence), reason: 'spoiled' }, by)
const issueOnPaper = async (cards: Cards, sequence: number, issuedOn = '2026-11-23') => {
  const { id } = await cards.prepared()
  const offline = { cardNo: noOf(sequence), issuedOn }
  return { id, outcome: await cards.app.issue({ ...cards.given(id), offline }, street) }
}

/** Numbers that the blocks have counted off and that are nowhere: there must be none. */
const lost = async ({ pool }: Cards) => {
  const { rows } = await pool.query<{ n: number }>(
    `select n from number_block b, generate_series(b.first, b.first + b.used - 1) as n
     where not exists (select from card_number c where c.county = b.county and c.sequence = n)
       and not exists (select from number_void v where v.county = b.county and v.sequence = n)
       and not exists (select from spare_number s where s.county = b.county and s.sequence = n)
       and not exists (select from number_reservation r where r.county = b.county and r.status = 'open' and n between r.first and r.last)`,
  )
  return rows.map(({ n }) => n)
}
const issueNext = async (cards: Cards) => {
  const { id, personId } = await cards.prepared()
  expect(await cards.app.issue(cards.given(id), street)).toEqual(ok)
  const [view] = await cards.cardsOf(personId)
  const parsed = cardNumbers.parse(view?.cardNo ?? '')
  return parsed.ok ? parsed.value.sequence : 0
}

describe('[F3] the numbers of the region (附件第十八条)', () => {
  test('issues, spoiled blanks and offline blocks at once: no number twice, and every hole stands in the void register', async () => {
    const cards = await startCards()
    await cards.allot(120)
    await cards.allot(120)
    const prepared = await atOnce(counted(100), () => cards.prepared())
    // Twenty spoiled blanks and four offline blocks come in between a hundred issues.
    const acts = prepared.flatMap(({ id }, place): (() => Promise<{ ok: boolean }>)[] => [
      () => cards.app.issue(cards.given(id), officer),
      ...(place % 5 === 0 ? [() => strike(cards, place + 1)] : []),
      ...(place % 25 === 0 ? [() => reserve(cards, 10)] : []),
    ])
    const outcomes = await atOnce(acts, (act) => act())
    // Whose number was struck off under the hand presses once more.
    const { rows: waiting } = await cards.pool.query<{ id: string }>(`select id from card where status = 'prepared'`)
    for (const { id } of waiting) outcomes.push(await cards.app.issue(cards.given(id), officer))
    const { rows } = await cards.pool.query<{ issued: number; different: number; voided: number }>(
      `select count(*)::int as issued, count(distinct (county, sequence))::int as different,
         (select count(*)::int from number_void) as voided from card_number`,
    )
    const granted = outcomes.filter((outcome) => outcome.ok).length
    const voided = rows[0]?.voided ?? 0
    expect(rows).toEqual([{ issued: 100, different: 100, voided }])
    expect(voided).toBeGreaterThan(0)
    expect(granted).toBe(100 + 4 + voided)
    expect(await lost(cards)).toEqual([])
  })

  test('a spoiled blank is struck off and its number never issued', async () => {
    const cards = await startCards()
    await cards.allot(10)
    expect(await strike(cards, 1)).toEqual(ok)
    expect(await issueNext(cards)).toBe(2)
    expect(await strike(cards, 1)).toEqual(refused('number-void'))
    expect(await strike(cards, 2)).toEqual(refused('number-on-card'))
    expect(await strike(cards, 9)).toEqual(refused('number-not-allotted'))
    expect(await strike(cards, 3, stranger)).toEqual(refused('number-not-allotted'))
    const malformed = { commandId: newId(), voidId: newId(), cardNo: '6501022600000019', reason: 'spoiled' as const }
    expect(await cards.app.voidNumber(malformed, street)).toEqual(refused('number-malformed'))
    expect(await cards.app.voids({ limit: 50 }, street)).toMatchObject({ lines: [{ cardNo: noOf(1) }] })
    expect(await cards.app.voids({ limit: 50 }, stranger)).toEqual({ lines: [], cursor: null })
    const told = await cards.pool.query(`select from kit.outbox where subject = 'card.card-voided.v1'`)
    expect(told.rowCount).toBe(1)
  })

  test('a number that is struck off while its card is being issued stands on no card, and the next press takes another', async () => {
    const cards = await startCards()
    await cards.allot(10)
    const { id } = await cards.prepared()
    const given = { commandId: newId(), by: officer }
    const taken = { type: 'IssueCard', cardNo: noOf(1), certificateNo: '6501022026000001', owes: false } as const
    expect(await strike(cards, 1)).toEqual(ok)
    expect(await cards.commands.card(id, { ...taken, issuedOn: '2026-11-23' }, { ...given, body: {} })).toEqual(
      refused('number-struck-off'),
    )
    expect(await cards.app.issue(cards.given(id), street)).toEqual(ok)
    const { rows } = await cards.pool.query('select card_no, used_by from number_use order by card_no')
    expect(rows).toEqual([
      { card_no: noOf(1), used_by: 'void' },
      { card_no: noOf(2), used_by: 'card' },
    ])
  })

  test('a refused entry takes nothing, and one sent twice takes once', async () => {
    const cards = await startCards()
    await cards.allot(10)
    const command = { commandId: newId(), reservationId: newId(), count: 4 }
    expect(await cards.app.reserveNumbers(command, street)).toEqual(ok)
    expect(await cards.app.reserveNumbers(command, street)).toEqual(ok)
    expect(await reserve(cards, 7)).toEqual(refused('block-too-small'))
    expect(await reserve(cards, 2, officer)).toEqual(refused('not-a-street'))
    expect(await cards.app.blocks(officer)).toMatchObject([{ first: 1, last: 10, next: 5 }])
  })

  test('the street issues on paper from its own part, and enters each issue with its number', async () => {
    const cards = await startCards()
    await cards.allot(100)
    expect(await issueNext(cards)).toBe(1)
    expect(await reserve(cards, 10)).toEqual(ok)
    expect(await issueNext(cards)).toBe(12)
    const paper = await issueOnPaper(cards, 5, '2026-11-20')
    expect(paper.outcome).toEqual(ok)
    expect((await issueOnPaper(cards, 5)).outcome).toEqual(refused('number-used'))
    expect((await issueOnPaper(cards, 12)).outcome).toEqual(refused('number-used'))
    expect((await issueOnPaper(cards, 50)).outcome).toEqual(refused('number-not-reserved'))
    expect((await issueOnPaper(cards, 6, '2026-11-24')).outcome).toEqual(refused('day-not-possible'))
    expect(await strike(cards, 6)).toEqual(ok)
    expect((await issueOnPaper(cards, 6)).outcome).toEqual(refused('number-used'))
    expect(await cards.app.reservations(street)).toMatchObject([
      { firstNo: noOf(2), lastNo: noOf(11), count: 10, used: 1, voided: 1, status: 'open', expiresOn: '2026-12-23' },
    ])
    expect(await cards.app.reservations(stranger)).toEqual([])
  })

  test('not after the reservation’s days; settled, what is left comes back to the next issues', async () => {
    const cards = await startCards()
    await cards.allot(10)
    await reserve(cards, 3)
    cards.onDay('2026-12-24')
    expect((await issueOnPaper(cards, 1, '2026-12-24')).outcome).toEqual(refused('number-not-reserved'))
    expect((await issueOnPaper(cards, 1, '2026-12-23')).outcome).toEqual(ok)
    const [reservation] = await cards.app.reservations(street)
    expect(reservation).toMatchObject({ status: 'expired', used: 1 })
    const settle = (by = street) =>
      cards.app.settleReservation({ commandId: newId(), reservationId: reservation?.id ?? '' }, by)
    expect(await settle(stranger)).toEqual(refused('out-of-scope'))
    expect(await strike(cards, 2)).toEqual(ok)
    expect(await lost(cards)).toEqual([])
    expect(await settle()).toEqual(ok)
    expect(await settle()).toEqual(refused('reservation-settled'))
    expect([await issueNext(cards), await issueNext(cards), await issueNext(cards)]).toEqual([3, 4, 5])
    expect(await lost(cards)).toEqual([])
  })

  test('county and region are told once when four fifths of a block are gone', async () => {
    const cards = await startCards()
    await cards.allot(5)
    const told = async () =>
      (
        await cards.pool.query<{ division: string }>(
          `select payload->>'division' as division from kit.outbox where subject = 'card.numbers-run-low.v1'`,
        )
      ).rows
    for (let issue = 0; issue < 3; issue++) await issueNext(cards)
    await cards.tick()
    expect(await told()).toEqual([])
    await issueNext(cards)
    await cards.tick()
    await cards.tick()
    await issueNext(cards)
    await cards.tick()
    expect(await told()).toEqual([{ division: COUNTY }])
    expect(await cards.app.blocks(street)).toMatchObject([{ low: true }])
  })
})
