import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { fetchNats } from './fetch.ts'

const run = promisify(execFile)

/** How a NATS server is had: somebody else's, a program of this machine, or a container. */
export type NatsSource =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'program'; readonly path: string; readonly version: string }
  | { readonly kind: 'container'; readonly engine: string; readonly image: string }

const IMAGE = 'nats:2.10'

/** Version of a nats-server program when it is new enough (2.10: several filter subjects, sync interval, metadata). */
export const newEnough = async (path: string) => {
  const answer = await run(path, ['--version'], { timeout: 5_000 }).catch(() => undefined)
  const [, version, major, minor] = /v(([0-9]+)\.([0-9]+)\.\S+)/.exec(answer?.stdout ?? '') ?? []
  return version && (Number(major) > 2 || (Number(major) === 2 && Number(minor) >= 10)) ? version : undefined
}

const program = async (path: string): Promise<NatsSource | undefined> => {
  const version = await newEnough(path)
  return version ? { kind: 'program', path, version } : undefined
}

/** An engine that answers and has the image, or can get it. */
const container = async (engine: string): Promise<NatsSource | undefined> => {
  try {
    await run(engine, ['version', '--format', '{{.Server.Version}}'], { timeout: 5_000 })
    await run(engine, ['image', 'inspect', IMAGE]).catch(() =>
      run(engine, ['pull', '--quiet', IMAGE], { timeout: 120_000 }),
    )
    return { kind: 'container', engine, image: IMAGE }
  } catch {
    return undefined
  }
}

const fetched = async (say: (line: string) => void) => {
  const path = await fetchNats(say)
  return path ? program(path) : undefined
}

const howToInstall = `找不到 nats-server ≥ 2.10,请任选其一:
  · macOS:        brew install nats-server
  · Debian 13 起: sudo apt-get install nats-server
  · 其他系统:     安装 https://github.com/nats-io/nats-server/releases 的程序并放入 PATH,或以 JIUYUAN_NATS_SERVER 指明其路径
  · 有容器引擎:   启动 Docker 或 Podman 后重试
  · 已有服务器:   设置 NATS_URL`

/** Finds NATS: NATS_URL, JIUYUAN_NATS_SERVER, PATH, a container engine, the distribution's newer package; else says what to install. */
export const findNats = async (environment: NodeJS.ProcessEnv, say: (line: string) => void): Promise<NatsSource> => {
  const { NATS_URL: url, JIUYUAN_NATS_SERVER: chosen } = environment
  if (url) return { kind: 'url', url }
  const found = chosen
    ? await program(chosen)
    : ((await program('nats-server')) ??
      (await container('docker')) ??
      (await container('podman')) ??
      (await fetched(say)))
  if (found) return found
  throw new Error(chosen ? `JIUYUAN_NATS_SERVER 所指的 ${chosen} 不是 2.10 以上的 nats-server` : howToInstall)
}
