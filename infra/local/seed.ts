import type { Seed } from './seed-once.ts'

/** Loads the town of infra/local/town through the import that users use; undefined as long as there is none. */
export const seedTown: Seed | undefined = undefined
