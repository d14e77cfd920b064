import { assistanceRouter } from '@jiuyuan/contract-assistance/router'
import { cardRouter } from '@jiuyuan/contract-card/router'
import { gatewayRouter } from '@jiuyuan/contract-gateway/router'
import { operationsRouter } from '@jiuyuan/contract-kit/operations'
import { placementRouter } from '@jiuyuan/contract-placement/router'
import { registrationRouter } from '@jiuyuan/contract-registration/router'
import { reportingRouter } from '@jiuyuan/contract-reporting/router'
import { subsidyRouter } from '@jiuyuan/contract-subsidy/router'
import { trainingRouter } from '@jiuyuan/contract-training/router'
import { initTRPC } from '@trpc/server'
import { describe, expect, test } from 'vitest'
import { declarations } from './declarations.ts'
import { forEverybody, permissions } from './roles.ts'

const routers = {
  operations: operationsRouter,
  gateway: gatewayRouter,
  registration: registrationRouter,
  card: cardRouter,
  placement: placementRouter,
  training: trainingRouter,
  subsidy: subsidyRouter,
  assistance: assistanceRouter,
  reporting: reportingRouter,
}
const declared = Object.values(routers).flatMap((router) => [...declarations(router).values()])
/** Asked by a route that takes a file, and within an answer. */
const beside = ['roster:import', 'queue:oversee']
const known = new Set([...declared.map((meta) => meta?.permission), ...beside])
const granted = new Set<string>([...forEverybody, ...Object.values(permissions).flat()])

describe.each(Object.entries(routers))('every procedure of %s', (_, router) => {
  test.each([...declarations(router)])(
    '%s declares its permission and its scope, and somebody may call it',
    (_path, meta) => {
      expect(meta?.permission).toMatch(/^[a-z]+:[a-z-]+$/)
      expect(granted).toContain(meta?.permission)
    },
  )
})

test('a procedure that declares nothing is noticed', () => {
  const t = initTRPC.create()
  expect([...declarations(t.router({ bare: t.procedure.query(() => 1) }))]).toEqual([['bare', null]])
})

describe.each(Object.entries(permissions))('the role %s', (role, list) => {
  test('has no permission that no procedure asks for, and none twice', () => {
    expect(list.filter((permission) => !known.has(permission))).toEqual([])
    expect(new Set(list).size).toBe(list.length)
  })
  test('is an employer’s exactly if what it does is an employer’s', () => {
    const reach = declared
      .filter((meta) => list.some((permission) => permission === meta?.permission))
      .map((meta) => meta?.scope)
    if (role === 'employer') expect(reach).not.toContain('division')
    else expect(reach).not.toContain('employer')
  })
})

test('who proposes an exit or judges a refusal does not confirm it', () => {
  for (const list of Object.values(permissions)) {
    const has = (permission: string) => list.some((each) => each === permission)
    expect(has('exit:propose') && (has('exit:confirm') || has('exit:settle'))).toBe(false)
    expect(has('refusal:judge') && has('refusal:confirm')).toBe(false)
  }
})

test('who registers does not confirm, and who checks a claim does not approve or pay it', () => {
  for (const list of Object.values(permissions)) {
    const has = (permission: string) => list.some((each) => each === permission)
    expect(has('recognition:confirm') && (has('recognition:check') || has('recognition:review'))).toBe(false)
    expect(has('claim:check') && (has('claim:approve') || has('claim:pay'))).toBe(false)
  }
})
