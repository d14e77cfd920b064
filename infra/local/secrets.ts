import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { services } from '../nats/bus.ts'

const Jwk = z.looseObject({ kty: z.string(), crv: z.string(), x: z.string() })

/** Everything secret of one installation, made once; losing it means losing the encrypted fields. */
const Secrets = z.object({
  postgresPassword: z.string(),
  callerPublicKey: Jwk,
  callerPrivateKey: Jwk,
  personalKey: z.string(),
  /** PKCS#8 PEM in base64: signs cards for checking without a line. */
  cardSigningKey: z.string(),
  services: z.record(
    z.enum(services),
    z.object({ fieldKey: z.string(), indexKey: z.string(), databasePassword: z.string() }),
  ),
})
export type Secrets = z.output<typeof Secrets>

const key = () => randomBytes(32).toString('base64')
const password = () => randomBytes(24).toString('hex')

const signingKey = () => {
  const { privateKey } = generateKeyPairSync('ed25519')
  return Buffer.from(privateKey.export({ format: 'pem', type: 'pkcs8' })).toString('base64')
}

const make = (): Secrets => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const jwk = { alg: 'EdDSA', use: 'sig', kid: randomBytes(8).toString('hex') }
  return Secrets.parse({
    postgresPassword: password(),
    callerPublicKey: { ...publicKey.export({ format: 'jwk' }), ...jwk },
    callerPrivateKey: { ...privateKey.export({ format: 'jwk' }), ...jwk },
    personalKey: key(),
    cardSigningKey: signingKey(),
    services: Object.fromEntries(
      services.map((name) => [name, { fieldKey: key(), indexKey: key(), databasePassword: password() }]),
    ),
  })
}

/** Reads `keys.json` of the data folder, or makes it; only its owner may read it. */
export const loadSecrets = (dataDir: string): Secrets => {
  const path = join(dataDir, 'keys.json')
  const keep = (secrets: unknown) => writeFileSync(path, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  if (!existsSync(path)) keep(make())
  const kept: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const { success, data } = Secrets.safeParse(kept)
  if (success) return data
  // An installation from before cards were signed gets the key that it lacks, once.
  const whole = Secrets.parse({ cardSigningKey: signingKey(), ...z.looseObject({}).parse(kept) })
  keep(whole)
  return whole
}
