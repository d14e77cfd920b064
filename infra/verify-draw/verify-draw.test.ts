import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawSample, populationHash, promiseOf, seedHash } from '@jiuyuan/card/inspection/lottery'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { expect, test } from 'vitest'
import { verifyDraw } from './verify-draw.ts'

const seed = seedHash('00')
const population = Array.from(
  { length: 30 },
  (_, index) => ({ card: derivedId(`${index}`), stratum: 'other' }) as const,
)
const plan = { stratum: 'other', numerator: 1, denominator: 10, atLeast: 1 } as const
const drawn = {
  format: 'jiuyuan-draw/1',
  drawId: derivedId('draw'),
  commitment: seedHash(seed),
  seed,
  populationHash: populationHash(population),
  population,
  ...drawSample(seed, population, [plan]),
}
const fileOf = (content: unknown) => {
  const path = join(mkdtempSync(join(tmpdir(), 'draw-')), 'draw.json')
  writeFileSync(path, JSON.stringify(content))
  return path
}

test('[F26] verify-draw says yes to a file that draws itself again, and no with the first difference', () => {
  expect(verifyDraw(fileOf(drawn), drawn.commitment)).toEqual({
    agrees: true,
    said: '一致:名单 30 张,抽取 3 张,可由种子重新抽出。这次抽查的承诺(旧格式)只包括种子,不包括各层比例。',
  })
  const [swapped] = population.filter(({ card }) => !drawn.result.includes(card))
  const forged = { ...drawn, result: [swapped?.card, ...drawn.result.slice(1)] }
  expect(verifyDraw(fileOf(forged), drawn.commitment)).toEqual({
    agrees: false,
    said: expect.stringContaining(`应为 ${drawn.result[0]},文件为 ${swapped?.card}`),
  })
  expect(verifyDraw(fileOf(drawn), seedHash('01'))).toMatchObject({ agrees: false })
  expect(verifyDraw(fileOf({ ...drawn, seed: undefined }))).toMatchObject({ agrees: false })
  expect(verifyDraw(undefined).said).toContain('用法')
})

test('[F26] verify-draw says of a draw whose plan was promised too that it was, and names a tampered share', () => {
  const about = { division: '650102000000', purpose: '抽查', committedOn: '2027-01-04' }
  const { commitment, ...hashes } = promiseOf(seed, { ...about, plans: [plan] })
  const bound = { ...drawn, format: 'jiuyuan-draw/2', commitment, promise: { ...about, ...hashes } }
  expect(verifyDraw(fileOf(bound), commitment)).toEqual({
    agrees: true,
    said: '一致:名单 30 张,抽取 3 张,可由种子重新抽出。承诺包括种子和抽查计划。',
  })
  const tampered = { ...bound, ...drawSample(seed, population, [{ ...plan, numerator: 2 }]) }
  expect(verifyDraw(fileOf(tampered), commitment)).toEqual({
    agrees: false,
    said: expect.stringContaining('各层比例)与承诺不符'),
  })
})
