import { addDays } from '@jiuyuan/kernel/civil-day'
import { Department } from '@jiuyuan/policy/pack'
import type { Clock } from '@jiuyuan/service-kit/clock'
import { createHash } from 'node:crypto'
import { departmentText, type FactPort } from './fact-port.ts'

const SEED = 'jiuyuan-demo'
/** Of a hundred made-up persons, how many the fact is true of. */
const often = 8
/** Of a hundred answers, how many are missing, and how many are of last year. */
const missing = 5
const old = 5

/** A number from 0 to 99 that is always the same for the same question. */
const draw = (...parts: readonly string[]) =>
  createHash('sha256')
    .update(JSON.stringify([SEED, ...parts]))
    .digest()
    .readUInt32BE() % 100

const invented = (identityNumber: string, fact: string, today: string) => {
  const luck = draw('answer', identityNumber, fact)
  if (luck < missing) return undefined
  const age = luck < missing + old ? 400 : draw('age', identityNumber, fact) % 20
  return { value: draw('value', identityNumber, fact) < often, asOf: addDays(today, -age) }
}

/** Departments that do not exist, for the demonstration only: what they answer is invented, and they say so. */
export const stubPorts = (clock: Pick<Clock, 'today'>): readonly FactPort[] =>
  Department.options.map((department) => ({
    department,
    source: `${departmentText[department]}(模拟数据,非真实接口)`,
    stub: true,
    ask: async (identityNumber, facts) => {
      const answers = facts.map((fact) => [fact, invented(identityNumber, fact, clock.today())] as const)
      return Object.fromEntries(answers.flatMap(([fact, answer]) => (answer ? [[fact, answer]] : [])))
    },
  }))

/** No department is connected: every fact needs its paper. */
export const noPorts: readonly FactPort[] = Department.options.map((department) => ({
  department,
  source: `${departmentText[department]}(未接入)`,
  stub: false,
  ask: async () => ({}),
}))
