import { defineEvent } from '@jiuyuan/contract-kit/event'
import { Day, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

const define = <Data extends z.ZodType>(fact: string, data: Data) => defineEvent('registration', fact, 1, data)
const personId = z.uuid()
const householdId = z.uuid()
const recognitionId = z.uuid()

/** Labour status of a person; who counts in a household is the policy's decision. */
export const LabourStatus = z.enum([
  'employed',
  'self-employed',
  'unemployed',
  'student',
  'retired',
  'soldier',
  'incapacitated',
  'child',
])
export type LabourStatus = z.output<typeof LabourStatus>

/** Recognition categories (实施意见 二(二)); an open list because regions may define more (附件第三条). */
export const Category = z.string().regex(/^D\d\d$/)

/** subject: personId */
export const PersonRegistered = define('person-registered', z.object({ personId, householdId, status: LabourStatus }))
/** subject: personId. 失业登记 (28号令 63) */
export const UnemploymentRegistered = define(
  'unemployment-registered',
  z.object({ personId, householdId, registeredOn: Day }),
)
/** subject: personId. 就业失业登记证 */
export const CertificateIssued = define(
  'certificate-issued',
  z.object({ personId, certificateNo: z.string(), issuedOn: Day }),
)
/** subject: personId */
export const CertificateCancelled = define(
  'certificate-cancelled',
  z.object({ personId, certificateNo: z.string(), reason: z.string(), cancelledOn: Day }),
)
/** subject: personId. A registered person found work, by whichever way. */
export const PersonEmployed = define(
  'person-employed',
  z.object({
    personId,
    householdId,
    since: Day,
    channel: z.enum(['public-post', 'employer', 'self-employed', 'flexible']),
    employerId: z.uuid().optional(),
  }),
)
/** subject: personId. The last job ended. */
export const PersonUnemployed = define('person-unemployed', z.object({ personId, householdId, since: Day }))

const occurrence = z.int().positive()
/** subject: householdId. Derived: every counted member is unemployed since this day, because of that event. */
export const HouseholdZeroFound = define(
  'household-zero-found',
  z.object({ householdId, occurrence, since: Day, causePersonId: personId, causeFact: z.string() }),
)
/** subject: householdId. The derivation no longer holds, before recognition. */
export const HouseholdZeroLost = define('household-zero-lost', z.object({ householdId, occurrence, on: Day }))
/** subject: householdId. Recognised as zero-employment household: the 24-hour guarantee begins at `recognisedAt`. */
export const HouseholdZeroOpened = define(
  'household-zero-opened',
  z.object({
    householdId,
    occurrence,
    recognitionId,
    discoveredOn: Day,
    recognisedAt: z.iso.datetime(),
    members: z.array(personId),
  }),
)
/** subject: householdId. 消除: at least one member works. */
export const HouseholdCleared = define(
  'household-cleared',
  z.object({
    householdId,
    occurrence,
    personId,
    clearedAt: z.iso.datetime(),
    channel: z.enum(['public-post', 'employer', 'self-employed', 'flexible']),
  }),
)
/** subject: householdId. Work held for the policy's days. */
export const HouseholdStable = define('household-stable', z.object({ householdId, occurrence, stableOn: Day }))
/** subject: householdId. A cleared household lost its last job: a new occurrence (报表 M8). */
export const HouseholdReopened = define(
  'household-reopened',
  z.object({ householdId, occurrence, reopenedAt: z.iso.datetime(), members: z.array(personId) }),
)

const recognition = { recognitionId, personId, householdId: householdId.optional() }
/** subject: recognitionId, as all below */
export const RecognitionApplied = define(
  'recognition-applied',
  z.object({ ...recognition, category: Category, appliedOn: Day }),
)
/** The community found the conditions not met; the street decides by `dueOn`. */
export const RejectionProposed = define('rejection-proposed', z.object({ ...recognition, dueOn: Day }))
/** The conditions are met: the notice is posted next. */
export const RecognitionChecked = define('recognition-checked', z.object({ ...recognition, dueOn: Day }))
export const RecognitionPublicised = define(
  'recognition-publicised',
  z.object({ ...recognition, noticeFrom: Day, noticeUntil: Day }),
)
export const RecognitionObjected = define('recognition-objected', z.object({ ...recognition, objectionId: z.uuid() }))
export const ObjectionSettled = define(
  'objection-settled',
  z.object({ ...recognition, objectionId: z.uuid(), upheld: z.boolean(), noticeUntil: Day.optional() }),
)
/** The counted days passed without an open objection: the street reviews next. */
export const NoticeEnded = define('notice-ended', z.object({ ...recognition, dueOn: Day }))
export const RecognitionReviewed = define('recognition-reviewed', z.object({ ...recognition, dueOn: Day }))
export const RecognitionRecognised = define(
  'recognition-recognised',
  z.object({ ...recognition, category: Category, recognisedAt: z.iso.datetime(), firstContactOfficer: z.string() }),
)
export const RecognitionRejected = define(
  'recognition-rejected',
  z.object({ ...recognition, reason: z.string(), stage: z.string() }),
)
export const RecognitionWithdrawn = define('recognition-withdrawn', z.object(recognition))

/** subject: batchId. A roster was taken in. */
export const RosterImported = define(
  'roster-imported',
  z.object({ batchId: z.uuid(), rows: z.int(), accepted: z.int(), refused: z.int(), name: Text(200) }),
)

export const registrationEvents = [
  PersonRegistered,
  UnemploymentRegistered,
  CertificateIssued,
  CertificateCancelled,
  PersonEmployed,
  PersonUnemployed,
  HouseholdZeroFound,
  HouseholdZeroLost,
  HouseholdZeroOpened,
  HouseholdCleared,
  HouseholdStable,
  HouseholdReopened,
  RecognitionApplied,
  RejectionProposed,
  RecognitionChecked,
  RecognitionPublicised,
  RecognitionObjected,
  ObjectionSettled,
  NoticeEnded,
  RecognitionReviewed,
  RecognitionRecognised,
  RecognitionRejected,
  RecognitionWithdrawn,
  RosterImported,
]
