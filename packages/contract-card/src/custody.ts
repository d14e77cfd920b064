import { Page } from '@jiuyuan/contract-kit/command'
import { Day } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { Paper, ReturnTask } from './card.ts'
import { Holder } from './events.ts'

/** One line of the custody book: who took which paper, by whose signature, before which officer. */
export const HandOverReceipt = z.object({
  at: z.iso.datetime(),
  on: Day,
  papers: z.array(Paper),
  holder: Holder,
  employerId: z.uuid().nullable(),
  /** How the person signed, and in which language they read it; null when the issuer took it in. */
  method: z.string().nullable(),
  language: z.string().nullable(),
  officer: z.string(),
})
export type HandOverReceipt = z.output<typeof HandOverReceipt>

/** What an employer keeps, or should: its own workers only, names masked (附件第十条). */
export const KeptPaper = z.object({
  cardId: z.uuid(),
  maskedName: z.string(),
  cardNo: z.string(),
  papers: z.array(Paper),
  returns: ReturnTask.nullable(),
})
export type KeptPaper = z.output<typeof KeptPaper>
export const KeptPage = z.object({ lines: z.array(KeptPaper), cursor: z.string().nullable() })
export type KeptPage = z.output<typeof KeptPage>
export const KeptQuery = Page
