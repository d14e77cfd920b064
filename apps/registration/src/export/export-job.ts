import { ExportFilter, ExportFormat, ExportTable, exportLimits } from '@jiuyuan/contract-registration/export'
import type { ExportRefusal } from '@jiuyuan/contract-registration/export-refusals'
import { accept, refuse, type Decider, type Decision } from '@jiuyuan/kernel/decider'
import { z } from 'zod'

const Asked = z.object({
  table: ExportTable,
  format: ExportFormat,
  purpose: z.string(),
  filter: ExportFilter,
  /** The office that asked. */
  division: z.string(),
  /** Ranges of divisions that the rows may come from. */
  scope: z.array(z.tuple([z.string(), z.string()])),
  by: z.object({ id: z.string(), office: z.string(), correlationId: z.uuid() }),
  requestedAt: z.iso.datetime(),
})
const Made = Asked.extend({ rows: z.int(), fileId: z.uuid(), expiresAt: z.iso.datetime() })

/** 导出: asked for with a purpose, made by the clock, fetched once by whoever asked, or expired. */
export const ExportJob = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Asked.extend({ status: z.literal('waiting') }),
  Made.extend({ status: z.literal('ready') }),
  Made.extend({ status: z.literal('taken'), takenAt: z.iso.datetime() }),
  Made.extend({ status: z.literal('expired') }),
  Asked.extend({ status: z.literal('too-large') }),
])
export type ExportJob = z.output<typeof ExportJob>
export type KnownExport = Exclude<ExportJob, { status: 'none' }>

type Asked = z.output<typeof Asked>
type File = { rows: number; fileId: string; expiresAt: string }
export type ExportCommand =
  | ({ type: 'AskExport' } & Asked)
  | ({ type: 'MakeExport' } & File)
  | { type: 'GiveUpExport' }
  | { type: 'TakeExport'; by: string; at: string }
  | { type: 'ExpireExport' }
export type ExportFact =
  | ({ type: 'ExportAsked' } & Asked)
  | ({ type: 'ExportMade' } & File)
  | { type: 'ExportTooLarge' }
  | { type: 'ExportTaken'; at: string }
  | { type: 'ExportExpired' }

const take = (
  job: ExportJob,
  { by, at }: ExportCommand & { type: 'TakeExport' },
): Decision<ExportFact, ExportRefusal> => {
  if (job.status === 'none' || job.by.id !== by) return refuse('export-unknown')
  switch (job.status) {
    case 'waiting':
      return refuse('export-not-ready')
    case 'taken':
      return refuse('export-taken')
    case 'expired':
      return refuse('export-expired')
    case 'too-large':
      return refuse('export-too-large', { limit: exportLimits.rows })
    case 'ready':
      return at < job.expiresAt ? accept<ExportFact>({ type: 'ExportTaken', at }) : refuse('export-expired')
  }
}

/** What the clock finds done already it does not do again. */
export const exportJob: Decider<ExportJob, ExportCommand, ExportFact, ExportRefusal> = {
  initial: { status: 'none' },
  decide: (job, command) => {
    switch (command.type) {
      case 'AskExport':
        return job.status === 'none' ? accept<ExportFact>({ ...command, type: 'ExportAsked' }) : accept()
      case 'MakeExport':
        return job.status === 'waiting' ? accept<ExportFact>({ ...command, type: 'ExportMade' }) : accept()
      case 'GiveUpExport':
        return job.status === 'waiting' ? accept<ExportFact>({ type: 'ExportTooLarge' }) : accept()
      case 'TakeExport':
        return take(job, command)
      case 'ExpireExport':
        return job.status === 'ready' ? accept<ExportFact>({ type: 'ExportExpired' }) : accept()
    }
  },
  evolve: (job, fact) => {
    if (fact.type === 'ExportAsked') {
      const { type: _, ...asked } = fact
      return { status: 'waiting', ...asked }
    }
    if (fact.type === 'ExportMade' && job.status === 'waiting') {
      const { type: _, ...file } = fact
      return { ...job, ...file, status: 'ready' }
    }
    if (fact.type === 'ExportTooLarge' && job.status === 'waiting') return { ...job, status: 'too-large' }
    if (job.status !== 'ready') return job
    if (fact.type === 'ExportTaken') return { ...job, status: 'taken', takenAt: fact.at }
    return fact.type === 'ExportExpired' ? { ...job, status: 'expired' } : job
  },
}
