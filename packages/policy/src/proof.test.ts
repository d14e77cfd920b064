import { describe, expect, test } from 'vitest'
import { categoriesOn, criterionOf } from './criterion.ts'
import { evaluate, type Facts } from './evaluate.ts'
import { Proof, renderProof } from './proof.ts'
import { activePack } from './registry.ts'

const day = '2026-11-22'
const pack = activePack(day)
const prove = (code: string, facts: Facts, on = day) => evaluate(criterionOf(pack, code, on), facts, on)

const base: Facts = {
  'person.registeredUnemployed': { value: true, source: '失业登记', asOf: '2026-11-02' },
  'person.certificateValid': true,
  'person.ofWorkingAge': true,
  'person.jobWish': true,
}
const zeroFamily: Facts = { ...base, 'household.zeroEmployment': true, 'household.urban': true }

describe('the proof of a recognition', () => {
  test('quotes the article by which a zero-employment family is one', () => {
    const proof = prove('D04', zeroFamily)
    expect(proof.outcome).toBe('yes')
    expect(proof.citation.quote).toContain('法定劳动年龄内的家庭人员均处于失业状况')
    expect(renderProof(proof).join('\n')).toMatch(/^【符合】零就业家庭成员（.*88号.*）\n　原文：“零就业家庭成员是指/)
  })

  test('cites the article of each part, and does not repeat it below', () => {
    const text = renderProof(prove('D04', zeroFamily)).join('\n')
    expect(text).toMatch(/持有有效的就业失业登记证（.*附件）第五条）/)
    expect(text).toMatch(/】家庭为城镇居民家庭\n/)
  })

  test('names the paper that is missing', () => {
    const proof = prove('D04', { ...zeroFamily, 'person.certificateValid': undefined })
    expect(proof).toMatchObject({ outcome: 'unknown', missingEvidence: '《就业失业登记证》' })
    expect(renderProof(proof)).toContain('　　　尚需材料：《就业失业登记证》')
  })

  test('shows where a fact comes from and of which day it is', () =>
    expect(renderProof(prove('D04', zeroFamily))).toContain('　　　依据：是（失业登记，2026-11-02）'))

  test('says what would have to be different', () =>
    expect(prove('D04', { ...zeroFamily, 'household.urban': false })).toMatchObject({
      outcome: 'no',
      wouldPassIf: '须具备：家庭为城镇居民家庭',
    }))

  test('names the day from which an age is reached, and does not suggest another sex', () => {
    const woman = { ...base, 'person.sex': 'F', 'person.birthDate': '1982-03-05' }
    expect(prove('D01', woman)).toMatchObject({ outcome: 'no', wouldPassIf: '自2027-03-05起：女性年满45周岁' })
    expect(prove('D01', { ...woman, 'person.birthDate': '1981-11-22' }).outcome).toBe('yes')
  })

  test('follows the ages of the day of the act', () =>
    expect(prove('D01', { ...base, 'person.sex': 'M', 'person.birthDate': '1968-01-01' }, '2019-06-01').outcome).toBe(
      'yes',
    ))

  test.each(['2010-10-01', day])('is possible for every category on %s', (on) => {
    for (const { code } of categoriesOn(pack, on)) expect(prove(code, {}, on).outcome).toBe('unknown')
  })

  test('survives being stored', () => {
    const proof = prove('D04', { ...zeroFamily, 'household.urban': undefined })
    expect(Proof.parse(JSON.parse(JSON.stringify(proof)))).toEqual(proof)
  })
})
