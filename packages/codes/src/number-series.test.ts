import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardNumbers, certificateNumbers, mod1110 } from './number-series.ts'

const parts = (lastSequence: number) =>
  fc.record({
    county: fc.constantFrom('650102', '653101', '654202'),
    year: fc.integer({ min: 2000, max: 2099 }),
    sequence: fc.integer({ min: 1, max: lastSequence }),
  })

describe.each([certificateNumbers, cardNumbers])('$schemeId', (series) => {
  test('what is written has sixteen digits and is read back', () =>
    fc.assert(
      fc.property(parts(series.lastSequence), (value) => {
        const number = series.format(value)
        expect(number).toMatch(/^\d{16}$/)
        expect(series.parse(number)).toEqual({ ok: true, value })
      }),
    ))
  test.each([
    ['650102202600001', 'length'],
    ['65010220260000A1', 'characters'],
  ])('"%s" is refused as %s', (text, reason) => expect(series.parse(text)).toEqual({ ok: false, reason }))
  test('never writes a sequence out of its range', () => {
    const write = (sequence: number) => () => series.format({ county: '650102', year: 2026, sequence })
    for (const sequence of [0, -1, 1.5, series.lastSequence + 1]) expect(write(sequence)).toThrow(RangeError)
  })
  test('is valid only for a county of its year', () => {
    const validate = (county: string, year: number) => series.validate(series.format({ county, year, sequence: 7 }))
    expect([2010, 2012, 2015].map((year) => validate('652201', year).ok)).toEqual([true, true, true])
    expect(validate('652201', 2020)).toEqual({ ok: false, reason: 'county-not-valid' })
    expect(validate('650502', 2010)).toEqual({ ok: false, reason: 'county-not-valid' })
    expect(validate('650100', 2026)).toEqual({ ok: false, reason: 'county-not-valid' })
    expect(validate('110101', 2026)).toEqual({ ok: false, reason: 'county-not-valid' })
  })
})

describe('the certificate number', () => {
  test('is county, year and sequence', () =>
    expect(certificateNumbers.format({ county: '650102', year: 2026, sequence: 31 })).toBe('6501022026000031'))
  test('has no sequence zero', () =>
    expect(certificateNumbers.parse('6501022026000000')).toEqual({ ok: false, reason: 'sequence' }))
})

describe('the card number', () => {
  test('ends in the check digit of ISO 7064 MOD 11,10', () => {
    expect(mod1110('0794')).toBe('5')
    expect(cardNumbers.format({ county: '650102', year: 2026, sequence: 31 })).toBe(
      `650102260000031${mod1110('650102260000031')}`,
    )
  })
  test('one wrong digit is always noticed', () =>
    fc.assert(
      fc.property(parts(cardNumbers.lastSequence), fc.nat(15), fc.integer({ min: 1, max: 9 }), (value, at, shift) => {
        const number = cardNumbers.format(value)
        const wrong = number.slice(0, at) + ((Number(number[at]) + shift) % 10) + number.slice(at + 1)
        expect(cardNumbers.parse(wrong)).toEqual({ ok: false, reason: 'checksum' })
      }),
    ))
})
