import { command } from '@jiuyuan/contract-kit/command'
import { Day, DivisionCode, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { LabourStatus } from './events.ts'

export const ExportId = z.uuid().brand<'ExportId'>()
export type ExportId = z.output<typeof ExportId>

/** The national base tables of 2016 that registration can fill (就业监测基础数据库). */
export const NationalTable = z.enum(['DY11', 'DY12', 'DY13', 'DY14', 'DY16', 'DY17'])
export type NationalTable = z.output<typeof NationalTable>
export const ExportTable = z.enum(['persons', ...NationalTable.options])
export type ExportTable = z.output<typeof ExportTable>
export const ExportFormat = z.enum(['csv', 'xlsx'])

/** Rows of one export at most; days that its file waits for its owner. */
export const exportLimits = { rows: 20_000, days: 3 } as const

/** Which persons: the list's own filter, within the caller's office; `division` narrows to one office below. */
export const ExportFilter = z.strictObject({
  division: DivisionCode.optional(),
  status: LabourStatus.optional(),
  registration: z.enum(['none', 'registered', 'ended']).optional(),
})
export type ExportFilter = z.output<typeof ExportFilter>

const asked = { exportId: ExportId, format: ExportFormat, purpose: Text(200), filter: ExportFilter }

/** The list of persons, numbers masked. */
export const ExportPersons = command(asked)
/** A national base table, with full numbers. */
export const ExportNational = command({ ...asked, table: NationalTable })

/** Waiting (being made), ready, taken (downloaded once), expired, or too many rows. */
export const ExportState = z.enum(['waiting', 'ready', 'taken', 'expired', 'too-large'])

export const ExportView = z.object({
  id: ExportId,
  table: ExportTable,
  format: ExportFormat,
  purpose: z.string(),
  divisionName: z.string(),
  state: ExportState,
  requestedAt: z.iso.datetime(),
  rows: z.int().nullable(),
  expiresOn: Day.nullable(),
})
export type ExportView = z.output<typeof ExportView>
