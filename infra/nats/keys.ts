import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createUser, fromSeed } from '@nats-io/nkeys'
import { z } from 'zod'
import { users, type BusUser } from './permissions.ts'

/** An nkey pair as text per user: the server knows `publicKey`, only its owner knows `seed`. */
const BusKeys = z.record(z.enum(users), z.object({ seed: z.string(), publicKey: z.string() }))
export type BusKeys = z.output<typeof BusKeys>

const loadKey = (path: string) => {
  if (!existsSync(path)) writeFileSync(path, createUser().getSeed(), { mode: 0o600 })
  const seed = readFileSync(path, 'utf8').trim()
  return { seed, publicKey: fromSeed(new TextEncoder().encode(seed)).getPublicKey() }
}

/** One seed per user in `<folder>/<user>.nk`, made when it is not there yet; only its owner may read it. */
export const loadBusKeys = (folder: string): BusKeys => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return BusKeys.parse(Object.fromEntries(users.map((user: BusUser) => [user, loadKey(join(folder, `${user}.nk`))])))
}
