import { describe, expect, test } from 'vitest'
import type { CriterionRow, Pack, Parameter } from './pack.ts'
import { SoundPack } from './pack-checks.ts'
import { activePack } from './registry.ts'

const sound = activePack('2026-11-22')
const source = { document: '示例', article: '第一条' }
const notice: Parameter = {
  key: 'recognition.notice.days',
  value: 3,
  unit: '日历日',
  validFrom: '2020-01-01',
  validTo: null,
  source,
  confidence: 'found',
  override: { min: 3, max: 7 },
}
const local: Parameter = { ...notice, division: '650102', value: 5, override: undefined }
const profile = { id: 'XJ-2030', title: '示例', validFrom: '2030-01-01', validTo: null, source, confidence: 'found' }
const category: CriterionRow = {
  code: 'D99',
  title: '其他',
  kind: 'category',
  validFrom: '2020-01-01',
  validTo: null,
  source,
  confidence: 'found',
  when: { op: 'use', criterion: 'base' },
}
const pack = (...parameters: Parameter[]): Pack => ({ ...sound, parameters, criteria: [] })
const complaints = (candidate: unknown) => SoundPack.safeParse(candidate).error?.issues.map(({ message }) => message)

describe('a pack', () => {
  test('is sound with a local value inside its bounds', () => expect(complaints(pack(notice, local))).toBeUndefined())

  test.each([
    ['holds a local value outside its bounds', pack(notice, { ...local, value: 2 }), /outside/],
    ['holds two values for one day', pack(notice, { ...notice, validFrom: '2026-01-01' }), /overlaps/],
    ['holds a value of the wrong kind', pack({ ...notice, value: '三' }), /expected number/],
    ['holds a value that ends before it begins', pack({ ...notice, validTo: '2019-12-31' }), /ends before/],
    ['assumes without saying why', pack({ ...notice, confidence: 'assumed' }), /does not say why/],
    ['points at an assumption that is not there', pack({ ...notice, assumption: 'none' }), /no assumption/],
    ['asks for a fact it does not explain', { ...pack(), criteria: [asks('person.height')] }, /not explained/],
    [
      'judges one of its own examples otherwise',
      {
        ...sound,
        criteria: sound.criteria.map((row) => ({ ...row, examples: [{ on: '2026-11-22', facts: {}, outcome: 'no' }] })),
      },
      /judges an example/,
    ],
    [
      'names a profile without its assumption',
      { ...pack(), profiles: [{ ...profile, assumptions: ['none'] }] },
      /XJ-2030/,
    ],
    [
      'waits for a contradiction that nobody certifies',
      { ...pack(), contradictions: ['person.sex'] },
      /nobody certifies/,
    ],
    ['uses a criterion that is not there', { ...pack(), criteria: [category] }, /no shared criterion/],
  ])('is refused when it %s', (_, candidate, complaint) =>
    expect(complaints(candidate)).toEqual(expect.arrayContaining([expect.stringMatching(complaint)])),
  )

  test('is refused when a key is misspelt', () =>
    expect(complaints({ ...pack(), parameters: [{ ...notice, key: 'recognition.notice.day' }] })).toHaveLength(1))
})

function asks(fact: string): CriterionRow {
  return { ...category, when: { op: 'is', title: '示例', fact, value: true } }
}
