import type { PersonalMessage } from '@jiuyuan/contract-kit/personal'
import type { Seal } from './seal.ts'

/** Personal data in the clear: in memory only, never in a log, an event or an error. */
export interface PersonalData {
  readonly name: string
  readonly identityNumber: string
  readonly phone: string
}

const about = (field: keyof PersonalData, personId: string) => `personal|${field}|${personId}`

/** Encrypts each field for its person; the same key and person open it again. */
export const closePersonal = (seal: Seal, personId: string, data: PersonalData): PersonalData => ({
  name: seal.close(data.name, about('name', personId)),
  identityNumber: seal.close(data.identityNumber, about('identityNumber', personId)),
  phone: seal.close(data.phone, about('phone', personId)),
})

/** Opens the fields of a personal message or row; throws when one was altered or belongs to another person. */
export const openPersonal = (
  seal: Seal,
  { personId, ...sealed }: PersonalData & Pick<PersonalMessage, 'personId'>,
): PersonalData => ({
  name: seal.open(sealed.name, about('name', personId)),
  identityNumber: seal.open(sealed.identityNumber, about('identityNumber', personId)),
  phone: seal.open(sealed.phone, about('phone', personId)),
})
