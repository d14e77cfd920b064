import { assistanceRouter } from '@jiuyuan/contract-assistance/router'
import { runService } from '@jiuyuan/service-kit/main'
import { config } from './config.ts'
import { assistanceParts } from './parts.ts'

await runService({ name: 'assistance', config, router: assistanceRouter, parts: assistanceParts })
