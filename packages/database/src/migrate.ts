import { migrationList } from './migrations.ts'
import { withSchemaEngine } from './schema-engine.ts'

const filters = { externalTables: [], externalEnums: [] }

/** Brings the service's database up to its migrations; answers which were applied now. An applied migration that was edited since is a defect. */
export const migrate = (service: string, ownerUrl: string): Promise<string[]> =>
  withSchemaEngine(service, ownerUrl, async (engine) => {
    const migrationsList = migrationList(service)
    const known = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters })
    if (known.editedMigrationNames.length > 0)
      throw new Error(
        `${service}: migrations changed after they were applied: ${known.editedMigrationNames.join(', ')}`,
      )
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters })
    return appliedMigrationNames
  })
