import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { creditCheckCharacter, legacyOrgCode, organisationCheckCharacter, parseCreditCode } from './credit-code.ts'

const symbols = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
const creditCode = fc.array(fc.constantFrom(...symbols), { minLength: 8, maxLength: 8 }).map((organisation) => {
  const first8 = organisation.join('')
  const first17 = `91650102${first8}${organisationCheckCharacter(first8)}`
  return first17 + creditCheckCharacter(first17)
})

describe('reading a unified social credit code', () => {
  test.each(['91440300708461136T', '91110108551385082Q'])('%s is sound', (code) =>
    expect(parseCreditCode(code)).toEqual({
      ok: true,
      value: { code, department: '9', divisionCode: code.slice(2, 8), organisationCode: code.slice(8, 17) },
    }),
  )

  test.each([
    ['', 'blank'],
    ['9144030070846113', 'length'],
    ...[...'IOSVZ'].map((letter) => [`9144030070846113${letter}T`, 'characters']),
    ['91A40300708461136T', 'division'],
    ['91440300708461136U', 'checksum'],
    ['91440300708461135P', 'organisation-checksum'],
  ])('"%s" is refused as %s', (text, reason) => expect(parseCreditCode(text)).toEqual({ ok: false, reason }))

  test('forgives spaces and lower case', () => expect(parseCreditCode(' 91440300 708461136t').ok).toBe(true))
  test('every well-made code is sound', () =>
    fc.assert(
      fc.property(creditCode, (code) => {
        expect(parseCreditCode(code).ok).toBe(true)
      }),
    ))
  test('one wrong character is always noticed', () =>
    fc.assert(
      fc.property(creditCode, fc.nat(17), fc.integer({ min: 1, max: 30 }), (code, at, shift) => {
        const wrong = symbols[(symbols.indexOf(code.charAt(at)) + shift) % 31]
        expect(parseCreditCode(code.slice(0, at) + wrong + code.slice(at + 1)).ok).toBe(false)
      }),
    ))
})

describe('a bare organisation code', () => {
  test('serves until 30 September 2015', () => {
    expect(legacyOrgCode('70846113-6', '2015-09-30')).toEqual({ ok: true, value: '708461136' })
    expect(legacyOrgCode('70846113-6', '2015-10-01')).toEqual({ ok: false, reason: 'superseded' })
  })
  test.each([
    ['', 'blank'],
    ['7084611', 'length'],
    ['70846113A', 'characters'],
    ['708461137', 'organisation-checksum'],
  ])('"%s" is refused as %s', (text, reason) =>
    expect(legacyOrgCode(text, '2010-10-01')).toEqual({ ok: false, reason }),
  )
})
