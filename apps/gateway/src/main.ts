import { readConfig } from '@jiuyuan/service-kit/config'
import { once } from 'node:events'
import { GatewayEnvironment } from './config.ts'
import { startGateway } from './start.ts'

const HARD_STOP_MS = 25_000

const { stop, log } = await startGateway(readConfig(GatewayEnvironment, process.env))
await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
setTimeout(() => process.exit(1), HARD_STOP_MS).unref()
await stop().catch((error: unknown) => log.error({ error }, 'did not end cleanly'))
process.exit(0)
