import type { TestProject } from 'vitest/node'
import { chooseServers, startPostgres, type Servers } from './servers.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Superuser of the run's PostgreSQL. */
    adminUrl: string
    servers: Servers
  }
}

/** Starts what the tests with servers share, once for the whole run, and says which servers they are. */
export const setup = async (project: TestProject) => {
  const servers = await chooseServers()
  const postgres = await startPostgres(servers)
  console.log(
    servers === 'containers' ? '测试服务器:容器(Testcontainers)' : '测试服务器:嵌入式 PostgreSQL 与本机 nats-server',
  )
  project.provide('adminUrl', postgres.adminUrl)
  project.provide('servers', servers)
  return () => postgres.stop()
}
