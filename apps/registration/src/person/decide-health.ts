import type { PersonRefusal } from '@jiuyuan/contract-registration/person-refusals'
import { accept, refuse, type Decision } from '@jiuyuan/kernel/decider'
import type { PersonCommand, PersonFact } from './person-acts.ts'
import type { KnownPerson } from './person-state.ts'

type Command = Extract<PersonCommand, { type: 'RecordHealth' | 'RemoveHealth' }>

/** Limits of health are kept with the person's assent only, and go when they wish (个人信息保护法 15, 29). */
export const decideHealth = ({ healthKept }: KnownPerson, command: Command): Decision<PersonFact, PersonRefusal> => {
  if (command.type === 'RemoveHealth') return healthKept ? accept({ type: 'HealthRemoved' }) : refuse('health-not-kept')
  const { assent, today } = command
  return assent.on > today ? refuse('day-in-future', { day: assent.on }) : accept({ type: 'HealthRecorded', assent })
}
