import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

const packages = new URL('../../packages/', import.meta.url)
const Text = z.strictObject({ http: z.string(), zh: z.string(), article: z.string().optional(), next: z.string() })
type Text = z.output<typeof Text>
const Table = z.record(z.string(), Text)

const modulesOf = (contract: string) => {
  const folder = new URL(`${contract}/src/`, packages)
  const files = existsSync(folder) ? readdirSync(folder) : []
  return files.filter((file) => !file.endsWith('.test.ts')).map((file) => new URL(file, folder).href)
}

/** Every refusal that any contract can give. */
const refusals: [string, Text][] = []
for (const contract of readdirSync(packages).filter((name) => name.startsWith('contract-')))
  for (const module of modulesOf(contract)) {
    const exported: Record<string, unknown> = await import(module)
    for (const value of Object.values(exported)) refusals.push(...Object.entries(Table.safeParse(value).data ?? {}))
  }

const sentence = /^[^a-zA-Z]*\p{Script=Han}[\s\S]*[。?!]$/u
/** A part that is filled in at the end is a sentence of its own. */
const filled = (text: string) => text.replace(/\{\w+\}$/, '某。').replaceAll(/\{\w+\}/g, '某')

describe('[F20] a refusal is understood by who is refused', () => {
  test('the contracts have refusals', () => expect(refusals.length).toBeGreaterThan(150))

  test.each([...new Map(refusals)])('%s says in Chinese what stands against it and what to do next', (code, text) => {
    expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/)
    for (const said of [text.zh, text.next]) expect(filled(said)).toMatch(sentence)
  })
})
