import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deadPaths } from './dead-paths.ts'
import { impureCores } from './pure-cores.ts'
import { ending, sum } from './tests.ts'
import { serversInTheWeb } from './web-loads.ts'

let folder: string
const file = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiuyuan-checks-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the check of documents', () => {
  test('finds links and quoted paths that lead nowhere', () => {
    file(
      'docs/guide/start.md',
      'See [the card](../card.md), [gone](gone.md#top), `packages/kernel` and `apps/gone/src/main.ts`.',
    )
    file('docs/card.md', '')
    file('packages/kernel/a.ts', '')
    expect(deadPaths(folder)).toEqual(['docs/guide/start.md: gone.md', 'docs/guide/start.md: apps/gone/src/main.ts'])
  })

  test('leaves alone what is no single path of the repository', () => {
    file(
      'README.md',
      '[web](https://example.org/a) [here](#part) `apps/<service>/src` `packages/*` `a/b.ts`\n```\n`apps/none`\n```\n',
    )
    expect(deadPaths(folder)).toEqual([])
  })
})

describe('the check of rules', () => {
  const core = (imports: string) =>
    file('apps/card/src/card/card.ts', `${imports}\nexport const card: Decider<A, B, C, D> = {}\n`)

  test('finds a rule that loads a database, a bus or a clock, also through another file', () => {
    core(`import { pool } from 'pg'\nimport { near } from './near.ts'`)
    file('apps/card/src/card/near.ts', `import {\n  readFileSync,\n} from 'node:fs'\n`)
    expect(impureCores(folder)).toEqual([
      expect.stringContaining('apps/card/src/card/card.ts imports pg'),
      expect.stringContaining('apps/card/src/card/near.ts imports node:fs'),
    ])
  })

  test('lets a rule load contracts, codes and other rules, and name any type', () => {
    core(`import type { Pool } from 'pg'\nimport { near } from './near.ts'\nimport { z } from 'zod'`)
    file('apps/card/src/card/near.ts', `import { addDays } from '@jiuyuan/kernel/civil-day'\n`)
    file('apps/card/src/card/card.store.ts', `import { Client } from 'pg'\n`)
    expect(impureCores(folder)).toEqual([])
  })
})

test('a page that loads procedures is named, one that loads schemas or their types is not', () => {
  file('packages/contract-card/src/router.ts', `import { contract } from '@jiuyuan/contract-kit/trpc'`)
  file('packages/contract-card/src/card.ts', `import { z } from 'zod'`)
  file('apps/web/src/main.tsx', `import type { CardRouter } from '@jiuyuan/contract-card/router'\nimport('./page.tsx')`)
  file('apps/web/src/page.tsx', `import { Card } from '@jiuyuan/contract-card/card'`)
  expect(serversInTheWeb(folder)).toEqual([])
  file('apps/web/src/page.tsx', `import { Card } from '@jiuyuan/contract-card/router'`)
  expect(serversInTheWeb(folder)).toEqual([expect.stringContaining('packages/contract-card/src/router.ts')])
})

test('the end says what failed, and its last line counts everything', () => {
  const one = { passed: 2, failed: 1, skipped: 0, failures: ['a.test.ts › breaks'] }
  const other = { passed: 3, failed: 0, skipped: 4, failures: [] }
  expect(ending(sum([one, other]))).toBe('失败:\n✗ a.test.ts › breaks\n5 passed, 1 failed, 4 skipped')
})
