import type { Request } from '@jiuyuan/service-kit/request'
import type { KnownBatch } from './batch.ts'
import { settleLines, someLines, type Settled } from './roster-lines.edge.ts'
import { personIdOf, type Taking } from './take-lines.edge.ts'
import { derivedId } from '@jiuyuan/service-kit/ids'

const AT_ONCE = 200
const IN_FLIGHT = 8

interface Standing {
  readonly id: string
  readonly changed: boolean
  readonly applied: boolean
  readonly filed: boolean
  readonly served: boolean
  readonly recognised: boolean
  readonly heard: boolean
}

const standing = `select p.id, p.version > 1 as changed,
    exists (select from recognition r where r.person_id = p.id) as applied,
    exists (select from dossier d where d.id = p.id) as filed,
    exists (select from certificate_entry e where e.person_id = p.id) as served,
    coalesce(h.status not in ('observed', 'candidate'), false) as recognised,
    coalesce(h.state -> 'members' @> jsonb_build_array(jsonb_build_object('personId', p.id)), false) as heard
  from person p left join household h on h.id = p.household_id where p.id = any($1::uuid[])`

/** What was built upon a registration, in words; null: nothing. */
const builtUpon = ({ changed, applied, filed, served, recognised }: Standing) => {
  if (applied) return '已申请就业援助认定'
  if (recognised) return '所在家庭已列入零就业家庭台账'
  if (changed) return '登记后已办理其他业务或更正'
  if (served) return '登记证中已有服务记载'
  return filed ? '档案中已有材料' : null
}

/**
 * Undoes some of the registrations of a batch; answers how many rows are left. What somebody built upon stays, and the
 * row says what; what the household has not heard of yet waits, so that nothing arrives after its end.
 */
export const undoLines =
  (taking: Taking) =>
  async (batchId: string, { undoneBy }: KnownBatch, request: Request) => {
    const { db, commands, clock } = taking
    const lines = await someLines(db, batchId, { verdict: 'accepted', limit: AT_ONCE })
    const { rows } = await db.query<Standing>(standing, [lines.map((line) => personIdOf(batchId, line))])
    const byId = new Map(rows.map((row) => [row.id, row]))
    const by = undoneBy ? { ...request.by, id: undoneBy.id, office: undoneBy.office } : request.by
    const kept = (line: number, reason: string): Settled => ({
      line,
      verdict: 'kept',
      faults: [{ column: '', reason, fix: '' }],
    })

    const undo = async (line: number): Promise<Settled | undefined> => {
      const personId = personIdOf(batchId, line)
      const state = byId.get(personId)
      if (!state) return kept(line, '没有找到登记')
      const reason = builtUpon(state)
      if (reason) return kept(line, reason)
      if (!state.heard) return undefined
      const command = { type: 'UndoRegistration', batchId, on: clock.today() } as const
      const commandId = derivedId('roster-undo', batchId, `${line}`)
      const outcome = await commands.person(personId, command, { commandId, by, reason: '撤销花名册导入' })
      return outcome.ok ? { line, verdict: 'undone', faults: [] } : kept(line, '登记后已办理其他业务或更正')
    }
    const settled: Settled[] = []
    for (let at = 0; at < lines.length; at += IN_FLIGHT) {
      const some = await Promise.all(lines.slice(at, at + IN_FLIGHT).map(undo))
      settled.push(...some.filter((one) => one !== undefined))
    }
    await settleLines(db, batchId, settled)
    return lines.length - settled.length
  }
