import { RecognitionRecognised } from '@jiuyuan/contract-registration/events'
import { civilDayOf, addDays } from '@jiuyuan/kernel/civil-day'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { on } from '@jiuyuan/service-kit/react'
import { systemCaller } from '@jiuyuan/service-kit/scope'
import type { AssistanceCommands } from '../app.ts'

/** 首问负责制 (实施意见 三(五)): who took the application owes the person an agreement. */
export const onRecognitionRecognised = ({ agreement }: AssistanceCommands) =>
  on(RecognitionRecognised, (tx, { personId, recognitionId, recognisedAt, firstContactOfficer }, meta) => {
    const dueOn = addDays(civilDayOf(new Date(recognisedAt)), 30)
    const command = { type: 'AwaitAgreement', personId, division: meta.division, officer: firstContactOfficer, dueOn } as const
    const by = systemCaller('assistance', meta.correlationId)
    return agreement(derivedId('agreement', recognitionId), command, { commandId: derivedId('await', meta.eventId), by, tx })
  })
