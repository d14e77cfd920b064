import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import { noticeOf, type RefusalTable } from './refusal.ts'

/** Whether a command would be granted now, and if not, why: the decider asked in advance. */
export const Permitted = z.object({
  command: z.string(),
  permitted: z.boolean(),
  refusal: z
    .object({
      code: z.string(),
      zh: z.string(),
      article: z.string().nullable(),
      next: z.string(),
      detail: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
})
export type Permitted = z.output<typeof Permitted>

/** A decision asked in advance, in the words of the contract. */
export const permittedBy =
  <Table extends RefusalTable>(table: Table) =>
  (command: string, outcome: Outcome<keyof Table & string>): Permitted => {
    if (outcome.ok) return { command, permitted: true, refusal: null }
    const text = table[outcome.code]
    if (!text) throw new Error(`refusal ${outcome.code} is not in the contract`)
    return { command, permitted: false, refusal: noticeOf(outcome.code, text, outcome.detail) }
  }
