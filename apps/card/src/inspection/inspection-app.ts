import type { InspectionApp } from '@jiuyuan/contract-card/inspection-router'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import { bulkPass, previewPass } from './bulk-pass.ts'
import { campaignApp } from './campaign-app.ts'
import { drawApp } from './draw-app.ts'
import type { Inspecting } from './inspecting.ts'
import { knownOf } from './inspection-known.ts'
import { findInspections, inspections, inspectionsOf } from './inspection.queries.ts'
import { waitingInspections } from './waiting.queries.ts'

const knownOfInspection = async ({ prisma, db }: Inspecting, id: string, by: Caller) => {
  const row = await prisma.inspection.findFirst({ where: { id, ...scopeWhere(by) }, select: { cardId: true } })
  return row ? (await knownOf(db, [row.cardId])).get(row.cardId) : undefined
}

/** What this service can do about inspections: one line per use case. */
export const inspectionApp = (inspecting: Inspecting): InspectionApp => {
  const { commands, clock } = inspecting
  return {
    verifyCard: async ({ commandId, ...body }, by) => {
      const known = await knownOfInspection(inspecting, body.inspectionId, by)
      const command = { type: 'VerifyCard', answers: body.answers, known, today: clock.today(), by: by.id } as const
      return commands.inspection(body.inspectionId, command, { commandId, by, body })
    },
    noteNotice: ({ commandId, ...body }, by) => {
      const command = { type: 'NoteNotice', channel: body.channel, on: body.on, today: clock.today() } as const
      return commands.inspection(body.inspectionId, command, { commandId, by, body })
    },
    stampCard: async ({ commandId, ...body }, by) => {
      const cardOpen = (await knownOfInspection(inspecting, body.inspectionId, by)) !== undefined
      const command = { type: 'StampCard', cardOpen, today: clock.today(), by: by.id } as const
      return commands.inspection(body.inspectionId, command, { commandId, by, body })
    },
    verifyAsKnown: ({ commandId, inspectionIds }, by) =>
      bulkPass(inspecting, { act: 'verify', inspectionIds, by, commandId }),
    stampMany: ({ commandId, inspectionIds }, by) =>
      bulkPass(inspecting, { act: 'stamp', inspectionIds, by, commandId }),
    bulkPreview: ({ act, inspectionIds }, by) => previewPass(inspecting, { act, inspectionIds, by }),
    inspections: (query, by) => inspections(inspecting, query, by),
    findInspections: (query, by) => findInspections(inspecting, query, by),
    waitingInspections: (by) => waitingInspections(inspecting, by),
    inspectionsOf: ({ personId }, by) => inspectionsOf(inspecting, personId, by),
    ...campaignApp(inspecting),
    ...drawApp(inspecting),
  }
}
