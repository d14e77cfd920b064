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
  const returnGround = state.status === 'return-due' ? state.returnGround : ground
  return { ...state, holder: 'issuer', employerId: undefined, status: 'returned', endedOn: on, returnGround }
}

const lost = (state: KnownCard, { lostOn, noticeUntil }: FactOf<'CardLost'>): KnownCard =>
  state.status === 'active' ? { ...state, status: 'lost', lostOn, noticeUntil } : state

const returnDue = (state: KnownCard, { ground, dueOn }: FactOf<'ReturnDue'>): KnownCard =>
  state.status === 'active' ? { ...state, status: 'return-due', returnGround: ground, returnDueOn: dueOn } : state

type Cancelled = Extract<Card, { status: 'cancelled' }>

const isOpen = (state: KnownCard): state is OpenCard => ['awaited', 'prepared', 'active', 'lost'].includes(state.status)

const cancelled = (state: KnownCard, { on, reason, returnDueOn }: FactOf<'CardCancelled'>): Cancelled => {
  const before = isOpen(state) ? state : undefined
  return { ...state, status: 'cancelled', endedOn: on, reason, returnDueOn, alsoEnded: [], before }
}

/** As it was, with whoever has person and papers now. */
const restored = ({ before, ...now }: Cancelled): KnownCard => {
  if (!before) return now
  const { personId, division, mergedFrom } = now
  const whose = { personId, division, mergedFrom }
  if (before.status === 'awaited' || before.status === 'prepared') return { ...before, ...whose }
  const { holder = before.holder, employerId, certificateHolder = before.certificateHolder } = now
  const { certificateEmployerId, demandedOn } = now
  return { ...before, ...whose, holder, employerId, certificateHolder, certificateEmployerId, demandedOn }
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
      return state.status === 'cancelled' ? restored(state) : state
    case 'CardRevoked':
      return { ...state, status: 'revoked', endedOn: fact.on, returnDueOn: fact.returnDueOn }
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
