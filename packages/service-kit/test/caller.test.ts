import { newId } from '@jiuyuan/contract-kit/id'
import { exportJWK, generateKeyPair } from 'jose'
import { describe, expect, test } from 'vitest'
import { callerSigner, callerVerifier } from '../src/caller-token.ts'
import { inScope, scopeWhere, systemCaller } from '../src/scope.ts'

const keys = async () => {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true })
  return { open: await exportJWK(publicKey), secret: await exportJWK(privateKey) }
}
const caller = { ...systemCaller('card', newId()), id: 'clerk.a' }

describe('the caller token', () => {
  test('tells the service it was made for who calls', async () => {
    const { open, secret } = await keys()
    const token = await (await callerSigner(secret))(caller, 'card')
    await expect((await callerVerifier(open, 'card'))(token, caller.correlationId)).resolves.toEqual(caller)
  })
  test('serves the same caller for some seconds, and never another', async () => {
    const { open, secret } = await keys()
    const [sign, verify] = [await callerSigner(secret), await callerVerifier(open, 'card')]
    const first = await sign(caller, 'card')
    expect(await sign({ ...caller, correlationId: newId() }, 'card')).toBe(first)
    expect(await sign({ ...caller, permissions: ['card:issue'] }, 'card')).not.toBe(first)
    expect(await sign(caller, 'subsidy')).not.toBe(first)
    const correlationId = newId()
    expect((await verify(first, correlationId)).correlationId).toBe(correlationId)
  })
  test('is worth nothing at another service, under another key, or altered', async () => {
    const { open, secret } = await keys()
    const token = await (await callerSigner(secret))(caller, 'card')
    await expect((await callerVerifier(open, 'subsidy'))(token, newId())).rejects.toThrow()
    await expect((await callerVerifier((await keys()).open, 'card'))(token, newId())).rejects.toThrow()
    const [head, body = '', sign] = token.split('.')
    const forged = Buffer.from(body, 'base64url').toString().replace('clerk.a', 'clerk.b')
    await expect(
      (await callerVerifier(open, 'card'))(`${head}.${Buffer.from(forged).toString('base64url')}.${sign}`, newId()),
    ).rejects.toThrow()
  })
})

describe('a scope', () => {
  const scope: [string, string][] = [['650102000000', '650103000000']]
  test('holds the divisions from its first code to before its last', () => {
    expect(inScope({ scope }, '650102002001')).toBe(true)
    expect(inScope({ scope }, '650103000000')).toBe(false)
    expect(inScope({ scope }, '650101999999')).toBe(false)
  })
  test('of nobody matches nothing', () => {
    expect(inScope({ scope: [] }, '650102002001')).toBe(false)
    expect(scopeWhere({ scope: [] })).toEqual({ OR: [{ division: { in: [''] } }] })
  })
})
