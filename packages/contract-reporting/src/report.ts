import { DivisionCode, Month } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

/** Cells of 零就业家庭就业月调度表; those that count households can be opened with `report.cell`. */
export const HouseholdCell = z.enum(['M1', 'M2', 'M3', 'M4', 'M5a', 'M5c', 'M5d', 'M6', 'M7', 'M8'])
export type HouseholdCell = z.output<typeof HouseholdCell>

export const ZeroEmploymentQuery = z.strictObject({ division: DivisionCode, month: Month })
export const ZeroEmploymentCellQuery = ZeroEmploymentQuery.extend({ cell: HouseholdCell })

/** A column: code, title, and what exactly is counted; `definitionId` changes whenever the definition does. */
export const Indicator = z.object({
  code: z.string(),
  title: z.string(),
  definition: z.string(),
  definitionId: z.string(),
})
export type Indicator = z.output<typeof Indicator>

/** A relation between cells, with its numbers. */
export const TableCheck = z.object({ rule: z.string(), left: z.number(), right: z.number(), ok: z.boolean() })
export type TableCheck = z.output<typeof TableCheck>

/** Figures by the indicators' codes; null: not known. */
export const Figures = z.record(z.string(), z.number().nullable())
export type Figures = z.output<typeof Figures>

export const TableRow = z.object({
  division: z.string(),
  divisionName: z.string(),
  figures: Figures,
  checks: z.array(TableCheck),
})
export type TableRow = z.output<typeof TableRow>

/** 零就业家庭就业月调度表 of a division, and of each division below that sends it figures: the rows below add up to the total. */
export const ZeroEmploymentTable = z.object({
  month: z.string(),
  /** The day on which it is due at the next office. */
  dueOn: z.iso.date(),
  pack: z.string(),
  indicators: z.array(Indicator),
  total: TableRow,
  rows: z.array(TableRow),
  /** That the rows below add up to the total. */
  sumCheck: z.boolean(),
})
export type ZeroEmploymentTable = z.output<typeof ZeroEmploymentTable>

/** A household behind a figure, with its how-manieth time of zero employment. */
export const CellLine = z.object({
  householdId: z.uuid(),
  occurrence: z.int(),
  division: z.string(),
  divisionName: z.string(),
  foundAt: z.iso.datetime().nullable(),
  /** Recognised, or without work again. */
  openedAt: z.iso.datetime().nullable(),
  clearedAt: z.iso.datetime().nullable(),
  minutes: z.int().nullable(),
})
export type CellLine = z.output<typeof CellLine>
