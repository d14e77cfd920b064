import { CardReturnDue } from '@jiuyuan/contract-card/events'
import { PersonMoved } from '@jiuyuan/contract-registration/events'
import { newId } from '@jiuyuan/contract-kit/id'
import { officerOf } from '@jiuyuan/testkit/officer'
import { describe, expect, test } from 'vitest'
import { reportHash } from '../src/inspection/campaign-app.ts'
import { inspection, type Inspection } from '../src/inspection/inspection.ts'
import { reportLines } from '../src/inspection/report-lines.ts'
import {
  clerk,
  COMMUNITY,
  COUNTY,
  county,
  ok,
  OTHER_COMMUNITY,
  refused,
  startInspections,
  street,
  stranger,
} from './inspections.ts'

type Inspections = Awaited<ReturnType<typeof startInspections>>
const year = 2027
const standing = async ({ app }: Inspections, division = COUNTY, by = county) =>
  (await app.campaignOverview({ year, division }, by))?.own
const campaignOf = async ({ app }: Inspections) => {
  const overview = await app.campaignOverview({ year, division: COUNTY }, county)
  const [campaign] = overview?.campaigns ?? []
  if (!campaign) throw new Error('no campaign')
  return campaign
}

describe('a campaign (附件第十六条)', () => {
  test('asks for the cards that were issued before the year and are open when it begins, and for no other afterwards', async () => {
    const here = await startInspections()
    const [first, second] = [await here.card(), await here.card({ division: OTHER_COMMUNITY, status: 'lost' })]
    await here.card({ issuedOn: '2027-01-02' })
    await here.card({ status: 'returned' })
    await here.card({ division: '653101001013' })
    expect(await here.open()).toEqual(ok)
    await here.card()
    await here.tick()
    const { lines } = await here.list()
    expect(lines.map(({ cardNo }) => cardNo)).toEqual([first.cardNo, second.cardNo])
    const { status, populationHash, from, until } = await campaignOf(here)
    expect({ status, from, until }).toEqual({ status: 'running', from: '2027-01-01', until: '2027-03-31' })
    expect(populationHash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('is opened once a year, by county or region, for a county of theirs, in its window', async () => {
    const here = await startInspections('2026-12-31T15:59:59.000Z')
    expect(await here.open()).toEqual(refused('window-too-late'))
    await here.moveTo('2026-12-31T16:00:00.000Z')
    expect(await here.open(stranger)).toEqual(refused('out-of-scope'))
    expect(await here.open(officerOf('650100000000'), '650100000000')).toEqual(refused('county-only'))
    expect(await here.open(officerOf('650000000000'))).toEqual(ok)
    expect(await here.open()).toEqual(refused('campaign-open'))
  })

  test('is not opened so late that nobody could be reminded', async () => {
    const here = await startInspections('2027-03-01T15:59:00.000Z')
    expect(await here.open()).toEqual(ok)
    const late = await startInspections('2027-03-01T16:00:00.000Z')
    expect(await late.open()).toEqual(refused('window-too-late'))
  })

  test('lists more cards than one tick takes, each once', async () => {
    const here = await startInspections()
    for (let one = 0; one < 230; one++) await here.card()
    await here.open()
    expect(await standing(here)).toMatchObject({ total: 230, due: 230 })
    const first = await here.list({ limit: 100 })
    const second = await here.list({ limit: 100, cursor: first.cursor ?? '' })
    const third = await here.list({ limit: 100, cursor: second.cursor ?? '' })
    const all = [...first.lines, ...second.lines, ...third.lines].map(({ cardNo }) => cardNo)
    expect(new Set(all).size).toBe(230)
    expect(third.cursor).toBeNull()
  })

  test('reminds on its days, and late when the clock was away', async () => {
    const here = await startInspections()
    await here.card()
    await here.open()
    await here.moveTo('2027-02-28T16:00:00.000Z')
    expect((await campaignOf(here)).reminders).toEqual([{ daysBefore: 30, on: '2027-03-01', late: false, open: 1 }])
    await here.moveTo('2027-03-26T02:00:00.000Z')
    expect((await campaignOf(here)).reminders).toEqual([
      { daysBefore: 30, on: '2027-03-01', late: false, open: 1 },
      { daysBefore: 7, on: '2027-03-26', late: true, open: 1 },
    ])
  })
})

describe('an inspection', () => {
  test('passes by the community’s verification and the stamp of another, and is told', async () => {
    const here = await startInspections()
    const { cardNo, cardId, personId } = await here.card()
    await here.open()
    expect(await here.stamp(cardNo)).toEqual(refused('verification-missing'))
    expect(await here.verify(cardNo)).toEqual(ok)
    expect(await here.stamp(cardNo, clerk)).toEqual(refused('same-officer'))
    expect(await here.stamp(cardNo)).toEqual(ok)
    expect(await standing(here)).toMatchObject({ total: 1, inspected: 1 })
    const { rows } = await here.pool.query<{ data: unknown }>(
      `select payload->'data' as data from kit.outbox where subject = 'card.card-inspected.v1'`,
    )
    expect(rows).toEqual([{ data: { cardId, personId, year, on: '2027-01-04', late: false } }])
  })

  test('knows what the other departments told: work, paid months, the certificate', async () => {
    const here = await startInspections()
    const { personId, cardNo } = await here.card({ certificate: false })
    await here.pool.query(`insert into employment values ($1, 'self-employed', '2026-12-01')`, [personId])
    await here.pool.query(
      `insert into paid_month values ($1, 'post', '2026-11'), ($1, 'insurance', '2026-11'), ($1, 'post', '2026-12')`,
      [personId],
    )
    await here.open()
    const { known, expected } = await here.lineOf(cardNo)
    expect(known).toEqual({
      work: 'self-employed',
      workSince: '2026-12-01',
      certificateValid: false,
      holder: 'person',
      expectedHolder: 'person',
      paidMonths: 2,
      lastPaidMonth: '2026-12',
    })
    expect(expected).toMatchObject({ work: 'self-employed', custody: 'person' })
    expect(await here.verify(cardNo)).toEqual(ok)
    expect(await here.lineOf(cardNo)).toMatchObject({ status: 'excepted', deviations: ['certificate-invalid'] })
  })

  test('belongs to its offices: no other sees, verifies or stamps it', async () => {
    const here = await startInspections()
    const { cardNo } = await here.card()
    await here.open()
    expect((await here.list({ division: COMMUNITY }, clerk)).lines).toHaveLength(1)
    const neighbour = officerOf(OTHER_COMMUNITY)
    for (const by of [stranger, neighbour]) {
      expect((await here.list({}, by)).lines).toEqual([])
      expect((await here.list({ division: by.office }, by)).lines).toEqual([])
      expect(await here.app.findInspections({ cardNo }, by)).toEqual([])
      expect(await here.app.campaignOverview({ year, division: COUNTY }, by)).toBeNull()
      expect(await here.verify(cardNo, {}, by)).toEqual(refused('out-of-scope'))
      expect(await here.stamp(cardNo, by)).toEqual(refused('out-of-scope'))
    }
    expect((await here.app.findInspections({ cardNo: cardNo.slice(-6) }, clerk)).map((line) => line.cardNo)).toEqual([
      cardNo,
    ])
  })

  test('is neither verified nor stamped once the card is to be given back, and asked for no longer', async () => {
    const here = await startInspections()
    const { cardNo, cardId, personId } = await here.card()
    await here.open()
    await here.pool.query(`update card set status = 'return-due' where id = $1`, [cardId])
    const { id } = await here.lineOf(cardNo)
    for (const act of ['verify', 'stamp'] as const) {
      const { failed } = await here.app.bulkPreview({ act, inspectionIds: [id] }, county)
      expect(failed).toMatchObject([{ code: 'card-ended' }])
    }
    await here.hear(
      CardReturnDue,
      { cardId, personId, by: 'person', dueOn: '2027-02-03', reason: 'policy-ended' },
      cardId,
    )
    expect(await here.lineOf(cardNo)).toMatchObject({ status: 'released' })
    await here.moveTo('2027-04-02T02:00:00.000Z')
    expect(await standing(here)).toMatchObject({ released: 1, overdue: 0 })
  })

  test('follows the person to the community where they live now', async () => {
    const here = await startInspections()
    const { cardNo, personId } = await here.card()
    await here.open()
    const move = { personId, fromDivision: COMMUNITY, toDivision: OTHER_COMMUNITY, on: '2027-01-04' }
    await here.hear(PersonMoved, move, personId)
    expect(await here.verify(cardNo)).toEqual(refused('out-of-scope'))
    expect(await here.verify(cardNo, {}, officerOf(OTHER_COMMUNITY))).toEqual(ok)
  })

  test('of the last year that was left open gives way to the new one', async () => {
    const here = await startInspections()
    const { cardNo, cardId } = await here.card()
    await here.open()
    await here.moveTo('2028-01-03T02:00:00.000Z')
    expect(await here.open()).toEqual(ok)
    const { rows } = await here.pool.query<{ year: number; status: string }>(
      'select year, status from inspection order by year',
    )
    expect(rows).toEqual([
      { year: 2027, status: 'released' },
      { year: 2028, status: 'due' },
    ])
    expect(await here.pausedOn(cardId, '2028-01-03')).toBe(true)
    await here.verify(cardNo)
    await here.stamp(cardNo)
    expect(await here.pausedOn(cardId, '2028-01-03')).toBe(false)
  })
})

describe('a bulk pass', () => {
  const three = async () => {
    const here = await startInspections()
    const [good, bad, other] = [await here.card(), await here.card({ certificate: false }), await here.card()]
    await here.open()
    const ids = (await here.list()).lines.map(({ id }) => id)
    return { here, good, bad, other, ids }
  }

  test('says in advance what it would do, writes nothing, then passes all but those that deviate', async () => {
    const { here, bad, ids } = await three()
    const failed = [
      expect.objectContaining({ cardNo: bad.cardNo, code: 'deviates-from-register', article: '附件第十六条' }),
    ]
    expect(await here.app.bulkPreview({ act: 'verify', inspectionIds: ids }, clerk)).toEqual({ passed: 2, failed })
    expect(await standing(here)).toMatchObject({ due: 3 })
    expect(await here.app.verifyAsKnown({ ...here.given(), inspectionIds: ids }, clerk)).toEqual({ passed: 2, failed })
    expect(await standing(here)).toMatchObject({ due: 1, verified: 2 })
    const stamped = await here.app.stampMany({ ...here.given(), inspectionIds: ids }, street)
    expect(stamped).toMatchObject({ passed: 2, failed: [{ code: 'verification-missing' }] })
  })

  test('given twice by the same command id passes each card once', async () => {
    const { here, ids } = await three()
    const command = { ...here.given(), inspectionIds: ids }
    expect(await here.app.verifyAsKnown(command, clerk)).toEqual(await here.app.verifyAsKnown(command, clerk))
    const { rows } = await here.pool.query(`select from kit.journal where command = 'VerifyAsKnown'`)
    expect(rows).toHaveLength(2)
  })

  test('touches no card of another office and does not say whose it is', async () => {
    const { here, ids } = await three()
    const outcome = await here.app.verifyAsKnown({ ...here.given(), inspectionIds: ids }, stranger)
    expect(outcome.passed).toBe(0)
    expect(outcome.failed.map(({ code, cardNo }) => [code, cardNo])).toEqual(ids.map(() => ['inspection-unknown', '']))
  })
})

describe('lateness', () => {
  test('[F16] pauses benefits from the first instant of the first of April in Beijing, and not before', async () => {
    const here = await startInspections()
    const { cardId, cardNo } = await here.card()
    await here.open()
    await here.moveTo('2027-03-31T15:59:59.999Z')
    expect(await standing(here)).toMatchObject({ overdue: 0 })
    await here.moveTo('2027-03-31T16:00:00.000Z')
    expect(await standing(here)).toMatchObject({ overdue: 1, due: 1 })
    expect(await here.lineOf(cardNo)).toMatchObject({ overdueSince: '2027-04-01', status: 'due' })
    expect([await here.pausedOn(cardId, '2027-03-31'), await here.pausedOn(cardId, '2027-04-01')]).toEqual([
      false,
      true,
    ])
    const { rows } = await here.pool.query<{ status: string }>('select status from card where id = $1', [cardId])
    expect(rows).toEqual([{ status: 'active' }])
  })

  test('that the clock missed counts from its day, and the journal says when it was noticed', async () => {
    const here = await startInspections()
    const { cardId } = await here.card()
    await here.open()
    await here.moveTo('2027-04-10T02:00:00.000Z')
    expect(await here.pausedOn(cardId, '2027-04-01')).toBe(true)
    const { rows } = await here.pool.query(`select facts from kit.journal where command = 'PassWindow'`)
    expect(rows).toEqual([{ facts: [{ type: 'InspectionOverdue', since: '2027-04-01', noticedOn: '2027-04-10' }] }])
  })

  test('is lifted the same day by a late pass', async () => {
    const here = await startInspections()
    const { cardId, cardNo } = await here.card()
    await here.open()
    await here.moveTo('2027-04-01T02:00:00.000Z')
    expect(await here.pausedOn(cardId, '2027-04-01')).toBe(true)
    await here.verify(cardNo)
    expect(await here.pausedOn(cardId, '2027-04-01')).toBe(true)
    await here.stamp(cardNo)
    expect(await here.pausedOn(cardId, '2027-04-01')).toBe(false)
    expect(await standing(here)).toMatchObject({ overdue: 0, inspected: 1, late: 1 })
  })

  test('is not the person’s when the community was in time and the issuer was not', async () => {
    const here = await startInspections()
    const { cardId, cardNo } = await here.card()
    await here.open()
    await here.verify(cardNo)
    await here.moveTo('2027-04-02T02:00:00.000Z')
    expect(await here.pausedOn(cardId, '2027-04-02')).toBe(false)
    expect(await standing(here)).toMatchObject({ overdue: 0, verified: 1 })
  })
})

describe('the closing report', () => {
  const facts = async ({ pool }: Inspections) => {
    const { rows } = await pool.query<{ aggregate_id: string; facts: Parameters<typeof inspection.evolve>[1][] }>(
      `select aggregate_id, facts from kit.journal where aggregate_type = 'inspection' order by aggregate_id, version`,
    )
    return rows
  }

  test('says by community what became of each card, stays as it was frozen, and the journal gives the same', async () => {
    const here = await startInspections()
    const [passed, late, absent, changed] = [
      await here.card(),
      await here.card(),
      await here.card({ division: OTHER_COMMUNITY }),
      await here.card(),
    ]
    await here.open()
    const { id: campaignId } = await campaignOf(here)
    await here.verify(passed.cardNo)
    await here.stamp(passed.cardNo)
    await here.verify(changed.cardNo, { work: 'employed' })
    const absentId = (await here.lineOf(absent.cardNo)).id
    for (const on of ['2027-01-04', '2027-01-18']) {
      await here.moveTo(`${on}T03:00:00.000Z`)
      expect(
        await here.app.noteNotice({ ...here.given(), inspectionId: absentId, channel: 'visit', on }, county),
      ).toEqual(ok)
    }
    expect(await here.app.closeCampaign({ ...here.given(), campaignId }, county)).toEqual(refused('window-running'))
    await here.moveTo('2027-04-06T02:00:00.000Z')
    await here.verify(late.cardNo)
    await here.stamp(late.cardNo)
    const close = () => here.app.closeCampaign({ ...here.given(), campaignId }, county)
    expect(await here.app.closeCampaign({ ...here.given(), campaignId }, stranger)).toEqual(refused('out-of-scope'))
    expect(await close()).toEqual(ok)
    expect(await close()).toEqual(refused('campaign-closed'))
    const report = await here.app.closingReport({ campaignId }, county)
    expect(report?.lines).toMatchObject([
      {
        division: COMMUNITY,
        total: 3,
        inspected: 2,
        late: 1,
        excepted: 1,
        overdue: 1,
        exceptions: [{ deviation: 'work-unreported', count: 1 }],
      },
      { division: OTHER_COMMUNITY, total: 1, due: 1, overdue: 1, unreached: 1, exceptions: [] },
    ])
    expect(report?.total).toMatchObject({ total: 4, inspected: 2, late: 1, due: 1, excepted: 1, overdue: 2 })
    const states = new Map<string, Inspection>()
    for (const { aggregate_id, facts: told } of await facts(here))
      states.set(aggregate_id, told.reduce(inspection.evolve, states.get(aggregate_id) ?? inspection.initial))
    expect(reportHash(reportLines([...states.values()]))).toBe(report?.hash)
    await here.verify(changed.cardNo)
    await here.stamp(changed.cardNo)
    expect(await here.app.closingReport({ campaignId }, county)).toEqual(report)
    expect(await here.app.closingReport({ campaignId }, stranger)).toBeNull()
    expect(await here.app.closingReport({ campaignId: newId() }, county)).toBeNull()
  })

  test('adds up at every level of the offices', async () => {
    const here = await startInspections()
    for (const division of [COMMUNITY, COMMUNITY, OTHER_COMMUNITY]) await here.card({ division })
    await here.open()
    const at = async (division: string) => {
      const overview = await here.app.campaignOverview({ year, division }, officerOf('650000000000'))
      const below = overview?.below.filter(({ standing: { total } }) => total > 0) ?? []
      return [
        overview?.level,
        overview?.own.total,
        below.map(({ division: code, standing: { total } }) => [code, total]),
      ]
    }
    expect(await at('650000000000')).toEqual(['region', 3, [['650100000000', 3]]])
    expect(await at('650100000000')).toEqual(['prefecture', 3, [[COUNTY, 3]]])
    expect(await at(COUNTY)).toEqual([
      'county',
      3,
      [
        ['650102002000', 2],
        ['650102003000', 1],
      ],
    ])
    expect(await at('650102002000')).toEqual(['township', 2, [[COMMUNITY, 2]]])
    expect(await at(COMMUNITY)).toEqual(['community', 2, []])
  })
})
