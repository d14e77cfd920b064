import { contract } from '@jiuyuan/contract-kit/trpc'
import { expect, test } from 'vitest'
import { deprecationHeaders } from './deprecated.ts'

const { router, requires } = contract<object>()
const until = (sunset: string) => ({ since: '2026-11-23', sunset, instead: 'person.find' })
const served = router({
  find: requires('person:read', 'division').query(() => 1),
  seek: requires('person:read', 'division', until('2027-11-23')).query(() => 1),
  look: requires('person:read', 'division', until('2027-05-23')).query(() => 1),
})

test('[F23] an answer of a deprecated procedure says since when, until when, and what to use instead', () =>
  expect(deprecationHeaders(served, ['find', 'seek'])).toEqual({
    deprecation: '@1795392000',
    sunset: 'Tue, 23 Nov 2027 00:00:00 GMT',
    link: '<person.find>; rel="successor-version"',
  }))

test('[F23] of several deprecated procedures the one that goes first is told', () =>
  expect(deprecationHeaders(served, ['seek', 'look'])).toMatchObject({ sunset: 'Sun, 23 May 2027 00:00:00 GMT' }))

test('[F23] other answers say nothing of it', () => expect(deprecationHeaders(served, ['find', 'none'])).toEqual({}))
