import { exitGrounds, exitPaperText } from '@jiuyuan/contract-registration/exit-grounds'
import type { RecognitionRefusal } from '@jiuyuan/contract-registration/recognition-refusals'
import { refuse, type Refused } from '@jiuyuan/kernel/decider'
import type { Propose } from './exit-acts.ts'

type Answer = Refused<RecognitionRefusal> | undefined

const shownByRegister = ({ ground, shown }: Propose): boolean => {
  if (ground === 'retired') return shown.retired
  return ground === 'employed' ? shown.employed : shown.householdEmployed
}

// 养老待遇核定通知 and the like show what our own register does not know yet.
const insteadOfRegister = { retired: 'pension-letter', employed: 'employment-record' } as const

const register = (command: Propose): Answer => {
  const { ground, evidence } = command
  const paper = ground === 'retired' || ground === 'employed' ? insteadOfRegister[ground] : undefined
  const seen = paper !== undefined && evidence.some((one) => one.paper === paper)
  return shownByRegister(command) || seen
    ? undefined
    : refuse('exit-ground-not-shown', { ground: exitGrounds[ground].text })
}

const refusals = ({ shown: { refusals: counted } }: Propose): Answer => {
  const { since: _, ...detail } = counted
  return detail.counted < detail.limit ? refuse('exit-refusals-too-few', detail) : undefined
}

const criteria = ({ shown: { criteria: found } }: Propose): Answer => {
  if (found.outcome === 'yes') return refuse('exit-still-qualified')
  return found.outcome === 'unknown' ? refuse('exit-facts-missing', { missing: found.missing }) : undefined
}

const contact = ({ ground, lastContactOn, shown: { unreachable } }: Propose): Answer => {
  if (ground !== 'unreachable') return undefined
  const { months, since } = unreachable
  return lastContactOn === null || lastContactOn > since ? refuse('exit-contact-too-recent', { months }) : undefined
}

const papers = (command: Propose): Answer => {
  const { ground, evidence } = command
  const missing = exitGrounds[ground].papers.filter((paper) => !evidence.some((one) => one.paper === paper))
  if (missing.length > 0)
    return refuse('exit-papers-missing', { missing: missing.map((paper) => exitPaperText[paper]).join('、') })
  return contact(command)
}

/** Why the ground is not shown; undefined when it is. What is unclear never goes against the person. */
export const notShown = (command: Propose): Answer => {
  switch (exitGrounds[command.ground].need) {
    case 'register':
      return register(command)
    case 'papers':
      return papers(command)
    case 'refusals':
      return refusals(command)
    case 'own-wish':
      return command.assent ? undefined : refuse('exit-assent-missing')
    case 'criteria':
      return criteria(command)
  }
}
