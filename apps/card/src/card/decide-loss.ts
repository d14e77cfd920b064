import { accept, refuse } from '@jiuyuan/kernel/decider'
import type { CommandOf } from './card-commands.ts'
import type { KnownCard } from './card.ts'
import type { Decided } from './decide-card.ts'

/** What must be given back anyway and is lost is cancelled; what is in use is made known as lost. */
export const reportLoss = (state: KnownCard, command: CommandOf<'ReportLoss'>): Decided => {
  const { lostOn, today, noticeUntil } = command
  if (state.status !== 'active' && state.status !== 'return-due') return refuse('card-not-active')
  if (lostOn > today || lostOn < state.issuedOn) return refuse('day-not-possible')
  if (state.status === 'return-due') return accept({ type: 'CardCancelled', on: today, reason: 'lost' })
  return accept({ type: 'CardLost', lostOn, on: today, noticeUntil })
}

export const find = (state: KnownCard, { receipt }: CommandOf<'FindCard'>): Decided =>
  state.status === 'lost' ? accept({ type: 'CardFound', on: receipt.on }) : refuse('card-not-lost')

/** 75号 二十: the same number on a new paper, when the notice has run; it is signed for like the first. */
export const replace = (state: KnownCard, { certificateNo, today }: CommandOf<'ReplaceCard'>): Decided => {
  if (state.status !== 'lost') return refuse('card-not-lost')
  if (today <= state.noticeUntil) return refuse('loss-notice-running', { until: state.noticeUntil })
  if (certificateNo !== state.certificateNo) return refuse('certificate-not-valid')
  return accept({ type: 'CardReplaced', cardVersion: state.cardVersion + 1, on: today })
}
