import { scenario } from '@jiuyuan/testkit/given'
import { describe, test } from 'vitest'
import { campaign, type CampaignCommand, type CampaignFact } from './campaign.ts'

const given = scenario(campaign)
const window = { from: '2027-01-01', until: '2027-03-31' }
const open = {
  type: 'OpenCampaign',
  county: '650102000000',
  level: 'county',
  opener: 'either',
  window,
  reminderDays: [7, 30],
  today: '2027-01-04',
  by: 'county.a',
} as const
const opened: CampaignFact = {
  type: 'CampaignOpened',
  county: '650102000000',
  ...window,
  year: 2027,
  reminderDays: [30, 7],
  openedOn: '2027-01-04',
  openedBy: 'county.a',
}
const frozen: CampaignFact = { type: 'PopulationFrozen', count: 3, hash: 'h' }
const close = { type: 'CloseCampaign', lines: [], hash: 'r', today: '2027-04-01', by: 'county.a' } as const
const closed: CampaignFact = { type: 'CampaignClosed', lines: [], hash: 'r', on: '2027-04-01', by: 'county.a' }
const remind = (today: string): CampaignCommand => ({ type: 'Remind', open: 2, today })
const reminded = (daysBefore: number, on: string, late = false): CampaignFact => ({
  type: 'ReminderGiven',
  daysBefore,
  on,
  late,
  open: 2,
})

describe('opening a campaign (附件第十四条、第十六条)', () => {
  test('begins with the list of the county', () => given().when(open).yields(opened))
  test('happens once', () => given(opened).when(open).refuses('campaign-open'))
  test('is for a county, by the level that the policy names', () => {
    given()
      .when({ ...open, county: '650102002000' })
      .refuses('county-only')
    given()
      .when({ ...open, opener: 'region' })
      .refuses('opener-level')
  })
  test('waits for the first day of the window', () =>
    given()
      .when({ ...open, today: '2026-12-31' })
      .refuses('window-not-begun', { from: '2027-01-01' }))
  test('is possible until the day of the first reminder, and not later', () => {
    given()
      .when({ ...open, today: '2027-03-01' })
      .yields({ ...opened, openedOn: '2027-03-01' })
    given()
      .when({ ...open, today: '2027-03-02' })
      .refuses('window-too-late', { until: '2027-03-31', days: 30 })
  })
})

describe('reminding', () => {
  test('happens on each of its days, once', () => {
    given(opened, frozen).when(remind('2027-02-28')).yields()
    given(opened, frozen).when(remind('2027-03-01')).yields(reminded(30, '2027-03-01'))
    given(opened, frozen, reminded(30, '2027-03-01')).when(remind('2027-03-23')).yields()
    given(opened, frozen, reminded(30, '2027-03-01')).when(remind('2027-03-24')).yields(reminded(7, '2027-03-24'))
  })
  test('that was missed is made up for in order, and says that it is late', () => {
    given(opened, frozen)
      .when(remind('2027-03-25'))
      .yields(reminded(30, '2027-03-25', true))
    given(opened, frozen, reminded(30, '2027-03-25', true))
      .when(remind('2027-03-25'))
      .yields(reminded(7, '2027-03-25', true))
  })
})

describe('closing', () => {
  test('freezes the report the day after the window at the earliest', () => {
    given(opened, frozen)
      .when({ ...close, today: '2027-03-31' })
      .refuses('window-running', { until: '2027-03-31' })
    given(opened, frozen).when(close).yields(closed)
  })
  test('needs a campaign whose list is complete, and happens once', () => {
    given().when(close).refuses('campaign-unknown')
    given(opened).when(close).refuses('campaign-enrolling')
    given(opened, frozen, closed).when(close).refuses('campaign-closed')
  })
})
