import { LabourStatus } from '@jiuyuan/contract-registration/events'
import { Channel, Education, HukouKind, Relation, RetirementTrack, Sex } from '@jiuyuan/contract-registration/person'
import { z } from 'zod'

/** What the register says of a person at their registration. */
export const Enrolled = z.object({
  division: z.string(),
  householdId: z.uuid(),
  householdNumber: z.string(),
  relation: Relation,
  hukouKind: HukouKind,
  hukouDivision: z.string(),
  education: Education,
  birthDate: z.iso.date(),
  sex: Sex,
  retirementTrack: RetirementTrack,
  status: LabourStatus,
})
export type Enrolled = z.output<typeof Enrolled>

/** A job, by whichever way; `channel` is null when the register only says that there is one. */
const Employment = z.object({
  since: z.iso.date(),
  channel: Channel.nullable(),
  employerId: z.uuid().nullable(),
  placementId: z.uuid().nullable(),
})

const Registration = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('registered'), since: z.iso.date() }),
  z.object({ state: z.literal('ended'), since: z.iso.date(), endedOn: z.iso.date() }),
])

const Certificate = z.object({ no: z.string(), status: z.enum(['valid', 'cancelled']), issuedOn: z.iso.date() })

/** A person of a community; `papers` counts the states of name and numbers, which are kept elsewhere. */
export const KnownPerson = Enrolled.extend({
  stage: z.literal('known'),
  registration: Registration,
  certificate: Certificate.nullable(),
  employment: Employment.nullable(),
  papers: z.int().positive(),
})
export type KnownPerson = z.output<typeof KnownPerson>

export const Person = z.discriminatedUnion('stage', [z.object({ stage: z.literal('unknown') }), KnownPerson])
export type Person = z.output<typeof Person>

/** Whether somebody has work, of their own or an employer's. */
export const works = ({ status }: Pick<KnownPerson, 'status'>) => status === 'employed' || status === 'self-employed'
