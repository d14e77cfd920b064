import { certificateNumbers } from '@jiuyuan/codes/number-series'
import { describe, expect, test } from 'vitest'

describe('登记证编号 (统一编号规定,排列甲)', () => {
  test.each([2010, 2011, 2012, 2013, 2014, 2015])('[A15] of old Hami, 652201, is valid when issued in %i', (year) =>
    expect(certificateNumbers.validate(certificateNumbers.format({ county: '652201', year, sequence: 1 }))).toEqual({
      ok: true,
      value: { county: '652201', year, sequence: 1 },
    }),
  )
  test('[A15] of old Hami is none when issued in 2020; of its successor 650502 it is', () => {
    expect(certificateNumbers.validate('6522012020000001')).toEqual({ ok: false, reason: 'county-not-valid' })
    expect(certificateNumbers.validate('6505022020000001')).toMatchObject({ ok: true })
  })
})
