import type { ExitStage } from '@jiuyuan/contract-registration/exit'
import type { Exit } from './exit-state.ts'
import type { KnownRecognition } from './recognition-state.ts'

const stageOf = ({ servedOn, objections }: Exit): ExitStage => {
  if (objections.some(({ settled }) => settled === null)) return 'objected'
  return servedOn === null ? 'to-serve' : 'running'
}

/** At which desk an exit lies; whether its days have passed is asked by date. */
export const exitStageOf = (state: KnownRecognition): ExitStage | null => {
  if (state.status === 'exit-noticed') return stageOf(state.exit)
  return state.status === 'recognised' && state.exitProposal ? 'proposed' : null
}

export const exitColumns = (state: KnownRecognition) => ({
  exit_stage: exitStageOf(state),
  exit_until: state.status === 'exit-noticed' ? state.exit.objectionUntil : null,
})
