import type { CampaignRefusal } from '@jiuyuan/contract-card/inspection-refusals'
import { addDays } from '@jiuyuan/kernel/civil-day'
import { accept, refuse, type Decision } from '@jiuyuan/kernel/decider'
import type { Campaign, CampaignCommand, CampaignFact } from './campaign.ts'

type Command<Type extends CampaignCommand['type']> = Extract<CampaignCommand, { type: Type }>
type Decided = Decision<CampaignFact, CampaignRefusal>

const isCounty = (division: string) => /^65\d{4}0{6}$/.test(division) && !division.startsWith('00', 4)

/** 附件第十四条: county or region open it, in its window, while the first reminder can still be given. */
const open = (state: Campaign, command: Command<'OpenCampaign'>): Decided => {
  const { county, level, opener, window, reminderDays, today, by } = command
  const first = Math.max(...reminderDays)
  if (state.status !== 'none') return refuse('campaign-open')
  if (!isCounty(county)) return refuse('county-only')
  if (opener !== 'either' && opener !== level) return refuse('opener-level')
  if (today < window.from) return refuse('window-not-begun', { from: window.from })
  if (today > addDays(window.until, -first)) return refuse('window-too-late', { until: window.until, days: first })
  const opened = { county, ...window, openedOn: today, openedBy: by, year: Number(today.slice(0, 4)) }
  return accept({ type: 'CampaignOpened', ...opened, reminderDays: reminderDays.toSorted((one, other) => other - one) })
}

/** The reminder that comes next; one that was missed is given late, not left out. */
export const nextReminder = (state: Campaign) => {
  if (state.status !== 'running') return undefined
  const daysBefore = state.reminderDays[state.reminders.length]
  return daysBefore === undefined ? undefined : { daysBefore, day: addDays(state.until, -daysBefore) }
}

const remind = (state: Campaign, { open: notVerified, today }: Command<'Remind'>): Decided => {
  const next = nextReminder(state)
  if (!next || today < next.day) return accept()
  const { daysBefore, day } = next
  return accept({ type: 'ReminderGiven', daysBefore, on: today, late: today > day, open: notVerified })
}

const close = (state: Campaign, { lines, hash, today, by }: Command<'CloseCampaign'>): Decided => {
  if (state.status === 'none') return refuse('campaign-unknown')
  if (state.status === 'enrolling') return refuse('campaign-enrolling')
  if (state.status === 'closed') return refuse('campaign-closed')
  if (today <= state.until) return refuse('window-running', { until: state.until })
  return accept({ type: 'CampaignClosed', on: today, by, lines, hash })
}

export const decideCampaign = (state: Campaign, command: CampaignCommand): Decided => {
  switch (command.type) {
    case 'OpenCampaign':
      return open(state, command)
    case 'FreezePopulation':
      return state.status === 'enrolling'
        ? accept({ type: 'PopulationFrozen', count: command.count, hash: command.hash })
        : accept()
    case 'Remind':
      return remind(state, command)
    case 'CloseCampaign':
      return close(state, command)
  }
}
