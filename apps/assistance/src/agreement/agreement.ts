import { Measure, type AgreementRefusal } from '@jiuyuan/contract-assistance/agreement'
import { accept, refuse, type Decider } from '@jiuyuan/kernel/decider'
import { z } from 'zod'

const Awaited = z.object({ personId: z.uuid(), division: z.string(), officer: z.string(), dueOn: z.iso.date() })
const Proposed = Awaited.extend({ measures: z.array(Measure) })

/** 援助协议: awaited since the recognition, proposed with its measures, signed by the person. */
export const Agreement = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Awaited.extend({ status: z.literal('awaited') }),
  Proposed.extend({ status: z.literal('proposed') }),
  Proposed.extend({ status: z.literal('signed'), signedOn: z.iso.date(), language: z.string() }),
])
export type Agreement = z.output<typeof Agreement>

type Measures = z.output<typeof Measure>[]
export type AgreementCommand =
  | ({ type: 'AwaitAgreement' } & z.output<typeof Awaited>)
  | { type: 'ProposeAgreement'; measures: Measures }
  | { type: 'SignAgreement'; signedOn: string; language: string }
  /** The person lives in another community now; never refused. */
  | { type: 'FollowMove'; division: string }
export type AgreementFact =
  | ({ type: 'AgreementAwaited' } & z.output<typeof Awaited>)
  | { type: 'AgreementProposed'; measures: Measures }
  | { type: 'AgreementSigned'; signedOn: string; language: string }
  | { type: 'MoveFollowed'; division: string }

export const agreement: Decider<Agreement, AgreementCommand, AgreementFact, AgreementRefusal> = {
  initial: { status: 'none' },

  decide: (state, command) => {
    switch (command.type) {
      case 'AwaitAgreement':
        return state.status === 'none' ? accept({ ...command, type: 'AgreementAwaited' }) : accept()
      case 'FollowMove': {
        const { division } = command
        const stays = state.status === 'none' || state.division === division
        return stays ? accept() : accept({ type: 'MoveFollowed', division })
      }
      case 'ProposeAgreement':
        if (state.status === 'none') return refuse('agreement-unknown')
        if (state.status === 'signed') return refuse('agreement-signed')
        return accept({ type: 'AgreementProposed', measures: command.measures })
      case 'SignAgreement':
        if (state.status === 'none') return refuse('agreement-unknown')
        if (state.status === 'awaited') return refuse('agreement-not-proposed')
        if (state.status === 'signed') return refuse('agreement-signed')
        return accept({ ...command, type: 'AgreementSigned' })
    }
  },

  evolve: (state, fact) => {
    if (fact.type === 'AgreementAwaited') {
      const { type: _, ...awaited } = fact
      return { status: 'awaited', ...awaited }
    }
    if (state.status === 'none') return state
    if (fact.type === 'MoveFollowed') return { ...state, division: fact.division }
    if (fact.type === 'AgreementProposed') return { ...state, status: 'proposed', measures: fact.measures }
    if (state.status !== 'proposed') return state
    return { ...state, status: 'signed', signedOn: fact.signedOn, language: fact.language }
  },
}
