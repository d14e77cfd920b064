import { z } from 'zod'

const Schema = z.looseObject({
  required: z.array(z.string()).default([]),
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

const facets = ['type', 'const', 'enum', 'format', 'pattern']

const requirements = (frozen: Schema, next: Schema, at: string) => {
  const [before, after] = [new Set(frozen.required), new Set(next.required)]
  return [
    ...[...before].filter((key) => !after.has(key)).map((key) => `${at}.${key} became optional`),
    ...[...after].filter((key) => !before.has(key)).map((key) => `${at}.${key} is newly required`),
  ]
}

const differences = (frozen: Schema, next: Schema | undefined, at: string): string[] => {
  if (!next) return [`${at} removed`]
  const same = facets.every((key) => JSON.stringify(frozen[key]) === JSON.stringify(next[key]))
  const variants = (frozen.anyOf ?? []).flatMap((was, index) => differences(was, next.anyOf?.[index], `${at}|${index}`))
  return [
    ...(same && frozen.anyOf?.length === next.anyOf?.length ? [] : [`${at} changed`]),
    ...requirements(frozen, next, at),
    ...Object.entries(frozen.properties ?? {}).flatMap(([key, was]) =>
      differences(was, next.properties?.[key], `${at}.${key}`),
    ),
    ...(frozen.items ? differences(frozen.items, next.items, `${at}[]`) : []),
    ...variants,
  ]
}

/** Every way in which `next` would break a reader of messages written against `frozen` (both JSON Schema); empty means additive. */
export const breakages = (frozen: unknown, next: unknown): string[] =>
  differences(Schema.parse(frozen), Schema.parse(next), '$')
