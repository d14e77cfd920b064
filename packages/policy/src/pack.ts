import { z } from 'zod'
import { Expression } from './expression.ts'
import { ParameterKey } from './parameter-table.ts'
import { Confidence, inForceSpan, Source } from './source.ts'

const Bilingual = z.strictObject({ zh: z.string(), en: z.string() })

/** What we took for granted where the text of the law is missing, and what hangs on it. */
export const Assumption = z.strictObject({
  id: z.string(),
  text: Bilingual,
  consequence: Bilingual,
  openQuestion: Bilingual,
})
export type Assumption = z.output<typeof Assumption>

/** One value for one span; `division` (leading digits of a code) makes it local, `override` bounds what may be local. */
export const Parameter = z.strictObject({
  key: ParameterKey,
  division: z
    .string()
    .regex(/^\d{2,12}$/)
    .optional(),
  value: z.json(),
  unit: z.string(),
  ...inForceSpan,
  source: Source,
  confidence: Confidence,
  override: z.strictObject({ min: z.number(), max: z.number() }).optional(),
  assumption: z.string().optional(),
  note: z.string().optional(),
})
export type Parameter = z.output<typeof Parameter>

/** When a person belongs to a category (D01 … D99), or a part shared by several. */
export const CriterionRow = z.strictObject({
  code: z.string(),
  title: z.string(),
  kind: z.enum(['category', 'shared']),
  ...inForceSpan,
  source: Source,
  confidence: Confidence,
  assumption: z.string().optional(),
  note: z.string().optional(),
  when: Expression,
})
export type CriterionRow = z.output<typeof CriterionRow>

/** A fact that criteria may ask for, and the paper that proves it; a `fixed` one cannot be made true by anybody. */
const KnownFact = z.strictObject({ title: z.string(), evidence: z.string(), fixed: z.literal(true).optional() })

/** Values, criteria and assumptions of one regulation: data that can be replaced without code. */
export const Pack = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().positive(),
  title: z.string(),
  jurisdiction: z.string().regex(/^\d{2,6}$/),
  ...inForceSpan,
  facts: z.record(z.string(), KnownFact),
  parameters: z.array(Parameter),
  criteria: z.array(CriterionRow),
  assumptions: z.array(Assumption),
})
export type Pack = z.output<typeof Pack>

/** The pack's name with its version, as the journal keeps it: 'xinjiang-2010@1'. */
export const packName = ({ id, version }: Pick<Pack, 'id' | 'version'>): string => `${id}@${version}`
