import type { ExportRefusal } from '@jiuyuan/contract-registration/export-refusals'
import type { Store } from '@jiuyuan/service-kit/store'
import { fileUse } from '../dossier/files.edge.ts'
import { ExportJob, type ExportFact } from './export-job.ts'

export const exportJobStore: Store<ExportJob, ExportFact, ExportRefusal> = {
  table: 'export_job',
  state: ExportJob,
  division: (job) => (job.status === 'none' ? '' : job.division),
  columns: (job) => ({ requested_by: job.status === 'none' ? '' : job.by.id }),
  dueAt: (job) => {
    if (job.status === 'waiting') return new Date(job.requestedAt)
    return job.status === 'ready' ? new Date(job.expiresAt) : undefined
  },
  rows: ({ id, facts }) =>
    facts.flatMap((fact) => (fact.type === 'ExportMade' ? [fileUse(fact.fileId, { table: 'export_job', id })] : [])),
}
