import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { EventContract } from '@jiuyuan/contract-kit/event'
import { sampleOf } from './event-sample.ts'
import { frozenFiles, schemaOf } from './frozen.ts'

const packages = new URL('../../', import.meta.url)

/** All contracts have `subject` and `envelope`; nothing else in an events.ts has. */
const isEvent = (value: unknown): value is EventContract =>
  typeof value === 'object' && value !== null && 'subject' in value && 'envelope' in value

const writeNew = (path: string, value: unknown) => {
  if (existsSync(path)) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`)
  console.log(path)
}

const freeze = (event: EventContract) => {
  const schema = schemaOf(event)
  const files = frozenFiles(event)
  writeNew(files.schema, schema)
  writeNew(files.sample, event.envelope.parse(sampleOf(schema)))
}

/** Writes the sample and schema of every event that has none yet; what is frozen is never written again. */
const freezeAll = async () => {
  for (const name of readdirSync(packages).toSorted()) {
    const file = new URL(`${name}/src/events.ts`, packages)
    if (!name.startsWith('contract-') || !existsSync(file)) continue
    const exported: Record<string, unknown> = await import(file.href)
    Object.values(exported).filter(isEvent).forEach(freeze)
  }
}

await freezeAll()
