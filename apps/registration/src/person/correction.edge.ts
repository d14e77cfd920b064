import type * as contract from '@jiuyuan/contract-registration/correction'
import type { Changes, CorrectableField } from '@jiuyuan/contract-registration/correction'
import type { PersonRefusal } from '@jiuyuan/contract-registration/person-refusals'
import { refuse } from '@jiuyuan/kernel/decider'
import { transaction } from '@jiuyuan/service-kit/pool'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Request } from '@jiuyuan/service-kit/request'
import type { z } from 'zod'
import type { RegistrationCommands } from '../commands.ts'
import { changesAsked, keepCorrection, noteOutcome } from './correction-kept.edge.ts'
import { changedFields, correctedBy, papersWith, valuesOf } from './correction-values.ts'
import { isPaper } from './correctable.ts'
import { decidePerson } from './decide-person.ts'
import { heldPerson } from './held-person.edge.ts'
import type { Papers } from './papers.edge.ts'
import type { PersonCommand, PersonFact } from './person-acts.ts'
import type { DeskReading } from './person.queries.ts'

type Input<Schema extends z.ZodType> = z.output<Schema>
type Making = (corrected: ReturnType<typeof correctedBy>) => PersonCommand

interface Settling {
  readonly personId: string
  readonly correctionId: string
  /** Undefined: all that were asked for. */
  readonly take?: readonly CorrectableField[]
}

const unknown = refuse<PersonRefusal>('person-unknown')
const nobodyAsked = refuse<PersonRefusal>('correction-unknown')

const outcomeOf = ([fact]: readonly PersonFact[]): contract.CorrectionStatus => {
  if (fact?.type === 'CorrectionConflicted') return 'conflict'
  return fact?.type === 'CorrectionRefused' ? 'refused' : 'applied'
}
const takesPapers = (fact: PersonFact) => fact.type === 'PersonCorrected' && fact.fields.some(isPaper)

const asking =
  ({ pool, seals, clock }: DeskReading, commands: RegistrationCommands) =>
  (given: Input<typeof contract.AskCorrection>, request: Request) =>
    transaction(pool, async (tx) => {
      const { personId, correctionId, changes, based, reason } = given
      const held = await heldPerson(tx, personId, seals)
      if (!held) return unknown
      const [fields, today] = [changedFields(changes), clock.today()]
      const command = { type: 'AskCorrection', correctionId, fields, based, today } as const
      const outcome = await commands.person(personId, command, { ...request, tx })
      if (!outcome.ok) return outcome
      const now = valuesOf(held.person, held.papers)
      const seen = Object.fromEntries(fields.map((field) => [field, now[field]]))
      const asked = { correctionId, personId, fields, changes, seen, reason, at: clock.now(), by: request.by.id }
      await keepCorrection(tx, seals, asked)
      return outcome
    })

/** Decides on a correction while the person is held, and notes what became of it. */
const settling = ({ pool, seals }: DeskReading, commands: RegistrationCommands) => {
  // Name and numbers are written only by a decision that takes them.
  const shellFor = (
    facts: readonly PersonFact[],
    { personId, papers, changes }: { personId: string; papers: Papers; changes: Changes },
  ) => {
    const taking = facts.find(takesPapers)
    if (taking?.type !== 'PersonCorrected') return commands.person
    return commands.personWith(seals.seal(personId, papersWith(papers, changes, taking.fields)))
  }
  const decide = async (tx: Db, { personId, correctionId, take }: Settling, request: Request, making: Making) => {
    const held = await heldPerson(tx, personId, seals)
    if (!held?.papers) return unknown
    const changes = await changesAsked(tx, seals, { personId, id: correctionId })
    if (!changes) return nobodyAsked
    const command = making(correctedBy(changes, take ?? changedFields(changes)))
    const decision = decidePerson(held.person, command)
    const facts = decision.ok ? decision.facts : []
    const shell = shellFor(facts, { personId, papers: held.papers, changes })
    const outcome = await shell(personId, command, { ...request, tx })
    if (outcome.ok && decision.ok) await noteOutcome(tx, correctionId, outcomeOf(facts))
    return outcome
  }
  return (given: Settling, request: Request, making: Making) =>
    transaction(pool, (tx) => decide(tx, given, request, making))
}

export const corrections = (reading: DeskReading, commands: RegistrationCommands) => {
  const settle = settling(reading, commands)
  return {
    ask: asking(reading, commands),
    apply: (given: Input<typeof contract.ApplyCorrection>, request: Request) =>
      settle(given, request, (corrected) => ({ type: 'ApplyCorrection', correctionId: given.correctionId, corrected })),
    resolve: (given: Input<typeof contract.ResolveCorrection>, request: Request) =>
      settle(given, request, (corrected) => {
        const { correctionId, take, based } = given
        return { type: 'ResolveCorrection', correctionId, take, based, corrected }
      }),
    refuse: (given: Input<typeof contract.RefuseCorrection>, request: Request) =>
      settle({ ...given, take: [] }, request, () => {
        return { type: 'RefuseCorrection', correctionId: given.correctionId }
      }),
  }
}
