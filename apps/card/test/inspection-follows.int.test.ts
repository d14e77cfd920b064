import { CardReturnDue } from '@jiuyuan/contract-card/events'
import { PersonMoved } from '@jiuyuan/contract-registration/events'
import { PersonMerged, PersonUnmerged } from '@jiuyuan/contract-registration/merge-events'
import { officerOf } from '@jiuyuan/testkit/officer'
import { describe, expect, test } from 'vitest'
import { COMMUNITY, COUNTY, county, ok, OTHER_COMMUNITY, startInspections } from './inspections.ts'

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

describe('an inspection of a person of two entries', () => {
  test('follows the merge and comes back when it is undone, heard twice as once', async () => {
    const here = await startInspections()
    const [double, kept] = [await here.card(), await here.card({ division: OTHER_COMMUNITY })]
    await here.open()
    const pair = { personId: double.personId, intoPersonId: kept.personId, on: '2027-01-04' }
    for (let time = 0; time < 2; time++) await here.hear(PersonMerged, pair, double.personId)
    const of = async (personId: string) =>
      (await here.app.inspectionsOf({ personId }, county)).map(({ cardNo }) => cardNo).sort()
    expect(await of(kept.personId)).toEqual([double.cardNo, kept.cardNo])
    expect(await of(double.personId)).toEqual([])
    const toOther = { personId: kept.personId, fromDivision: COMMUNITY, toDivision: OTHER_COMMUNITY, on: '2027-01-04' }
    await here.hear(PersonMoved, toOther, kept.personId)
    expect(await here.lineOf(double.cardNo)).toMatchObject({ division: OTHER_COMMUNITY })
    await here.hear(PersonUnmerged, pair, double.personId, 2)
    expect([await of(kept.personId), await of(double.personId)]).toEqual([[kept.cardNo], [double.cardNo]])
  })

  test('counts a person of two entries once, in the overview and in the report alike', async () => {
    const here = await startInspections()
    const [double, kept] = [await here.card(), await here.card({ division: OTHER_COMMUNITY })]
    await here.card()
    await here.open()
    await here.verify(kept.cardNo, {}, officerOf(OTHER_COMMUNITY))
    await here.stamp(kept.cardNo, county)
    const { cardId, personId } = double
    const pair = { personId, intoPersonId: kept.personId, on: '2027-01-04' }
    await here.hear(PersonMerged, pair, personId)
    await here.hear(CardReturnDue, { cardId, personId, by: 'person', dueOn: '2027-02-03', reason: 'merged' }, cardId)
    const { id: campaignId } = await campaignOf(here)
    const report = await here.app.closingReport({ campaignId }, county)
    expect(report?.total).toMatchObject({ total: 2, inspected: 1, due: 1, released: 0 })
    expect(await standing(here)).toMatchObject({ total: 2, inspected: 1, due: 1, released: 0 })
  })
})

describe('a campaign', () => {
  test('of two counties is summed for the region, and a county sees only itself', async () => {
    const here = await startInspections()
    const KASHGAR = '653101000000'
    const other = officerOf(KASHGAR)
    for (const division of [COMMUNITY, COMMUNITY, '653101001013']) await here.card({ division })
    const region = officerOf('650000000000')
    await here.open()
    expect(await here.open(other, KASHGAR)).toEqual(ok)
    const overview = await here.app.campaignOverview({ year, division: '650000000000' }, region)
    expect(overview?.own).toMatchObject({ total: 3, due: 3 })
    expect(overview?.campaigns.map(({ county: code }) => code)).toEqual([COUNTY, KASHGAR])
    const below = overview?.below.filter(({ standing: { total } }) => total > 0) ?? []
    expect(below.map(({ division, standing: { total } }) => [division, total])).toEqual([
      ['650100000000', 2],
      ['653100000000', 1],
    ])
    expect(await standing(here, COUNTY, county)).toMatchObject({ total: 2 })
    expect(await standing(here, KASHGAR, other)).toMatchObject({ total: 1 })
    for (const division of [KASHGAR, '653100000000', '650000000000'])
      expect(await here.app.campaignOverview({ year, division }, county)).toBeNull()
    const [foreign] = (await here.app.campaignOverview({ year, division: KASHGAR }, other))?.campaigns ?? []
    expect(await here.app.closingReport({ campaignId: foreign?.id ?? '' }, county)).toBeNull()
  })
})
