import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from './places.ts'

const run = promisify(execFile)
const web = join(root, 'apps/web')
const dist = join(web, 'dist')
const stamp = join(dist, '.sources')

const serverOnly = ['config', 'database', 'service-kit', 'testkit']

/** The web app and the packages of which it may contain something. */
const sources = () => {
  const packages = readdirSync(join(root, 'packages')).filter((name) => !serverOnly.includes(name))
  return ['apps/web', ...packages.map((name) => `packages/${name}`)]
}

const isSource = (path: string) =>
  !/(^|\/)(node_modules|dist|generated|frozen|prisma)\//.test(path) && !path.includes('.test.')

const hashOfSources = () => {
  const hash = createHash('sha256').update(readFileSync(join(root, 'pnpm-lock.yaml')))
  for (const folder of sources())
    for (const path of ['package.json', ...listed(folder)]) {
      const full = join(root, folder, path)
      if (existsSync(full)) hash.update(full).update(readFileSync(full))
    }
  return hash.digest('hex')
}

const listed = (folder: string) => {
  const top = folder === 'apps/web' ? '' : 'src'
  if (!existsSync(join(root, folder, top))) return []
  const entries = readdirSync(join(root, folder, top), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + folder.length + 2))
    .filter(isSource)
    .toSorted()
}

const built = () => {
  try {
    return readFileSync(stamp, 'utf8')
  } catch {
    return ''
  }
}

/** Takes the place of what was there in one step: two who build at the same time do not meet half an app. */
const put = (fresh: string, hash: string) => {
  try {
    rmSync(dist, { recursive: true, force: true })
    renameSync(fresh, dist)
  } catch (error) {
    if (built() !== hash) throw error
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** Builds the web app when its sources are not those of the last build; answers whether there is one at all. */
export const buildWeb = async () => {
  if (!existsSync(join(web, 'index.html'))) return false
  const hash = hashOfSources()
  if (built() === hash) return true
  const fresh = join(web, `node_modules/.dist-${process.pid}`)
  await run(
    process.execPath,
    [join(web, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', fresh, '--emptyOutDir'],
    {
      cwd: web,
      // Whoever asks, a test too: else React's development build would be kept.
      env: { ...process.env, NODE_ENV: 'production' },
      maxBuffer: 64 * 1024 * 1024,
    },
  ).catch((error: { stderr?: string; message: string }) => {
    throw new Error(`web 未能构建:\n${error.stderr || error.message}`)
  })
  writeFileSync(join(fresh, '.sources'), hash)
  put(fresh, hash)
  return true
}
