import { reportingRouter } from '@jiuyuan/contract-reporting/router'
import { runService } from '@jiuyuan/service-kit/main'
import { config } from './config.ts'
import { reportingParts } from './parts.ts'

await runService({ name: 'reporting', config, router: reportingRouter, parts: reportingParts(config), streams: [] })
