import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Meta } from '@jiuyuan/service-kit/react'
import type { Request } from '@jiuyuan/service-kit/request'
import type { DecisionCommands } from '../decision-app.ts'
import { requestOf, unlessRefused } from '../on/reacting.ts'
import { takeDecisionNumber } from './decision-number.edge.ts'
import type { Written } from './decision-state.ts'

/** Writes a decision under the office's next number, in the transaction of the request; one that stands is left as it is. */
export const issueDecision = async (
  { decision }: DecisionCommands,
  decisionId: string,
  { written, tx, request }: { written: Omit<Written, 'number'>; tx: Db; request: Request },
) => {
  const { rows } = await tx.query('select 1 from decision where id = $1', [decisionId])
  if (rows.length > 0) return { ok: true } as const
  const number = await takeDecisionNumber(tx, written.office, written.decidedOn.slice(0, 4))
  return decision(decisionId, { type: 'IssueDecision', ...written, number }, { ...request, tx })
}

/** Writes a decision because of an event. */
export const issueWith =
  (commands: DecisionCommands) => (tx: Db, meta: Meta, decisionId: string, written: Omit<Written, 'number'>) =>
    unlessRefused(
      issueDecision(commands, decisionId, {
        written,
        tx,
        // Others react to the same events under the event's own command id.
        request: { ...requestOf(tx, meta, written.pack), commandId: derivedId('issue', decisionId) },
      }),
    )
