import { TakenFields, type KnownPerson } from '../person/person-state.ts'

const fields: Readonly<Record<string, readonly string[]>> = {
  education: ['education'],
  hukou: ['hukouKind', 'hukouDivision'],
  retirementTrack: ['retirementTrack'],
}
const labour = ['status', 'registration', 'certificate', 'employment', 'jobEnded', 'contact']

/** What the entry that stays takes over; its certificate's registration and work go with the certificate. */
export const takenFrom = (person: KnownPerson, take: readonly string[], withCertificate: boolean) => {
  const keys = [...take.flatMap((field) => fields[field] ?? []), ...(withCertificate ? labour : [])]
  return TakenFields.parse(Object.fromEntries(Object.entries(person).filter(([key]) => keys.includes(key))))
}
