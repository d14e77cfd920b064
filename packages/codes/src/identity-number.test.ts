import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDigit, maskIdentityNumber, parseIdentityNumber, sameIdentityNumber } from './identity-number.ts'

const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
const identity = fc
  .tuple(fc.integer({ min: 110000, max: 659999 }), days, fc.integer({ min: 0, max: 999 }))
  .map(([area, day, sequence]) => {
    const birthDate = day.toISOString().slice(0, 10)
    const first17 = `${area}${birthDate.replaceAll('-', '')}${`${sequence}`.padStart(3, '0')}`
    return { number: first17 + checkDigit(first17), birthDate, areaCode: `${area}`, sex: sequence % 2 ? 'M' : 'F' }
  })

describe('reading an identity number', () => {
  test.each([
    ['650102196803150026', '1968-03-15', 'F'],
    ['653101198507200012', '1985-07-20', 'M'],
    ['653201195501010041', '1955-01-01', 'F'],
    ['650104197609120031', '1976-09-12', 'M'],
  ])('%s tells birth and sex', (number, birthDate, sex) =>
    expect(parseIdentityNumber(number)).toEqual({
      ok: true,
      value: { number, birthDate, sex, areaCode: number.slice(0, 6) },
    }),
  )

  test.each([
    ['', 'blank'],
    [' 　\t', 'blank'],
    ['65010219680315002', 'length'],
    ['6501021968031500266', 'length'],
    ['650102680315002', 'length'],
    ['65010219680315O026', 'characters'],
    ['6501021968031500X6', 'characters'],
    ['654301199002290012', 'birth-date'],
    ['650102196813150026', 'birth-date'],
    ['650102196803150027', 'checksum'],
  ])('"%s" is refused as %s', (text, reason) => expect(parseIdentityNumber(text)).toEqual({ ok: false, reason }))

  test('forgives full-width signs, spaces and a lower-case x', () => {
    expect(parseIdentityNumber(' 650102 19680315 000x\u200B')).toMatchObject({
      ok: true,
      value: { number: '65010219680315000X' },
    })
    expect(parseIdentityNumber('６５０１０２ １９６８０３１５ ００２６')).toMatchObject({
      ok: true,
      value: { number: '650102196803150026' },
    })
  })

  test('takes fifteen digits from old paper only when asked to', () =>
    expect(parseIdentityNumber('650102680315002', { legacy: true })).toMatchObject({
      ok: true,
      value: { number: '650102196803150026', birthDate: '1968-03-15' },
    }))

  test('every well-formed number is read back as it was made', () =>
    fc.assert(
      fc.property(identity, (made) => {
        expect(parseIdentityNumber(made.number)).toEqual({ ok: true, value: made })
      }),
    ))

  test('one wrong digit is always noticed', () =>
    fc.assert(
      fc.property(identity, fc.nat(16), fc.integer({ min: 1, max: 9 }), ({ number }, at, shift) => {
        const digit = (Number(number[at]) + shift) % 10
        expect(parseIdentityNumber(number.slice(0, at) + digit + number.slice(at + 1)).ok).toBe(false)
      }),
    ))
})

describe('comparing identity numbers', () => {
  test('blank equals nothing, not even blank', () => {
    expect(sameIdentityNumber('', '')).toBe(false)
    expect(sameIdentityNumber('　', ' ')).toBe(false)
  })
  test('a faulty number does not equal itself', () =>
    expect(sameIdentityNumber('650102196803150027', '650102196803150027')).toBe(false))
  test('the same number is the same however it is typed', () =>
    expect(sameIdentityNumber('650102 19680315 0026', '６５０１０２１９６８０３１５００２６')).toBe(true))
})

describe('masking an identity number', () => {
  test('shows place and last four', () => expect(maskIdentityNumber('650102199001011235')).toBe('6501**********1235'))
  test('never shows the birth date', () =>
    fc.assert(
      fc.property(identity, ({ number }) => {
        expect(maskIdentityNumber(number).slice(4, 14)).toBe('*'.repeat(10))
      }),
    ))
  test('hides a text of another length whole', () => expect(maskIdentityNumber('650102680315002')).toBe('*'.repeat(15)))
})
