import { placementRouter } from '@jiuyuan/contract-placement/router'
import { runService } from '@jiuyuan/service-kit/main'
import { config } from './config.ts'
import { placementParts } from './parts.ts'

await runService({ name: 'placement', config, router: placementRouter, parts: placementParts })
