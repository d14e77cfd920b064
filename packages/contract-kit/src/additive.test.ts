import { expect, test } from 'vitest'
import { z } from 'zod'
import { breakages } from './additive.ts'

const js = (s: z.ZodType) => z.toJSONSchema(s, { io: 'input' })
const v1 = z.object({
  id: z.uuid(),
  kind: z.enum(['a', 'b']),
  n: z.int().optional(),
  list: z.array(z.object({ x: z.string() })),
})
test.each([
  ['same', v1, []],
  ['optional field added', v1.extend({ note: z.string().optional() }), []],
  ['required field added', v1.extend({ note: z.string() }), ['$.note is newly required']],
  ['field removed', v1.omit({ n: true }), ['$.n removed']],
  ['enum widened', v1.extend({ kind: z.enum(['a', 'b', 'c']) }), ['$.kind changed']],
  ['format changed', v1.extend({ id: z.string() }), ['$.id changed']],
  ['nested', v1.extend({ list: z.array(z.object({ x: z.int() })) }), ['$.list[].x changed']],
  ['became optional', v1.partial({ id: true }), ['$.id became optional']],
])('%s', (_, next, expected) => expect(breakages(js(v1), js(next))).toEqual(expected))

test.each([
  ['an input may learn a word', v1.extend({ kind: z.enum(['a', 'b', 'c']) }), 'input', []],
  ['an input may not forget one', v1.extend({ kind: z.enum(['a']) }), 'input', ['$.kind changed']],
  ['an input may ask for less', v1.partial({ id: true }), 'input', []],
  ['an input may not ask for more', v1.extend({ note: z.string() }), 'input', ['$.note is newly required']],
  ['an answer may say more', v1.extend({ note: z.string(), kind: z.enum(['a', 'b', 'c']) }), 'answer', []],
  [
    'an answer may not say less',
    v1.omit({ n: true }).partial({ id: true }),
    'answer',
    ['$.id became optional', '$.n removed'],
  ],
] as const)('[F23] %s', (_, next, use, expected) => expect(breakages(js(v1), js(next), use)).toEqual(expected))
