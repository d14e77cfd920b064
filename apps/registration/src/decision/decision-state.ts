import { Assent } from '@jiuyuan/contract-kit/wire'
import { DecisionKind, ReviewChannel, ReviewOutcome, ServiceMethod } from '@jiuyuan/contract-registration/decision'
import { z } from 'zod'
import { Remedies } from '../recognition/recognition-state.ts'

const Day = z.iso.date()

/** What the document says; it is never edited, only superseded. */
export const Written = z.object({
  kind: DecisionKind,
  number: z.string(),
  /** 12 digits of the office that decided. */
  office: z.string(),
  /** What was decided about: a recognition, or the person for their certificate. */
  caseId: z.uuid(),
  personId: z.uuid(),
  division: z.string(),
  ground: z.string(),
  article: z.string(),
  facts: z.array(z.string()),
  evidence: z.array(z.object({ title: z.string(), seenOn: Day.nullable() })),
  pack: z.string(),
  decidedOn: Day,
  /** Everybody who had part in it: none of them reviews it. */
  decidedBy: z.array(z.string()),
  effect: z.string(),
  /** Null where it is for the person: nothing is to be remedied. */
  remedies: Remedies.nullable(),
  supersedes: z.uuid().nullable(),
  /** Facts and materials tell a sensitive category (个人信息保护法 28): only who decides on cases sees them. */
  sensitive: z.boolean(),
})
export type Written = z.output<typeof Written>

/** 送达: from `servedOn` both clocks run; an announcement serves when its days have passed. */
export const Service = z.object({
  method: ServiceMethod,
  on: Day,
  servedOn: Day,
  by: z.string(),
  receipt: z.string(),
  assent: Assent.nullable(),
})
export type Service = z.output<typeof Service>

const Attempt = z.object({ method: ServiceMethod, on: Day, outcome: z.string() })
const Review = z.object({
  id: z.uuid(),
  channel: ReviewChannel,
  on: Day,
  dueOn: Day.nullable(),
  outcome: ReviewOutcome.nullable(),
  settledOn: Day.nullable(),
  document: z.string().nullable(),
})
export type Review = z.output<typeof Review>

const Issued = Written.extend({
  service: Service.nullable(),
  attempts: z.array(Attempt),
  reviews: z.array(Review),
  supersededBy: z.uuid().nullable(),
  /** Whose person it is after a move: the document itself, and who reviews it, stay as they were written. */
  movedTo: z.string().nullish(),
})

/** 决定书: written once, served, reviewed; the remedy is another decision that supersedes it. */
export const Decision = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('none') }),
  Issued.extend({ stage: z.literal('issued') }),
])
export type Decision = z.output<typeof Decision>
export type IssuedDecision = Exclude<Decision, { stage: 'none' }>

/** The community that has it now. */
export const liesIn = ({ movedTo, division }: IssuedDecision) => movedTo ?? division

/** A row of the table as it was saved: never without a state. */
export const issuedDecision = (state: unknown): IssuedDecision => {
  const known = Decision.parse(state)
  if (known.stage === 'none') throw new Error('a decision without state was saved')
  return known
}
