import { newId } from '@jiuyuan/contract-kit/id'
import { PlacementId } from '@jiuyuan/contract-placement/offer'
import { employerOf } from '@jiuyuan/testkit/officer'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { county, elsewhere, ok, startPlacement, townOf } from '../../test/placement.ts'
import type { PlacementService } from '../../test/placement.ts'

let service: PlacementService
let town: ReturnType<typeof townOf>
beforeEach(async () => {
  service = await startPlacement()
  town = townOf(service)
})
afterEach(() => service[Symbol.asyncDispose]())
const refused = (code: string) => expect.objectContaining({ ok: false, code })

const acceptedBy = async (personId: string, postId: Awaited<ReturnType<typeof town.post>>) => {
  const offerId = await town.offer(postId, personId)
  await town.accept(offerId)
  return offerId
}
const accepted = async (postId: Awaited<ReturnType<typeof town.post>>) =>
  acceptedBy((await town.person()).personId, postId)
const ending = (placementId: PlacementId, on = '2027-03-01') => ({
  commandId: newId(),
  placementId,
  on,
  reason: 'other-job' as const,
})
type PlacementId = ReturnType<typeof PlacementId.parse>

describe('a placement', () => {
  test('starts on an accepted offer under the post’s wage, and is told to the others', async () => {
    const command = town.starting(await accepted(await town.post()))
    expect(await service.app.startPlacement(command, county)).toEqual(ok)
    expect(await service.told(command.placementId)).toMatchObject([
      {
        fact: 'placement-started',
        data: {
          startedOn: '2026-11-28',
          contractUntil: '2028-11-27',
          monthlyWage: '215000',
          postDivision: '650102002000',
        },
      },
    ])
  })
  test('does not start without the person’s assent', async () => {
    const { personId } = await town.person()
    const command = town.starting(await town.offer(await town.post(), personId))
    expect(await service.app.startPlacement(command, county)).toEqual(refused('offer-not-accepted'))
  })
  test('lasts no longer than the policy of the day says, and the journal keeps which policy', async () => {
    const offerId = await accepted(await town.post())
    const long = { ...town.starting(offerId), until: '2029-11-28' }
    expect(await service.app.startPlacement(long, county)).toEqual(refused('contract-too-long'))
    const longest = { ...town.starting(offerId), until: '2029-11-27' }
    expect(await service.app.startPlacement(longest, county)).toEqual(ok)
    const { rows } = await service.pool.query(`select pack from kit.journal where command = 'StartPlacement'`)
    expect(rows).toEqual([{ pack: expect.stringMatching(/^xinjiang-2010@/) }])
  })
  test('is ended by the employer, and its place is free again', async () => {
    const employer = await town.employer()
    const postId = await town.post(1, employer)
    const command = town.starting(await accepted(postId))
    expect(await service.app.startPlacement(command, county)).toEqual(ok)
    expect(await service.app.posts({}, county)).toMatchObject([{ id: postId, taken: 1, places: 1 }])
    const next = await town.person()
    expect(await service.app.makeOffer(town.offering(postId, next.personId), county)).toEqual(refused('post-full'))
    const { placementId } = command
    expect(await service.app.endPlacement(ending(placementId), employerOf(newId()))).toEqual(refused('out-of-scope'))
    expect(await service.app.endPlacement(ending(placementId), employer)).toEqual(ok)
    expect(await service.app.posts({}, employer)).toMatchObject([{ taken: 0 }])
    expect(await service.app.placements({}, employer)).toMatchObject([{ id: placementId, status: 'ended' }])
    expect(await service.app.placements({}, elsewhere)).toEqual([])
    expect(await service.app.placementPermitted({ placementId }, county)).toMatchObject([
      { command: 'end', permitted: false, refusal: { code: 'placement-ended' } },
    ])
  })
  test('does not begin again on the same assent', async () => {
    const offerId = await accepted(await town.post())
    const command = town.starting(offerId)
    expect(await service.app.startPlacement(command, county)).toEqual(ok)
    expect(await service.app.endPlacement(ending(command.placementId), county)).toEqual(ok)
    expect(await service.app.startPlacement(town.starting(offerId), county)).toEqual(refused('placement-exists'))
  })
  test('sent twice is one placement and one answer', async () => {
    const command = town.starting(await accepted(await town.post()))
    const outcomes = await Promise.all([command, command].map((each) => service.app.startPlacement(each, county)))
    expect(outcomes).toEqual([ok, ok])
    expect(await service.told(command.placementId)).toHaveLength(1)
  })
})

test('three start at once on the last two places: exactly one is told that the post is full (20 rounds)', async () => {
  const employer = await town.employer()
  for (let round = 0; round < 20; round++) {
    const postId = await town.post(2, employer)
    const offers = [await accepted(postId), await accepted(postId), await accepted(postId)]
    const outcomes = await Promise.all(
      offers.map((offerId) => service.app.startPlacement(town.starting(offerId), county)),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(2)
    expect(outcomes.filter((outcome) => !outcome.ok)).toEqual([refused('post-full')])
  }
})

test('two posts take the same person at once: one of them does (20 rounds)', async () => {
  const employer = await town.employer()
  const posts = [await town.post(50, employer), await town.post(50, employer)]
  for (let round = 0; round < 20; round++) {
    const { personId } = await town.person()
    const offers: Awaited<ReturnType<typeof accepted>>[] = []
    for (const postId of posts) offers.push(await acceptedBy(personId, postId))
    const outcomes = await Promise.all(
      offers.map((offerId) => service.app.startPlacement(town.starting(offerId), county)),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(outcomes.find((outcome) => !outcome.ok)).toEqual(refused('already-placed'))
  }
})
