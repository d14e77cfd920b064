import { defineEvent } from '@jiuyuan/contract-kit/event'
import { Day } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

const define = <Data extends z.ZodType>(fact: string, data: Data) => defineEvent('assistance', fact, 1, data)
const agreement = { agreementId: z.uuid(), personId: z.uuid() }
const visit = { visitId: z.uuid(), personId: z.uuid() }

/** subject: agreementId. Recognised: an agreement (一人一策, 实施意见 三(四)) is due from the first-contact officer (首问负责制). */
export const AgreementAwaited = define('agreement-awaited', z.object({ ...agreement, officer: z.string(), dueOn: Day }))
export const AgreementProposed = define('agreement-proposed', z.object(agreement))
export const AgreementSigned = define('agreement-signed', z.object({ ...agreement, signedOn: Day }))
/** subject: visitId, as below. 跟踪服务 (实施意见 三(四)); told again when the day is moved. */
export const VisitPlanned = define('visit-planned', z.object({ ...visit, dueOn: Day, officer: z.string() }))
/** Nothing is left to do: visited, or `declined` by the person, from which nothing follows. */
export const VisitDone = define('visit-done', z.object({ ...visit, on: Day, outcome: z.string() }))

export const assistanceEvents = [AgreementAwaited, AgreementProposed, AgreementSigned, VisitPlanned, VisitDone]
