import type { CivilDay } from '@jiuyuan/kernel/civil-day'
import { plainText } from './plain-text.ts'

/** A unified social credit code (GB 32100-2015) and its parts. */
export interface CreditCode {
  /** 18 characters without I, O, S, V, Z. */
  readonly code: string
  /** Who registered it: 1 机构编制, 5 民政, 9 市场监管, … */
  readonly department: string
  /** Six digits: where it was registered, under the codes of that time. */
  readonly divisionCode: string
  /** The nine characters of the organisation code inside (GB 11714). */
  readonly organisationCode: string
}

/** Why a text is no credit code; the first that applies. */
export type CreditCodeFlaw = 'blank' | 'length' | 'characters' | 'division' | 'organisation-checksum' | 'checksum'

/** Why a text is no organisation code that may still stand alone. */
export type OrganisationCodeFlaw = 'blank' | 'length' | 'characters' | 'organisation-checksum' | 'superseded'

type Parsed<Value, Flaw> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: Flaw }

const SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

// From this day on every organisation is registered under a unified code (三证合一).
const UNIFIED_SINCE: CivilDay = '2015-10-01'

const fail = <Flaw>(reason: Flaw) => ({ ok: false, reason }) as const

/** The 18th character that belongs to the first 17 of a credit code. */
export const creditCheckCharacter = (first17: string): string => {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * SYMBOLS.indexOf(first17.charAt(at)), 0)
  return SYMBOLS.charAt((31 - (sum % 31)) % 31)
}

/** The 9th character that belongs to the first 8 of an organisation code (GB 11714). */
export const organisationCheckCharacter = (first8: string): string => {
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, at) => total + weight * parseInt(first8.charAt(at), 36), 0)
  return '0123456789X0'.charAt(11 - (sum % 11))
}

const organisationIsSound = (code: string): boolean => organisationCheckCharacter(code.slice(0, 8)) === code.charAt(8)

/** Reads a unified social credit code as typed. */
export const parseCreditCode = (text: string): Parsed<CreditCode, CreditCodeFlaw> => {
  const code = plainText(text)
  if (code === '') return fail('blank')
  if (code.length !== 18) return fail('length')
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return fail('characters')
  const divisionCode = code.slice(2, 8)
  if (!/^\d{6}$/.test(divisionCode)) return fail('division')
  if (creditCheckCharacter(code) !== code.charAt(17)) return fail('checksum')
  const organisationCode = code.slice(8, 17)
  if (!organisationIsSound(organisationCode)) return fail('organisation-checksum')
  return { ok: true, value: { code, department: code.charAt(0), divisionCode, organisationCode } }
}

/** Reads a nine-character organisation code, which stands alone only for acts before 2015-10-01; `70846113-6` too. */
export const legacyOrgCode = (text: string, actDay: CivilDay): Parsed<string, OrganisationCodeFlaw> => {
  const code = plainText(text).replace('-', '')
  if (code === '') return fail('blank')
  if (code.length !== 9) return fail('length')
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return fail('characters')
  if (!organisationIsSound(code)) return fail('organisation-checksum')
  if (actDay >= UNIFIED_SINCE) return fail('superseded')
  return { ok: true, value: code }
}
