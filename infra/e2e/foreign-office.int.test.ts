import { trpcPath } from '@jiuyuan/contract-gateway/http'
import { z } from 'zod'
import { beforeAll, describe, expect, test } from 'vitest'
import { playJourney } from '../journey/journey.ts'
import { openStory } from '../journey/story.ts'
import { accountFor } from '../journey/town.ts'
import { officeFields, offices, proceduresOf } from './every-procedure.ts'
import { rowsOfOffice, secretsOfOffice } from './office-rows.ts'
import { useWorld } from './world.ts'

const ofWorld = useWorld()
const HERE = '650102'
const THERE = '653101001013'
const JOURNEY_MS = 240_000
const MATRIX_MS = 300_000

const roles = ['community-clerk', 'street-officer', 'county-registrar', 'county-confirmer', 'county-finance'] as const
/** The sample did not fit: then nothing was asked. */
const NotAsked = z.object({
  error: z.object({ data: z.object({ code: z.literal('BAD_REQUEST'), refusal: z.null() }) }),
})

beforeAll(async () => {
  await playJourney(ofWorld().gatewayUrl, () => undefined)
}, JOURNEY_MS)

describe('[F11] an office that is not in charge, by every procedure, with the true ids of another office', () => {
  test.each(roles)(
    '%s sees nothing and changes nothing',
    async (role) => {
      const world = ofWorld()
      const door = await openStory(world.gatewayUrl, () => undefined).as(accountFor(role, THERE))
      const before = await rowsOfOffice(world, HERE)
      const secrets = await secretsOfOffice(world, HERE)
      const ids = await officeFields(world, HERE)
      const [leaks, defects, unasked]: [string[], string[], string[]] = [[], [], []]
      let asked = 0
      for (const service of offices)
        for (const { path, inputFor } of proceduresOf(service)) {
          const input = inputFor(ids)
          const body = JSON.stringify(input ?? {})
          const response = await door.fetch(`${trpcPath(service)}/${path}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body,
          })
          const text = await response.text()
          const what = `${service} ${path}`
          asked += 1
          if (response.status >= 500) defects.push(`${what} ${response.status}`)
          if (NotAsked.safeParse(JSON.parse(text)).success) unasked.push(what)
          leaks.push(
            ...secrets.filter((one) => text.includes(one) && !body.includes(one)).map((one) => `${what} ${one}`),
          )
        }
      expect({ leaks, defects, unasked }).toEqual({ leaks: [], defects: [], unasked: [] })
      expect(asked).toBeGreaterThan(100)
      expect(await rowsOfOffice(world, HERE)).toEqual(before)
    },
    MATRIX_MS,
  )
})
