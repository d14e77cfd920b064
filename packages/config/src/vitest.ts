const files = (ending: string) => [`{apps,packages,infra}/**/*.${ending}`]
const never = ['**/node_modules/**', '**/dist/**', '**/generated/**', '**/.jiuyuan/**']
const servers = files('int.test.ts')
const browser = files('e2e.test.ts')
const web = ['apps/web/**/*.test.{ts,tsx}', 'packages/ui/**/*.test.{ts,tsx}']

const withServers = {
  exclude: never,
  globalSetup: ['packages/testkit/src/global-setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 180_000,
  // A machine that does much else is slow, not wrong.
  expect: { poll: { timeout: 20_000 } },
}

/** The tests by what they need: nothing, a DOM, PostgreSQL and NATS, and those with a browser too. */
export const projects = [
  { name: 'pure', include: files('test.ts'), exclude: [...never, ...servers, ...browser, ...web] },
  {
    name: 'web',
    include: web,
    exclude: [...never, ...servers, ...browser],
    environment: 'happy-dom',
    testTimeout: 30_000,
  },
  { name: 'int', include: servers, ...withServers },
  { name: 'browser', include: browser, fileParallelism: false, ...withServers },
].map((test) => ({ extends: true as const, test }))
