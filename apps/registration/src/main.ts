import { registrationRouter } from '@jiuyuan/contract-registration/router'
import { runService } from '@jiuyuan/service-kit/main'
import { config } from './config.ts'
import { registrationParts } from './parts.ts'

await runService({
  name: 'registration',
  config,
  router: registrationRouter,
  parts: registrationParts(config),
  streams: ['registration', 'personal'],
})
