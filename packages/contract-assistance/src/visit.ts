import { command } from '@jiuyuan/contract-kit/command'
import { refusals } from '@jiuyuan/contract-kit/refusal'
import { Assent, Day, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

export const VisitId = z.uuid().brand<'VisitId'>()

/** Why the person is visited: work has begun, the family was without work, or an officer saw need. */
export const VisitCause = z.enum(['placement', 'zero-family', 'officer'])

/** How the person is; `not-met` also when nobody answered the telephone. */
export const VisitOutcome = z.enum(['stable', 'difficulty', 'unemployed', 'not-met'])

/** What the person asks for. */
export const Need = z.enum(['job', 'training', 'start-up', 'subsidy', 'advice', 'other'])

export const PlanVisit = command({ visitId: VisitId, personId: z.uuid(), dueOn: Day })
/** A visit is a service: it records how the person is and what they ask for, never the home. The person reads the note. */
export const RecordVisit = command({
  visitId: VisitId,
  on: Day,
  way: z.enum(['telephone', 'office', 'workplace', 'home']),
  outcome: VisitOutcome,
  needs: z.array(Need).max(6),
  note: Text(300).nullable(),
  /** The person's signature is welcome, never needed. */
  assent: Assent.nullable(),
})
export const RescheduleVisit = command({
  visitId: VisitId,
  dueOn: Day,
  reason: z.enum(['person-asked', 'person-away', 'officer-away', 'weather', 'other']),
})
/** The person does not wish to be visited: nothing follows from it (附件第六条 自愿). */
export const DeclineVisit = command({ visitId: VisitId, on: Day })

export const visitRefusals = refusals({
  'visit-unknown': { http: 'NOT_FOUND', zh: '没有这次走访。', next: '请从待办列表重新打开。' },
  'visit-exists': { http: 'CONFLICT', zh: '这次走访已经安排。', next: '请在走访列表中查看。' },
  'visit-over': {
    http: 'CONFLICT',
    zh: '这次走访已经办结。',
    article: '实施意见 三、(四)',
    next: '如需再次走访,请另行安排。',
  },
  'visit-day-past': { http: 'PRECONDITION_FAILED', zh: '走访日期早于今天。', next: '请选择今天或以后的日期。' },
  'visit-day-to-come': { http: 'PRECONDITION_FAILED', zh: '{on} 还没有到。', next: '请在走访之后登记。' },
  'person-not-assisted': {
    http: 'PRECONDITION_FAILED',
    zh: '本人不是就业援助对象,不能安排跟踪走访。',
    article: '实施意见 三、(四)',
    next: '请先办理认定。',
  },
})
export type VisitRefusal = keyof typeof visitRefusals

/** All visits that are due, or only those that went to the street because their day had passed. */
export const DueVisits = z.strictObject({ escalated: z.boolean().optional() })

export const VisitView = z.object({
  id: VisitId,
  personId: z.uuid(),
  /** Empty while no officer is named. */
  officer: z.string(),
  cause: VisitCause,
  dueOn: Day,
  status: z.enum(['planned', 'done', 'declined']),
  /** Since when the street knows that the visit is overdue. */
  escalatedOn: Day.nullable(),
  on: Day.nullable(),
  way: RecordVisit.shape.way.nullable(),
  outcome: VisitOutcome.nullable(),
  needs: z.array(Need),
  note: z.string().nullable(),
  late: z.boolean(),
})
export type VisitView = z.output<typeof VisitView>
