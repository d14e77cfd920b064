import { createServer, type Server } from 'node:net'

const listening = (port: number) =>
  new Promise<Server>((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })

const closed = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()))

const portOf = (server: Server) => {
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return address.port
}

/** So many different ports on this machine's loopback that nobody uses now. */
export const freePorts = async (count: number) => {
  const servers = await Promise.all(Array.from({ length: count }, () => listening(0)))
  const ports = servers.map(portOf)
  await Promise.all(servers.map(closed))
  return ports
}

/** One port that nobody uses now. */
export const freePort = async () => (await freePorts(1)).reduce((port) => port)

const isFree = (port: number) =>
  listening(port).then(
    (server) => closed(server).then(() => true),
    () => false,
  )

/** Refuses to begin when a port is taken, naming each port and who wanted it. */
export const requireFree = async (wanted: Readonly<Record<string, number>>) => {
  const checked = await Promise.all(
    Object.entries(wanted).map(async ([name, port]) => ({ name, port, free: await isFree(port) })),
  )
  const taken = checked.filter(({ free }) => !free)
  if (taken.length === 0) return
  const list = taken.map(({ name, port }) => `  · 端口 ${port} 已被占用,${name} 需要它`).join('\n')
  throw new Error(`${list}\n请结束占用者(lsof -i :端口),或用 npm start -- --port N 另选入口端口`)
}
