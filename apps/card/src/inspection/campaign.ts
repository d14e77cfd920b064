import { ReportLine } from '@jiuyuan/contract-card/inspection-campaign'
import type { CampaignRefusal } from '@jiuyuan/contract-card/inspection-refusals'
import type { Decider } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import { decideCampaign } from './decide-campaign.ts'

const Window = z.object({ from: z.iso.date(), until: z.iso.date() })
const Reminder = z.object({ daysBefore: z.int(), on: z.iso.date(), late: z.boolean(), open: z.int() })
const Opened = Window.extend({
  year: z.int(),
  county: z.string(),
  /** Days before the end on which the communities are reminded, the first one first. */
  reminderDays: z.array(z.int()),
  openedOn: z.iso.date(),
  openedBy: z.string(),
})
const Running = Opened.extend({ count: z.int(), populationHash: z.string(), reminders: z.array(Reminder) })

/** 年检 of a county and a year: its cards are listed, reminded of, and accounted for at the end. */
export const Campaign = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Opened.extend({ status: z.literal('enrolling') }),
  Running.extend({ status: z.literal('running') }),
  Running.extend({
    status: z.literal('closed'),
    closedOn: z.iso.date(),
    closedBy: z.string(),
    lines: z.array(ReportLine),
    hash: z.string(),
  }),
])
export type Campaign = z.output<typeof Campaign>

export type CampaignCommand =
  | {
      type: 'OpenCampaign'
      county: string
      /** Level of the office that opens, and the level the policy gives this to. */
      level: string
      opener: 'county' | 'region' | 'either'
      window: z.output<typeof Window>
      reminderDays: readonly number[]
      today: string
      by: string
    }
  | { type: 'FreezePopulation'; count: number; hash: string }
  /** `open`: cards not verified yet. */
  | { type: 'Remind'; open: number; today: string }
  | { type: 'CloseCampaign'; lines: readonly ReportLine[]; hash: string; today: string; by: string }
export type CampaignFact =
  | ({ type: 'CampaignOpened' } & z.output<typeof Opened>)
  | { type: 'PopulationFrozen'; count: number; hash: string }
  | ({ type: 'ReminderGiven' } & z.output<typeof Reminder>)
  | { type: 'CampaignClosed'; on: string; by: string; lines: readonly ReportLine[]; hash: string }

const evolve = (state: Campaign, fact: CampaignFact): Campaign => {
  switch (fact.type) {
    case 'CampaignOpened': {
      const { type: _, ...opened } = fact
      return { ...opened, status: 'enrolling' }
    }
    case 'PopulationFrozen':
      return state.status === 'enrolling'
        ? { ...state, status: 'running', count: fact.count, populationHash: fact.hash, reminders: [] }
        : state
    case 'ReminderGiven': {
      const { type: _, ...reminder } = fact
      return state.status === 'running' ? { ...state, reminders: [...state.reminders, reminder] } : state
    }
    case 'CampaignClosed': {
      const { on: closedOn, by: closedBy, lines, hash } = fact
      return state.status === 'running'
        ? { ...state, status: 'closed', closedOn, closedBy, lines: [...lines], hash }
        : state
    }
  }
}

export const campaign: Decider<Campaign, CampaignCommand, CampaignFact, CampaignRefusal> = {
  initial: { status: 'none' },
  decide: decideCampaign,
  evolve,
}
