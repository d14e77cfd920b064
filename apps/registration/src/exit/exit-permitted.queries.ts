import type { Caller } from '@jiuyuan/contract-kit/caller'
import { permittedBy, type Permitted } from '@jiuyuan/contract-kit/permitted'
import { ExitGround } from '@jiuyuan/contract-registration/exit'
import { exitGrounds } from '@jiuyuan/contract-registration/exit-grounds'
import { recognitionRefusals } from '@jiuyuan/contract-registration/recognition-refusals'
import { inScope } from '@jiuyuan/service-kit/scope'
import type { PersonReading } from '../person/person.queries.ts'
import { decideExit } from '../recognition/decide-exit.ts'
import type { ExitCommand } from '../recognition/exit-acts.ts'
import { actsAt, deskOf, type Desk } from './exit-desk.ts'

const asked = permittedBy(recognitionRefusals)

const answer = ({ state }: Desk, name: string, command: ExitCommand): Permitted => {
  const decision = decideExit(state, command)
  return asked(name, decision.ok ? { ok: true } : decision)
}

const signed = (on: string) => ({ method: 'signature', on, language: 'zh' }) as const

const questions = (desk: Desk, id: string): Record<string, ExitCommand> => {
  const { state, today } = desk
  const acts = actsAt(desk)
  const objections = state.status === 'exit-noticed' ? state.exit.objections : []
  const open = objections.find(({ settled }) => settled === null)?.id ?? id
  return {
    // Whether a ground is shown is asked ground by ground; here only whether anything can be proposed.
    propose: acts.propose({ ground: 'own-wish', evidence: [], assent: signed(today) }),
    confirm: acts.confirm(id),
    drop: acts.drop(),
    object: acts.object(id, today),
    settleObjection: acts.settleObjection({ objectionId: open, heardOn: today, upheld: false }),
    finalise: acts.finalise(),
  }
}

const laidBefore = async (reading: PersonReading, id: string, by: Caller) => {
  const desk = await deskOf(reading, id, by)
  return desk && inScope(by, desk.state.division) ? desk : undefined
}

/** What may be done with the exit now, by asking the rules in advance. */
export const exitPermitted = async (reading: PersonReading, id: string, by: Caller): Promise<Permitted[]> => {
  const desk = await laidBefore(reading, id, by)
  return desk ? Object.entries(questions(desk, id)).map(([name, command]) => answer(desk, name, command)) : []
}

/** Which grounds could be proposed today, were the papers seen and the person's wish recorded. */
export const exitGroundsPermitted = async (reading: PersonReading, id: string, by: Caller): Promise<Permitted[]> => {
  const desk = await laidBefore(reading, id, by)
  if (!desk) return []
  const { today, shown } = desk
  return ExitGround.options.map((ground) => {
    const evidence = exitGrounds[ground].papers.map((paper) => ({ paper, seenOn: today }))
    const given = { ground, evidence, assent: signed(today), lastContactOn: shown.unreachable.since }
    return answer(desk, ground, actsAt(desk).propose(given))
  })
}
