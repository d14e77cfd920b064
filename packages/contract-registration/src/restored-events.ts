import { defineEvent } from '@jiuyuan/contract-kit/event'
import { Day } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

const define = <Data extends z.ZodType>(fact: string, data: Data) => defineEvent('registration', fact, 1, data)
const certificate = { personId: z.uuid(), certificateNo: z.string(), on: Day }

/** subject: personId. The lost paper is in the person's hands again, before a new one was made. */
export const CertificateFound = define('certificate-found', z.object(certificate))
/**
 * subject: personId. Its cancellation for `reason` was overturned: valid again from `from`, the day it was cancelled.
 * `unemployed`: so is the person, with the registration of then.
 */
export const CertificateRestored = define(
  'certificate-restored',
  z.object({ ...certificate, householdId: z.uuid(), reason: z.string(), from: Day, unemployed: z.boolean() }),
)
/** subject: householdId. The removal was overturned: this occurrence was never removed (报表 M6). */
export const HouseholdRemovalUndone = define(
  'household-removal-undone',
  z.object({ householdId: z.uuid(), occurrence: z.int().positive(), on: Day }),
)

/** What is again as it was: found, or given back by the remedy of a decision. */
export const restoredEvents = [CertificateFound, CertificateRestored, HouseholdRemovalUndone]
