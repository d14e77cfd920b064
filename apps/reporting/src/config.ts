import { readConfig, ServiceEnvironment } from '@jiuyuan/service-kit/config'

export const config = readConfig(ServiceEnvironment.required({ PERSONAL_KEY: true }), process.env)
