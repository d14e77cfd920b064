import { Caller } from '@jiuyuan/contract-kit/caller'
import { decodeJwt, importJWK, jwtVerify, SignJWT, type JWK } from 'jose'

const LIFE_S = 60
const FRESH_MS = 20_000
const MOST = 2_000
const ISSUER = 'jiuyuan-gateway'
const Known = Caller.omit({ correlationId: true })
type Known = Omit<Caller, 'correlationId'>

/** Header in which the gateway hands the caller token on. */
export const CALLER_HEADER = 'x-caller-token'
/** Header of the id that follows one request; believed only beside a good token. */
export const CORRELATION_HEADER = 'x-correlation-id'

/** Remembers answers for a while: signing and verifying cost more than everything else at the door. */
const remembering = <Answer>() => {
  const kept = new Map<string, { answer: Answer; until: number }>()
  return async (key: string, make: () => Promise<{ answer: Answer; until: number }>) => {
    const known = kept.get(key)
    if (known && known.until > Date.now()) return known.answer
    if (kept.size >= MOST) kept.clear()
    const made = await make()
    kept.set(key, made)
    return made.answer
  }
}

/** Signs who the caller is, for one service, for a minute (Ed25519). The same caller's token serves for some seconds. */
export const callerSigner = async (privateKey: JWK) => {
  const key = await importJWK(privateKey, 'EdDSA')
  const remember = remembering<string>()
  return ({ correlationId: _, ...caller }: Caller, audience: string) =>
    remember(JSON.stringify([audience, caller]), async () => {
      const token = new SignJWT({ caller }).setProtectedHeader({ alg: 'EdDSA' }).setIssuer(ISSUER).setAudience(audience)
      const answer = await token.setIssuedAt().setExpirationTime(`${LIFE_S}s`).sign(key)
      return { answer, until: Date.now() + FRESH_MS }
    })
}

/** Reads a caller token meant for this service; throws when it is missing, foreign, altered or old. */
export const callerVerifier = async (publicKey: JWK, service: string) => {
  const key = await importJWK(publicKey, 'EdDSA')
  const remember = remembering<Known>()
  const read = async (token: string) => {
    const { payload } = await jwtVerify(token, key, { issuer: ISSUER, audience: service, algorithms: ['EdDSA'] })
    return { answer: Known.parse(payload['caller']), until: (decodeJwt(token).exp ?? 0) * 1000 }
  }
  return async (token: string, correlationId: string): Promise<Caller> => ({
    ...(await remember(token, () => read(token))),
    correlationId,
  })
}
