import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { accountLines } from './accounts.ts'
import { clearUp, refuseIfTaken } from './lock.ts'
import { dataDir } from './places.ts'
import { seedOnce } from './seed-once.ts'
import { seedTown } from './seed.ts'
import { startSystem, type System } from './system.ts'

const PATIENCE_MS = 2_000

const { values } = parseArgs({
  options: { fresh: { type: 'boolean' }, 'no-seed': { type: 'boolean' }, port: { type: 'string' } },
})

const beginAnew = async () => {
  if (process.env['DATABASE_ADMIN_URL'])
    throw new Error('--fresh 只用于内置数据库;请自行清空 DATABASE_ADMIN_URL 所指的服务器')
  refuseIfTaken(dataDir)
  await clearUp(dataDir)
  rmSync(dataDir, { recursive: true, force: true })
}

/** Ctrl-C arrives several times (from the terminal, from npm): only one that comes later is meant as "now!". */
const ending = new AbortController()
let asked = 0
const end = () => {
  if (asked === 0) {
    asked = Date.now()
    console.log('\n正在结束 …')
    ending.abort()
  } else if (Date.now() - asked > PATIENCE_MS) process.exit(130)
}
process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end)

const explain = (error: unknown) => {
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return `磁盘已满:${error.message}`
  return error instanceof Error ? error.message : String(error)
}

const welcome = ({ gatewayUrl }: System, began: number) => {
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  return [`\n就绪(${seconds} 秒):${gatewayUrl}`, ...accountLines(), 'Ctrl-C 结束;数据保留。'].join('\n')
}

const run = async () => {
  const { signal } = ending
  const { fresh, port } = values
  if (fresh) await beginAnew()
  const began = Date.now()
  console.log('就援 · 正在启动')
  const system = await startSystem({
    ports: 'fixed',
    demo: true,
    signal,
    ...(port ? { gatewayPort: Number(port) } : {}),
  })
  try {
    if (seedTown && !values['no-seed']) await seedOnce(system, seedTown)
    if (signal.aborted) return
    console.log(welcome(system, began))
    await once(signal, 'abort')
  } finally {
    await system.stop()
  }
}

try {
  await run()
  console.log('已结束')
} catch (error) {
  if (!ending.signal.aborted) console.error(`\n未能启动:${explain(error)}`)
  process.exitCode = ending.signal.aborted ? 0 : 1
}
process.exit()
