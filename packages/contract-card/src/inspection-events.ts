import { defineEvent } from '@jiuyuan/contract-kit/event'
import { Day } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

const define = <Data extends z.ZodType>(fact: string, data: Data) => defineEvent('card', fact, 1, data)
const card = { cardId: z.uuid(), personId: z.uuid(), year: z.int() }
const campaign = { campaignId: z.uuid(), year: z.int() }
const count = z.int().nonnegative()

/** subject: inspectionId. 年检 passed: verified by the community, stamped by the issuer (附件第十六条). */
export const CardInspected = define('card-inspected', z.object({ ...card, on: Day, late: z.boolean() }))
/** subject: inspectionId. Not verified in the window: benefits pause from the day on, the card stays. */
export const InspectionOverdue = define('inspection-overdue', z.object({ ...card, on: Day }))
/** subject: campaignId, as the three below */
export const CampaignOpened = define('campaign-opened', z.object({ ...campaign, from: Day, until: Day }))
/** `open`: how many cards are not verified so many days before the end; `late`: the clock was away on the day. */
export const CampaignReminded = define(
  'campaign-reminded',
  z.object({ ...campaign, daysBefore: count, open: count, late: z.boolean() }),
)
export const CampaignClosed = define(
  'campaign-closed',
  z.object({ ...campaign, on: Day, total: count, inspected: count, overdue: count, reportHash: z.string() }),
)
/** subject: drawId. The hash of the secret seed, published before the population is known. */
export const DrawCommitted = define(
  'draw-committed',
  z.object({
    drawId: z.uuid(),
    commitment: z.string(),
    on: Day,
    /** Missing of a draw that promised its seed only. */
    seedHash: z.string().optional(),
    planHash: z.string().optional(),
  }),
)
/** subject: drawId. The seed and the population's hash: anyone can draw again. */
export const DrawDrawn = define(
  'draw-drawn',
  z.object({
    drawId: z.uuid(),
    commitment: z.string(),
    seed: z.string(),
    populationHash: z.string(),
    size: count,
    picked: count,
    on: Day,
  }),
)

export const inspectionEvents = [
  CardInspected,
  InspectionOverdue,
  CampaignOpened,
  CampaignReminded,
  CampaignClosed,
  DrawCommitted,
  DrawDrawn,
]
