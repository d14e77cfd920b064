import { beforeAll, describe, expect, test } from 'vitest'
import { signIn, type Door } from '../journey/client.ts'
import { findFamily, type Family } from '../journey/family.ts'
import { eventually } from '../journey/patience.ts'
import { accountFor, town } from '../journey/town.ts'
import { answerTo } from './refused.ts'
import { identityNumber, newcomer } from './newcomer.ts'
import { useWorld } from './world.ts'

const ofWorld = useWorld()
const HERE = '650102002002'
const THERE = '653101001013'
const PURPOSE = '本人到我社区咨询,核对其所在社区'
const number = identityNumber('1979-09-09', 907)

let clerk: Door
let stranger: Door
let family: Family
beforeAll(async () => {
  const as = (division: string) => signIn(ofWorld().gatewayUrl, accountFor('community-clerk', division), town.password)
  clerk = await as(HERE)
  stranger = await as(THERE)
  family = await findFamily(clerk)
})

describe('[A12] an officer of one county and a person of another', () => {
  test('does not open the person, the household, the looks', async () => {
    const { id: personId } = family.first
    expect(await stranger.registration.person.get.query({ personId })).toBeNull()
    expect(await stranger.registration.person.looks.query({ personId })).toEqual([])
    expect(await stranger.reporting.person.timeline.query({ personId })).toEqual([])
    expect(await stranger.reporting.person.search.query({ text: family.first.name })).not.toContainEqual(
      expect.objectContaining({ personId }),
    )
  })

  test('finds who is in charge by an exact number and a purpose: the minimum, and the person can read who looked', async () => {
    const person = newcomer(HERE, number)
    await clerk.registration.person.register.mutate(person)
    const by = { kind: 'identity-number', identityNumber: number } as const
    expect(await answerTo(stranger.reporting.person.lookup.mutate({ by, purpose: ' ' }))).toMatchObject({
      code: 'BAD_REQUEST',
      fields: ['purpose'],
    })
    const found = await eventually('the person is known to the look-up', () =>
      stranger.reporting.person.lookup.mutate({ by, purpose: PURPOSE }),
    )
    expect(found).toEqual({
      personId: person.personId,
      nameMasked: expect.stringMatching(/^试\*+$/),
      division: HERE,
      divisionName: expect.any(String),
      cardStatus: null,
    })
    const looks = await clerk.reporting.person.looks.query({ personId: person.personId })
    expect(looks).toContainEqual(expect.objectContaining({ office: THERE, purpose: PURPOSE }))
  })
})
