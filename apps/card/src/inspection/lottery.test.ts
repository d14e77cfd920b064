import { DivisionCode } from '@jiuyuan/contract-kit/wire'
import type { DrawFile } from '@jiuyuan/contract-card/inspection-draw'
import { derivedId } from '@jiuyuan/service-kit/ids'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differenceIn, drawSample, populationHash, promiseOf, seedHash, type Member } from './lottery.ts'

const seed = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'
const strata = ['employer-held', 'long-paid', 'never-inspected', 'other'] as const
const plans = [
  { stratum: 'employer-held', numerator: 1, denominator: 10, atLeast: 1 },
  { stratum: 'long-paid', numerator: 1, denominator: 5, atLeast: 1 },
  { stratum: 'never-inspected', numerator: 1, denominator: 10, atLeast: 2 },
  { stratum: 'other', numerator: 1, denominator: 20, atLeast: 1 },
] as const
const population: Member[] = Array.from({ length: 200 }, (_, index) => ({
  card: derivedId('card', `${index}`),
  stratum: strata[index % strata.length] ?? 'other',
}))
const file: DrawFile = {
  format: 'jiuyuan-draw/1',
  drawId: derivedId('draw'),
  commitment: seedHash(seed),
  seed,
  populationHash: populationHash(population),
  population,
  ...drawSample(seed, population, plans),
}
const plan = { division: DivisionCode.parse('650102000000'), purpose: '抽查', committedOn: '2027-01-04' }
const { commitment, ...hashes } = promiseOf(seed, { ...plan, plans })
const bound: DrawFile = { ...file, format: 'jiuyuan-draw/2', commitment, promise: { ...plan, ...hashes } }
const otherSeed = seed.replace('00', 'ff')

describe('[F26] a draw can be drawn again', () => {
  test('gives the same cards from the file alone', () => expect(differenceIn(file, seedHash(seed))).toBeUndefined())

  test('takes from each stratum its share, rounded up', () =>
    expect(file.strata.map(({ size, take }) => [size, take])).toEqual([
      [50, 5],
      [50, 10],
      [50, 5],
      [50, 3],
    ]))

  test('does not hang on the order of the list', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(population, { minLength: population.length }), (shuffled) => {
        expect(drawSample(seed, shuffled, plans).result).toEqual(file.result)
        expect(populationHash(shuffled)).toBe(file.populationHash)
      }),
      { numRuns: 20 },
    ))

  test('has the published digests: another program in another language gets them too', () => {
    expect(seedHash(seed)).toBe('630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd')
    expect(
      populationHash([
        { card: 'b', stratum: 'other' },
        { card: 'a', stratum: 'long-paid' },
      ]),
    ).toBe('ac09ac909121cdc4482c36837b80041e3d989dfb10343998d0c0b96ca64bca3f')
  })

  test('gives every card of a stratum the same chance', () => {
    const chosen = new Map<string, number>()
    for (let round = 0; round < 2_000; round++)
      for (const card of drawSample(
        seedHash(`${seed.slice(8)}${`${round}`.padStart(8, '0')}`),
        population.slice(0, 40),
        [plans[0]],
      ).result)
        chosen.set(card, (chosen.get(card) ?? 0) + 1)
    expect(chosen.size).toBe(10)
    for (const times of chosen.values()) expect(Math.abs(times - 200)).toBeLessThan(70)
  })
})

describe('[F26] a draw that was tampered with is found out', () => {
  const intruder = { card: derivedId('intruder'), stratum: 'other' } as const
  const [first = intruder, ...rest] = population
  const without = file.population.find(({ card }) => !file.result.includes(card)) ?? first
  test.each<[string, Partial<DrawFile>, RegExp]>([
    ['another seed', { seed: otherSeed }, /种子与承诺不符/],
    [
      'another seed with its own commitment',
      { seed: otherSeed, commitment: seedHash(otherSeed) },
      /承诺与事先公布的不同/,
    ],
    ['a card added', { population: [...population, intruder] }, /名单与名单摘要不符/],
    ['a card left out', { population: rest }, /名单与名单摘要不符/],
    [
      'a card moved to another stratum',
      { population: [{ ...first, stratum: 'other' }, ...rest] },
      /名单与名单摘要不符/,
    ],
    ['a member swapped', { result: [...file.result.slice(1), without.card].sort() }, /第\d+张应为/],
    ['a member left out', { result: file.result.slice(0, -1) }, /第23张应为 .*文件为 \(无\)/],
    ['fewer taken', { strata: file.strata.map((one) => ({ ...one, take: 1 })) }, /层应有 50 张、抽取 5 张/],
  ])('%s', (_, changed, said) => expect(differenceIn({ ...file, ...changed }, file.commitment)).toMatch(said))
})

describe('[F26] a promise binds the plan with the seed', () => {
  const promise = { ...plan, ...hashes }
  const shares = bound.strata.map((one) => (one.stratum === 'other' ? { ...one, numerator: 2 } : one))
  const forged = drawSample(seed, population, shares)
  const plansForged = promiseOf(seed, { ...plan, plans: shares })

  test('has the published digests', () => {
    expect(hashes.planHash).toBe('d650963b4a40d2ce4dea68859b7ba538f3951bdadff728975fc93bba8b9b3db4')
    expect(differenceIn(bound, commitment)).toBeUndefined()
  })

  test.each<[string, Partial<DrawFile>, RegExp]>([
    ['another share, drawn correctly by it', forged, /抽查计划.*与承诺不符/],
    ['another purpose', { promise: { ...promise, purpose: '别的' } }, /抽查计划.*与承诺不符/],
    ['another day', { promise: { ...promise, committedOn: '2027-01-03' } }, /抽查计划.*与承诺不符/],
    [
      'another share with its own digest',
      { ...forged, promise: { ...promise, planHash: plansForged.planHash } },
      /合起来与承诺不符/,
    ],
    [
      'another share with its own commitment',
      { ...forged, commitment: plansForged.commitment },
      /承诺与事先公布的不同/,
    ],
    ['another seed', { seed: otherSeed }, /种子与承诺不符/],
    ['the promise of the plan left out', { promise: undefined }, /种子与承诺不符/],
  ])('%s is found out', (_, changed, said) => expect(differenceIn({ ...bound, ...changed }, commitment)).toMatch(said))
})
