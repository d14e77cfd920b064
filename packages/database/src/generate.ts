import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const apps = join(import.meta.dirname, '../../../apps')
const manifest = createRequire(import.meta.url).resolve('prisma/package.json')
const version = JSON.parse(await readFile(manifest, 'utf8')).version
// Prisma would download its engine for nothing: generating needs none.
const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: '/usr/bin/true', PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' }

/** Generates a service's Prisma client when its schema has changed; answers whether it did. */
const generate = async (service: string) => {
  const schema = join(apps, service, 'prisma/schema.prisma')
  const stamp = join(apps, service, 'src/generated/.stamp')
  const hash = createHash('sha256').update(version).update(await readFile(schema)).digest('hex')
  if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) return false
  const command = join(dirname(manifest), 'build/index.js')
  await promisify(execFile)(process.execPath, [command, 'generate', '--schema', schema], { cwd: join(apps, service), env })
  await writeFile(stamp, hash)
  return true
}

const services = (await readdir(apps)).filter((name) => existsSync(join(apps, name, 'prisma/schema.prisma')))
for (const service of services) if (await generate(service)) console.log(`Prisma client of ${service} generated`)
