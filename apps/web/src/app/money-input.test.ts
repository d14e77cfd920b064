import { describe, expect, test } from 'vitest'
import { fenOf } from './money-input.tsx'

describe('an amount typed in yuan', () => {
  test.each([
    ['1900', '190000'],
    ['1,900.5', '190050'],
    ['0.07', '7'],
    [' 12.34 ', '1234'],
  ])('%s becomes %s fen', (typed, fen) => expect(fenOf(typed)).toBe(fen))

  test.each(['', '12.345', '-3', '十元'])('%s stays as it is, for the contract to refuse', (typed) =>
    expect(fenOf(typed)).toBe(typed),
  )
})
