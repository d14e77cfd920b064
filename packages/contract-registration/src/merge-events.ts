import { defineEvent } from '@jiuyuan/contract-kit/event'
import { Day } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

const define = <Data extends z.ZodType>(fact: string, data: Data) => defineEvent('registration', fact, 1, data)
const personId = z.uuid()

/** subject: personId. This entry was found to be another person's; it stays as a pointer. */
export const PersonMerged = define(
  'person-merged',
  z.object({
    personId,
    intoPersonId: personId,
    on: Day,
    certificateOf: personId.optional(),
    cardOf: personId.optional(),
  }),
)
/** subject: personId. They are two persons after all; both stand as before. */
export const PersonUnmerged = define('person-unmerged', z.object({ personId, intoPersonId: personId, on: Day }))
const pair = { pairId: z.uuid(), personId, intoPersonId: personId, on: Day }
/** subject: pairId. A second officer confirmed; the two entries follow. */
export const MergeConfirmed = define(
  'merge-confirmed',
  z.object({
    ...pair,
    take: z.array(z.string()),
    certificateOf: personId.optional(),
    cardOf: personId.optional(),
  }),
)
/** subject: pairId */
export const MergeUndone = define('merge-undone', z.object(pair))

/** Two entries of one person, joined and parted. */
export const mergeEvents = [PersonMerged, PersonUnmerged, MergeConfirmed, MergeUndone]
