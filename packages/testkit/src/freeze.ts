import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { EventContract } from '@jiuyuan/contract-kit/event'
import type { AnyTRPCRouter } from '@trpc/server'
import { sampleOf } from './event-sample.ts'
import { broken, frozenProcedures, proceduresFile, promisedBy } from './frozen-procedures.ts'
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

const isRouter = (value: unknown): value is AnyTRPCRouter =>
  typeof value === 'object' && value !== null && '_def' in value && 'createCaller' in value

/** What clients of this release rely on, unless it would break those of the last. */
const freezeProcedures = async (service: string) => {
  const exported: Record<string, unknown> = await import(new URL(`contract-${service}/src/router.ts`, packages).href)
  const router = exported[`${service}Router`]
  if (!isRouter(router)) throw new Error(`contract-${service} has no ${service}Router`)
  const now = promisedBy(router)
  const faults = Object.entries(frozenProcedures(service)).flatMap(([path, was]) =>
    broken(was, now[path]).map((line) => `${service} ${path}: ${line}`),
  )
  if (faults.length > 0) throw new Error(`clients of the last release would break:\n${faults.join('\n')}`)
  mkdirSync(dirname(proceduresFile(service)), { recursive: true })
  writeFileSync(proceduresFile(service), `${JSON.stringify(now, null, 1)}\n`)
}

/** Writes the sample and schema of every event that has none yet; a frozen event is never written again. */
const freezeAll = async () => {
  for (const name of readdirSync(packages).toSorted()) {
    if (!existsSync(new URL(`${name}/src/router.ts`, packages))) continue
    const file = new URL(`${name}/src/events.ts`, packages)
    const exported: Record<string, unknown> = existsSync(file) ? await import(file.href) : {}
    Object.values(exported).flat().filter(isEvent).forEach(freeze)
    await freezeProcedures(name.replace('contract-', ''))
  }
}

await freezeAll()
