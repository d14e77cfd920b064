import { command, Page } from '@jiuyuan/contract-kit/command'
import { DivisionCode, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { Education, HukouDivision, HukouKind, PersonId, PersonName, Phone, RetirementTrack } from './person.ts'
import { ReadLanguages, SkillNote, Skills, UyghurName } from './person-fields.ts'

/** New values by field; what is not named stays. */
export const Changes = z.strictObject({
  name: PersonName.optional(),
  nameUyghur: UyghurName.optional(),
  identityNumber: z.string().trim().min(1).max(40).optional(),
  phone: Phone.optional(),
  hukouKind: HukouKind.optional(),
  hukouDivision: HukouDivision.optional(),
  education: Education.optional(),
  retirementTrack: RetirementTrack.optional(),
  skills: Skills.optional(),
  skillNote: SkillNote.optional(),
  languages: ReadLanguages.optional(),
})
export type Changes = z.output<typeof Changes>

/** What of a person can be corrected; each field has a version of its own. */
export const CorrectableField = z.keyof(Changes)
export type CorrectableField = z.output<typeof CorrectableField>

/** The version of each field as it was seen; a field never corrected has version 0. */
export const FieldVersions = z.partialRecord(CorrectableField, z.int().nonnegative())
export type FieldVersions = z.output<typeof FieldVersions>

/** Asked, or in conflict: somebody must decide; applied and refused are its ends. */
export const CorrectionStatus = z.enum(['asked', 'conflict', 'applied', 'refused'])
export type CorrectionStatus = z.output<typeof CorrectionStatus>

export const CorrectionId = z.uuid().brand<'CorrectionId'>()
const one = { personId: PersonId, correctionId: CorrectionId }

/** The person asks for a correction (个人信息保护法 46); `based` says which state of each field they saw. */
export const AskCorrection = command({ ...one, changes: Changes, based: FieldVersions, reason: Text(200) })
/** The clerk compared with the papers. A field that changed since it was seen is not overwritten: both values wait for a human. */
export const ApplyCorrection = command(one)
export const RefuseCorrection = command({ ...one, reason: Text(200) })
/** The fields named here take the value asked for, the others keep what they have; `based`: the versions that were compared. */
export const ResolveCorrection = command({
  ...one,
  based: FieldVersions,
  take: z.array(CorrectableField).max(11),
  reason: Text(200),
})

/** A correction in a list; its values are shown one by one. */
export const CorrectionLine = z.object({
  id: CorrectionId,
  personId: PersonId,
  name: z.string(),
  division: DivisionCode,
  divisionName: z.string(),
  status: CorrectionStatus,
  fields: z.array(CorrectableField),
  askedAt: z.iso.datetime(),
  askedBy: z.string(),
})
export type CorrectionLine = z.output<typeof CorrectionLine>

/** What was seen, what it is now and what is asked for; lists joined by `,`. */
export const CorrectionView = CorrectionLine.extend({
  reason: z.string(),
  values: z.array(
    z.object({
      field: CorrectableField,
      seen: z.string(),
      now: z.string(),
      asked: z.string(),
      /** Somebody changed it after it was seen. */
      changedSince: z.boolean(),
      version: z.int(),
    }),
  ),
})
export type CorrectionView = z.output<typeof CorrectionView>

export const CorrectionList = z.strictObject({ ...Page.shape, personId: z.uuid().optional() })
export const CorrectionPage = z.object({ lines: z.array(CorrectionLine), cursor: z.string().nullable() })
export type CorrectionPage = z.output<typeof CorrectionPage>
