import type { CardRefusal } from '@jiuyuan/contract-card/card'
import * as events from '@jiuyuan/contract-card/events'
import { outgoing, type Outgoing } from '@jiuyuan/contract-kit/event'
import { refuse } from '@jiuyuan/kernel/decider'
import type { Column, Store } from '@jiuyuan/service-kit/store'
import { Card, type CardFact, type KnownCard } from './card.ts'
import { numberUse } from '../numbers/number-use.ts'
import { returnTaskOf } from './returns.ts'
import { validityRows } from './validity-rows.ts'

type FactOf<Type extends CardFact['type']> = Extract<CardFact, { type: Type }>
interface Ids {
  readonly cardId: string
  readonly personId: string
}

/** The card with or without the certificate, or the certificate alone. */
const changedHands = (ids: Ids, { papers, holder, employerId, on }: FactOf<'CustodyChanged'>) =>
  papers.includes('card')
    ? outgoing(events.CustodyChanged, { ...ids, holder, employerId, on })
    : outgoing(events.CertificateCustodyChanged, { ...ids, holder, employerId, on })

const mustGoBack = (ids: Ids, { ground, on, dueOn }: FactOf<'ReturnDue'>, card: KnownCard): Outgoing[] => {
  const { holder: by = 'issuer', employerId } = 'holder' in card ? card : {}
  const due = outgoing(events.CardReturnDue, { ...ids, by, employerId, dueOn, reason: ground })
  return ground === 'policy-ended' ? [outgoing(events.CardExpired, { ...ids, on }), due] : [due]
}

/** Cancelled or revoked while somebody has it: the community fetches it. */
const mustBeFetched = (ids: Ids, reason: string, dueOn: string | undefined): Outgoing[] =>
  dueOn ? [outgoing(events.CardReturnDue, { ...ids, by: 'issuer', dueOn, reason })] : []

const numberOf = (card: KnownCard) => ('cardNo' in card ? card.cardNo : undefined)

/** Cancelled by an officer's own decision: who decided, and about which number. */
const decidedOf = ({ decided }: FactOf<'CardCancelled'>, card: KnownCard) =>
  decided ? { decided: { ...decided, cardNo: numberOf(card) } } : {}

/** The duties it had before are there again. */
const restored = (ids: Ids, { status, from, on }: FactOf<'CardRestored'>, card: KnownCard): Outgoing[] => {
  const employerId = 'holder' in card && card.holder === 'employer' ? card.employerId : undefined
  const { recognitionId, dueOn } = card
  return [
    outgoing(events.CardRestored, { ...ids, status, cardNo: numberOf(card), employerId, from, on }),
    ...(status === 'awaited' ? [outgoing(events.CardAwaited, { ...ids, recognitionId, dueOn })] : []),
    ...(status === 'prepared' ? [outgoing(events.CardPrepared, ids)] : []),
  ]
}

const ended = (ids: Ids, fact: CardFact, card: KnownCard): Outgoing[] => {
  switch (fact.type) {
    case 'CardReturned':
      return [outgoing(events.CardReturned, { ...ids, returnedOn: fact.on })]
    case 'CardCancelled':
      return [
        outgoing(events.CardCancelled, {
          ...ids,
          cancelledOn: fact.on,
          reason: fact.reason,
          ...decidedOf(fact, card),
        }),
        ...mustBeFetched(ids, fact.reason, fact.returnDueOn),
      ]
    case 'CardRestored':
      return restored(ids, fact, card)
    case 'CardRevoked':
      return [
        outgoing(events.CardRevoked, { ...ids, revokedOn: fact.on }),
        ...mustBeFetched(ids, 'revoked', fact.returnDueOn),
      ]
    default:
      return []
  }
}

const publish = (cardId: string, fact: CardFact, card: KnownCard): Outgoing[] => {
  const ids = { cardId, personId: card.personId }
  switch (fact.type) {
    case 'CardAwaited':
      return [outgoing(events.CardAwaited, { ...ids, recognitionId: fact.recognitionId, dueOn: fact.dueOn })]
    case 'CardPrepared':
      return [outgoing(events.CardPrepared, ids)]
    case 'CardIssued':
      return [outgoing(events.CardIssued, { ...ids, ...fact })]
    case 'CardDelivered':
      return [outgoing(events.CardDelivered, { ...ids, deliveredOn: fact.on })]
    case 'CustodyChanged':
      return fact.holder === 'issuer'
        ? [changedHands(ids, fact), outgoing(events.CardFetched, { ...ids, fetchedOn: fact.on })]
        : [changedHands(ids, fact)]
    case 'BackDemanded':
      return [outgoing(events.BackDemanded, { ...ids, employerId: fact.employerId, on: fact.on })]
    case 'CardLost':
      return [outgoing(events.CardLost, { ...ids, lostOn: fact.on, noticeUntil: fact.noticeUntil })]
    case 'CardFound':
      return [outgoing(events.CardFound, { ...ids, foundOn: fact.on })]
    case 'CardReplaced': {
      const cardNo = numberOf(card) ?? ''
      return [outgoing(events.CardReplaced, { ...ids, cardNo, version: fact.cardVersion, replacedOn: fact.on })]
    }
    case 'ReturnDue':
      return mustGoBack(ids, fact, card)
    default:
      return ended(ids, fact, card)
  }
}

/** Where the papers of an issued card are; one that was never issued has none. */
const places = (card: KnownCard): Record<string, Column> => {
  const nowhere = { card_no: null, holder: null, employer_id: null, certificate_holder: null }
  if (!('holder' in card) || !card.holder) return nowhere
  const { cardNo, holder, employerId, certificateHolder, certificateEmployerId } = card
  return {
    card_no: cardNo ?? null,
    holder,
    employer_id: employerId ?? certificateEmployerId ?? null,
    certificate_holder: certificateHolder ?? null,
  }
}

const columns = (card: KnownCard): Record<string, Column> => {
  const task = returnTaskOf(card)
  const about = { person_id: card.personId, status: card.status, due_on: card.dueOn }
  return { ...about, ...places(card), return_by: task?.by ?? null, return_due_on: task?.dueOn ?? null }
}

const usedNumbers = (facts: readonly CardFact[]) =>
  facts.flatMap((fact) => (fact.type === 'CardIssued' ? [numberUse(fact.cardNo, 'card')] : []))

export const cardStore: Store<Card, CardFact, CardRefusal> = {
  table: 'card',
  state: Card,
  division: (state) => (state.status === 'none' ? '' : state.division),
  columns: (state) => (state.status === 'none' ? {} : columns(state)),
  publish: (id, fact, state) => (state.status === 'none' ? [] : publish(id, fact, state)),
  rows: (change) => [...usedNumbers(change.facts), ...validityRows(change)],
  conflicts: {
    card_one_open_per_person: () => Promise.resolve(refuse('card-open')),
    // Struck off between the taking of the number and the issue: the next press takes another.
    number_use_pkey: () => Promise.resolve(refuse('number-struck-off')),
  },
}
