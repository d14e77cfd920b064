import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { accountLines } from './accounts.ts'
import { clearUp, refuseIfTaken } from './lock.ts'
import { dataDir } from './places.ts'
import { startSystem } from './system.ts'

const PATIENCE_MS = 2_000

const { values } = parseArgs({
  options: { fresh: { type: 'boolean' }, 'no-seed': { type: 'boolean' }, port: { type: 'string' } },
})

const beginAnew = async () => {
  if (process.env['DATABASE_ADMIN_URL']) throw new Error('--fresh 只用于内置数据库;请自行清空 DATABASE_ADMIN_URL 所指的服务器')
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

const whenAsked = () => new Promise<void>((resolve) => ending.signal.addEventListener('abort', () => resolve(), { once: true }))

const explain = (error: unknown) => {
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return `磁盘已满:${error.message}`
  return error instanceof Error ? error.message : String(error)
}

const run = async () => {
  if (values.fresh) await beginAnew()
  const began = Date.now()
  console.log('就援 · 正在启动')
  const { signal } = ending
  const system = await startSystem({ ports: 'fixed', demo: true, signal, ...(values.port ? { gatewayPort: Number(values.port) } : {}) })
  const lines = [`\n就绪(${((Date.now() - began) / 1000).toFixed(1)} 秒):${system.gatewayUrl}`, ...accountLines(), 'Ctrl-C 结束;数据保留。']
  console.log(lines.join('\n'))
  if (!signal.aborted) await whenAsked()
  await system.stop()
}

try {
  await run()
  console.log('已结束')
} catch (error) {
  if (!ending.signal.aborted) console.error(`\n未能启动:${explain(error)}`)
  process.exitCode = ending.signal.aborted ? 0 : 1
}
process.exit()
