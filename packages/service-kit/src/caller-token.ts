import { Caller } from '@jiuyuan/contract-kit/caller'
import { importJWK, jwtVerify, SignJWT, type JWK } from 'jose'

const LIFE = '60s'
const ISSUER = 'jiuyuan-gateway'

/** Header in which the gateway hands the caller token on. */
export const CALLER_HEADER = 'x-caller-token'

/** Signs who the caller is, for one service, for a minute (Ed25519). */
export const callerSigner = async (privateKey: JWK) => {
  const key = await importJWK(privateKey, 'EdDSA')
  return (caller: Caller, audience: string) =>
    new SignJWT({ caller })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer(ISSUER)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(LIFE)
      .sign(key)
}

/** Reads a caller token meant for this service; throws when it is missing, foreign, altered or old. */
export const callerVerifier = async (publicKey: JWK, service: string) => {
  const key = await importJWK(publicKey, 'EdDSA')
  return async (token: string): Promise<Caller> => {
    const { payload } = await jwtVerify(token, key, { issuer: ISSUER, audience: service, algorithms: ['EdDSA'] })
    return Caller.parse(payload['caller'])
  }
}
