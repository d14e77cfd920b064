import { RecognitionRecognised } from '@jiuyuan/contract-registration/events'
import { civilDayOf, addDays } from '@jiuyuan/kernel/civil-day'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { on } from '@jiuyuan/service-kit/react'
import { systemCaller } from '@jiuyuan/service-kit/scope'
import type { AssistanceCommands } from '../app.ts'
import { livesIn } from './lives-in.ts'

/** 首问负责制 (实施意见 三(五)): who took the application owes the person an agreement. */
export const onRecognitionRecognised = ({ agreement }: AssistanceCommands) =>
  on(RecognitionRecognised, async (tx, { personId, recognitionId, recognisedAt, firstContactOfficer }, meta) => {
    const day = civilDayOf(new Date(recognisedAt))
    const { value: days, pack } = parameter(activePack(day), 'agreement.due.days', day)
    const division = await livesIn(tx, personId, meta.division)
    const about = { personId, division, officer: firstContactOfficer, dueOn: addDays(day, days) }
    const request = {
      commandId: derivedId('await', meta.eventId),
      by: systemCaller('assistance', meta.correlationId),
      pack,
      tx,
    }
    return agreement(derivedId('agreement', recognitionId), { type: 'AwaitAgreement', ...about }, request)
  })
