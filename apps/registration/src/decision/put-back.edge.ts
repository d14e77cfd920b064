import type { DecisionRefusal } from '@jiuyuan/contract-registration/decision-router'
import { recognitionStatusText } from '@jiuyuan/contract-registration/recognition'
import type { CommonRefusal } from '@jiuyuan/contract-kit/refusal'
import { refuse, type Outcome } from '@jiuyuan/kernel/decider'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Request } from '@jiuyuan/service-kit/request'
import type { RegistrationCommands } from '../commands.ts'
import type { RecognitionCommands } from '../recognition-app.ts'
import { knownRecognition } from '../recognition/recognition-line.ts'
import { termsOn } from '../recognition/terms.ts'
import type { Desk } from './decision-desk.ts'

export type Answer = Outcome<DecisionRefusal | CommonRefusal>
export type CaseCommands = Pick<RecognitionCommands, 'recognition'> & Pick<RegistrationCommands, 'person' | 'household'>
/** The remedy's own transaction and request. */
interface Step {
  readonly decisionId: string
  readonly request: Request & { readonly tx: Db }
}

const goesOn = (outcome: Outcome<string>, status: string): Answer => {
  if (outcome.ok) return { ok: true }
  const common = (['out-of-scope', 'busy'] as const).find((code) => code === outcome.code)
  return common ? refuse(common) : refuse('case-not-reopenable', { status })
}

/** The case goes on where it was closed; an exit that is not final yet is given up. */
const recognitionBack = async (
  { recognition }: CaseCommands,
  { state: { caseId, kind, division }, today }: Desk,
  { decisionId, request }: Step,
) => {
  const { rows } = await request.tx.query<{ state: unknown }>('select state from recognition where id = $1', [caseId])
  const state = knownRecognition(rows[0]?.state)
  const { dueOn } = termsOn(today, division)
  const reopen = { decisionId, today, dueOn: { community: dueOn('community'), street: dueOn('street') } }
  const noticed = state.status === 'exit-noticed' && kind === 'exit'
  const command = noticed ? ({ type: 'DropExit', today } as const) : ({ type: 'ReopenRecognition', ...reopen } as const)
  return goesOn(await recognition(caseId, command, request), recognitionStatusText[state.status])
}

/** What a decision had ended is again as it was; a card is given back by the card service, which hears of the remedy. */
export const putBack = async (commands: CaseCommands, desk: Desk, { decisionId, request }: Step): Promise<Answer> => {
  const { state, today } = desk
  const step = { ...request, commandId: derivedId('put-back', request.commandId) }
  switch (state.kind) {
    case 'rejection':
    case 'exit':
    case 'revocation':
      return recognitionBack(commands, desk, { decisionId, request: step })
    case 'certificate-cancellation':
      return goesOn(await commands.person(state.caseId, { type: 'RestoreCertificate', today }, step), '登记已合并')
    case 'household-removal':
      return goesOn(await commands.household(state.caseId, { type: 'TakeRemovalBack', today }, step), '没有这个家庭')
    case 'card-cancellation':
    case 'remedy':
      return { ok: true }
  }
}
