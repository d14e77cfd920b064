import { levelOf, validOn } from './divisions.ts'
import { plainText } from './plain-text.ts'

/** What an issued number tells: the county and year of issue, which never follow the holder's moves. */
export interface SeriesNumber {
  /** Six digits. */
  readonly county: string
  readonly year: number
  /** From 1; spoiled numbers are never used again. */
  readonly sequence: number
}

/** Why a text is no number of a series; the first that applies. */
export type SeriesNumberFlaw = 'length' | 'characters' | 'checksum' | 'sequence' | 'county-not-valid'

export type ParsedSeriesNumber =
  | { readonly ok: true; readonly value: SeriesNumber }
  | { readonly ok: false; readonly reason: SeriesNumberFlaw }

/** How the numbers of one kind of document are written. */
export interface NumberSeries {
  readonly schemeId: 'XJ-CERT-A' | 'XJ-CARD-1'
  /** The last sequence that a county can issue in a year. */
  readonly lastSequence: number
  /** Writes a number of 16 digits; parts that do not fit are a defect. */
  readonly format: (parts: SeriesNumber) => string
  /** Reads a number by its layout alone. */
  readonly parse: (text: string) => ParsedSeriesNumber
  /** Reads a number whose county code must have been in force in the year of issue. */
  readonly validate: (text: string) => ParsedSeriesNumber
}

const flaw = (reason: SeriesNumberFlaw): ParsedSeriesNumber => ({ ok: false, reason })

/** The check digit of ISO 7064 MOD 11,10 for a text of digits. */
export const mod1110 = (digits: string): string => {
  const carry = Array.from(digits).reduce((product, digit) => {
    const sum = (product + Number(digit)) % 10
    return ((sum === 0 ? 10 : sum) * 2) % 11
  }, 10)
  return String((11 - carry) % 10)
}

interface Layout {
  readonly schemeId: NumberSeries['schemeId']
  /** The digits of the year that are not written. */
  readonly century: '' | '20'
  readonly sequenceDigits: number
  /** What follows the digits of county, year and sequence. */
  readonly check: (body: string) => string
}

const numberSeries = ({ schemeId, century, sequenceDigits, check }: Layout): NumberSeries => {
  const lastSequence = 10 ** sequenceDigits - 1
  const yearEnd = 10 - century.length
  const bodyEnd = yearEnd + sequenceDigits

  const format = ({ county, year, sequence }: SeriesNumber): string => {
    const written = `${year}`.startsWith(century) && /^\d{4}$/.test(`${year}`)
    const counted = Number.isInteger(sequence) && sequence >= 1 && sequence <= lastSequence
    if (!written || !counted || !/^\d{6}$/.test(county))
      throw new RangeError(`no ${schemeId} number: ${county} ${year}`)
    const body = `${county}${`${year}`.slice(century.length)}${`${sequence}`.padStart(sequenceDigits, '0')}`
    return body + check(body)
  }

  const parse = (text: string): ParsedSeriesNumber => {
    const number = plainText(text)
    if (number.length !== 16) return flaw('length')
    if (!/^\d{16}$/.test(number)) return flaw('characters')
    const body = number.slice(0, bodyEnd)
    if (body + check(body) !== number) return flaw('checksum')
    const sequence = Number(body.slice(yearEnd))
    if (sequence === 0) return flaw('sequence')
    return { ok: true, value: { county: body.slice(0, 6), year: Number(century + body.slice(6, yearEnd)), sequence } }
  }

  const validate = (text: string): ParsedSeriesNumber => {
    const parsed = parse(text)
    if (!parsed.ok) return parsed
    const { county, year } = parsed.value
    const valid = levelOf(county) === 'county' && [`${year}-01-01`, `${year}-12-31`].some((day) => validOn(county, day))
    return valid ? parsed : flaw('county-not-valid')
  }

  return { schemeId, lastSequence, format, parse, validate }
}

/** 就业失业登记证: `[6 county][4 year][6 sequence]`, layout A of 统一编号规定; it has no check digit. */
export const certificateNumbers = numberSeries({
  schemeId: 'XJ-CERT-A',
  century: '',
  sequenceDigits: 6,
  check: () => '',
})

/** 就业援助卡: `[6 county][2 year][7 sequence][1 check]`; our assumption, the region's 《统一编号说明》 was not found. */
export const cardNumbers = numberSeries({ schemeId: 'XJ-CARD-1', century: '20', sequenceDigits: 7, check: mod1110 })
