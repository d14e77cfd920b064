import { subsidyRouter } from '@jiuyuan/contract-subsidy/router'
import { runService } from '@jiuyuan/service-kit/main'
import { config } from './config.ts'
import { subsidyParts } from './parts.ts'

await runService({ name: 'subsidy', config, router: subsidyRouter, parts: subsidyParts(config) })
