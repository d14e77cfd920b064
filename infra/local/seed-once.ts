import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { System } from './system.ts'

/** Fills a running system through its public door. */
export type Seed = (gatewayUrl: string) => Promise<void>

/** Seeds a data folder once; what was half done is done again at the next start. */
export const seedOnce = async ({ dataDir, gatewayUrl, progress }: System, seed: Seed) => {
  const stamp = join(dataDir, 'town-loaded')
  if (existsSync(stamp)) return
  await progress.step('演示城镇', () => seed(gatewayUrl))
  writeFileSync(stamp, '')
}
