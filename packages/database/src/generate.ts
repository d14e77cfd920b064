import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { prismaFolder, root, servicesWithDatabase } from './places.ts'

const run = promisify(execFile)
const manifest = createRequire(import.meta.url).resolve('prisma/package.json')

// Prisma would download its engine, which generating does not use: any program that ends well will do.
const env = {
  ...process.env,
  PRISMA_SCHEMA_ENGINE_BINARY: process.platform === 'darwin' ? '/bin/true' : '/usr/bin/true',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
}

const generateOne = async (service: string) => {
  const schema = `${prismaFolder(service)}/schema.prisma`
  const output = `${root}/apps/${service}/src/generated`
  const inputs = await Promise.all([manifest, schema].map((path) => readFile(path)))
  const hash = createHash('sha256').update(Buffer.concat(inputs)).digest('hex')
  if ((await readFile(`${output}/.stamp`, 'utf8').catch(() => '')) === hash) return []
  const prisma = `${dirname(manifest)}/build/index.js`
  await run(process.execPath, [prisma, 'generate', '--schema', schema], { cwd: root, env })
  await writeFile(`${output}/.stamp`, hash)
  return [service]
}

/** Generates the Prisma client of every service whose schema has changed, without a network; answers their names. */
export const generate = async (): Promise<string[]> => {
  const done: string[] = []
  for (const service of servicesWithDatabase()) done.push(...(await generateOne(service)))
  return done
}

if (import.meta.main) for (const service of await generate()) console.log(`Prisma client of ${service} generated`)
