import { readFileSync } from 'node:fs'
import { SchemaEngine } from '@prisma/schema-engine-wasm'
import { catalogueAdapter } from './catalogue-adapter.ts'
import { prismaFolder } from './places.ts'

// Where the engine leaves the message of its own failures.
Reflect.set(globalThis, 'PRISMA_WASM_PANIC_REGISTRY', {
  set_message: (message: string) => {
    throw new Error(message)
  },
})

/** The service's schema.prisma, as the engine takes it. */
export const schemaFile = (service: string) => {
  const path = `${prismaFolder(service)}/schema.prisma`
  return { path, content: readFileSync(path, 'utf8') }
}

/** Prisma's schema engine on the service's database, without a program to download. What PostgreSQL refused is thrown as PostgreSQL said it. */
export const withSchemaEngine = async <Result>(
  service: string,
  url: string,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> => {
  const { path, content } = schemaFile(service)
  const { adapter, end } = catalogueAdapter(url)
  const engine = await SchemaEngine.new({ datamodels: [[path, content]] }, () => undefined, adapter)
  try {
    return await work(engine)
  } catch (error) {
    const [, id] = /External error id#(\d+)/.exec(String(error)) ?? []
    if (id === undefined) throw error
    const cause = adapter.errorRegistry.consumeError(Number(id))?.error
    throw new Error(`${service}: ${String(cause)}`, { cause })
  } finally {
    engine.free()
    // The engine holds an advisory lock as long as its connection lives.
    await end()
  }
}
