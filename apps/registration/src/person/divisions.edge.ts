import { childrenOf, division } from '@jiuyuan/codes/divisions'
import type { DivisionApp, DivisionLine } from '@jiuyuan/contract-registration/division-router'
import type { Clock } from '@jiuyuan/service-kit/clock'

const pathTo = (code: string): DivisionLine[] => {
  const own = division(code)
  return own ? [...(own.reportsTo ? pathTo(own.reportsTo) : []), own] : []
}

/** Divisions to choose from: those in force today, along the offices. */
export const divisions = (clock: Clock): DivisionApp => ({
  divisionsUnder: async ({ code }) => [...childrenOf(code, clock.today())],
  divisionPath: async ({ code }) => pathTo(code),
})
