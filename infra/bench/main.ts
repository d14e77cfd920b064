import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedTown } from '../journey/seed-town.ts'
import { startSystem, type System } from '../local/system.ts'
import { benchCardNumbers } from './card-numbers.ts'
import { benchCommands } from './commands.ts'
import { benchEvents } from './events.ts'
import { benchImport } from './import.ts'
import { benchSearch } from './search.ts'
import { benchStart } from './start.ts'

const benches: Record<string, (system: System, startedInMs: number) => Promise<void>> = {
  commands: benchCommands,
  events: benchEvents,
  import: benchImport,
  search: benchSearch,
  start: benchStart,
  'card-numbers': benchCardNumbers,
}
const name = process.argv[2] ?? ''
const bench = benches[name]
if (!bench) {
  console.error(`npm run bench ${Object.keys(benches).join('|')}`)
  process.exit(2)
}

// The door's limits are for people at screens; a benchmark is many of them in one session.
process.env['SESSION_PER_MINUTE'] = '1000000'
const dataDir = await mkdtemp(join(tmpdir(), 'jiuyuan-bench-'))
// PostgreSQL of root runs as another user, who must get in.
await chmod(dataDir, 0o755)
await (await startSystem({ dataDir, ports: 'free', demo: true, quiet: true })).stop()
const began = performance.now()
const system = await startSystem({ dataDir, ports: 'free', demo: true, quiet: true })
const startedInMs = performance.now() - began
try {
  if (name !== 'start') await seedTown(system.gatewayUrl)
  await bench(system, startedInMs)
} finally {
  await system.stop()
  await rm(dataDir, { recursive: true, force: true })
}
process.exit(0)
