import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { services } from '../nats/bus.ts'

const root = join(import.meta.dirname, '../..')

/** `recognition-recognised` as it is named in code. */
const nameOf = (fact: string) => fact.replaceAll(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())

/** Which services name an event in their reactions (`apps/<service>/src/on`), and reporting, which hears all. */
export const readersOf = (fact: string, producer: string): string[] => {
  const name = new RegExp(`\\bon\\(\\s*(\\w+\\.)?${nameOf(fact)}\\b`)
  return services.filter((service) => {
    if (service === 'reporting') return true
    const folder = join(root, 'apps', service, 'src/on')
    if (!existsSync(folder)) return false
    const texts = globSync('**/*.ts', { cwd: folder }).map((file) => readFileSync(join(folder, file), 'utf8'))
    return texts.some((text) => text.includes(`contract-${producer}/events`) && name.test(text))
  })
}
