import { ports as fixed, type Ports } from './places.ts'
import { freePorts, requireFree } from './ports.ts'

interface Wanted {
  readonly kind: 'fixed' | 'free'
  readonly gateway?: number | undefined
  /** Only these are used: a server that others run needs no port of ours. */
  readonly used: readonly (keyof Ports)[]
}

/** Which port everybody gets: the known ones, after checking that nobody holds them, or any free ones. */
export const layPorts = async ({ kind, gateway, used }: Wanted): Promise<Ports> => {
  if (kind === 'fixed') {
    const ports = { ...fixed, ...(gateway ? { gateway } : {}) }
    await requireFree(Object.fromEntries(used.map((name) => [name, ports[name]])))
    return ports
  }
  const free = await freePorts(Object.keys(fixed).length)
  const next = () => free.pop() ?? 0
  return {
    gateway: gateway ?? next(),
    registration: next(),
    card: next(),
    placement: next(),
    training: next(),
    subsidy: next(),
    assistance: next(),
    reporting: next(),
    nats: next(),
    postgres: next(),
  }
}
