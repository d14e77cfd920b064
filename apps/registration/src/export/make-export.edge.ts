import { divisionName } from '@jiuyuan/codes/divisions'
import { exportLimits } from '@jiuyuan/contract-registration/export'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Request } from '@jiuyuan/service-kit/request'
import type { RegistrationCommands } from '../commands.ts'
import type { FileStore } from '../dossier/files.edge.ts'
import { recordLooks } from '../person/look.edge.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { ExportJob, type KnownExport } from './export-job.ts'
import { exportRows } from './export-rows.queries.ts'
import { nationalTables } from './national-tables.ts'
import { csvOf, workbookOf, type Sheet } from './write-sheet.edge.ts'

const DAY_MS = 24 * 3_600_000

export interface Exporting extends PersonReading {
  readonly commands: RegistrationCommands
  readonly files: FileStore
}

/** What an export is called. */
export const titleOf = (table: KnownExport['table']) =>
  table === 'persons' ? '人员名单' : `${table} ${nationalTables[table].zh}`

const watermarkOf = ({ by, purpose }: KnownExport, at: Date) =>
  `${by.id} ${divisionName(by.office) ?? by.office} ${civilDayOf(at)} 用途:${purpose} 含个人信息,不得外传`

const make = async (exporting: Exporting, id: string, job: KnownExport, asked: Request) => {
  const { commands, files, clock } = exporting
  const { header, rows, personIds } = await exportRows(exporting, job)
  if (rows.length > exportLimits.rows) return commands.exportJob(id, { type: 'GiveUpExport' }, asked)
  const by = { ...asked.by, id: job.by.id, office: job.by.office }
  await recordLooks(exporting, personIds, { by, purpose: `导出:${job.purpose}` })
  const now = clock.now()
  const sheet: Sheet = { title: titleOf(job.table), header, rows, watermark: watermarkOf(job, now) }
  const bytes = job.format === 'csv' ? csvOf(sheet) : await workbookOf(sheet)
  const { id: fileId } = await files.keep({ mediaType: job.format, bytes }, by)
  const expiresAt = new Date(now.getTime() + exportLimits.days * DAY_MS).toISOString()
  return commands.exportJob(id, { type: 'MakeExport', rows: rows.length, fileId, expiresAt }, asked)
}

/** What the clock does for an export: makes its file, or removes what nobody fetched. */
export const tendExport = (exporting: Exporting) => async (id: string, request: Request) => {
  const { db, commands, files } = exporting
  const { rows } = await db.query<{ state: unknown }>('select state from export_job where id = $1', [id])
  const job = ExportJob.parse(rows[0]?.state)
  if (job.status === 'waiting') return make(exporting, id, job, request)
  if (job.status !== 'ready') return { ok: true } as const
  await files.remove(job.fileId)
  return commands.exportJob(id, { type: 'ExpireExport' }, { ...request, commandId: derivedId('export-expires', id) })
}
