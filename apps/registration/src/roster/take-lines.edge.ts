import { rangeOf, divisionName } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { noticeOf } from '@jiuyuan/contract-kit/refusal'
import { PersonId } from '@jiuyuan/contract-registration/person'
import { personRefusals } from '@jiuyuan/contract-registration/person-refusals'
import type { Clock } from '@jiuyuan/service-kit/clock'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Request } from '@jiuyuan/service-kit/request'
import type { RegistrationCommands } from '../commands.ts'
import type { PaperSeals } from '../person/papers.edge.ts'
import { registeredElsewhere } from '../person/person.store.ts'
import { householdIdOf, registerPerson, workingAgeOn } from '../person/register-person.edge.ts'
import { Batch } from './batch.ts'
import type { Line } from './check-lines.ts'
import { readRow } from './read-row.ts'
import { countLines, openLines, settleLines, type Settled } from './roster-lines.edge.ts'

const PER_STEP = 25
const AT_ONCE = 5

interface Taking {
  readonly db: Db
  readonly commands: RegistrationCommands
  readonly seals: PaperSeals
  readonly clock: Clock
}
type Running = Extract<Batch, { status: 'running' }>

const clerkOf = ({ by, division }: Running): Caller => {
  const { from, to } = rangeOf(division)
  return { ...by, roles: [], permissions: [], scope: [[from, to]] }
}

const refused = (line: number, column: string, { reason, fix }: { reason: string; fix: string }): Settled => ({
  line,
  verdict: 'refused',
  faults: [{ column, reason, fix }],
})

const elsewhere = (line: number, first: { division: string }, own: string) => {
  const where = first.division === own ? '本社区其他户' : (divisionName(first.division) ?? '其他社区')
  return refused(line, '公民身份号码', { reason: `已在${where}登记`, fix: '一人只登记一次,请与登记地联系核实。' })
}

/** Gives rows that wait their verdict. The row's ids come from file and line: taken twice, a row is one person. */
export const takeLines = ({ db, commands, seals, clock }: Taking) => {
  const register = registerPerson({ commands, seals, clock })

  const takeLine = async (batchId: string, batch: Running, { line, cells }: Line): Promise<Settled> => {
    const { today, rules } = workingAgeOn(clock.today())
    const { row, faults } = readRow(cells, { today, minAge: rules.minAge })
    if (!row) return { line, verdict: 'refused', faults }
    const { division } = batch
    const personId = PersonId.parse(derivedId('roster-person', batchId, `${line}`))
    const index = seals.index(row.identityNumber)
    const known = async (): Promise<Settled | undefined> => {
      const first = await registeredElsewhere(db, index)
      if (!first) return undefined
      if (first.personId === personId) return { line, verdict: 'accepted', faults: [] }
      const same = first.householdId === householdIdOf(division, row.householdNumber)
      return same ? { line, verdict: 'unchanged', faults: [] } : elsewhere(line, first, division)
    }
    const already = await known()
    if (already) return already
    const commandId = derivedId('roster-row', batchId, `${line}`)
    const request = { commandId, by: clerkOf(batch), body: row, reason: '花名册导入' }
    const outcome = await register({ ...row, personId, division }, request)
    if (outcome.ok) return { line, verdict: 'accepted', faults: [] }
    const { zh, next } = noticeOf(outcome.code, personRefusals[outcome.code], outcome.detail)
    return (await known()) ?? refused(line, '', { reason: zh, fix: next })
  }

  /** Some of the rows; the batch is finished when none waits. The clock asks again until then. */
  return async (batchId: string, request: Request) => {
    const { rows } = await db.query<{ state: unknown }>('select state from roster_batch where id = $1', [batchId])
    const batch = Batch.parse(rows[0]?.state)
    if (batch.status !== 'running') return { ok: true } as const
    const lines = await openLines(db, seals.own, { batchId, verdict: 'waiting', limit: PER_STEP })
    const settled: Settled[] = []
    for (let at = 0; at < lines.length; at += AT_ONCE)
      settled.push(...(await Promise.all(lines.slice(at, at + AT_ONCE).map((line) => takeLine(batchId, batch, line)))))
    await settleLines(db, batchId, settled)
    const { waiting, ...counts } = await countLines(db, batchId)
    if (waiting > 0) return { ok: true } as const
    return commands.batch(batchId, { type: 'FinishBatch', counts }, request)
  }
}
