import type { Card, CardFact, KnownCard, OpenCard } from './card.ts'

type FactOf<Type extends CardFact['type']> = Extract<CardFact, { type: Type }>

/** Papers change hands; the worker who hands them to an employer again no longer wants them back. */
const inHands = (state: KnownCard, { papers, holder, employerId }: FactOf<'CustodyChanged'>): KnownCard => {
  if (state.status === 'awaited' || state.status === 'prepared' || !state.holder) return state
  return {
    ...state,
    ...(papers.includes('card') ? { holder, employerId } : {}),
    ...(papers.includes('certificate') ? { certificateHolder: holder, certificateEmployerId: employerId } : {}),
    ...(holder === 'employer' ? { demandedOn: undefined } : {}),
  }
}

/** The same card on a new paper, or in the person's hands again. */
const inUse = (state: KnownCard, change: { cardVersion?: number; holder: 'issuer' | 'person' }): KnownCard => {
  if (state.status !== 'lost') return state
  const { lostOn: _, noticeUntil: __, ...rest } = state
  return { ...rest, ...change, employerId: undefined, status: 'active' }
}

const returned = (state: KnownCard, { on, ground }: FactOf<'CardReturned'>): KnownCard => {
  if (state.status !== 'active' && state.status !== 'return-due') return state
  const { returnGround = ground, notGoodFrom = on } = state.status === 'return-due' ? state : {}
  const why = { returnGround, notGoodFrom, endedOn: on }
  return { ...state, holder: 'issuer', employerId: undefined, status: 'returned', ...why }
}

const lost = (state: KnownCard, { lostOn, noticeUntil }: FactOf<'CardLost'>): KnownCard =>
  state.status === 'active' ? { ...state, status: 'lost', lostOn, noticeUntil } : state

const returnDue = (state: KnownCard, { ground, on, dueOn }: FactOf<'ReturnDue'>): KnownCard =>
  state.status === 'active'
    ? { ...state, status: 'return-due', returnGround: ground, notGoodFrom: on, returnDueOn: dueOn }
    : state

type Cancelled = Extract<Card, { status: 'cancelled' }>
type Overturned = Extract<Card, { status: 'cancelled' | 'revoked' }>

const isOpen = (state: KnownCard): state is OpenCard => ['awaited', 'prepared', 'active', 'lost'].includes(state.status)

const cancelled = (state: KnownCard, { on, reason, returnDueOn }: FactOf<'CardCancelled'>): Cancelled => {
  const before = isOpen(state) ? state : undefined
  return { ...state, status: 'cancelled', endedOn: on, reason, returnDueOn, alsoEnded: [], before }
}

/** As it was, with whoever has person and papers now. */
const restored = ({ before, ...now }: Overturned): KnownCard => {
  if (!before) return now
  const { personId, division, mergedFrom } = now
  const whose = { personId, division, mergedFrom }
  if (before.status === 'awaited' || before.status === 'prepared') return { ...before, ...whose }
  const { holder = before.holder, employerId, certificateHolder = before.certificateHolder } = now
  const { certificateEmployerId, demandedOn } = now
  return { ...before, ...whose, holder, employerId, certificateHolder, certificateEmployerId, demandedOn }
}

/** It had to go back, and need not any more: in use where it lies. */
const keptAfterAll = (state: Extract<Card, { status: 'return-due' | 'returned' }>): KnownCard => {
  const { returnGround: _, notGoodFrom: __, ...rest } = state
  return { ...rest, status: 'active' }
}

const givenBack = (state: KnownCard): KnownCard => {
  if (state.status === 'cancelled' || state.status === 'revoked') return restored(state)
  return state.status === 'return-due' || state.status === 'returned' ? keptAfterAll(state) : state
}

const revoked = (state: KnownCard, { on, returnDueOn }: FactOf<'CardRevoked'>): KnownCard => {
  const before = isOpen(state) ? state : undefined
  return { ...state, status: 'revoked', endedOn: on, returnDueOn, before }
}

/** What else ends a cancelled card, and what no longer does. */
const endings = (state: KnownCard, fact: FactOf<'EndingAdded' | 'EndingDropped'>): KnownCard => {
  if (state.status !== 'cancelled') return state
  if (fact.type === 'EndingAdded') return { ...state, alsoEnded: [...state.alsoEnded, fact.reason] }
  const [reason, ...alsoEnded] = fact.standing
  return { ...state, reason, alsoEnded }
}

const followed = (state: KnownCard, fact: CardFact): KnownCard => {
  switch (fact.type) {
    case 'CustodyChanged':
      return inHands(state, fact)
    case 'BackDemanded':
      return state.status === 'awaited' || state.status === 'prepared' ? state : { ...state, demandedOn: fact.on }
    case 'CardLost':
      return lost(state, fact)
    case 'CardFound':
      return inUse(state, { holder: 'person' })
    case 'CardReplaced':
      return inUse(state, { holder: 'issuer', cardVersion: fact.cardVersion })
    case 'ReturnDue':
      return returnDue(state, fact)
    case 'CardReturned':
      return returned(state, fact)
    case 'CardCancelled':
      return cancelled(state, fact)
    case 'EndingAdded':
    case 'EndingDropped':
      return endings(state, fact)
    case 'CardRestored':
      return givenBack(state)
    case 'CardRevoked':
      return revoked(state, fact)
    case 'PersonFollowed':
      return { ...state, personId: fact.personId, mergedFrom: fact.mergedFrom }
    case 'CardMoved':
      return { ...state, division: fact.division }
    default:
      return state
  }
}

export const evolveCard = (state: Card, fact: CardFact): Card => {
  if (fact.type === 'CardAwaited') {
    const { type: _, ...awaited } = fact
    return { status: 'awaited', ...awaited }
  }
  if (state.status === 'none') return state
  switch (fact.type) {
    case 'CardPrepared':
      return { ...state, status: 'prepared' }
    case 'CardIssued': {
      const { type: _, ...issued } = fact
      const issuer = state.division.slice(0, 9).padEnd(12, '0')
      const hands = { holder: 'issuer', certificateHolder: 'person', cardVersion: 1 } as const
      return { ...state, ...issued, ...hands, issuer, status: 'active' }
    }
    case 'CardDelivered':
      return state.status === 'active' ? { ...state, holder: 'person' } : state
    default:
      return followed(state, fact)
  }
}
