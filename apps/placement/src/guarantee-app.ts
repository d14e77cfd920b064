import type { PlacementApp } from '@jiuyuan/contract-placement/router'
import type { PlacementCommands } from './commands.ts'
import { guaranteePermitted } from './guarantee/guarantee-permitted.ts'
import { Guarantee } from './guarantee/guarantee-state.ts'
import { guaranteeView } from './guarantee/guarantee-view.ts'
import type { Office } from './office.ts'
import * as queries from './placement.queries.ts'

type GuaranteeApp = Pick<
  PlacementApp,
  'pauseGuarantee' | 'resumeGuarantee' | 'explainBreach' | 'guaranteeBoard' | 'guarantee' | 'guaranteePermitted'
>

export const guaranteeApp = ({ guarantee }: PlacementCommands, { prisma, clock }: Office): GuaranteeApp => {
  const now = () => clock.now().toISOString()
  return {
    pauseGuarantee: ({ commandId, ...body }, by) => {
      const { guaranteeId, reason } = body
      const command = { type: 'PauseGuarantee', now: now(), by: by.id, reason } as const
      return guarantee(guaranteeId, command, { commandId, by, body, reason })
    },
    resumeGuarantee: ({ commandId, ...body }, by) =>
      guarantee(body.guaranteeId, { type: 'ResumeGuarantee', now: now() }, { commandId, by, body }),
    explainBreach: ({ commandId, ...body }, by) => {
      const { guaranteeId, explanation } = body
      return guarantee(
        guaranteeId,
        { type: 'ExplainBreach', explanation },
        { commandId, by, body, reason: explanation },
      )
    },
    guaranteeBoard: (query, by) => queries.guarantees(prisma, { ...query, now: now() }, by),
    guarantee: async ({ guaranteeId }, by) => {
      const row = await queries.guaranteeRow(prisma, guaranteeId, by)
      return row && guaranteeView(row.id, row.state, now())
    },
    guaranteePermitted: async ({ guaranteeId }, by) => {
      const row = await queries.guaranteeRow(prisma, guaranteeId, by)
      return row ? guaranteePermitted(Guarantee.parse(row.state), now()) : []
    },
  }
}
