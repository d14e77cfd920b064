import { SignedClaims } from '@jiuyuan/contract-card/print'
import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { z } from 'zod'

/** How the signed form is signed: EdDSA of RFC 8037, or SM2 with SM3 (GM/T 0003) where the national suite is asked for. */
export const SigningAlgorithm = z.enum(['Ed25519', 'SM2'])
export type SigningAlgorithm = z.output<typeof SigningAlgorithm>

const suites = {
  Ed25519: { alg: 'EdDSA', digest: null },
  SM2: { alg: 'SM2', digest: 'sm3' },
} as const

const Header = z.strictObject({ alg: z.string() })
const written = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
const suited = (key: KeyObject) => ({ key, dsaEncoding: 'ieee-p1363' }) as const

/** Who signs cards for checking without a line: the algorithm, and both halves of the key as PEM. */
export interface Signing {
  readonly publicKey: string
  readonly sign: (claims: SignedClaims) => string
  readonly check: (text: string) => SignedClaims | null
}

/** A compact JWS of few claims; null when the text is not whole, the algorithm another, or the signature not by this key. */
export const checkSigned = (algorithm: SigningAlgorithm, publicPem: string, text: string): SignedClaims | null => {
  const { alg, digest } = suites[algorithm]
  const [head = '', body = '', signature = '', ...more] = text.trim().split('.')
  if (more.length > 0) return null
  try {
    if (Header.parse(read(head)).alg !== alg) return null
    const signed = Buffer.from(`${head}.${body}`)
    const good = verify(digest, signed, suited(createPublicKey(publicPem)), Buffer.from(signature, 'base64url'))
    return good ? SignedClaims.parse(read(body)) : null
  } catch {
    return null
  }
}

/** Signs with a private key in PKCS#8 PEM. */
export const signingWith = (algorithm: SigningAlgorithm, privatePem: string): Signing => {
  const { alg, digest } = suites[algorithm]
  const key = createPrivateKey(privatePem)
  const publicKey = createPublicKey(key).export({ format: 'pem', type: 'spki' }).toString()
  return {
    publicKey,
    sign: (claims) => {
      const text = `${written({ alg })}.${written(claims)}`
      return `${text}.${sign(digest, Buffer.from(text), suited(key)).toString('base64url')}`
    },
    check: (text) => checkSigned(algorithm, publicKey, text),
  }
}
