import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { ProposeExit } from '@jiuyuan/contract-registration/exit'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { z } from 'zod'
import type { PersonReading } from '../person/person.queries.ts'
import type { Desk as RecognitionDesk } from '../recognition/desk.ts'
import { deskOf as recognitionDeskOf } from '../recognition/desk.queries.ts'
import type { ExitCommand, Shown } from '../recognition/exit-acts.ts'
import { countRefusals } from '../refusal/counting.ts'
import { settledOf } from './settled-before.ts'
import { shownOn } from './shown.ts'

/** A recognised person before an officer who deals with an exit, with what can be shown today. */
export interface Desk extends RecognitionDesk {
  readonly shown: Shown
}

export const deskOf = async (reading: PersonReading, id: string, by: Caller): Promise<Desk | undefined> => {
  const desk = await recognitionDeskOf(reading, id, by)
  if (!desk) return undefined
  const { state, applicant, today } = desk
  const after = settledOf(state)
  const refusals = await countRefusals(reading.prisma, state.personId, { today, ...(after ? { after } : {}) })
  return { ...desk, shown: shownOn(applicant, state, { refusals, today }) }
}

type Proposing = Pick<z.output<typeof ProposeExit>, 'ground' | 'evidence' | 'assent' | 'lastContactOn'>

/** The acts at this desk, ready to be decided: the same whether they are done or only asked about. */
export const actsAt = ({ shown, by, today }: Desk) => {
  const officer = by.id
  return {
    propose: ({ ground, evidence, assent, lastContactOn }: Proposing) => {
      const own = { assent: assent ?? null, lastContactOn: lastContactOn ?? null }
      return { type: 'ProposeExit', ground, evidence, ...own, shown, officer, today }
    },
    /** The decision has its id from the command that made it. */
    confirm: (commandId: string) => {
      return { type: 'ConfirmExit', decisionId: derivedId('decision', commandId), officer, today }
    },
    drop: () => ({ type: 'DropExit', today }),
    object: (objectionId: string, on: string) => ({ type: 'ObjectToExit', objectionId, on, today }),
    settleObjection: (given: { objectionId: string; heardOn: string; upheld: boolean }) => {
      const { objectionId, heardOn, upheld } = given
      return { type: 'SettleExitObjection', objectionId, heardOn, upheld, officer, today }
    },
    finalise: () => ({ type: 'FinaliseExit', officer, today }),
  } as const satisfies Record<string, (...given: never[]) => ExitCommand>
}
export type Acts = ReturnType<typeof actsAt>
