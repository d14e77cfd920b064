import { isCivilDay, type CivilDay } from '@jiuyuan/kernel/civil-day'
import { plainText } from './plain-text.ts'

/** A citizen identity number (GB 11643) and what it says about its holder. */
export interface IdentityNumber {
  /** 18 characters, X upper case. */
  readonly number: string
  readonly birthDate: CivilDay
  readonly sex: 'M' | 'F'
  /** Six digits: where the number was issued, under the codes of that time. A hint, never the residence. */
  readonly areaCode: string
}

/** Why a text is no identity number; the first that applies. */
export type IdentityNumberFlaw = 'blank' | 'length' | 'characters' | 'birth-date' | 'checksum'

export type ParsedIdentityNumber =
  | { readonly ok: true; readonly value: IdentityNumber }
  | { readonly ok: false; readonly reason: IdentityNumberFlaw }

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

const flaw = (reason: IdentityNumberFlaw): ParsedIdentityNumber => ({ ok: false, reason })

/** The 18th character that belongs to 17 digits (ISO 7064 MOD 11-2). */
export const checkDigit = (first17: string): string => {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(first17[at]), 0)
  return CHECK_CHARACTERS.charAt(sum % 11)
}

// Numbers of 15 digits were issued until 1999 to people born in the twentieth century.
const modernised = (legacy: string): string => {
  const first17 = `${legacy.slice(0, 6)}19${legacy.slice(6)}`
  return first17 + checkDigit(first17)
}

const formFlaw = (typed: string, legacy: boolean): IdentityNumberFlaw | undefined => {
  if (typed === '') return 'blank'
  if (typed.length !== 18 && !(legacy && typed.length === 15)) return 'length'
  return /^(\d{15}|\d{17}[\dX])$/.test(typed) ? undefined : 'characters'
}

/** Reads an identity number as typed or imported; numbers of 15 digits only with `legacy` (old paper). */
export const parseIdentityNumber = (text: string, { legacy = false } = {}): ParsedIdentityNumber => {
  const typed = plainText(text)
  const reason = formFlaw(typed, legacy)
  if (reason) return flaw(reason)
  const number = typed.length === 15 ? modernised(typed) : typed
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isCivilDay(birthDate)) return flaw('birth-date')
  if (checkDigit(number) !== number.charAt(17)) return flaw('checksum')
  const sex = Number(number.charAt(16)) % 2 === 1 ? 'M' : 'F'
  return { ok: true, value: { number, birthDate, sex, areaCode: number.slice(0, 6) } }
}

/** Whether two texts are the same valid identity number; blank or faulty texts equal nothing, not even themselves. */
export const sameIdentityNumber = (one: string, other: string): boolean => {
  const [first, second] = [parseIdentityNumber(one), parseIdentityNumber(other)]
  return first.ok && second.ok && first.value.number === second.value.number
}

/** The number for screens and notices: place and last four, `6501**********1235`; any other text is hidden whole. */
export const maskIdentityNumber = (number: string): string =>
  number.length === 18 ? `${number.slice(0, 4)}${'*'.repeat(10)}${number.slice(14)}` : '*'.repeat(number.length)
