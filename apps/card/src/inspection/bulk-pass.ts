import type { BulkResult } from '@jiuyuan/contract-card/inspection'
import { inspectionRefusals, type InspectionRefusal } from '@jiuyuan/contract-card/inspection-refusals'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { noticeOf, type CommonRefusal } from '@jiuyuan/contract-kit/refusal'
import { refuse, type Outcome } from '@jiuyuan/kernel/decider'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { Inspecting } from './inspecting.ts'
import { knownOf, type KnownBy } from './inspection-known.ts'
import { inspection, Inspection, type InspectionCommand } from './inspection.ts'

/** One kind of pass for many cards. */
interface Pass {
  readonly act: 'verify' | 'stamp'
  readonly inspectionIds: readonly BulkResult['failed'][number]['id'][]
  readonly by: Caller
}
type Given = (
  id: string,
  state: Inspection,
  command: InspectionCommand,
) => Promise<Outcome<InspectionRefusal | CommonRefusal>>

const commandFor = ({ act, by }: Pass, cardId: string, known: KnownBy, today: string): InspectionCommand =>
  act === 'verify'
    ? { type: 'VerifyAsKnown', known: known.get(cardId), today, by: by.id }
    : { type: 'StampCard', cardOpen: known.has(cardId), today, by: by.id }

const pass = async ({ prisma, db, clock }: Inspecting, asked: Pass, give: Given): Promise<BulkResult> => {
  const ids = [...new Set(asked.inspectionIds)]
  const rows = await prisma.inspection.findMany({
    where: { id: { in: ids }, ...scopeWhere(asked.by) },
    select: { id: true, cardId: true, cardNo: true, state: true },
  })
  const known = await knownOf(
    db,
    rows.map(({ cardId }) => cardId),
  )
  const failed: BulkResult['failed'] = []
  for (const id of ids) {
    const row = rows.find((one) => one.id === id)
    const outcome = row
      ? await give(id, Inspection.parse(row.state), commandFor(asked, row.cardId, known, clock.today()))
      : refuse('inspection-unknown')
    if (outcome.ok) continue
    const { code, zh, article, next } = noticeOf(outcome.code, inspectionRefusals[outcome.code], outcome.detail)
    failed.push({ id, cardNo: row?.cardNo ?? '', code, zh, article, next })
  }
  return { passed: ids.length - failed.length, failed }
}

/** What a pass would do: the rule asked in advance, nothing written. */
export const previewPass = (inspecting: Inspecting, asked: Pass) =>
  pass(inspecting, asked, async (_, state, command) => {
    const decision = inspection.decide(state, command)
    return decision.ok ? { ok: true } : decision
  })

/** Each card passes by a command of its own: one that is refused holds up no other, and a retry doubles none. */
export const bulkPass = (inspecting: Inspecting, asked: Pass & { commandId: string }) =>
  pass(inspecting, asked, (id, _, command) =>
    inspecting.commands.inspection(id, command, { commandId: derivedId(asked.commandId, id), by: asked.by }),
  )
