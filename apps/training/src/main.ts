import { trainingRouter } from '@jiuyuan/contract-training/router'
import { runService } from '@jiuyuan/service-kit/main'
import { config } from './config.ts'
import { trainingParts } from './parts.ts'

await runService({ name: 'training', config, router: trainingRouter, parts: trainingParts })
