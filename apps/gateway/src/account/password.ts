import { hash, verify } from '@node-rs/argon2'

// OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one thread.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The password as it may be kept: argon2id with a salt of its own. */
export const hashPassword = (password: string) => hash(password.normalize('NFKC'), cost)

const nobodys = hashPassword(crypto.randomUUID())

/** Whether the password is the one kept; without one kept it takes as long and is wrong. */
export const passwordMatches = async (kept: string | undefined, password: string) => {
  const matches = await verify(kept ?? (await nobodys), password.normalize('NFKC'))
  return kept !== undefined && matches
}
