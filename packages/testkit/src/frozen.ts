import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { EventContract } from '@jiuyuan/contract-kit/event'
import { z } from 'zod'

const packages = fileURLToPath(new URL('../..', import.meta.url))

/** `packages/contract-<service>/frozen`: one real message and the JSON Schema of each event's first release. */
export const frozenFolder = (service: string) => `${packages}contract-${service}/frozen`

/** The two frozen files of one event. */
export const frozenFiles = ({ service, subject }: EventContract) => ({
  sample: `${frozenFolder(service)}/${subject}.sample.json`,
  schema: `${frozenFolder(service)}/${subject}.schema.json`,
})

/** The whole envelope as others may write it. */
export const schemaOf = ({ envelope }: EventContract) => z.toJSONSchema(envelope, { io: 'input' })

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** Subjects that were published once, by their samples. */
export const frozenSubjects = (service: string) => {
  const folder = frozenFolder(service)
  const files = existsSync(folder) ? readdirSync(folder) : []
  return files.filter((file) => file.endsWith('.sample.json')).map((file) => file.replace('.sample.json', ''))
}
