import { refusals } from '@jiuyuan/contract-kit/refusal'
import { DivisionCode } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

/** The head line of a roster, in this order. */
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
export type RosterColumn = (typeof rosterColumns)[number]

/** What an upload may be: bytes of the file, rows without the head line. */
export const rosterLimits = { bytes: 5 * 1024 * 1024, rows: 20_000 } as const

/** `POST /upload/roster`: multipart with one `file` (.csv or .xlsx) and, for offices above a community, a field `division`. */
export const RosterUploaded = z.object({ batchId: z.uuid() })
export type RosterUploaded = z.output<typeof RosterUploaded>

export const rosterRefusals = refusals({
  'roster-permission-missing': { http: 'FORBIDDEN', zh: '您没有导入花名册的权限。', next: '请由社区工作人员导入。' },
  'community-not-given': {
    http: 'BAD_REQUEST',
    zh: '没有指明花名册所属的社区。',
    next: '请选择社区后重新上传。',
  },
  'file-missing': { http: 'BAD_REQUEST', zh: '没有收到文件。', next: '请选择一个 CSV 或 XLSX 文件。' },
  'file-too-large': {
    http: 'PAYLOAD_TOO_LARGE',
    zh: '文件超过{megabytes}MB。',
    next: '请按户拆分为几个文件,分别上传。',
  },
  'file-kind-unknown': {
    http: 'BAD_REQUEST',
    zh: '文件不是 CSV 或 XLSX 花名册。',
    next: '请使用模板填写,另存为 CSV(UTF-8 或 GBK)或 XLSX。',
  },
  'file-unreadable': {
    http: 'BAD_REQUEST',
    zh: '文件已损坏或格式有误,无法读取。',
    next: '请用表格软件打开检查后另存,再上传。',
  },
  'header-differs': {
    http: 'BAD_REQUEST',
    zh: '第{position}列的表头应为“{expected}”,实际为“{found}”。',
    next: '请使用模板,不要增删或调换列。',
  },
  'too-many-rows': { http: 'PAYLOAD_TOO_LARGE', zh: '花名册超过{limit}行。', next: '请按户拆分为几个文件,分别上传。' },
  'no-rows': { http: 'BAD_REQUEST', zh: '花名册没有内容。', next: '请在表头下面填写人员后上传。' },
  'batch-unknown': { http: 'NOT_FOUND', zh: '没有这个导入批次。', next: '请从导入记录重新打开。' },
})
export type RosterRefusal = keyof typeof rosterRefusals

/** One thing that is wrong in a row; the head line is row 1. `column` is empty when the whole row is meant. */
export const RowFault = z.object({ row: z.int(), column: z.string(), reason: z.string(), fix: z.string() })
export type RowFault = z.output<typeof RowFault>

export const BatchView = z.object({
  id: z.uuid(),
  name: z.string(),
  division: DivisionCode,
  divisionName: z.string(),
  startedAt: z.iso.datetime(),
  startedBy: z.string(),
  state: z.enum(['running', 'done']),
  total: z.int(),
  done: z.int(),
  accepted: z.int(),
  unchanged: z.int(),
  refused: z.int(),
})
export type BatchView = z.output<typeof BatchView>

/** Faults in the order of the rows; `nextRow` begins the next page. */
export const BatchDetail = BatchView.extend({ faults: z.array(RowFault), nextRow: z.int().nullable() })
export type BatchDetail = z.output<typeof BatchDetail>

export const BatchQuery = z.strictObject({ batchId: z.uuid(), fromRow: z.int().min(1).default(1) })
