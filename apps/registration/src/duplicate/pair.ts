import type { DuplicateRefusal } from '@jiuyuan/contract-registration/duplicate-refusals'
import type { ClashGround } from '@jiuyuan/contract-registration/duplicate'
import { accept, refuse, type Decider, type Decision } from '@jiuyuan/kernel/decider'
import type { Entry, PairCommand, PairFact, ProposeMerge } from './pair-acts.ts'
import type { KnownPair, Pair } from './pair-state.ts'

type Decided = Decision<PairFact, DuplicateRefusal>
type Flag = PairCommand & { type: 'FlagPair' }

const sameGrounds = (one: readonly ClashGround[], other: readonly ClashGround[]) =>
  one.toSorted().join() === other.toSorted().join()

/** A clash makes a pair once; what an officer found to be two persons stays so until somebody reports it anew. */
const flag = (pair: Pair, { type: _, ...found }: Flag): Decided => {
  const grounds = [...found.grounds]
  const flagged = accept<PairFact>({ type: 'PairFlagged', ...found, grounds })
  if (pair.status === 'none' || pair.status === 'cleared') return flagged
  if (pair.status === 'distinct') return grounds.includes('reported') ? flagged : accept()
  const more = pair.status === 'open' && (pair.division !== found.division || !sameGrounds(pair.grounds, grounds))
  return more ? accept({ type: 'PairFlagged', ...found, grounds, foundOn: pair.foundOn }) : accept()
}

/** Either both have it and an officer says whose stays, or it is clear whose it is. */
const staysOf = (entries: readonly Entry[], holds: (entry: Entry) => boolean, said: string | null) => {
  const holders = entries.filter(holds).map(({ personId }) => personId)
  return holders.length > 1 ? holders.find((personId) => personId === said) : (holders[0] ?? null)
}

const propose = (pair: KnownPair, { entries, plan, by }: ProposeMerge): Decided => {
  if (pair.status !== 'open') return refuse('pair-not-open')
  if (entries.some(({ merged }) => merged)) return refuse('merged-before')
  const stays = entries.find(({ personId }) => personId === plan.stays)
  if (!stays) return refuse('stays-not-in-pair')
  if (!stays.numbered && entries.some(({ numbered }) => numbered)) return refuse('number-would-be-lost')
  const certificateOf = staysOf(entries, ({ certified }) => certified, plan.certificateOf)
  if (certificateOf === undefined) return refuse('which-certificate')
  const cardOf = staysOf(entries, ({ card }) => card, plan.cardOf)
  if (cardOf === undefined) return refuse('which-card')
  return accept({ type: 'MergeProposed', plan: { ...plan, certificateOf, cardOf, by } })
}

const idsOf = ({ first, second, plan }: Extract<Pair, { status: 'proposed' | 'merged' }>, on: string) => ({
  personId: plan.stays === first ? second : first,
  intoPersonId: plan.stays,
  on,
})

const evolveKnown = (pair: KnownPair, fact: Exclude<PairFact, { type: 'PairFlagged' }>): Pair => {
  const { first, second, division, grounds, foundOn } = pair
  const known = { first, second, division, grounds, foundOn }
  switch (fact.type) {
    case 'PairCleared':
      return { ...known, status: 'cleared' }
    case 'PairDismissed':
      return { ...known, status: 'distinct' }
    case 'MergeProposed':
      return { ...known, status: 'proposed', plan: fact.plan }
    case 'MergeConfirmed':
      return { ...known, status: 'merged', plan: fact.plan }
    case 'MergeDeclined':
    case 'MergeUndone':
      return { ...known, status: 'open' }
  }
}

const confirm = (pair: KnownPair, { by, today }: PairCommand & { type: 'ConfirmMerge' }): Decided => {
  if (pair.status !== 'proposed') return refuse('merge-not-proposed')
  if (pair.plan.by === by) return refuse('confirmer-is-proposer')
  return accept({ type: 'MergeConfirmed', ...idsOf(pair, today), plan: pair.plan })
}

const clear = (pair: KnownPair): Decided =>
  pair.status === 'open' && !pair.grounds.includes('reported') ? accept({ type: 'PairCleared' }) : accept()

const judge = (pair: KnownPair, command: Exclude<PairCommand, Flag>): Decided => {
  switch (command.type) {
    case 'ClearPair':
      return clear(pair)
    case 'DismissPair':
      return pair.status === 'open' ? accept({ type: 'PairDismissed' }) : refuse('pair-not-open')
    case 'ProposeMerge':
      return propose(pair, command)
    case 'ConfirmMerge':
      return confirm(pair, command)
    case 'DeclineMerge':
      return pair.status === 'proposed' ? accept({ type: 'MergeDeclined' }) : refuse('merge-not-proposed')
    case 'Unmerge':
      return pair.status === 'merged'
        ? accept({ type: 'MergeUndone', ...idsOf(pair, command.today) })
        : refuse('not-merged')
  }
}

/** Two entries that may be one person: a machine finds them, one officer proposes, another confirms; all can be undone. */
export const pair: Decider<Pair, PairCommand, PairFact, DuplicateRefusal> = {
  initial: { status: 'none' },
  decide: (state, command) => {
    if (command.type === 'FlagPair') return flag(state, command)
    return state.status === 'none' ? refuse('pair-unknown') : judge(state, command)
  },
  evolve: (state, fact) => {
    if (fact.type === 'PairFlagged') {
      const { type: _, ...found } = fact
      return { ...found, status: 'open' }
    }
    return state.status === 'none' ? state : evolveKnown(state, fact)
  },
}
