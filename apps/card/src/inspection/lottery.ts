import { createHash, createHmac } from 'node:crypto'
import type { DrawFile, DrawPromise, Stratum, StratumPlan, StratumTaken } from '@jiuyuan/contract-card/inspection-draw'

/** A card of the population: an id that says nothing of the person, and the risk stratum it is drawn from. */
export interface Member {
  readonly card: string
  readonly stratum: Stratum
}

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest('hex')
const byCard = (one: Member, other: Member) => (one.card < other.card ? -1 : 1)

/** SHA-256 of the seed's bytes, published before anybody knows the population. */
export const seedHash = (seed: string) => sha256(Buffer.from(seed, 'hex'))

interface Plan extends Pick<DrawPromise, 'division' | 'purpose' | 'committedOn'> {
  readonly plans: readonly StratumPlan[]
}

/** SHA-256 over the plan in its one form (contract: DrawPromise): whose cards, what for, since when, which shares. */
export const planHash = ({ division, purpose, committedOn, plans }: Plan) => {
  const shares = plans.map(({ stratum, numerator, denominator, atLeast }) => [stratum, numerator, denominator, atLeast])
  return sha256(JSON.stringify([division, purpose, committedOn, shares]))
}

type Hashes = Pick<DrawPromise, 'seedHash' | 'planHash'>
const commitmentOf = (promise: Hashes) => sha256(`${promise.seedHash}${promise.planHash}`)

/** Binds seed and plan: neither can be chosen once the population is known. */
export const promiseOf = (seed: string, plan: Plan) => {
  const hashes = { seedHash: seedHash(seed), planHash: planHash(plan) }
  return { ...hashes, commitment: commitmentOf(hashes) }
}

/** SHA-256 over a line `card stratum` per member, sorted by card. */
export const populationHash = (population: readonly Member[]) =>
  sha256(
    population
      .toSorted(byCard)
      .map(({ card, stratum }) => `${card} ${stratum}\n`)
      .join(''),
  )

const ticketOf = (seed: string, card: string) =>
  createHmac('sha256', Buffer.from(seed, 'hex')).update(card).digest('hex')

const takeOf = ({ numerator, denominator, atLeast }: StratumPlan, size: number) =>
  Math.min(size, Math.max(atLeast, Math.ceil((size * numerator) / denominator)))

/** In each stratum those whose HMAC-SHA-256 under the seed is smallest: the seed alone decides, not the order of the list. */
export const drawSample = (seed: string, population: readonly Member[], plans: readonly StratumPlan[]) => {
  const drawn = plans.map((plan) => {
    const members = population.filter(({ stratum }) => stratum === plan.stratum)
    const tickets = members.map(({ card }) => ({ card, ticket: ticketOf(seed, card) }))
    const take = takeOf(plan, members.length)
    const cards = tickets.sort((one, other) => (one.ticket < other.ticket ? -1 : 1)).slice(0, take)
    const taken: StratumTaken = { ...plan, size: members.length, take }
    return { taken, cards: cards.map(({ card }) => card) }
  })
  return { strata: drawn.map(({ taken }) => taken), result: drawn.flatMap(({ cards }) => cards).sort() }
}

const firstDifference = (one: readonly string[], other: readonly string[]) => {
  const at = one.findIndex((card, index) => card !== other[index])
  const place = at === -1 ? one.length : at
  return `第${place + 1}张应为 ${one[place] ?? '(无)'},文件为 ${other[place] ?? '(无)'}`
}

/** What was promised and what is shown: the seed, and, since format 2, the plan. */
const brokenPromise = ({ format, promise, seed, commitment, strata }: DrawFile) => {
  const ofSeed = seedHash(seed)
  if (ofSeed !== (promise?.seedHash ?? commitment)) return `种子与承诺不符:种子的 SHA-256 为 ${ofSeed}`
  if (!promise) return format === 'jiuyuan-draw/2' ? '文件缺少抽查计划的承诺' : undefined
  const ofPlan = planHash({ ...promise, plans: strata })
  if (ofPlan !== promise.planHash)
    return `抽查计划(范围、用途、承诺日期、各层比例)与承诺不符:计划的 SHA-256 为 ${ofPlan}`
  return commitmentOf(promise) === commitment ? undefined : '种子摘要与计划摘要合起来与承诺不符'
}

/** Draws again from the file alone; answers the first thing that does not agree, undefined when everything does. */
export const differenceIn = (file: DrawFile, published: string = file.commitment): string | undefined => {
  const { seed, commitment, population, strata, result } = file
  if (commitment !== published) return `承诺与事先公布的不同:文件 ${commitment},公布 ${published}`
  const broken = brokenPromise(file)
  if (broken) return broken
  const hash = populationHash(population)
  if (hash !== file.populationHash) return `名单与名单摘要不符:名单的 SHA-256 为 ${hash}`
  const again = drawSample(seed, population, strata)
  const sizes = again.strata.find(
    ({ size, take }, index) => size !== strata[index]?.size || take !== strata[index]?.take,
  )
  if (sizes) return `${sizes.stratum} 层应有 ${sizes.size} 张、抽取 ${sizes.take} 张`
  return again.result.join() === result.join() ? undefined : firstDifference(again.result, result)
}
