import { defineEvent } from '@jiuyuan/contract-kit/event'
import { Day, DivisionCode } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { restoredEvents } from './restored-events.ts'

const define = <Data extends z.ZodType>(fact: string, data: Data) => defineEvent('registration', fact, 1, data)
const personId = z.uuid()
const recognition = { recognitionId: z.uuid(), personId, householdId: z.uuid().optional() }

/** subject: recognitionId. A second person confirmed the exit; the notice is to be served, and `noticeUntil` is known when it was. */
export const ExitNoticed = define(
  'exit-noticed',
  z.object({ ...recognition, ground: z.string(), noticeUntil: Day.optional(), decisionId: z.uuid().optional() }),
)
/** The exit was given up, or the person's objection to it upheld: assistance goes on. */
export const ExitDropped = define(
  'exit-dropped',
  z.object({ ...recognition, on: Day, decisionId: z.uuid().optional() }),
)
/** 退出援助: final, by a human, after the days to object. */
export const RecognitionEnded = define(
  'recognition-ended',
  z.object({ ...recognition, ground: z.string(), endedOn: Day }),
)
/** 撤销认定: it was got by fraud, and that was proved. */
export const RecognitionRevoked = define(
  'recognition-revoked',
  z.object({ ...recognition, revokedOn: Day, decisionId: z.uuid().optional() }),
)
/** A new decision superseded the one that closed the case; `status` is where it goes on. */
export const RecognitionReopened = define(
  'recognition-reopened',
  z.object({ ...recognition, decisionId: z.uuid(), status: z.string(), on: Day }),
)
/** A category was added with the person's assent after the street's review: the street reviews again. */
export const ReviewReopened = define('review-reopened', z.object({ ...recognition, dueOn: Day }))
/** subject: refusalId. Judged by one, confirmed by another: it counts. */
export const RefusalConfirmed = define(
  'refusal-confirmed',
  z.object({ refusalId: z.uuid(), personId, on: Day, offerId: z.uuid().optional() }),
)
const decision = { decisionId: z.uuid(), personId, kind: z.string() }
/** subject: decisionId, as below. A decision against the person was written, and is to be served. */
export const DecisionIssued = define(
  'decision-issued',
  z.object({ ...decision, caseId: z.uuid(), number: z.string(), decidedOn: Day }),
)
/** From this day both clocks of the remedies run. */
export const DecisionServed = define('decision-served', z.object({ ...decision, caseId: z.uuid(), servedOn: Day }))
export const DecisionSuperseded = define(
  'decision-superseded',
  z.object({ ...decision, caseId: z.uuid(), supersededBy: z.uuid(), on: Day }),
)

/** subject: noticeId, as below. 公示: a batch of one community was posted; `until` is the last counted day of its poster. */
export const NoticePosted = define(
  'notice-posted',
  z.object({ noticeId: z.uuid(), division: DivisionCode, from: Day, until: Day, count: z.int().positive() }),
)
/** Nobody of the batch is under notice any more: its poster and page are gone. */
export const NoticeClosed = define('notice-closed', z.object({ noticeId: z.uuid(), closedOn: Day }))

/** Exit, refusals that count, decision documents and what their remedies restore, and public notices by batch. */
export const decisionEvents = [
  ExitNoticed,
  ExitDropped,
  RecognitionEnded,
  RecognitionRevoked,
  RecognitionReopened,
  ReviewReopened,
  RefusalConfirmed,
  DecisionIssued,
  DecisionServed,
  DecisionSuperseded,
  NoticePosted,
  NoticeClosed,
  ...restoredEvents,
]
