import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { root } from './step.ts'

const impure =
  /^node:|^(pg|fastify|pino|exceljs|csv-parse|csv-stringify)\b|^@(prisma|nats-io|fastify)\/|^@jiuyuan\/(service-kit|database|testkit)\//
const importLine = /^(?:import|export)\s(?!type\s)[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm

const importsOf = (source: string) => [...source.matchAll(importLine)].map(([, from, bare]) => from ?? bare ?? '')

/** Every file that a core loads, itself included, through relative imports; types alone load nothing. */
const loadedBy = (file: string, seen: Set<string>): Set<string> => {
  if (seen.has(file) || !existsSync(file)) return seen
  seen.add(file)
  for (const path of importsOf(readFileSync(file, 'utf8')))
    if (path.startsWith('.')) loadedBy(join(dirname(file), path), seen)
  return seen
}

const complaintsAbout = (core: string) =>
  [...loadedBy(core, new Set())].flatMap((file) =>
    importsOf(readFileSync(file, 'utf8'))
      .filter((path) => impure.test(path) || path.includes('generated/'))
      .map((path) => `${relative(root, core)}: the rule must stay pure, but ${relative(root, file)} imports ${path}`),
  )

/** Every file of an app that defines a Decider must load nothing that reads a clock, a database, a bus or HTTP. */
export const impureCores = (folder = root): string[] =>
  globSync('apps/*/src/**/*.ts', { cwd: folder })
    .filter((path) => !/\.test\.ts$|generated\//.test(path))
    .map((path) => join(folder, path))
    .filter((path) => /:\s*Decider</.test(readFileSync(path, 'utf8')))
    .flatMap(complaintsAbout)
