import type { Every } from '@jiuyuan/service-kit/every'
import { runCampaign } from './campaign-clock.ts'
import { runDraw } from './draw-clock.ts'
import type { Inspecting } from './inspecting.ts'

/** What the clock commands: lists, reminders, and lateness from the day after the window. */
export const inspectionEvery = (inspecting: Inspecting): Every[] => {
  const { commands, clock } = inspecting
  return [
    { table: 'campaign', command: (id, request) => runCampaign(inspecting, id, request) },
    { table: 'draw', command: (id, request) => runDraw(inspecting, id, request) },
    {
      table: 'inspection',
      command: (id, request) => commands.inspection(id, { type: 'PassWindow', today: clock.today() }, request),
    },
  ]
}
