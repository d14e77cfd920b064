import type { Department } from '@jiuyuan/policy/pack'

/** What a department says of one fact, and the day that its register stood so. */
export interface PortAnswer {
  readonly value: boolean
  readonly asOf: string
}

/**
 * One department's register, asked with the identity number for exactly the facts that are needed.
 * A fact it does not know is left out; it may throw, or not answer before `signal` aborts.
 */
export interface FactPort {
  readonly department: Department
  /** As it is shown beside every answer. */
  readonly source: string
  /** No real department is behind it. */
  readonly stub: boolean
  readonly ask: (
    identityNumber: string,
    facts: readonly string[],
    signal: AbortSignal,
  ) => Promise<Readonly<Record<string, PortAnswer>>>
}

/** The departments in the words of the office. */
export const departmentText = {
  'civil-affairs': '民政部门',
  'disabled-federation': '残疾人联合会',
  'social-insurance': '社会保险经办机构',
  'market-regulation': '市场监督管理部门',
  veterans: '退役军人事务部门',
  'natural-resources': '自然资源部门',
} as const satisfies Record<Department, string>
