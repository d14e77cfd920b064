import { divisionName, levelOf, validOn } from '@jiuyuan/codes/divisions'
import type { PersonRefusal } from '@jiuyuan/contract-registration/person-refusals'
import { accept, refuse, type Decision } from '@jiuyuan/kernel/decider'
import type { PersonCommand, PersonFact } from './person-acts.ts'
import type { KnownPerson } from './person-state.ts'

type Decided = Decision<PersonFact, PersonRefusal>
type Command = Extract<PersonCommand, { type: 'AskMove' | 'AcceptMove' | 'DeclineMove' }>

const ask = ({ division, moving }: KnownPerson, command: Command & { type: 'AskMove' }): Decided => {
  const { type: _, assent, today, ...home } = command
  const { toDivision } = home
  if (levelOf(toDivision) !== 'community' || !validOn(toDivision, today))
    return refuse('division-not-a-community', { division: toDivision })
  if (toDivision === division) return refuse('already-there')
  if (moving) return refuse('move-waits', { on: moving.askedOn, where: divisionName(moving.toDivision) ?? '' })
  if (assent.on > today) return refuse('day-in-future', { day: assent.on })
  return accept({ type: 'MoveAsked', assent, ...home, askedOn: today })
}

/** Inside the region nothing but the community changes: the certificate and its number go along (附件 十五). */
export const decideMove = (person: KnownPerson, command: Command): Decided => {
  if (command.type === 'AskMove') return ask(person, command)
  const { moving, division: fromDivision, householdId: fromHouseholdId } = person
  if (!moving || moving.toDivision !== command.toDivision) return refuse('move-unknown')
  if (command.type === 'DeclineMove') return accept({ type: 'MoveDeclined', toDivision: moving.toDivision })
  const { askedOn: _, ...home } = moving
  return accept({ type: 'PersonMoved', fromDivision, fromHouseholdId, on: command.today, ...home })
}
