import { readConfig, ServiceEnvironment } from '@jiuyuan/service-kit/config'

/** Registration is where personal data comes from: it must be able to tell it. */
export const config = readConfig(ServiceEnvironment.required({ PERSONAL_KEY: true }), process.env)
