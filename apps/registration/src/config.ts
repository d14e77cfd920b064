import { readConfig, ServiceEnvironment } from '@jiuyuan/service-kit/config'
import { z } from 'zod'

/** Registration is where personal data comes from: it must be able to tell it, and it keeps files. */
export const config = readConfig(
  ServiceEnvironment.required({ PERSONAL_KEY: true }).extend({ FILES_DIR: z.string().min(1) }),
  process.env,
)
