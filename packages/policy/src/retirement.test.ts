import { describe, expect, test } from 'vitest'
import { activePack } from './registry.ts'
import { ofWorkingAge, retirementMonth, workingAgeRules } from './retirement.ts'

const pack = activePack('2026-11-22')
const rules = workingAgeRules(pack, '2026-11-22')
const before = workingAgeRules(pack, '2024-12-31')

describe('legal retirement', () => {
  test.each([
    ['1964-12-20', 'M60', '2024-12'],
    ['1965-01-20', 'M60', '2025-02'],
    ['1965-05-31', 'M60', '2025-07'],
    ['1976-09-01', 'M60', '2039-09'],
    ['1990-01-01', 'M60', '2053-01'],
    ['1971-04-15', 'F55', '2026-08'],
    ['1975-03-08', 'F50', '2025-05'],
    ['1984-11-30', 'F50', '2039-11'],
  ] as const)('of somebody born %s on track %s is in %s', (birth, track, month) =>
    expect(retirementMonth(birth, track, rules.schedule)).toBe(month),
  )

  test('was earlier by the rules before the reform', () =>
    expect(retirementMonth('1975-03-08', 'F50', before.schedule)).toBe('2025-03'))
})

test('working age begins on the 16th birthday and ends the day before retirement', () => {
  const of = (birthDate: string, day: string) => ofWorkingAge({ birthDate, retirementTrack: 'M60' }, day, rules)
  expect(of('2010-11-23', '2026-11-22')).toBe(false)
  expect(of('2010-11-22', '2026-11-22')).toBe(true)
  expect(of('1965-05-20', '2025-07-19')).toBe(true)
  expect(of('1965-05-20', '2025-07-20')).toBe(false)
})
