import { ServiceName, serviceNames, type ServiceStatus } from '@jiuyuan/contract-gateway/door'
import { z } from 'zod'

const PATIENCE_MS = 1_000
const Parts = z.record(z.string(), z.string())

/** Base address of each service that is known. */
export type ServiceUrls = Readonly<Partial<Record<ServiceName, string | undefined>>>

const partsOf = async (url: string | undefined) => {
  if (!url) return { ready: false, parts: {} }
  const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(PATIENCE_MS) })
  return { ready: answer.ok, parts: Parts.parse(await answer.json()) }
}

const statusOf = async (urls: ServiceUrls, service: ServiceName): Promise<ServiceStatus> => ({
  service,
  name: serviceNames[service],
  ...(await partsOf(urls[service]).catch(() => ({ ready: false, parts: {} }))),
})

/** What every service says of its readiness. */
export const systemStatus = (urls: ServiceUrls) => Promise.all(ServiceName.options.map((name) => statusOf(urls, name)))
