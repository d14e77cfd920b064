import { defineEvent } from '@jiuyuan/contract-kit/event'
import { Day, DivisionCode, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { decisionEvents } from './decision-events.ts'
import { mergeEvents } from './merge-events.ts'

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
/** subject: personId. The registration ended on a ground of 28号令 六十六; work found tells it beside `person-employed`. */
export const UnemploymentEnded = define('unemployment-ended', z.object({ personId, ground: z.string(), on: Day }))
/** subject: personId. An officer let it lapse after no contact (28号令 六十六(九)); the certificate stays. */
export const RegistrationLapsed = define('registration-lapsed', z.object({ personId, on: Day }))
/** subject: personId. The receiving community accepted; the certificate number stays. */
export const PersonMoved = define(
  'person-moved',
  z.object({
    personId,
    fromDivision: DivisionCode,
    toDivision: DivisionCode,
    on: Day,
    fromHouseholdId: householdId.optional(),
    toHouseholdId: householdId.optional(),
  }),
)
/** subject: personId. What the register says changed: which fields; name, phone and number are told as `papers-changed`. */
export const PersonCorrected = define(
  'person-corrected',
  z.object({ personId, householdId, fields: z.array(z.string()) }),
)
const certificate = { personId, certificateNo: z.string(), on: Day }
/** subject: personId. The paper is in the person's hands. */
export const CertificateHanded = define('certificate-handed', z.object(certificate))
/** subject: personId. Until it is replaced the certificate proves nothing, and the card beside it neither. */
export const CertificateLost = define('certificate-lost', z.object(certificate))
/** subject: personId. The same number, the next version. */
export const CertificateReplaced = define(
  'certificate-replaced',
  z.object({ ...certificate, version: z.int().positive() }),
)

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

/** subject: householdId. 退出: an office decided, and a second one confirmed, that the household leaves the list (报表 M6). */
export const HouseholdRemoved = define(
  'household-removed',
  z.object({ householdId, occurrence, reason: z.string(), on: Day }),
)
/** subject: personId. Somebody went over into another household book of the community. */
export const HouseholdMemberMoved = define(
  'household-member-moved',
  z.object({ personId, fromHouseholdId: householdId, toHouseholdId: householdId, on: Day, ground: z.string() }),
)
/** subject: personId. Name, phone or number of a registered person changed; what they are stands on the personal stream. */
export const PapersChanged = define('papers-changed', z.object({ personId }))
const recognition = { recognitionId, personId, householdId: householdId.optional() }
/** subject: recognitionId, as all below */
export const RecognitionApplied = define(
  'recognition-applied',
  z.object({ ...recognition, category: Category, categories: z.array(Category).optional(), appliedOn: Day }),
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
  z.object({
    ...recognition,
    category: Category,
    /** All that hold; `category` is the primary one. A sensitive category is told as D99. */
    categories: z.array(Category).optional(),
    recognisedAt: z.iso.datetime(),
    firstContactOfficer: z.string(),
  }),
)
export const RecognitionRejected = define(
  'recognition-rejected',
  z.object({ ...recognition, reason: z.string(), stage: z.string() }),
)
export const RecognitionWithdrawn = define(
  'recognition-withdrawn',
  z.object({ ...recognition, because: z.enum(['person', 'not-supplemented']).optional() }),
)
/** 一次性告知: the person supplements by `dueOn`. */
export const RecognitionReturned = define('recognition-returned', z.object({ ...recognition, dueOn: Day }))
export const RecognitionSupplemented = define('recognition-supplemented', z.object({ ...recognition, dueOn: Day }))
/** Given back to the community by street or county. */
export const RecognitionSentBack = define('recognition-sent-back', z.object({ ...recognition, dueOn: Day }))
/** A reviewer named another of the proven categories for the statistics. */
export const PrimaryChanged = define('primary-changed', z.object({ ...recognition, category: Category }))

/** subject: personId. The roster that brought this person was undone before anybody built upon it: the entry never counts. */
export const RegistrationUndone = define(
  'registration-undone',
  z.object({ personId, householdId, batchId: z.uuid(), on: Day }),
)
/** subject: batchId. What a roster brought was undone; `kept` rows were built upon and stay. */
export const RosterUndone = define(
  'roster-undone',
  z.object({ batchId: z.uuid(), undone: z.int(), kept: z.int(), on: Day }),
)
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
  UnemploymentEnded,
  RegistrationLapsed,
  PersonMoved,
  PersonCorrected,
  CertificateHanded,
  CertificateLost,
  CertificateReplaced,
  HouseholdZeroFound,
  HouseholdZeroLost,
  HouseholdZeroOpened,
  HouseholdCleared,
  HouseholdStable,
  HouseholdReopened,
  HouseholdRemoved,
  HouseholdMemberMoved,
  PapersChanged,
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
  RecognitionReturned,
  RecognitionSupplemented,
  RecognitionSentBack,
  PrimaryChanged,
  RosterImported,
  RegistrationUndone,
  RosterUndone,
  ...mergeEvents,
  ...decisionEvents,
]
