import {
  Answers,
  Deviation,
  InspectionKind,
  KnownOfCard,
  NoticeChannel,
  type InspectionStatus,
} from '@jiuyuan/contract-card/inspection'
import type { InspectionRefusal } from '@jiuyuan/contract-card/inspection-refusals'
import type { Decider } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import { decideInspection } from './decide-inspection.ts'

const Notice = z.object({ channel: NoticeChannel, on: z.iso.date() })
const Due = z.object({
  kind: InspectionKind,
  /** The campaign or the draw that asks for it. */
  sourceId: z.uuid(),
  year: z.int(),
  cardId: z.uuid(),
  personId: z.uuid(),
  /** The entry that a merge joined with the person's; undone by an un-merge (ADR 13). */
  mergedFrom: z.uuid().optional(),
  cardNo: z.string(),
  division: z.string(),
  from: z.iso.date(),
  until: z.iso.date(),
})
const Open = Due.extend({ overdueSince: z.iso.date().nullable(), notices: z.array(Notice) })
const Verification = {
  answers: Answers,
  deviations: z.array(Deviation),
  verifiedOn: z.iso.date(),
  verifiedBy: z.string(),
}

/** 年检 of one card: verified by the community, stamped by the issuer. Being late pauses benefits; nothing here ends a card. */
export const Inspection = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Open.extend({ status: z.literal('due') }),
  Open.extend({ status: z.literal('excepted'), ...Verification }),
  Open.extend({ status: z.literal('verified'), ...Verification }),
  Open.extend({ status: z.literal('inspected'), ...Verification, stampedOn: z.iso.date(), stampedBy: z.string() }),
  Open.extend({ status: z.literal('released'), releasedOn: z.iso.date(), because: z.string() }),
])
export type Inspection = z.output<typeof Inspection>

export type InspectionCommand =
  | ({ type: 'DueInspection' } & z.output<typeof Due>)
  /** `known` is undefined when the card is no longer open. */
  | { type: 'VerifyCard'; answers: Answers; known: KnownOfCard | undefined; today: string; by: string }
  /** The answers are the register's own. */
  | { type: 'VerifyAsKnown'; known: KnownOfCard | undefined; today: string; by: string }
  | { type: 'NoteNotice'; channel: NoticeChannel; on: string; today: string }
  | { type: 'StampCard'; cardOpen: boolean; today: string; by: string }
  /** The window is over, as the clock says. */
  | { type: 'PassWindow'; today: string }
  | { type: 'Move'; division: string }
  /** Two entries were one person, or were not after all. */
  | { type: 'FollowPerson'; personId: string; mergedFrom?: string }
  | { type: 'Release'; because: string; on: string }
export type InspectionFact =
  | ({ type: 'InspectionDue' } & z.output<typeof Due>)
  | {
      type: 'CardVerified'
      answers: Answers
      known: KnownOfCard
      deviations: readonly Deviation[]
      on: string
      by: string
    }
  | { type: 'NoticeNoted'; channel: NoticeChannel; on: string }
  | { type: 'CardStamped'; on: string; by: string }
  /** `noticedOn` is later than `since` when the clock was away on the day. */
  | { type: 'InspectionOverdue'; since: string; noticedOn: string }
  | { type: 'InspectionMoved'; division: string }
  | { type: 'PersonFollowed'; personId: string; mergedFrom?: string }
  | { type: 'InspectionReleased'; because: string; on: string }

/** States in which somebody still has something to do. */
export const openStatuses: readonly InspectionStatus[] = ['due', 'excepted', 'verified']

const verified = (
  state: z.output<typeof Open>,
  fact: Extract<InspectionFact, { type: 'CardVerified' }>,
): Inspection => {
  const { answers, deviations, on: verifiedOn, by: verifiedBy } = fact
  const found = { ...state, answers, deviations: [...deviations], verifiedOn, verifiedBy }
  return { ...found, status: deviations.length > 0 ? 'excepted' : 'verified' }
}

const evolve = (state: Inspection, fact: InspectionFact): Inspection => {
  if (fact.type === 'InspectionDue') {
    const { type: _, ...due } = fact
    return { ...due, status: 'due', overdueSince: null, notices: [] }
  }
  if (state.status === 'none') return state
  switch (fact.type) {
    case 'CardVerified':
      return verified(state, fact)
    case 'NoticeNoted':
      return { ...state, notices: [...state.notices, { channel: fact.channel, on: fact.on }] }
    case 'CardStamped':
      return state.status === 'verified'
        ? { ...state, status: 'inspected', stampedOn: fact.on, stampedBy: fact.by }
        : state
    case 'InspectionOverdue':
      return { ...state, overdueSince: fact.since }
    case 'InspectionMoved':
      return { ...state, division: fact.division }
    case 'PersonFollowed':
      return { ...state, personId: fact.personId, mergedFrom: fact.mergedFrom }
    case 'InspectionReleased':
      return { ...state, status: 'released', releasedOn: fact.on, because: fact.because }
  }
}

export const inspection: Decider<Inspection, InspectionCommand, InspectionFact, InspectionRefusal> = {
  initial: { status: 'none' },
  decide: decideInspection,
  evolve,
}
