import {
  RecognitionEnded,
  RecognitionReopened,
  RecognitionRevoked,
} from '@jiuyuan/contract-registration/decision-events'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { on } from '@jiuyuan/service-kit/react'
import { systemCaller } from '@jiuyuan/service-kit/scope'
import type { CardCommands } from '../app.ts'
import { returnDays } from '../card/return-days.ts'

/** Why the end of a recognition takes the card. */
const endings = ['not-qualified', 'revoked'] as const

/** 附件第十二条: who no longer qualifies keeps the certificate and gives back the card. What was got by fraud is revoked. */
export const onRecognitionEnded = ({ card }: CardCommands) => [
  on(RecognitionEnded, (tx, { recognitionId, endedOn }, { eventId, correlationId }) => {
    const { due, pack } = returnDays(endedOn)
    const command = { type: 'RequireReturn', ground: 'not-qualified', on: endedOn, due } as const
    const by = systemCaller('card', correlationId)
    return card(derivedId('card', recognitionId), command, { commandId: derivedId('ended', eventId), by, pack, tx })
  }),
  on(RecognitionRevoked, (tx, { recognitionId, revokedOn }, { eventId, correlationId }) => {
    const { due, pack } = returnDays(revokedOn)
    const command = { type: 'RevokeCard', on: revokedOn, dueOn: due.person } as const
    const by = systemCaller('card', correlationId)
    return card(derivedId('card', recognitionId), command, { commandId: derivedId('revoked', eventId), by, pack, tx })
  }),
  // The decision was overturned: who is recognised as before has the card as before.
  on(RecognitionReopened, (tx, { recognitionId, status, on: day }, { eventId, correlationId }) => {
    if (status !== 'recognised') return Promise.resolve()
    const command = { type: 'RestoreCard', reasons: endings, on: day } as const
    const by = systemCaller('card', correlationId)
    return card(derivedId('card', recognitionId), command, { commandId: derivedId('reopened', eventId), by, tx })
  }),
]
