import { DrawId } from '@jiuyuan/contract-card/inspection-draw'
import { newId } from '@jiuyuan/contract-kit/id'
import { officerOf } from '@jiuyuan/testkit/officer'
import { expect, test } from 'vitest'
import { COMMUNITY, COUNTY, ok, OTHER_COMMUNITY, startInspections } from './inspections.ts'

const clerk = (division: string) => officerOf(division, { permissions: ['inspection:verify'] })
const street = officerOf(COUNTY, { permissions: ['inspection:stamp'] })
const county = officerOf(COUNTY, { permissions: ['inspection:close', 'draw:freeze'] })
const nothing = { 'inspection-due': 0, 'inspection-overdue': 0, 'inspection-excepted': 0, 'sample-due': 0 }

test('each officer is told what waits on the lists of their own duty and office, and nothing of the others', async () => {
  const here = await startInspections()
  const waits = async (by: typeof county) =>
    Object.fromEntries((await here.app.waitingInspections(by)).map(({ list, count }) => [list, count]))
  const mine = await here.card()
  await here.card()
  await here.card({ division: OTHER_COMMUNITY })
  expect(await here.open()).toEqual(ok)
  const draw = { drawId: DrawId.parse(newId()), division: COUNTY, purpose: '半年抽查' }
  expect(await here.app.commitDraw({ ...here.given(), ...draw }, county)).toEqual(ok)
  expect(await waits(clerk(COMMUNITY))).toEqual({ ...nothing, 'inspection-due': 2 })
  expect(await waits(clerk(OTHER_COMMUNITY))).toEqual({ ...nothing, 'inspection-due': 1 })
  expect(await waits(street)).toEqual({ 'inspection-stamp': 0, 'sample-stamp': 0 })
  expect(await waits(county)).toEqual({ 'campaign-close': 0, 'draw-freeze': 0 })

  await here.verify(mine.cardNo, {}, officerOf(COMMUNITY))
  expect(await waits(clerk(COMMUNITY))).toEqual({ ...nothing, 'inspection-due': 1 })
  expect(await waits(street)).toMatchObject({ 'inspection-stamp': 1 })

  await here.moveTo('2027-12-01T02:00:00.000Z')
  expect(await waits(clerk(COMMUNITY))).toEqual({ ...nothing, 'inspection-overdue': 1 })
  expect(await waits(county)).toEqual({ 'campaign-close': 1, 'draw-freeze': 1 })
})
