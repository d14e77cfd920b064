import { CampaignClosed, CampaignOpened, CampaignReminded } from '@jiuyuan/contract-card/inspection-events'
import type { CampaignRefusal } from '@jiuyuan/contract-card/inspection-refusals'
import { outgoing, type Outgoing } from '@jiuyuan/contract-kit/event'
import { startOfDay } from '@jiuyuan/kernel/civil-day'
import { refuse } from '@jiuyuan/kernel/decider'
import type { Store } from '@jiuyuan/service-kit/store'
import { Campaign, type CampaignFact } from './campaign.ts'
import { nextReminder } from './decide-campaign.ts'
import { totalOf } from './report-lines.ts'

const publish = (campaignId: string, fact: CampaignFact, state: Campaign): readonly Outgoing[] => {
  if (state.status === 'none') return []
  const campaign = { campaignId, year: state.year }
  switch (fact.type) {
    case 'CampaignOpened':
      return [outgoing(CampaignOpened, { ...campaign, from: fact.from, until: fact.until })]
    case 'PopulationFrozen':
      return []
    case 'ReminderGiven': {
      const { daysBefore, open, late } = fact
      return [outgoing(CampaignReminded, { ...campaign, daysBefore, open, late })]
    }
    case 'CampaignClosed': {
      const { total, inspected, overdue } = totalOf(fact.lines)
      return [outgoing(CampaignClosed, { ...campaign, on: fact.on, total, inspected, overdue, reportHash: fact.hash })]
    }
  }
}

/** The clock makes the list first, then gives each reminder on its day. */
const dueAt = (state: Campaign) => {
  if (state.status === 'enrolling') return startOfDay(state.openedOn)
  const next = nextReminder(state)
  return next && startOfDay(next.day)
}

export const campaignStore: Store<Campaign, CampaignFact, CampaignRefusal> = {
  table: 'campaign',
  state: Campaign,
  division: (state) => (state.status === 'none' ? '' : state.county),
  columns: (state) => (state.status === 'none' ? {} : { year: state.year, status: state.status }),
  dueAt,
  publish,
  conflicts: { campaign_year_division_key: () => Promise.resolve(refuse('campaign-open')) },
}
