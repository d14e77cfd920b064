import { cardRouter } from '@jiuyuan/contract-card/router'
import { runService } from '@jiuyuan/service-kit/main'
import { config } from './config.ts'
import { cardParts } from './parts.ts'

await runService({ name: 'card', config, router: cardRouter, parts: cardParts(config) })
