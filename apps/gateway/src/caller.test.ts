import { childrenOf, levelOf } from '@jiuyuan/codes/divisions'
import { inScope } from '@jiuyuan/service-kit/scope'
import { Role } from '@jiuyuan/contract-gateway/role'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { callerOf } from './caller.ts'

const correlationId = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14'
const held = { username: 'a', credentialId: correlationId, status: 'active' } as const
const employerId = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a15'

const below = (code: string): string[] => [code, ...childrenOf(code, '2026-11-22').flatMap((one) => below(one.code))]
const divisions = below('650000000000')
const digits = { region: 2, prefecture: 4, county: 6, township: 9, community: 12 }

/** What an office answers for, said as people say it: whose code begins as its own; and Ili also has Tacheng and Altay. */
const answersFor = (office: string, code: string) => {
  const begins = (of: string) => code.startsWith(of.slice(0, digits[levelOf(of)]))
  return begins(office) || (office === '654000000000' && (begins('654200000000') || begins('654300000000')))
}

describe('an officer', () => {
  test('reaches the divisions that the office answers for, and no other', () => {
    expect(divisions.length).toBeGreaterThan(1000)
    const office = fc.constantFrom(...divisions)
    const draws = fc.tuple(office, fc.oneof(office, fc.stringMatching(/^65\d{10}$/)))
    fc.assert(
      fc.property(draws, ([at, code]) => {
        const caller = callerOf({ account: { ...held, roles: ['county-registrar'], office: at } }, correlationId)
        expect(inScope(caller, code)).toBe(answersFor(at, code))
      }),
      { numRuns: 5_000 },
    )
  })

  test('of Ili reaches Tacheng and Altay', () => {
    const ili = callerOf({ account: { ...held, roles: ['prefecture-officer'], office: '654000000000' } }, correlationId)
    for (const code of ['654002001001', '654201000000', '654321000000']) expect(inScope(ili, code)).toBe(true)
    expect(inScope(ili, '652301000000')).toBe(false)
  })
})

describe('an employer', () => {
  test('reaches its own rows and no division', () => {
    const account = { ...held, roles: [Role.enum.employer], office: '650102000000', employerId }
    const caller = callerOf({ account }, correlationId)
    expect(caller).toMatchObject({ office: '', scope: [], employerId })
    fc.assert(fc.property(fc.constantFrom(...divisions), (code) => !inScope(caller, code)))
  })
})

describe('nobody', () => {
  test('reaches nothing and may only knock', () =>
    expect(callerOf(undefined, correlationId)).toEqual({
      id: 'anonymous',
      office: '',
      roles: [],
      permissions: ['session:open', 'session:close', 'session:read', 'clock:read'],
      scope: [],
      correlationId,
    }))
})
