import { divisionName, rangeOf } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { ExportView, type ExportPersons } from '@jiuyuan/contract-registration/export'
import type { ExportApp } from '@jiuyuan/contract-registration/export-router'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { refuse } from '@jiuyuan/kernel/decider'
import { inScope } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import type { RegistrationCommands } from './commands.ts'
import { ExportJob } from './export/export-job.ts'
import type { PersonReading } from './person/person.queries.ts'

const SHOWN = 50

const viewOf = (id: string, state: unknown) => {
  const job = ExportJob.parse(state)
  if (job.status === 'none') return []
  const made = 'rows' in job ? { rows: job.rows, expiresOn: civilDayOf(new Date(job.expiresAt)) } : undefined
  const narrowed = job.filter.division ?? job.division
  return [
    ExportView.parse({
      rows: null,
      expiresOn: null,
      ...job,
      ...made,
      id,
      state: job.status,
      divisionName: divisionName(narrowed) ?? narrowed,
    }),
  ]
}

/** Exports: asked for with a purpose, and seen by whoever asked. */
export const exportApp = (commands: RegistrationCommands, { prisma, clock }: PersonReading): ExportApp => {
  type Asked = z.output<typeof ExportPersons> & { table?: Exclude<ExportJob, { status: 'none' }>['table'] }
  const ask = async ({ commandId, ...body }: Asked, by: Caller) => {
    const { exportId, table = 'persons', format, purpose, filter } = body
    const { division } = filter
    if (division !== undefined && !inScope(by, division)) return refuse('out-of-scope')
    const { from = '', to = '' } = division === undefined ? {} : rangeOf(division)
    const scope: [string, string][] = division === undefined ? by.scope : [[from, to]]
    const { id, office, correlationId } = by
    const asked = { table, format, purpose, filter, scope, division: office, by: { id, office, correlationId } }
    const command = { type: 'AskExport', ...asked, requestedAt: clock.now().toISOString() } as const
    return commands.exportJob(exportId, command, { commandId, by, body, reason: purpose })
  }
  return {
    exportPersons: ask,
    exportNational: ask,
    exports: async (by) => {
      const rows = await prisma.exportJob.findMany({
        where: { requestedBy: by.id },
        orderBy: { id: 'desc' },
        take: SHOWN,
        select: { id: true, state: true },
      })
      return rows.flatMap(({ id, state }) => viewOf(id, state))
    },
  }
}
