import type { FactPort } from '../src/fact-port/fact-port.ts'

export const LOW_INCOME = 'person.minimumLivingAllowance'
export const PENSION = 'person.drawsPension'
/** What the civil affairs department was asked. */
export const asked: string[][] = []

/** A civil affairs department that answers everything so, and a stub that says everybody draws a pension. */
export const register = (value: boolean, asOf: string): FactPort[] => [
  {
    department: 'civil-affairs',
    source: '民政部门',
    stub: false,
    ask: async (_, facts) => {
      asked.push([...facts])
      return Object.fromEntries(facts.map((fact) => [fact, { value, asOf }]))
    },
  },
  {
    department: 'social-insurance',
    source: '社会保险经办机构(模拟数据,非真实接口)',
    stub: true,
    ask: async () => ({ [PENSION]: { value: true, asOf } }),
  },
]
