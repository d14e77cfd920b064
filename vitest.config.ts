import { projects } from './packages/config/src/vitest.ts'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects,
    maxWorkers: 2,
    // Node 24 imports the schema engine's WebAssembly, and says each time that this is new.
    execArgv: ['--disable-warning=ExperimentalWarning'],
  },
})
