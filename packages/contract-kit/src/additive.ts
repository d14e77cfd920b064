import { z } from 'zod'

const Schema = z.looseObject({
  required: z.array(z.string()).default([]),
  enum: z.array(z.unknown()).optional(),
  get properties() {
    return z.record(z.string(), Schema).optional()
  },
  get items() {
    return Schema.optional()
  },
  get anyOf() {
    return z.array(Schema).optional()
  },
})
type Schema = z.output<typeof Schema>

/** A message is read long after it was written; an input is written, an answer read, by a client of the frozen release. */
export type Use = 'message' | 'input' | 'answer'

const facets = ['type', 'const', 'format', 'pattern']

const requirements = (frozen: Schema, next: Schema, { use, at }: Place) => {
  const [before, after] = [new Set(frozen.required), new Set(next.required)]
  const looser = [...before].filter((key) => !after.has(key)).map((key) => `${at}.${key} became optional`)
  const stricter = [...after].filter((key) => !before.has(key)).map((key) => `${at}.${key} is newly required`)
  return [...(use === 'input' ? [] : looser), ...(use === 'answer' ? [] : stricter)]
}

/** An input may learn new words, an answer may say them: clients are told to bear words they do not know. */
const sameWords = ({ enum: was }: Schema, { enum: is }: Schema, use: Use) => {
  if (use === 'message' || !was || !is) return JSON.stringify(was) === JSON.stringify(is)
  return use === 'answer' || was.every((word) => is.includes(word))
}

interface Place {
  readonly use: Use
  readonly at: string
}

const sameShape = (frozen: Schema, next: Schema, use: Use) => {
  const [was, is] = [frozen.anyOf?.length ?? 0, next.anyOf?.length ?? 0]
  const facetsHold = facets.every((key) => JSON.stringify(frozen[key]) === JSON.stringify(next[key]))
  return facetsHold && sameWords(frozen, next, use) && (use === 'message' ? was === is : was <= is)
}

const partsOf = ({ properties = {}, items, anyOf = [] }: Schema): [string, Schema][] => [
  ...Object.entries(properties).map(([key, part]): [string, Schema] => [`.${key}`, part]),
  ...(items ? [['[]', items] satisfies [string, Schema]] : []),
  ...anyOf.map((part, index): [string, Schema] => [`|${index}`, part]),
]

const differences = (frozen: Schema, next: Schema | undefined, { use, at }: Place): string[] => {
  if (!next) return [`${at} removed`]
  const now = new Map(partsOf(next))
  return [
    ...(sameShape(frozen, next, use) ? [] : [`${at} changed`]),
    ...requirements(frozen, next, { use, at }),
    ...partsOf(frozen).flatMap(([part, was]) => differences(was, now.get(part), { use, at: `${at}${part}` })),
  ]
}

/** Every way in which `next` would break who relies on `frozen` (both JSON Schema), by its use; empty means additive. */
export const breakages = (frozen: unknown, next: unknown, use: Use = 'message'): string[] =>
  differences(Schema.parse(frozen), Schema.parse(next), { use, at: '$' })
