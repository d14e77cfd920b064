import { z } from 'zod'
import { Expression, FactValue } from './expression.ts'
import { ParameterKey } from './parameter-table.ts'
import { Confidence, inForceSpan, Source } from './source.ts'
import { Verdict } from './proof.ts'

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

const FactValues = z.record(z.string(), FactValue)

/** A case that the criterion must judge so, checked whenever the pack is read; `facts` over those of the pack's `examplePerson`. */
const Example = z.strictObject({ on: z.iso.date(), facts: FactValues, outcome: Verdict })

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
  /** Who defined it (附件第三条); `divisions` (leading digits) are the places where a local one holds. */
  scope: z.enum(['region', 'prefecture', 'county']).optional(),
  divisions: z.array(z.string().regex(/^\d{2,12}$/)).optional(),
  /** Sensitive personal information (个人信息保护法 28): attested, never scanned, in no list, told to nobody. */
  sensitive: z.literal(true).optional(),
  when: Expression,
  examples: z.array(Example).optional(),
})
export type CriterionRow = z.output<typeof CriterionRow>

/** Departments that can certify a fact, so that nobody need bring a paper. */
export const Department = z.enum([
  'civil-affairs',
  'disabled-federation',
  'social-insurance',
  'market-regulation',
  'veterans',
  'natural-resources',
])
export type Department = z.output<typeof Department>

/** A fact that criteria may ask for, and the paper that proves it; a `fixed` one cannot be made true by anybody. */
const KnownFact = z.strictObject({
  title: z.string(),
  evidence: z.string(),
  fixed: z.literal(true).optional(),
  certifiedBy: Department.optional(),
  /** The officer attests having seen the paper; it is handed back and never scanned. */
  attested: z.literal(true).optional(),
})

/** The rules of recognition of one time (XJ-2010 …), with the assumptions that every judgement of that time rests on. */
const Profile = z.strictObject({
  id: z.string().regex(/^XJ-\d{4}$/),
  title: z.string(),
  ...inForceSpan,
  source: Source,
  confidence: Confidence,
  assumptions: z.array(z.string()),
})
export type Profile = z.output<typeof Profile>

/** Values, criteria and assumptions of one regulation: data that can be replaced without code. */
export const Pack = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().positive(),
  title: z.string(),
  jurisdiction: z.string().regex(/^\d{2,6}$/),
  ...inForceSpan,
  facts: z.record(z.string(), KnownFact),
  /** Facts that speak against the person's standing when another department certifies them; for a human to look into. */
  contradictions: z.array(z.string()),
  profiles: z.array(Profile),
  examplePerson: FactValues,
  parameters: z.array(Parameter),
  criteria: z.array(CriterionRow),
  assumptions: z.array(Assumption),
})
export type Pack = z.output<typeof Pack>

/** The pack's name with its version, as the journal keeps it: 'xinjiang-2010@1'. */
export const packName = ({ id, version }: Pick<Pack, 'id' | 'version'>): string => `${id}@${version}`
