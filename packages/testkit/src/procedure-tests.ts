import type { AnyTRPCRouter } from '@trpc/server'
import { describe, expect, test } from 'vitest'
import { broken, frozenProcedures, promisedBy } from './frozen-procedures.ts'

/**
 * Declares the tests that clients of the last release still work: against `frozen/procedures.json`, which
 * `npm run freeze` writes. A procedure goes only after a release that called it deprecated, and after its sunset.
 */
export const procedureTests = (service: string, router: AnyTRPCRouter) => {
  const frozen = frozenProcedures(service)
  const now = promisedBy(router)
  describe(`[F23] clients of the last release of ${service}`, () => {
    test.each(Object.keys(frozen))('%s still answers them', (path) =>
      expect(broken(frozen[path], now[path])).toEqual([]),
    )
    test('rely on what is frozen', () => expect(Object.keys(frozen)).not.toEqual([]))
  })
}
