import { DrawId } from '@jiuyuan/contract-card/inspection-draw'
import { newId } from '@jiuyuan/contract-kit/id'
import { officerOf } from '@jiuyuan/testkit/officer'
import { expect, test } from 'vitest'
import { differenceIn, seedHash } from '../src/inspection/lottery.ts'
import { clerk, COUNTY, county, ok, refused, startInspections, stranger } from './inspections.ts'

type Inspections = Awaited<ReturnType<typeof startInspections>>

const committed = async (here: Inspections) => {
  const drawId = DrawId.parse(newId())
  const body = { drawId, division: COUNTY, purpose: '一季度抽查' }
  expect(await here.app.commitDraw({ ...here.given(), ...body }, county)).toEqual(ok)
  return drawId
}
const viewOf = async ({ app }: Inspections, by = county) => (await app.draws(by))[0]

test('[F26] a draw is committed to before its population is frozen, and anybody can draw it again', async () => {
  const here = await startInspections()
  for (let one = 0; one < 60; one++) await here.card()
  const drawId = await committed(here)
  const promised = await viewOf(here)
  expect(promised?.planHash).toMatch(/^[0-9a-f]{64}$/)
  expect(promised).toMatchObject({ seed: null, populationHash: null, drawableFrom: '2027-01-05' })
  expect(await here.app.drawFile({ drawId }, county)).toBeNull()
  expect(await here.app.freezeDraw({ ...here.given(), drawId }, county)).toEqual(refused('commitment-fresh'))
  await here.moveTo('2027-01-04T16:00:00.000Z')
  await here.card()
  const freeze = { ...here.given(), drawId }
  expect(await here.app.freezeDraw(freeze, county)).toEqual(ok)
  expect(await here.app.freezeDraw(freeze, county)).toEqual(ok)
  expect(await here.app.freezeDraw({ ...here.given(), drawId }, county)).toEqual(refused('draw-done'))
  const file = await here.app.drawFile({ drawId }, county)
  if (!file) throw new Error('no file')
  expect(file.population).toHaveLength(61)
  expect(file.result).toHaveLength(7)
  expect(differenceIn(file, promised?.commitment)).toBeUndefined()
  expect(file).toMatchObject({ format: 'jiuyuan-draw/2', promise: { division: COUNTY, planHash: promised?.planHash } })
  const dearer = file.strata.map((one) => ({ ...one, numerator: one.numerator + 1 }))
  expect(differenceIn({ ...file, strata: dearer }, promised?.commitment)).toMatch(/抽查计划.*与承诺不符/)
  expect(await viewOf(here)).toMatchObject({ seed: file.seed, picked: 7, size: 61, until: '2027-02-04' })
  const { rows } = await here.pool.query<{ said: string[] }>(
    `select array_agg(subject order by occurred_at) as said from kit.outbox where aggregate_id = $1`,
    [drawId],
  )
  expect(rows[0]?.said).toEqual(['card.draw-committed.v1', 'card.draw-drawn.v1'])
})

test('the seed lies nowhere in the database until it is used', async () => {
  const here = await startInspections()
  await here.card()
  const drawId = await committed(here)
  const before = await here.pool.query<{ row: string }>(
    'select d::text || j::text || o::text as row from draw d join kit.journal j on j.aggregate_id = d.id join kit.outbox o on o.aggregate_id = d.id',
  )
  await here.moveTo('2027-01-05T02:00:00.000Z')
  await here.app.freezeDraw({ ...here.given(), drawId }, county)
  const { seed = '', commitment, promise } = { ...(await here.app.drawFile({ drawId }, county)) }
  expect(seedHash(seed)).toBe(promise?.seedHash)
  expect(before.rows[0]?.row).toContain(commitment)
  expect(before.rows[0]?.row).not.toContain(seed)
})

test('cards kept by employers, long paid and never inspected are drawn apart from the others', async () => {
  const here = await startInspections()
  const [employed, paid, inspected] = [await here.card(), await here.card(), await here.card()]
  await here.pool.query(`update card set state = state || '{"holder":"employer"}' where id = $1`, [employed.cardId])
  await here.pool.query(
    `insert into paid_month select $1, 'post', to_char(day, 'YYYY-MM') from generate_series(date '2025-01-01', date '2026-12-01', '1 month') day`,
    [paid.personId],
  )
  await here.open()
  await here.verify(inspected.cardNo)
  await here.stamp(inspected.cardNo)
  const drawId = await committed(here)
  await here.moveTo('2027-01-05T02:00:00.000Z')
  const never = await here.card()
  await here.app.freezeDraw({ ...here.given(), drawId }, county)
  const file = await here.app.drawFile({ drawId }, county)
  const strata = new Map(file?.population.map(({ card, stratum }) => [card, stratum]))
  expect([employed, paid, never, inspected].map(({ cardId }) => strata.get(cardId))).toEqual([
    'employer-held',
    'long-paid',
    'never-inspected',
    'other',
  ])
})

test('each card that was drawn is asked for by its day; being late there pauses nothing', async () => {
  const here = await startInspections()
  const cards = [await here.card(), await here.card()]
  const drawId = await committed(here)
  await here.moveTo('2027-01-05T02:00:00.000Z')
  await here.app.freezeDraw({ ...here.given(), drawId }, county)
  await here.tick()
  const { lines } = await here.list({ kind: 'sample' })
  const file = await here.app.drawFile({ drawId }, county)
  expect(lines.map(({ cardId }) => cardId).sort()).toEqual(file?.result)
  expect(lines.every(({ until }) => until === '2027-02-04')).toBe(true)
  await here.moveTo('2027-02-05T02:00:00.000Z')
  expect((await here.list({ kind: 'sample', show: 'overdue' })).lines).toHaveLength(lines.length)
  for (const { cardId } of cards) expect(await here.pausedOn(cardId, '2027-02-05')).toBe(false)
  const [first] = lines
  await here.verify(first?.cardNo ?? '')
  expect(await here.stamp(first?.cardNo ?? '')).toEqual(ok)
  expect(await viewOf(here)).toMatchObject({ inspected: 1 })
})

test('one commitment is used before the next is made, and another office neither commits, draws nor sees', async () => {
  const here = await startInspections()
  await here.card()
  const drawId = await committed(here)
  const again = { ...here.given(), drawId: DrawId.parse(newId()), division: COUNTY, purpose: '再抽一次' }
  expect(await here.app.commitDraw(again, county)).toEqual(refused('draw-open'))
  expect(await here.app.commitDraw({ ...again, ...here.given(), drawId: DrawId.parse(newId()) }, stranger)).toEqual(
    refused('out-of-scope'),
  )
  await here.moveTo('2027-01-05T02:00:00.000Z')
  expect(await here.app.freezeDraw({ ...here.given(), drawId }, stranger)).toEqual(refused('draw-unknown'))
  expect(await here.app.draws(stranger)).toEqual([])
  expect(await here.app.drawFile({ drawId }, stranger)).toBeNull()
  expect((await here.app.draws(clerk)).map(({ id }) => id)).toEqual([drawId])
  expect(await here.app.freezeDraw({ ...here.given(), drawId }, officerOf('650000000000'))).toEqual(ok)
})

test('nothing is drawn from nothing', async () => {
  const here = await startInspections()
  const drawId = await committed(here)
  await here.moveTo('2027-01-05T02:00:00.000Z')
  expect(await here.app.freezeDraw({ ...here.given(), drawId }, county)).toEqual(refused('population-empty'))
})

test('[F26] a draw of the time when only the seed was promised verifies still, and its file says so', async () => {
  const here = await startInspections()
  await here.card()
  const drawId = await committed(here)
  await here.pool.query(
    `update draw set state = state - 'planHash' - 'seedHash' || jsonb_build_object('commitment', state->>'seedHash')`,
  )
  await here.moveTo('2027-01-05T02:00:00.000Z')
  expect(await here.app.freezeDraw({ ...here.given(), drawId }, county)).toEqual(ok)
  const file = await here.app.drawFile({ drawId }, county)
  expect(file).toMatchObject({ format: 'jiuyuan-draw/1' })
  expect(file && differenceIn(file, (await viewOf(here))?.commitment)).toBeUndefined()
})
