import type { Caller } from '@jiuyuan/contract-kit/caller'
import { permittedBy, type Permitted } from '@jiuyuan/contract-kit/permitted'
import { recognitionRefusals } from '@jiuyuan/contract-registration/recognition-refusals'
import { inScope } from '@jiuyuan/service-kit/scope'
import { decideRecognition } from './decide-recognition.ts'
import { actsAt, type Desk } from './desk.ts'
import { deskOf } from './desk.queries.ts'
import type { RecognitionCommand } from './recognition-acts.ts'

const asked = permittedBy(recognitionRefusals)

const questions = (desk: Desk, id: string): Record<string, RecognitionCommand> => {
  const { state, today } = desk
  const acts = actsAt(desk)
  const objections = ('objections' in state && state.objections) || []
  const open = objections.find(({ settled }) => settled === null)
  return {
    check: acts.check([]),
    return: acts.giveBack([]),
    supplement: acts.supplement([], []),
    close: acts.close(),
    sendBack: acts.sendBack(),
    changePrimary: acts.changePrimary(state.category),
    proposeRejection: acts.proposeRejection('evidence-insufficient'),
    overruleRejection: acts.overruleRejection(),
    publicise: acts.publicise('', id),
    object: acts.object(id),
    settleObjection: acts.settleObjection(open?.id ?? id, false),
    review: acts.review(),
    confirm: acts.confirm(),
    reject: acts.reject('evidence-insufficient'),
    withdraw: acts.withdraw({ method: 'signature', on: today, language: 'zh' }),
  }
}

/** What may be done with the case now, by asking the rules in advance. */
export const recognitionPermitted = async (
  office: Parameters<typeof deskOf>[0],
  id: string,
  by: Caller,
): Promise<Permitted[]> => {
  const desk = await deskOf(office, id, by)
  if (!desk || !inScope(by, desk.state.division)) return []
  return Object.entries(questions(desk, id)).map(([name, command]) => {
    const decision = decideRecognition(desk.state, command)
    return asked(name, decision.ok ? { ok: true } : decision)
  })
}
