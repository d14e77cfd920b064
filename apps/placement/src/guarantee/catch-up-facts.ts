import { evolveGuarantee } from './evolve-guarantee.ts'
import type { GuaranteeFact, OfferWithMember } from './guarantee-acts.ts'
import type { Guarantee, OpenedGuarantee } from './guarantee-state.ts'
import { rungsAhead } from './guarantee-time.ts'

const LATE_MS = 60_000

/** An offer that lies with a member stops the clock: the time to think is theirs, not the office's. */
const pausesOf = (state: OpenedGuarantee, offers: readonly OfferWithMember[]): GuaranteeFact[] =>
  offers
    .filter(({ answeredAt }) => answeredAt === undefined || answeredAt > state.openedAt)
    .flatMap(({ offerId, madeAt, madeBy, answeredAt }): GuaranteeFact[] => {
      const known = state.pauses.find((pause) => pause.offerId === offerId)
      const made = { type: 'GuaranteePaused', at: madeAt, by: madeBy, reason: 'offer-with-person', offerId } as const
      const answered = answeredAt !== undefined && known?.until === undefined
      return [
        ...(known ? [] : [made]),
        ...(answered ? [{ type: 'GuaranteeResumed', at: answeredAt, offerId } as const] : []),
      ]
    })

/** Every rung whose moment came by `until`, in order; late when the clock could not speak within a minute. */
const rungsBy = (state: Guarantee, { now, until }: { now: string; until: string }): GuaranteeFact[] =>
  (state.status === 'none' ? [] : rungsAhead(state))
    .filter(({ dueAt }) => dueAt <= until)
    .map(({ level, dueAt }) => {
      const said = { dueAt, at: now, late: Date.parse(now) - Date.parse(dueAt) > LATE_MS }
      return level === 'breach' ? { type: 'GuaranteeBreached', ...said } : { type: 'RungReached', level, ...said }
    })

interface Known {
  readonly now: string
  readonly offers: readonly OfferWithMember[]
  /** The last moment at which a rung still counts. */
  readonly until: string
}

/** What happened to the guarantee that was not said yet: first the offers, because they move the rungs. */
export const catchUpFacts = (state: OpenedGuarantee, { offers, ...when }: Known): GuaranteeFact[] => {
  const pauses = pausesOf(state, offers)
  return [...pauses, ...rungsBy(pauses.reduce<Guarantee>(evolveGuarantee, state), when)]
}
