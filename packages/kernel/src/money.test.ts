import { describe, expect, test } from 'vitest'
import { fen, fenText, portion, yuan } from './money.ts'

describe('an amount in fen', () => {
  test.each(['0', '1', '-1', '207000', '900719925474099301'])('survives the wire: %s', (text) =>
    expect(fenText(fen(text))).toBe(text),
  )

  test.each(['', '1.5', '01', '-0', '1e3', '0x10', ' 1', '１', '1,000'])('is not read from %j', (text) =>
    expect(() => fen(text)).toThrow(RangeError),
  )

  test.each([
    [0n, '0.00'],
    [5n, '0.05'],
    [123456n, '1,234.56'],
    [100000000n, '1,000,000.00'],
    [-99999n, '-999.99'],
  ])('of %d reads %s yuan', (amount, text) => expect(yuan(amount)).toBe(text))

  test('is shared with the remainder left out', () => {
    expect(portion(100n, 2n, 3n)).toBe(66n)
    expect(portion(-100n, 2n, 3n)).toBe(-67n)
    expect(portion(99n, 1n, 3n)).toBe(33n)
    expect(() => portion(100n, 1n, 0n)).toThrow(RangeError)
  })
})
