import { command } from '@jiuyuan/contract-kit/command'
import { DivisionCode, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

/** The columns of a roster, in the order of the template. */
export const rosterColumns = [
  '姓名',
  '公民身份号码',
  '户号',
  '与户主关系',
  '户口性质',
  '就业状态',
  '联系电话',
  '文化程度',
  '户籍地区划',
  '备注',
] as const
export const RosterColumn = z.enum(rosterColumns)
export type RosterColumn = z.output<typeof RosterColumn>

/** Columns that a file may leave out. */
export const freeColumns: readonly RosterColumn[] = ['联系电话', '文化程度', '备注']

/** What an upload may be: bytes of the file, rows without the head line, columns; days that a file which is not run is kept. */
export const rosterLimits = { bytes: 5 * 1024 * 1024, rows: 20_000, columns: 60, waitingDays: 7 } as const

/** Which column of the file, from 0, holds which column of the roster; one that is left out is empty. */
export const Mapping = z.partialRecord(RosterColumn, z.int().min(0).max(rosterLimits.columns))
export type Mapping = z.output<typeof Mapping>

/** `POST /upload/roster`: multipart with one `file` (.csv or .xlsx) and, for offices above a community, a field `division`. `known`: this very file came before. */
export const RosterUploaded = z.object({ batchId: z.uuid(), known: z.boolean() })
export type RosterUploaded = z.output<typeof RosterUploaded>

/** One thing about a row; the head line is row 1. `column` is empty when the whole row is meant. */
export const RowFault = z.object({ row: z.int(), column: z.string(), reason: z.string(), fix: z.string() })
export type RowFault = z.output<typeof RowFault>

/** Sent (to be mapped), checking (every row is being looked at), checked (to be looked at and run), running, done, undoing, undone, dropped (never run). */
export const BatchState = z.enum(['sent', 'checking', 'checked', 'running', 'done', 'undoing', 'undone', 'dropped'])

export const BatchView = z.object({
  id: z.uuid(),
  name: z.string(),
  division: DivisionCode,
  divisionName: z.string(),
  startedAt: z.iso.datetime(),
  startedBy: z.string(),
  state: BatchState,
  total: z.int(),
  done: z.int(),
  /** Rows that would be registered when the batch is run. */
  waiting: z.int(),
  accepted: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  /** Rows that were registered and undone again, and those that somebody built upon. */
  undone: z.int(),
  kept: z.int(),
})
export type BatchView = z.output<typeof BatchView>

/** Faults and warnings in the order of the rows; `nextRow` begins the next page. */
export const BatchDetail = BatchView.extend({
  header: z.array(z.string()),
  /** As given, remembered for this office, or guessed from the head line. */
  mapping: Mapping,
  faults: z.array(RowFault),
  nextRow: z.int().nullable(),
  /** Likely duplicates among rows that would be registered; the first hundred. */
  warnings: z.array(RowFault),
  /** Persons that an undo left as they are, with what was built upon them; the first hundred. */
  keptRows: z.array(z.object({ row: z.int(), reason: z.string() })),
  undoReason: z.string().nullable(),
})
export type BatchDetail = z.output<typeof BatchDetail>

export const BatchQuery = z.strictObject({ batchId: z.uuid(), fromRow: z.int().min(1).default(1) })
export const MapRoster = command({ batchId: z.uuid(), mapping: Mapping })
export const RunRoster = command({ batchId: z.uuid() })
export const UndoRoster = command({ batchId: z.uuid(), reason: Text(200) })
