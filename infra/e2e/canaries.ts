import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { communities, town } from '../journey/town.ts'
import { services } from '../nats/bus.ts'
import { tablesOf } from './tables.ts'
import type { World } from './world.ts'

const IDENTITY = /\d{17}[\dXx]/g
const PHONE = /(?<![\w-])1\d{10}(?![\w-])/g

const numbersIn = (text: string) => [...(text.match(IDENTITY) ?? []), ...(text.match(PHONE) ?? [])]

const rosters = communities.map(({ officeDivision = '' }) => town.roster(officeDivision).toString('utf8'))

/** Identity numbers, phones and bank accounts of the town: none may stand in the clear where it is not shown to somebody. */
export const canaries: ReadonlySet<string> = new Set([
  ...rosters.flatMap(numbersIn),
  ...town.employers.map(({ bankAccount }) => bankAccount),
])

/** Names of the people of the town, who stand in no fact and no log. */
export const names: ReadonlySet<string> = new Set(
  rosters.flatMap((roster) => roster.split('\n').slice(1).map((line) => line.split(',')[0] ?? '')).filter(Boolean),
)

/** The secrets of a set that stand in a text. */
export const standingIn = (text: string, secrets: ReadonlySet<string>) => [...secrets].filter((secret) => text.includes(secret))

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** Logs of all processes and the store of the bus, as they lie on the disk. */
export const filesOf = ({ dataDir }: World) =>
  ['logs', 'nats'].flatMap((folder) => filesBelow(join(dataDir, folder))).map((path) => ({ where: path, text: readFileSync(path, 'latin1') }))
