import type { VisitCause } from '@jiuyuan/contract-assistance/visit'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Meta } from '@jiuyuan/service-kit/react'
import { systemCaller } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import type { AssistanceCommands } from '../app.ts'

interface Awaited {
  readonly tx: Db
  readonly meta: Meta
  /** What makes it this visit and no other. */
  readonly key: readonly string[]
  readonly about: {
    readonly personId: string
    readonly division: string
    readonly officer: string
    readonly cause: z.output<typeof VisitCause>
    readonly dueOn: string
  }
  readonly pack: string
}

/** Plans a visit that an event asks for: once, however often it is told. */
export const awaitVisit = ({ visit }: AssistanceCommands, { tx, meta, key, about, pack }: Awaited) => {
  const id = derivedId('visit', ...key)
  const request = {
    commandId: derivedId(id, meta.eventId),
    by: systemCaller('assistance', meta.correlationId),
    pack,
    tx,
  }
  return visit(id, { type: 'AwaitVisit', ...about }, request)
}
