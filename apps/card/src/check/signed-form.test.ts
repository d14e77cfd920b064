import { generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { checkSigned, signingWith } from './signed-form.ts'

const pem = { format: 'pem', type: 'pkcs8' } as const
const keys = {
  Ed25519: () => generateKeyPairSync('ed25519').privateKey.export(pem).toString(),
  SM2: () => generateKeyPairSync('ec', { namedCurve: 'SM2' }).privateKey.export(pem).toString(),
}
const claims = { no: '6501022600000018', v: 2, n: '阿*', on: '2026-11-23' }

describe.each(['Ed25519', 'SM2'] as const)('a card signed with %s', (algorithm) => {
  const pemKey = keys[algorithm]()
  const signing = signingWith(algorithm, pemKey)

  test('is checked with the public key alone', () => {
    const signed = signing.sign(claims)
    expect(signed.split('.')).toHaveLength(3)
    expect(checkSigned(algorithm, signing.publicKey, signed)).toEqual(claims)
  })

  test('says nothing once a letter of it is changed', () => {
    const [head, , signature] = signing.sign(claims).split('.')
    const other = Buffer.from(JSON.stringify({ ...claims, n: '王*' })).toString('base64url')
    expect(signing.check(`${head}.${other}.${signature}`)).toBeNull()
  })

  test('says nothing by another key', () =>
    expect(
      checkSigned(algorithm, signingWith(algorithm, keys[algorithm]()).publicKey, signing.sign(claims)),
    ).toBeNull())

  test('says nothing when it names another algorithm, or none, though the signature itself is good', () => {
    const body = Buffer.from(JSON.stringify(claims)).toString('base64url')
    for (const alg of ['none', algorithm === 'SM2' ? 'EdDSA' : 'SM2']) {
      const text = `${Buffer.from(JSON.stringify({ alg })).toString('base64url')}.${body}`
      const by = { key: pemKey, dsaEncoding: 'ieee-p1363' } as const
      const signature = sign(algorithm === 'SM2' ? 'sm3' : null, Buffer.from(text), by)
      expect(signing.check(`${text}.${signature.toString('base64url')}`)).toBeNull()
    }
  })

  test.each(['', 'a.b', 'a.b.c.d', '示例', '..'])('says nothing to what is no form: %j', (text) =>
    expect(signing.check(text)).toBeNull(),
  )
})
