import { readConfig, ServiceEnvironment } from '@jiuyuan/service-kit/config'

export const config = readConfig(ServiceEnvironment, process.env)
