import { VisitDone } from '@jiuyuan/contract-assistance/events'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { on } from '@jiuyuan/service-kit/react'
import type { RegistrationCommands } from '../commands.ts'
import { requestOf, unlessRefused } from './reacting.ts'

/** Visits on which nobody was met, or that nobody wanted, are no contact. */
const unmet = new Set(['not-met', 'declined'])

/** A visit of the follow-up service is contact with the registered person (28号令 六十六(九)). */
export const onVisits = ({ person }: RegistrationCommands) => [
  on(VisitDone, async (tx, { personId, on: day, outcome }, meta) => {
    if (unmet.has(outcome)) return
    const today = civilDayOf(meta.time) > day ? civilDayOf(meta.time) : day
    const command = { type: 'RecordContact', on: day, way: 'visit', today } as const
    await unlessRefused(person(personId, command, requestOf(tx, meta)), 'registration-not-open', 'person-unknown')
  }),
]
