import { z } from 'zod'
import { ParameterKey } from './parameter-table.ts'
import { Source } from './source.ts'

/** What is known about one thing; days are 'YYYY-MM-DD'. */
export const FactValue = z.union([z.boolean(), z.number(), z.string()])
export type FactValue = z.output<typeof FactValue>

/** How a fact is compared: `age-at-least` reads a birth day, `months-since` a day that lies so many months back. */
export const Comparison = z.enum(['is', 'at-least', 'at-most', 'age-at-least', 'months-since'])
export type Comparison = z.output<typeof Comparison>

/** A value of the same pack and day, or one named part of it. */
const ParameterReference = z.strictObject({ parameter: ParameterKey, part: z.string().optional() })

const Leaf = z.strictObject({
  op: Comparison,
  title: z.string(),
  fact: z.string(),
  value: z.union([FactValue, ParameterReference]),
  source: Source.optional(),
})
const Use = z.strictObject({ op: z.literal('use'), criterion: z.string() })

/** A criterion as it is written in a pack. */
export type Expression =
  | z.output<typeof Leaf>
  | z.output<typeof Use>
  | { op: 'all' | 'any' | 'not'; title: string; source?: Source | undefined; of: Expression[] }

export const Expression: z.ZodType<Expression> = z.lazy(() => z.discriminatedUnion('op', [Leaf, Use, Many, One]))

const Many = z.strictObject({
  op: z.enum(['all', 'any']),
  title: z.string(),
  source: Source.optional(),
  of: z.array(Expression).min(1),
})
const One = z.strictObject({ ...Many.shape, op: z.literal('not'), of: z.array(Expression).length(1) })
