import { execFile } from 'node:child_process'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const cache = () => process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')

/** A nats-server of at least 2.10 on this machine: the one JIUYUAN_NATS_SERVER names, on PATH, or fetched before by `npm start` or `npm test`. */
export const findNatsProgram = async (): Promise<string> => {
  const chosen = process.env['JIUYUAN_NATS_SERVER']
  const places = chosen ? [chosen] : ['nats-server', join(cache(), 'jiuyuan/nats/nats-server')]
  for (const place of places) {
    const answer = await run(place, ['--version']).catch(() => undefined)
    const [, major, minor] = /v(\d+)\.(\d+)\./.exec(answer?.stdout ?? '') ?? []
    if (Number(major) * 1000 + Number(minor) >= 2010) return place
  }
  throw new Error(
    `找不到 nats-server ≥ 2.10(查找过 ${places.join('、')}):请用 npm test 运行,或以 JIUYUAN_NATS_SERVER 指明其路径`,
  )
}
