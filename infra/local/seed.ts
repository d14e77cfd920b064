import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { System } from './system.ts'

/** Fills a running system, through its public door, with what a demonstration needs. */
export type Seed = (gatewayUrl: string) => Promise<void>

/** Loads the town into this data folder once. */
export const seedOnce = async ({ dataDir, gatewayUrl, progress }: System, seed: Seed) => {
  const stamp = join(dataDir, 'town-loaded')
  if (existsSync(stamp)) return
  await progress.step('演示城镇', () => seed(gatewayUrl))
  writeFileSync(stamp, new Date().toISOString())
}
