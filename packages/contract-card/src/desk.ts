import { command, Page } from '@jiuyuan/contract-kit/command'
import { z } from 'zod'
import { CardId, CardView, type CardStatus } from './card.ts'

/** What waits on the card desk (附件第四、十至十三条). */
export const DeskQueue = z.enum(['to-prepare', 'to-issue', 'to-deliver', 'lost', 'returns', 'mismatches'])
export type DeskQueue = z.output<typeof DeskQueue>

/** Day and id of the last line of the page before. */
const Cursor = z.string().regex(/^\d{4}-\d\d-\d\d\|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
export const DeskQuery = Page.extend({ queue: DeskQueue, cursor: Cursor.optional() })
export const DeskPage = z.object({ lines: z.array(CardView), cursor: z.string().nullable() })
export type DeskPage = z.output<typeof DeskPage>

export const DeskCounts = z.record(DeskQueue, z.int())
export type DeskCounts = z.output<typeof DeskCounts>

const cardIds = z.array(CardId).min(1).max(100)
export const PrepareMany = command({ cardIds })
export const IssueMany = command({ cardIds })

/** What became of each card; a refused one in the words of its refusal. */
export const BulkOutcome = z.array(
  z.object({
    cardId: z.uuid(),
    refusal: z
      .object({ code: z.string(), zh: z.string(), article: z.string().nullable(), next: z.string() })
      .nullable(),
  }),
)
export type BulkOutcome = z.output<typeof BulkOutcome>

/** Where a card stands in a queue, by its state alone. */
export const queueStates = {
  'to-prepare': 'awaited',
  'to-issue': 'prepared',
  lost: 'lost',
} as const satisfies Partial<Record<DeskQueue, CardStatus>>
