import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const importLine = /^(?:import|export)\s(?!type\s)[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm

/** What a file imports when it runs: types alone load nothing. */
export const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(importLine)].map(([, from, bare, later]) => from ?? bare ?? later ?? '')

/** Every file that one loads, itself included: through relative imports, and through those that `resolve` knows a file for. */
export const loadedBy = (
  file: string,
  resolve: (path: string) => string | undefined = () => undefined,
  seen = new Set<string>(),
): Set<string> => {
  if (seen.has(file) || !existsSync(file)) return seen
  seen.add(file)
  for (const path of importsOf(file)) {
    const next = path.startsWith('.') ? join(dirname(file), path) : resolve(path)
    if (next) loadedBy(next, resolve, seen)
  }
  return seen
}
