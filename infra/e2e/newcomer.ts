import { checkDigit } from '@jiuyuan/codes/identity-number'
import { newId } from '@jiuyuan/contract-kit/id'
import { PersonId } from '@jiuyuan/contract-registration/person'

/** A valid identity number that belongs to nobody: born on a day, with a serial of three digits. */
export const identityNumber = (born: string, serial: number) => {
  const first17 = `650102${born.replaceAll('-', '')}${String(serial).padStart(3, '0')}`
  return first17 + checkDigit(first17)
}

/** The registration of a person whom nobody has registered yet, alone in a household of a community. */
export const newcomer = (division: string, number: string) =>
  ({
    commandId: newId(),
    personId: PersonId.parse(newId()),
    division,
    householdNumber: `新${number.slice(-8)}`,
    relation: 'head',
    hukouKind: 'urban',
    hukouDivision: '650102',
    education: 'senior',
    status: 'unemployed',
    name: '试验人',
    identityNumber: number,
    phone: '',
  }) as const
