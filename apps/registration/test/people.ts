import { checkDigit } from '@jiuyuan/codes/identity-number'
import { newId } from '@jiuyuan/contract-kit/id'
import { PersonId, type RegisterPerson } from '@jiuyuan/contract-registration/person'
import type { z } from 'zod'

export const YANERWO = '650102002002'
export const KASHGAR = '653101001013'

let made = 0
/** A synthetic identity number; the sequence 9xx is hardly ever given to real people. */
export const identityNumber = (birthDate = '1983-11-04', sex: 'M' | 'F' = 'M') => {
  made += 1
  const first17 = `${650100 + (made >> 5)}${birthDate.replaceAll('-', '')}${900 + (made % 32) * 2 + (sex === 'M' ? 1 : 0)}`
  return first17 + checkDigit(first17)
}

/** The command that registers a jobless head of household of the community, but for what is said otherwise. */
export const registering = (more: Partial<z.input<typeof RegisterPerson>> = {}): z.output<typeof RegisterPerson> => ({
  commandId: newId(),
  division: YANERWO,
  householdNumber: 'YRW001',
  relation: 'head',
  hukouKind: 'urban',
  hukouDivision: (more.division ?? YANERWO).slice(0, 6),
  education: 'junior',
  status: 'unemployed',
  name: '阿迪力·艾合买提',
  identityNumber: identityNumber(),
  phone: '19900000001',
  ...more,
  personId: PersonId.parse(more.personId ?? newId()),
})

export const assent = { method: 'signature', on: '2026-11-23', language: 'ug' } as const
