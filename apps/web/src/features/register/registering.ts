import { RegisterPerson, RegisterUnemployment } from '@jiuyuan/contract-registration/person'
import { z } from 'zod'

/** What stands in the form, as far as it was filled in. */
export type Values = Readonly<Record<string, unknown>>

export const sections = {
  identity: ['name', 'identityNumber', 'withoutNumber', 'noNumber', 'phone', 'nameUyghur'],
  home: ['division', 'householdNumber', 'relation', 'hukouKind', 'hukouDivision'],
  standing: ['status', 'education', 'retirementTrack'],
  skills: ['languages', 'skills', 'skillNote'],
  unemployment: ['registers', 'grounds', 'localWork', 'assent'],
} as const
export type Section = keyof typeof sections
export const sectionNames = ['identity', 'home', 'skills', 'standing', 'unemployment'] as const satisfies Section[]

/** What must be filled in before a section is complete. */
export const required: Readonly<Record<Section, readonly string[]>> = {
  identity: ['name', 'identityNumber'],
  home: ['division', 'householdNumber', 'relation', 'hukouKind', 'hukouDivision'],
  standing: ['status', 'education'],
  skills: ['languages'],
  unemployment: ['grounds', 'assent'],
}

const Person = RegisterPerson.omit({ commandId: true })
const Unemployment = RegisterUnemployment.omit({ commandId: true })

const isRecord = (value: unknown): value is Values => typeof value === 'object' && value !== null
export const filled = (value: unknown): boolean =>
  isRecord(value) ? Object.values(value).some(filled) : value !== undefined && value !== '' && value !== false

const personFields = [...sections.identity, ...sections.home, ...sections.standing, ...sections.skills]
const without = new Set(['withoutNumber', 'noNumber'])

/** The two commands that the form makes: the person, and if they wish the unemployment registration. */
export const bodiesOf = (values: Values, personId: string) => {
  const chosen = personFields.filter((field) => !without.has(field) && filled(values[field]))
  const told = Object.fromEntries(chosen.map((field) => [field, values[field]]))
  const none = values['withoutNumber'] === true
  const person = {
    phone: '',
    identityNumber: '',
    ...told,
    ...(none ? { identityNumber: '', noNumber: values['noNumber'] ?? {} } : {}),
    personId,
  }
  const { grounds, assent, localWork } = values
  const local = filled(localWork) ? { localWork } : {}
  const unemployment = values['registers'] === true ? { personId, grounds, assent: assent ?? {}, ...local } : undefined
  return { person, unemployment }
}

/** What is wrong with the form by the contract, by field. */
export const faultsOf = (values: Values, personId: string, missing: string) => {
  const { person, unemployment } = bodiesOf(values, personId)
  const error = ({ input }: { input?: unknown }) => (input === undefined || input === '' ? missing : undefined)
  const read = Person.safeParse(person, { error })
  const issues = [
    ...(read.error?.issues ?? []),
    ...(unemployment ? (Unemployment.safeParse(unemployment, { error }).error?.issues ?? []) : []),
  ]
  const faults = issues.map(({ path, message }) => ({ field: path.join('.'), message }))
  const blank = person.identityNumber === '' && values['withoutNumber'] !== true
  return blank ? [{ field: 'identityNumber', message: missing }, ...faults] : faults
}

/** The day of birth that a number of 18 digits tells, for finding the same person. */
export const birthDateOf = (number: unknown) => {
  const [, year, month, day] =
    /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dXx]$/.exec(typeof number === 'string' ? number : '') ?? []
  return year ? z.iso.date().safeParse(`${year}-${month}-${day}`).data : undefined
}
