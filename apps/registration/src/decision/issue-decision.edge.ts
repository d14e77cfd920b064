import type { Db } from '@jiuyuan/service-kit/query'
import type { Request } from '@jiuyuan/service-kit/request'
import type { DecisionCommands } from '../decision-app.ts'
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
