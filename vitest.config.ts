import { defineConfig } from 'vitest/config'

const everywhere = ['{apps,packages,infra}/**']
const files = (...endings: string[]) => everywhere.flatMap((place) => endings.map((ending) => `${place}/*.${ending}`))
const servers = files('int.test.ts')
const browser = files('e2e.test.ts')
const web = ['apps/web/**/*.test.{ts,tsx}', 'packages/ui/**/*.test.{ts,tsx}']
const never = ['**/node_modules/**', '**/dist/**', '**/generated/**', '**/.jiuyuan/**']

const withServers = {
  globalSetup: ['packages/testkit/src/global-setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 180_000,
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    // Node 24 imports the schema engine's WebAssembly, and says each time that this is new.
    execArgv: ['--disable-warning=ExperimentalWarning'],
    projects: [
      { extends: true, test: { name: 'pure', include: files('test.ts'), exclude: [...never, ...servers, ...browser, ...web] } },
      { extends: true, test: { name: 'web', include: web, exclude: [...never, ...servers, ...browser], environment: 'happy-dom' } },
      { extends: true, test: { name: 'int', include: servers, exclude: never, ...withServers } },
      { extends: true, test: { name: 'browser', include: browser, exclude: never, fileParallelism: false, ...withServers } },
    ],
  },
})
