import { readFileSync } from 'node:fs'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { SchemaEngine } from '@prisma/schema-engine-wasm'
import { prismaFolder } from './places.ts'

/** The service's schema.prisma, as the engine takes it. */
export const schemaFile = (service: string) => {
  const path = `${prismaFolder(service)}/schema.prisma`
  return { path, content: readFileSync(path, 'utf8') }
}

/** The adapter's own executeScript splits at every semicolon, also within a function or a text; PostgreSQL reads a script itself, and as one transaction. */
const wholeScripts = (url: string) => {
  const factory = new PrismaPg({ connectionString: url, max: 2 })
  const connect = async () => {
    const adapter = await factory.connect()
    const executeScript = async (script: string) => {
      await adapter.underlyingDriver().query(script)
    }
    return Object.assign(adapter, { executeScript })
  }
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect,
    connectToShadowDb: () => factory.connectToShadowDb(),
  }
}

/** Prisma's schema engine on the service's database, without a program to download. */
export const withSchemaEngine = async <Result>(
  service: string,
  url: string,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> => {
  const { path, content } = schemaFile(service)
  const adapter = bindMigrationAwareSqlAdapterFactory(wholeScripts(url))
  const engine = await SchemaEngine.new({ datamodels: [[path, content]] }, () => undefined, adapter)
  try {
    return await work(engine)
  } finally {
    engine.free()
  }
}
