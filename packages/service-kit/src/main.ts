import { once } from 'node:events'
import { startService } from './service.ts'

const HARD_STOP_MS = 25_000

/** Runs a service until SIGTERM or SIGINT, then ends it in order; a stop that hangs is cut short. */
export const runService = async (service: Parameters<typeof startService>[0]) => {
  const { stop, log } = await startService(service)
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
  setTimeout(() => process.exit(1), HARD_STOP_MS).unref()
  await stop().catch((error: unknown) => log.error({ error }, 'did not end cleanly'))
  process.exit(0)
}
