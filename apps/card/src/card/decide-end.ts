import { accept, refuse } from '@jiuyuan/kernel/decider'
import type { CommandOf } from './card-commands.ts'
import type { KnownCard } from './card.ts'
import type { Decided } from './decide-card.ts'

const isOver = ({ status }: KnownCard) => status === 'returned' || status === 'cancelled' || status === 'revoked'

/** Whether somebody outside the office has the paper. */
const isOut = (state: KnownCard) =>
  (state.status === 'active' || state.status === 'return-due') && state.holder !== 'issuer'

/** 附件第十至十二条: who has it in hand gives it back; one still at its issuer is back, and one not issued is not issued any more. */
export const requireReturn = (state: KnownCard, { ground, on, due }: CommandOf<'RequireReturn'>): Decided => {
  if (isOver(state) || state.status === 'return-due') return accept()
  if (state.status !== 'active') return accept({ type: 'CardCancelled', on, reason: ground })
  if (state.holder === 'issuer') return accept({ type: 'CardReturned', on, ground })
  return accept({ type: 'ReturnDue', ground, on, dueOn: due[state.holder] })
}

const fetched = (state: KnownCard, dueOn: string) => (isOut(state) ? { returnDueOn: dueOn } : {})

/** 附件第十三条: cancelled at once; the community fetches card and certificate. */
export const leaveMarket = (state: KnownCard, { on, dueOn }: CommandOf<'LeaveMarket'>): Decided =>
  isOver(state) ? accept() : accept({ type: 'CardCancelled', on, reason: 'left-market', ...fetched(state, dueOn) })

export const revoke = (state: KnownCard, { on, dueOn }: CommandOf<'RevokeCard'>): Decided =>
  isOver(state) ? accept() : accept({ type: 'CardRevoked', on, ...fetched(state, dueOn) })

export const cancel = (state: KnownCard, { today, reason, dueOn }: CommandOf<'CancelCard'>): Decided =>
  isOver(state)
    ? refuse('card-not-active')
    : accept({ type: 'CardCancelled', on: today, reason, ...fetched(state, dueOn) })
