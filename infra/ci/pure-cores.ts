import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { importsOf, loadedBy } from './imports.ts'
import { root } from './step.ts'

const impure =
  /^node:|^(pg|fastify|pino|exceljs|csv-parse|csv-stringify)\b|^@(prisma|nats-io|fastify)\/|^@jiuyuan\/(service-kit|database|testkit)\//
const complaintsAbout = (core: string) =>
  [...loadedBy(core)].flatMap((file) =>
    importsOf(file)
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
