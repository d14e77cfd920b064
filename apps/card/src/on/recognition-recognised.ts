import { addWorkingDays } from '@jiuyuan/codes/working-days'
import { RecognitionRecognised } from '@jiuyuan/contract-registration/events'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { on } from '@jiuyuan/service-kit/react'
import { systemCaller } from '@jiuyuan/service-kit/scope'
import type { CardCommands } from '../app.ts'
import { livesIn } from './lives-in.ts'

/** 实施意见 二(三): who is recognised gets a card; the community has to fill it in. */
export const onRecognitionRecognised = ({ card }: CardCommands) =>
  on(RecognitionRecognised, async (tx, { personId, recognitionId, recognisedAt }, meta) => {
    const { eventId, correlationId } = meta
    const division = await livesIn(tx, personId, meta.division)
    const day = civilDayOf(new Date(recognisedAt))
    const { value, pack } = parameter(activePack(day), 'card.prepare.workingDays', day)
    const due = addWorkingDays(day, value)
    if (!due.ok) throw new Error(`no working-day calendar after ${day}`)
    const command = { type: 'AwaitCard', personId, recognitionId, division, dueOn: due.value } as const
    const by = systemCaller('card', correlationId)
    return card(derivedId('card', recognitionId), command, { commandId: derivedId('await', eventId), by, pack, tx })
  })
