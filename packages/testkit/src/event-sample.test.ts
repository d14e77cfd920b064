import { defineEvent } from '@jiuyuan/contract-kit/event'
import { Day, Fen, Month } from '@jiuyuan/contract-kit/wire'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { sampleOf } from './event-sample.ts'
import { schemaOf } from './frozen.ts'

const event = (data: z.ZodType) => defineEvent('card', 'card-issued', 1, data)

test('a sample is a message that its contract reads', () => {
  const issued = event(
    z.object({
      cardId: z.uuid(),
      on: Day,
      at: z.iso.datetime(),
      total: Fen,
      month: Month,
      days: z.int().positive(),
      late: z.boolean(),
      kind: z.enum(['post', 'insurance']),
      employerId: z.uuid().optional(),
      note: z.string().nullable(),
      lines: z.array(z.object({ amount: Fen })),
    }),
  )
  const sample = sampleOf(schemaOf(issued))
  expect(issued.envelope.safeParse(sample).error).toBeUndefined()
  expect(sample).toMatchObject({ data: { employerId: expect.any(String), lines: [{ amount: expect.any(String) }] } })
})

test('a sample is the same every time', () => {
  const schema = schemaOf(event(z.object({ cardId: z.uuid() })))
  expect(sampleOf(schema)).toEqual(sampleOf(schema))
})

test('a shape nobody gave a sample for is told by name', () =>
  expect(() => sampleOf(schemaOf(event(z.object({ plate: z.string().regex(/^京A/) }))))).toThrow(
    /plate: no sample fits/,
  ))
