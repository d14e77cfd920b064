import { existsSync } from 'node:fs'
import { breakages } from '@jiuyuan/contract-kit/additive'
import { startOfDay } from '@jiuyuan/kernel/civil-day'
import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server'
import { z } from 'zod'
import { frozenFolder, readJson } from './frozen.ts'

const Deprecated = z.object({ since: z.iso.date(), sunset: z.iso.date(), instead: z.string() })
const Meta = z.object({ deprecated: Deprecated.optional() })
const Schemas = z.array(z.instanceof(z.ZodType)).max(1)

/** What a client relies on: the kind of call, what goes in, what comes out (JSON Schema), and until when. */
const Promised = z.strictObject({
  type: z.enum(['query', 'mutation']),
  input: z.json(),
  answer: z.json(),
  deprecated: Deprecated.optional(),
})
export type Promised = z.output<typeof Promised>

const schemaOf = (schema: z.ZodType | undefined, io: 'input' | 'output') =>
  z.json().parse(schema ? z.toJSONSchema(schema, { io, unrepresentable: 'any' }) : {})

/** Every procedure of a router as its clients rely on it, by path. */
export const promisedBy = (router: AnyTRPCRouter): Record<string, Promised> => {
  const procedures: Readonly<Record<string, AnyTRPCProcedure & { _def: { output?: unknown } }>> = router._def.procedures
  return Object.fromEntries(
    Object.entries(procedures).map(([path, { _def }]) => {
      const { deprecated } = Meta.parse(_def.meta)
      const [input] = Schemas.parse(_def.inputs)
      const answer = z.instanceof(z.ZodType).optional().parse(_def.output)
      const said = { type: _def.type, input: schemaOf(input, 'input'), answer: schemaOf(answer, 'output') }
      return [path, Promised.parse({ ...said, ...(deprecated ? { deprecated } : {}) })]
    }),
  )
}

export const proceduresFile = (service: string) => `${frozenFolder(service)}/procedures.json`

/** What was promised at the last release; nothing before the first. */
export const frozenProcedures = (service: string): Record<string, Promised> => {
  const file = proceduresFile(service)
  return existsSync(file) ? z.record(z.string(), Promised).parse(readJson(file)) : {}
}

/** How a procedure fails a client of the last release; one that was called deprecated may be gone after its sunset. */
export const broken = (was: Promised | undefined, is: Promised | undefined): string[] => {
  if (!was) return []
  if (!is) return was.deprecated && startOfDay(was.deprecated.sunset) <= new Date() ? [] : ['gone before its sunset']
  return [
    ...(was.type === is.type ? [] : [`a ${was.type} became a ${is.type}`]),
    ...breakages(was.input, is.input, 'input').map((line) => `input ${line}`),
    ...breakages(was.answer, is.answer, 'answer').map((line) => `answer ${line}`),
  ]
}
