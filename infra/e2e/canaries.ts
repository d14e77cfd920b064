import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { communities, town } from '../journey/town.ts'
import { services } from '../nats/bus.ts'
import { tablesOf } from './tables.ts'
import type { World } from './world.ts'

const NUMBERS = /\d{17}[\dXx]|(?<![\w-])\d{11}(?![\w-])|(?<!\d)\d{12,30}(?!\d)/g

const rosters = communities.map(({ officeDivision = '' }) => town.roster(officeDivision).toString('utf8'))
const rows = rosters.flatMap((roster) => roster.split('\n').slice(1)).map((line) => line.split(','))
const accounts = town.employers.map(({ bankAccount }) => bankAccount)
const isNumber = (text: string) => /^(\d{17}[\dXx]|1\d{10})$/.test(text)

/** Identity numbers, phones and bank accounts of the town: in the clear they stand nowhere. */
const numbers = new Set([
  ...rows.flatMap(([, identity = '', , , , , phone = '']) => [identity, phone]).filter(isNumber),
  ...accounts,
])
/** Names of its people: in no fact, no message, no log. */
const names = [...new Set(rows.map(([name = '']) => name.trim()))].filter((name) => name.length > 1)

const numbersIn = (text: string) => (text.match(NUMBERS) ?? []).filter((number) => numbers.has(number))
const namesIn = (text: string) => names.filter((name) => text.includes(name))

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** Where identity numbers, phones or bank accounts lie in the clear, or names among facts, messages and logs; `also` are further secrets. */
export const leaksOf = async (world: World, also: readonly string[] = []) => {
  const others = (text: string) => also.filter((secret) => text.includes(secret))
  const leaks: string[] = []
  for (const path of ['logs', 'nats'].flatMap((folder) => filesBelow(join(world.dataDir, folder)))) {
    const text = readFileSync(path, 'utf8')
    leaks.push(...[...numbersIn(text), ...namesIn(text), ...others(text)].map((secret) => `${path}: ${secret}`))
  }
  for (const service of services)
    for (const [table, lines] of Object.entries(await tablesOf(world, service))) {
      const text = lines.join('\n')
      const found = [...numbersIn(text), ...others(text), ...(table.startsWith('kit.') ? namesIn(text) : [])]
      leaks.push(...found.map((secret) => `${service} ${table}: ${secret}`))
    }
  return leaks
}
