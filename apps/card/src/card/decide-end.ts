import { accept, refuse } from '@jiuyuan/kernel/decider'
import type { CommandOf } from './card-commands.ts'
import type { KnownCard } from './card.ts'
import type { Decided } from './decide-card.ts'

const isOver = ({ status }: KnownCard) => status === 'returned' || status === 'cancelled' || status === 'revoked'

/** Whether somebody outside the office has the paper. */
const isOut = (state: KnownCard) =>
  (state.status === 'active' || state.status === 'return-due') && state.holder !== 'issuer'

/** Why a cancelled card is cancelled: the first reason, and what came since. */
const reasonsOf = ({ reason, alsoEnded }: KnownCard & { status: 'cancelled' }) => [
  ...(reason ? [reason] : []),
  ...alsoEnded,
]

/** What ends a card that is cancelled already is kept beside it: when the one is overturned, the other still stands. */
const endsAnew = (state: KnownCard, reason: string): Decided =>
  state.status === 'cancelled' && !reasonsOf(state).includes(reason)
    ? accept({ type: 'EndingAdded', reason })
    : accept()

/** 附件第十至十二条: who has it in hand gives it back; one still at its issuer is back, and one not issued is not issued any more. */
export const requireReturn = (state: KnownCard, { ground, on, due }: CommandOf<'RequireReturn'>): Decided => {
  if (isOver(state)) return endsAnew(state, ground)
  if (state.status === 'return-due') return accept()
  if (state.status !== 'active') return accept({ type: 'CardCancelled', on, reason: ground })
  if (state.holder === 'issuer') return accept({ type: 'CardReturned', on, ground })
  return accept({ type: 'ReturnDue', ground, on, dueOn: due[state.holder] })
}

const fetched = (state: KnownCard, dueOn: string) => (isOut(state) ? { returnDueOn: dueOn } : {})

/** 附件第十三条: cancelled at once; the community fetches card and certificate. */
export const leaveMarket = (state: KnownCard, { on, dueOn }: CommandOf<'LeaveMarket'>): Decided =>
  isOver(state)
    ? endsAnew(state, 'left-market')
    : accept({ type: 'CardCancelled', on, reason: 'left-market', ...fetched(state, dueOn) })

export const revoke = (state: KnownCard, { on, dueOn }: CommandOf<'RevokeCard'>): Decided =>
  isOver(state) ? endsAnew(state, 'revoked') : accept({ type: 'CardRevoked', on, ...fetched(state, dueOn) })

/** An officer's own decision; what must go back anyway is taken back, not cancelled. */
export const cancel = (state: KnownCard, { today, ground, decided, dueOn }: CommandOf<'CancelCard'>): Decided => {
  if (isOver(state) || state.status === 'return-due') return refuse('card-not-active')
  if (!ground) return refuse('cancel-ground-missing')
  return accept({ type: 'CardCancelled', on: today, reason: ground, decided, ...fetched(state, dueOn) })
}

/** Cancelled, and for nothing but what was overturned. */
const uncancel = (state: KnownCard & { status: 'cancelled' }, { reasons, on }: CommandOf<'RestoreCard'>): Decided => {
  if (!state.before) return accept()
  const known = reasonsOf(state)
  const standing = known.filter((reason) => !reasons.includes(reason))
  if (standing.length === known.length) return accept()
  if (standing.length > 0) return accept({ type: 'EndingDropped', standing })
  return accept({ type: 'CardRestored', status: state.before.status, from: state.endedOn, on })
}

/**
 * What ended it was overturned, so it never took effect: the same card under the same number, from the day of the end
 * on. It is no renewal (附件第六条) and no new number (附件第十八条).
 */
export const restore = (state: KnownCard, command: CommandOf<'RestoreCard'>): Decided => {
  const { reasons, on } = command
  switch (state.status) {
    case 'cancelled':
      return uncancel(state, command)
    case 'revoked':
      return reasons.includes('revoked') && state.before
        ? accept({ type: 'CardRestored', status: state.before.status, from: state.endedOn, on })
        : accept()
    case 'return-due':
    case 'returned': {
      const { returnGround, notGoodFrom: from } = state
      if (!returnGround || !reasons.includes(returnGround) || !from) return accept()
      const returnedOn = state.status === 'returned' ? { returnedOn: state.endedOn } : {}
      return accept({ type: 'CardRestored', status: 'active', from, ...returnedOn, on })
    }
    default:
      return accept()
  }
}
