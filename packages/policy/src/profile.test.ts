import { describe, expect, test } from 'vitest'
import { categoriesOn, criterionOf, factsOf } from './criterion.ts'
import { evaluate, type Facts } from './evaluate.ts'
import { PolicyValueUnknown } from './parameter.ts'
import { plainProof } from './plain-proof.ts'
import { assumptionsOf, profileOn } from './profile.ts'
import { activePack } from './registry.ts'

const pack = activePack('2026-11-22')
const codes = (day: string, division?: string) => categoriesOn(pack, day, division).map(({ code }) => code)
const idsOf = (code: string, day: string) => assumptionsOf(pack, code, day).map(({ id }) => id)

describe('the profile of the day of the act', () => {
  test.each([
    ['2010-10-01', 'XJ-2010'],
    ['2019-12-31', 'XJ-2010'],
    ['2020-01-01', 'XJ-2020'],
    ['2025-09-30', 'XJ-2020'],
    ['2026-11-22', 'XJ-2025'],
  ])('on %s is %s', (day, id) => expect(profileOn(pack, day).id).toBe(id))

  test('is none before the regulation', () => expect(() => profileOn(pack, '2010-09-30')).toThrow(PolicyValueUnknown))

  test('has every category of its time, and none of another', () => {
    expect(codes('2015-06-01').toSorted()).toEqual(['D01', 'D02', 'D03', 'D04', 'D05', 'D06', 'D07', 'D09', 'D99'])
    const all = ['D01', 'D02', 'D03', 'D04', 'D05', 'D06', 'D07', 'D08', 'D09', 'D10', 'D99']
    expect(codes('2020-01-01').toSorted()).toEqual(all)
    expect(codes('2026-11-22').toSorted()).toEqual(all)
  })

  test('judges the same woman of 42 by 40 years in 2019 and by 45 in 2020', () => {
    const facts: Facts = { ...pack.examplePerson, 'person.birthDate': '1977-05-01' }
    const outcome = (day: string) => evaluate(criterionOf(pack, 'D01', day), facts, day).outcome
    expect([outcome('2019-12-31'), outcome('2020-01-01')]).toEqual(['yes', 'no'])
  })

  test('of 2025 shows its open parameters with every category', () => {
    for (const code of codes('2026-11-22'))
      expect(idsOf(code, '2026-11-22')).toEqual(expect.arrayContaining(['profile-2025-unknown', 'profile-2025-start']))
    expect(idsOf('D01', '2020-06-01')).not.toContain('profile-2025-unknown')
  })

  test('shows what only its numbers rest on', () => expect(idsOf('D05', '2022-01-01')).toContain('profile-2020-start'))
})

test('a category of one prefecture holds there only', () => {
  const local = {
    ...pack,
    criteria: pack.criteria.map((row) => (row.code === 'D99' ? { ...row, divisions: ['6531'] } : row)),
  }
  const has = (division: string) => categoriesOn(local, '2026-11-22', division).some(({ code }) => code === 'D99')
  expect([has('653101001013'), has('650102002002')]).toEqual([true, false])
})

test('a criterion asks for each fact once', () => {
  const facts = factsOf(criterionOf(pack, 'D01', '2026-11-22'))
  expect(facts).toContain('person.sex')
  expect(new Set(facts).size).toBe(facts.length)
})

describe('the proof for the person', () => {
  const told = (facts: Facts, code = 'D03') =>
    plainProof(evaluate(criterionOf(pack, code, '2026-11-22'), facts, '2026-11-22'))

  test('begins with the conclusion and says which paper to bring', () => {
    const lines = told(pack.examplePerson)
    expect(lines[0]).toBe('现在还不能判断您是否符合“残疾人”。')
    expect(lines.at(-1)).toBe('请带来：《残疾人证》。')
  })
  test('gives each condition one line with its article, and what would let it pass', () => {
    const lines = told({ ...pack.examplePerson, 'person.disabled': true, 'person.registeredSince': '2026-11-01' })
    expect(lines).toContainEqual(expect.stringMatching(/为部分丧失劳动能力的残疾人：符合（.*）$/))
    expect(lines.at(-1)).toMatch(/^满足以下情况时可以再申请：自2027-05-01起/)
  })
  test('leaves out the way that does not concern somebody who passes by another', () => {
    const lines = told({ ...pack.examplePerson, 'person.birthDate': '1975-01-01' }, 'D01')
    expect(lines.join()).not.toContain('男')
  })
})
