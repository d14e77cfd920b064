import { schemaFile, withSchemaEngine } from './schema-engine.ts'

/** SQL that would lead from the migrated database's schema `public` to schema.prisma; empty when they agree. */
export const drift = (service: string, url: string): Promise<string> =>
  withSchemaEngine(service, url, async (engine) => {
    const files = [schemaFile(service)]
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    return (stdout ?? '').replaceAll(/^--.*$/gm, '').trim()
  })
