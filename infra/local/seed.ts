import { seedTown as loadTown } from '../journey/seed-town.ts'
import type { Seed } from './seed-once.ts'

/** Loads the town of infra/local/town through the import that users use. */
export const seedTown: Seed = loadTown
