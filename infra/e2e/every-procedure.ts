import { assistanceRouter } from '@jiuyuan/contract-assistance/router'
import { cardRouter } from '@jiuyuan/contract-card/router'
import { newId } from '@jiuyuan/contract-kit/id'
import { placementRouter } from '@jiuyuan/contract-placement/router'
import { registrationRouter } from '@jiuyuan/contract-registration/router'
import { subsidyRouter } from '@jiuyuan/contract-subsidy/router'
import { trainingRouter } from '@jiuyuan/contract-training/router'
import { sampleOf } from '@jiuyuan/testkit/event-sample'
import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server'
import { z } from 'zod'
import type { World } from './world.ts'

const routers = {
  registration: registrationRouter,
  card: cardRouter,
  placement: placementRouter,
  training: trainingRouter,
  subsidy: subsidyRouter,
  assistance: assistanceRouter,
} as const satisfies Record<string, AnyTRPCRouter>

type Office = keyof typeof routers
/** The departments whose rows belong to offices. */
export const offices: readonly Office[] = ['registration', 'card', 'placement', 'training', 'subsidy', 'assistance']

const tables = `select table_name as name from information_schema.columns where table_schema = 'public'
  group by 1 having bool_or(column_name = 'division') and bool_or(column_name = 'version') order by 1`

const camel = (snake: string) => snake.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** What an input names of an office: by field name, the id of one of its rows. */
export const officeFields = async ({ rows }: World, prefix: string) => {
  const fields = new Map<string, string>()
  for (const service of offices)
    for (const { name } of await rows<{ name: string }>(service, tables)) {
      const last = `select id from "${name}" where division like '${prefix}%' order by version desc, id limit 1`
      const [row] = await rows<{ id: string }>(service, last)
      if (row) fields.set(`${camel(name)}Id`, row.id)
    }
  const [employer] = await rows<{ id: string }>('placement', 'select id from employer order by id limit 1')
  if (employer) fields.set('employerId', employer.id)
  for (const field of ['division', 'toDivision', 'community', 'office']) fields.set(field, `${prefix}002002`)
  fields.set('county', `${prefix}000000`)
  return fields
}

const Input = z.array(z.instanceof(z.ZodType)).max(1)
const Meta = z.object({ scope: z.string() })

const withIds = (value: unknown, ids: ReadonlyMap<string, string>): unknown => {
  if (Array.isArray(value)) return value.map((one) => withIds(one, ids))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (key === 'commandId') return [key, newId()]
      // Its alphabet is checked by more than a pattern.
      if (key === 'nameUyghur') return [key, 'مىسال']
      if (key.endsWith('Ids') && Array.isArray(part)) return [key, [ids.get(key.slice(0, -1)) ?? newId()]]
      return [key, ids.get(key) ?? withIds(part, ids)]
    }),
  )
}

/** Every procedure that belongs to an office or an employer; look-ups across the region are recorded and meant to answer. */
export const proceduresOf = (service: Office) => {
  const router: AnyTRPCRouter = routers[service]
  const procedures: Readonly<Record<string, AnyTRPCProcedure>> = router._def.procedures
  return Object.entries(procedures)
    .filter(([, { _def }]) => !['region', 'self'].includes(Meta.parse(_def.meta).scope))
    .map(([path, { _def }]) => ({
      path,
      inputFor: (ids: ReadonlyMap<string, string>) => {
        const [schema] = Input.parse(_def.inputs)
        return schema && withIds(sampleOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })), ids)
      },
    }))
}
