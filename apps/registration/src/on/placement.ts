import { PlacementEnded, PlacementStarted } from '@jiuyuan/contract-placement/events'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { on } from '@jiuyuan/service-kit/react'
import type { RegistrationCommands } from '../commands.ts'
import { personTerms } from '../person/person-terms.ts'
import { requestOf, unlessRefused } from './reacting.ts'

/** 28号令 六十二: who starts or ends work on a public-welfare post is employed or unemployed from that day. */
export const onPlacement = ({ person }: RegistrationCommands) => [
  on(PlacementStarted, (tx, { personId, employerId, placementId, startedOn }, meta) => {
    const job = { since: startedOn, channel: 'public-post', employerId, placementId } as const
    const { today, duties, pack } = personTerms(dayOf(meta.time, startedOn))
    const command = { type: 'ReportEmployment', ...job, today, duties } as const
    // Somebody else had already reported the job.
    return unlessRefused(person(personId, command, requestOf(tx, meta, pack)), 'person-employed')
  }),
  on(PlacementEnded, (tx, { personId, placementId, endedOn }, meta) => {
    const { today, duties, pack } = personTerms(dayOf(meta.time, endedOn))
    const command = { type: 'ReportUnemployment', since: endedOn, placementId, today, duties } as const
    // The person has other work by now.
    return unlessRefused(person(personId, command, requestOf(tx, meta, pack)), 'person-not-employed')
  }),
]

// A contract may begin later than it is told: the day of the act is then its own.
const dayOf = (time: Date, day: string) => (day > civilDayOf(time) ? day : civilDayOf(time))
