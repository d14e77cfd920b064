import { divisionName } from '@jiuyuan/codes/divisions'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { exportLimits, type NationalTable } from '@jiuyuan/contract-registration/export'
import { papersOf } from '../person/papers.queries.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { KnownPerson } from '../person/person-state.ts'
import { personLine } from '../person/person-view.edge.ts'
import { Recognition } from '../recognition/recognition-state.ts'
import { toldCategory } from '../recognition/sensitive.ts'
import { personsWhere } from '../search/person-count.queries.ts'
import type { KnownExport } from './export-job.ts'
import { said, type NationalRow } from './national-row.ts'
import { headOf, nationalTables } from './national-tables.ts'

/** The rows of an export as texts, and whose they are. */
export interface ExportRows {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly personIds: readonly string[]
}

/** The persons of the list under the same filter and office; one more than may be exported tells that there are too many. */
const personsOf = async (reading: PersonReading, { filter, scope }: KnownExport) => {
  const { division: _, ...wanted } = filter
  const rows = await reading.prisma.person.findMany({
    where: personsWhere(wanted, { scope }),
    orderBy: [{ householdId: 'asc' }, { id: 'asc' }],
    take: exportLimits.rows + 1,
    select: { id: true, state: true },
  })
  const papers = await papersOf(
    reading,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, state }) => ({ id, state, papers: papers.get(id) }))
}
type Listed = Awaited<ReturnType<typeof personsOf>>[number]

const states = { none: '未登记', registered: '登记失业', ended: '已终止' } as const
const listHeader = [
  '姓名',
  '公民身份号码',
  '性别',
  '年龄',
  '社区',
  '户号',
  '与户主关系',
  '就业状态',
  '失业登记',
  '登记证编号',
]

const listRow = (listed: Listed, today: string): string[] => {
  const line = personLine({ ...listed, today })
  const sex = line.sex === 'M' ? '男' : '女'
  const home = [divisionName(line.division) ?? line.division, line.householdNumber, said.relation(line.relation)]
  const standing = [said.status(line.status), states[line.registration], line.certificateNo ?? '']
  return [line.name, line.identityMasked, sex, `${line.age}`, ...home, ...standing]
}

const confirmed = new Set(['recognised', 'exit-noticed', 'ended', 'revoked'])

const recognitionsOf = async ({ prisma, clock }: PersonReading, ids: string[]) => {
  const rows = await prisma.recognition.findMany({
    where: { personId: { in: ids }, status: { in: [...confirmed] } },
    orderBy: { id: 'asc' },
    select: { personId: true, state: true },
  })
  return new Map(
    rows.flatMap(({ personId, state }) => {
      const recognition = Recognition.parse(state)
      const held = 'recognisedAt' in recognition && 'confirmer' in recognition ? recognition : undefined
      return held
        ? [[personId, { recognition: held, category: toldCategory(held.category, clock.today()) }] as const]
        : []
    }),
  )
}

const entriesOf = ({ prisma }: PersonReading, ids: string[]) =>
  prisma.certificateEntry.findMany({
    where: { personId: { in: ids }, kind: 'subsidy' },
    orderBy: [{ personId: 'asc' }, { at: 'asc' }],
    take: exportLimits.rows + 1,
  })

const nationalRows = async (reading: PersonReading, table: NationalTable, listed: readonly Listed[]) => {
  const day = reading.clock.today()
  const nothing = { name: '', identityNumber: '', phone: '' }
  const ids = listed.map(({ id }) => id)
  const recognitions = await recognitionsOf(reading, ids)
  const persons = listed.map(({ id, state, papers = nothing }): NationalRow => {
    return { id, person: KnownPerson.parse(state), papers, day, ...recognitions.get(id) }
  })
  if (nationalTables[table].rows !== 'policy') return persons
  const byId = new Map(persons.map((row) => [row.id, row]))
  const entries = await entriesOf(reading, ids)
  return entries.flatMap(({ personId, at, text }) => {
    const row = byId.get(personId)
    return row ? [{ ...row, entry: { on: civilDayOf(at), text } }] : []
  })
}

/** What an export holds. */
export const exportRows = async (reading: PersonReading, job: KnownExport): Promise<ExportRows> => {
  const { table } = job
  const listed = await personsOf(reading, job)
  if (table === 'persons') {
    const today = reading.clock.today()
    return {
      header: listHeader,
      rows: listed.map((one) => listRow(one, today)),
      personIds: listed.map(({ id }) => id),
    }
  }
  const { items, has } = nationalTables[table]
  const rows = (await nationalRows(reading, table, listed)).filter(has)
  return {
    header: items.map(headOf),
    rows: rows.map((row) => items.map(({ of }) => of(row))),
    personIds: [...new Set(rows.map(({ id }) => id))],
  }
}
