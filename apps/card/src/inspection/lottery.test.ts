import type { DrawFile } from '@jiuyuan/contract-card/inspection-draw'
import { derivedId } from '@jiuyuan/service-kit/ids'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commitmentTo, differenceIn, drawSample, populationHash, type Member } from './lottery.ts'

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
  commitment: commitmentTo(seed),
  seed,
  populationHash: populationHash(population),
  population,
  ...drawSample(seed, population, plans),
}
const otherSeed = seed.replace('00', 'ff')

describe('[F26] a draw can be drawn again', () => {
  test('gives the same cards from the file alone', () => expect(differenceIn(file, commitmentTo(seed))).toBeUndefined())

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
    expect(commitmentTo(seed)).toBe('630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd')
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
        commitmentTo(`${seed.slice(8)}${`${round}`.padStart(8, '0')}`),
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
      { seed: otherSeed, commitment: commitmentTo(otherSeed) },
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
