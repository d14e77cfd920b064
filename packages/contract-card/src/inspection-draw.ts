import { command } from '@jiuyuan/contract-kit/command'
import { Day, DivisionCode, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

export const DrawId = z.uuid().brand<'DrawId'>()

/** Draws a secret seed and publishes its SHA-256: from now on nobody can choose the result. */
export const CommitDraw = command({ drawId: DrawId, division: DivisionCode, purpose: Text(60) })
/** Freezes the population, draws, and shows the seed. */
export const FreezeDraw = command({ drawId: DrawId })

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** Cards are drawn stratum by stratum, the riskier more often. */
export const Stratum = z.enum(['employer-held', 'long-paid', 'never-inspected', 'other'])
export type Stratum = z.output<typeof Stratum>

/** How many of a stratum are drawn: `numerator / denominator` of its cards rounded up, `atLeast` so many, never more than all. */
export const StratumPlan = z.strictObject({
  stratum: Stratum,
  numerator: z.int().nonnegative(),
  denominator: z.int().positive(),
  atLeast: z.int().nonnegative(),
})
export type StratumPlan = z.output<typeof StratumPlan>
export const StratumTaken = StratumPlan.extend({ size: z.int(), take: z.int() })
export type StratumTaken = z.output<typeof StratumTaken>

export const DrawView = z.object({
  id: DrawId,
  division: z.string(),
  divisionName: z.string(),
  purpose: z.string(),
  /** SHA-256 over `seedHash` and `planHash`; of an older draw, which promised its seed only, the seed's SHA-256. */
  commitment: Hash,
  /** SHA-256 of the seed's 32 bytes, and of the plan as `DrawPromise` says it; missing of an older draw. */
  seedHash: Hash.optional(),
  planHash: Hash.optional(),
  committedOn: Day,
  /** The first day on which the population may be frozen. */
  drawableFrom: Day,
  drawnOn: Day.nullable(),
  seed: Hash.nullable(),
  populationHash: Hash.nullable(),
  size: z.int().nullable(),
  picked: z.int().nullable(),
  strata: z.array(StratumTaken),
  /** By when the cards that were drawn are inspected. */
  until: Day.nullable(),
  /** How many of them are. */
  inspected: z.int(),
})
export type DrawView = z.output<typeof DrawView>

/** What a commitment binds beside the shares of the strata: SHA-256 over JSON `[division, purpose, committedOn, [[stratum, numerator, denominator, atLeast], …]]` is `planHash`. */
export const DrawPromise = z.strictObject({
  seedHash: Hash,
  planHash: Hash,
  division: DivisionCode,
  purpose: z.string(),
  committedOn: Day,
})
export type DrawPromise = z.output<typeof DrawPromise>

/** All that is needed to draw again, by anyone, without this system; `card` is an id that says nothing of a person. */
export const DrawFile = z.strictObject({
  /** `/1` promised the seed only and has no `promise`. */
  format: z.enum(['jiuyuan-draw/1', 'jiuyuan-draw/2']),
  drawId: z.string(),
  commitment: Hash,
  promise: DrawPromise.optional(),
  seed: Hash,
  /** SHA-256 over a line `card stratum` per member, sorted by card, each ended by a line feed. */
  populationHash: Hash,
  population: z.array(z.strictObject({ card: z.string(), stratum: Stratum })),
  strata: z.array(StratumTaken),
  /** In each stratum those with the smallest HMAC-SHA-256(seed, card); all sorted by card. */
  result: z.array(z.string()),
})
export type DrawFile = z.output<typeof DrawFile>
