import { PlacementStarted } from '@jiuyuan/contract-placement/events'
import { addDays } from '@jiuyuan/kernel/civil-day'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import { on } from '@jiuyuan/service-kit/react'
import { agreedWith } from '../agreement/agreed-with.queries.ts'
import type { AssistanceCommands } from '../app.ts'
import { awaitVisit } from './await-visit.ts'
import { livesIn } from './lives-in.ts'

/** 跟踪服务 (实施意见 三(四)): who has begun to work is asked after a while how it goes. */
export const onPlacementStarted = (commands: AssistanceCommands) =>
  on(PlacementStarted, async (tx, { placementId, personId, startedOn }, meta) => {
    const { value: days, pack } = parameter(activePack(startedOn), 'visits.first.days', startedOn)
    // The placement may be heard of before the recognition: then no officer is named yet.
    const nobody = { officer: '', division: await livesIn(tx, personId, meta.division) }
    const { officer, division } = (await agreedWith(tx, [personId])) ?? nobody
    const about = { personId, division, officer, cause: 'placement', dueOn: addDays(startedOn, days) } as const
    return awaitVisit(commands, { tx, meta, key: [placementId], about, pack })
  })
