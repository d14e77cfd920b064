import { z } from 'zod'
import { FactValue } from './expression.ts'
import { Source } from './source.ts'

/** Three values: yes, no, and not yet known. */
export const Verdict = z.enum(['yes', 'no', 'unknown'])
export type Verdict = z.output<typeof Verdict>

/** A fact as the proof saw it; `value` is null while nobody knows it. */
export const ProofInput = z.object({
  fact: z.string(),
  value: FactValue.nullable(),
  source: z.string().optional(),
  asOf: z.iso.date().optional(),
})

/** Why a criterion holds, fails or waits: kept with the decision, it stays readable when the rules change. */
export const Proof = z.object({
  rule: z.string(),
  title: z.string(),
  outcome: Verdict,
  citation: Source,
  inputs: z.array(ProofInput),
  get children() {
    return z.array(Proof)
  },
  wouldPassIf: z.string().optional(),
  missingEvidence: z.string().optional(),
})
export type Proof = z.output<typeof Proof>

const marks = { yes: '符合', no: '不符合', unknown: '尚不清楚' } as const satisfies Record<Verdict, string>

const words: Readonly<Record<string, string>> = { true: '是', false: '否', F: '女', M: '男' }
const shown = (value: FactValue) => words[String(value)] ?? String(value)

const cited = ({ document, article }: Source) => `（${document}${article}）`

const grounds = ({ inputs }: Proof) =>
  inputs
    .filter(({ value }) => value !== null)
    .map(({ value, source, asOf }) => {
      const origin = [source, asOf].filter((part) => part !== undefined).join('，')
      return `　依据：${value === null ? '' : shown(value)}${origin && `（${origin}）`}`
    })

const remedies = ({ wouldPassIf, missingEvidence }: Proof) => [
  ...(wouldPassIf ? [`　${wouldPassIf}`] : []),
  ...(missingEvidence ? [`　尚需材料：${missingEvidence}`] : []),
]

const lines = (proof: Proof, depth = 0, above = ''): string[] => {
  const { citation, children, outcome, title } = proof
  const indent = '　'.repeat(depth)
  const cite = cited(citation)
  const head = `【${marks[outcome]}】${title}${cite === above ? '' : cite}`
  const quote = depth === 0 && citation.quote ? [`　原文：“${citation.quote}”`] : []
  const below = children.flatMap((child) => lines(child, depth + 1, cite))
  const end = depth > 0 && children.length > 0 ? [] : remedies(proof)
  const own = [head, ...quote, ...grounds(proof)].map((line) => `${indent}${line}`)
  return [...own, ...below, ...end.map((line) => `${indent}${line}`)]
}

/** The proof as lines of plain Chinese, the conclusion first, its grounds indented below. */
export const renderProof = (proof: Proof): readonly string[] => lines(proof)
