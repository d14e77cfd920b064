import { newId } from '@jiuyuan/contract-kit/id'
import { officerOf } from '@jiuyuan/testkit/officer'
import { transaction } from '@jiuyuan/service-kit/pool'
import { expect, test } from 'vitest'
import { takeNumber } from '../src/numbers/take-number.ts'
import { COUNTY, ok, startCards } from './cards.ts'

type Cards = Awaited<ReturnType<typeof startCards>>

const OTHER_COUNTY = '653101000000'
const EACH = 5_000
const TAKERS = 40
/** One card in four is issued by its whole command; of the others only the number is taken, to keep the test short. */
const WHOLE = 4

/** As many prepared cards as asked for, each of a person of its own, like one that was prepared by every step. */
const preparedLike = async ({ pool, prepared }: Cards, division: string) => {
  const { id, personId } = await prepared(division)
  const copies = await pool.query<{ id: string }>(
    `with person as (select gen_random_uuid() as card, gen_random_uuid() as person from generate_series(2, $3::int)),
       certified as (insert into certificate select (jsonb_populate_record(c, jsonb_build_object('person_id', person))).*
         from certificate c, person where c.person_id = $2)
     insert into card select (jsonb_populate_record(c, jsonb_build_object('id', card, 'person_id', person,
         'state', c.state || jsonb_build_object('personId', person)))).*
       from card c, person where c.id = $1 returning id`,
    [id, personId, EACH],
  )
  return [id, ...copies.rows.map((row) => row.id)]
}

/** Works until nothing is left, so many at the same time. */
const shared = async <Item>(items: readonly Item[], work: (item: Item, place: number) => Promise<void>) => {
  const left = items.entries()
  const take = async () => {
    for (const [place, item] of left) await work(item, place)
  }
  await Promise.all(Array.from({ length: TAKERS }, take))
}

const officeOf = (place: number) => (place % 2 === 0 ? COUNTY : OTHER_COUNTY)

/** Every number that the blocks counted off, and where it stands. */
const standing = `select count(*)::int as counted, count(c.id)::int as taken, count(c.card_no)::int as issued, count(v.id)::int as voided,
    count(distinct (b.county, n))::int as different, count(distinct c.card_no)::int as texts, count(*) filter (where c.id is null and v.id is null)::int as holes,
    count(*) filter (where c.id is not null and v.id is not null)::int as both
  from number_block b cross join lateral generate_series(b.first, b.first + b.used - 1) as n
    left join card_number t on t.county = b.county and t.sequence = n left join card c on c.id = t.card_id
    left join number_void v on v.county = b.county and v.sequence = n`

test('[F3] ten thousand issues by forty takers in two counties, some struck off or failing midway: no number twice, every hole in the void register', async () => {
  const cards = await startCards()
  for (const county of [COUNTY, OTHER_COUNTY])
    for (let block = 0; block < 6; block++) expect(await cards.allot(1_000, county)).toEqual(ok)
  const [ours, theirs] = [await preparedLike(cards, '650102002001'), await preparedLike(cards, '653101001013')]
  const people = ours.flatMap((id, place) => [id, theirs[place] ?? ''])
  const now = new Date('2026-11-23T02:00:00.000Z')
  const wanted = (cardId: string, place: number) => ({
    cardId,
    division: officeOf(place),
    year: 2026,
    alarmPercent: 80,
    now,
  })
  /** The transaction breaks off after the number was taken. */
  const breakOff = (cardId: string, place: number) =>
    transaction(cards.pool, async (tx) => {
      await takeNumber(tx, wanted(cardId, place))
      throw new Error('the connection broke')
    }).catch(() => undefined)
  /** The number was taken, the blank spoiled; it is struck off, and the card takes another. */
  const spoil = async (cardId: string, place: number) => {
    const cardNo = (await takeNumber(cards.pool, wanted(cardId, place))) ?? ''
    const entry = { commandId: newId(), voidId: newId(), cardNo, reason: 'spoiled' } as const
    expect(await cards.app.voidNumber(entry, officerOf(officeOf(place)))).toEqual(ok)
  }
  await shared(people, async (cardId, place) => {
    if (place % 100 < 2) await spoil(cardId, place)
    if (place % 100 === 50) await breakOff(cardId, place)
    if (Math.floor(place / 2) % WHOLE === 0)
      expect(await cards.app.issue(cards.given(cardId), officerOf(officeOf(place)))).toEqual(ok)
    else expect(await takeNumber(cards.pool, wanted(cardId, place))).toMatch(/^\d{16}$/)
  })
  const { rows } = await cards.pool.query(standing)
  expect(rows).toEqual([
    { counted: 10_200, taken: 10_000, issued: 2_500, voided: 200, different: 10_200, texts: 2_500, holes: 0, both: 0 },
  ])
}, 120_000)
