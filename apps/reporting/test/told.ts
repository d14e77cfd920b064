import type { EventContract } from '@jiuyuan/contract-kit/event'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { eventOf } from '@jiuyuan/testkit/event-of'
import { z } from 'zod'

export const otherCommunity = '653101001001'

/** The same id for the same name, always. */
export const idOf = (name: string) => derivedId('test', name)

export interface About {
  readonly subject: string
  readonly version?: number
  readonly at?: string
  readonly division?: string
}

const Message = z.looseObject({ id: z.uuid(), type: z.string(), subject: z.uuid(), aggregateversion: z.int() })
export type Message = z.output<typeof Message>

/** An event as its producer publishes it, checked against the contract. */
export const event = <Data extends z.ZodType>(
  contract: EventContract<Data>,
  data: z.input<Data>,
  about: About,
): Message => {
  const { at = '2026-11-02T02:00:00.000Z', ...of } = about
  return Message.parse(eventOf(contract, data, { at, ...of }))
}

/** The facts of one aggregate, numbered, an hour apart unless told otherwise. */
export const history = (
  subject: string,
  facts: readonly ((about: About) => Message)[],
  from = '2026-11-02T02:00:00.000Z',
) =>
  facts.map((fact, index) =>
    fact({ subject, version: index + 1, at: new Date(Date.parse(from) + index * 3_600_000).toISOString() }),
  )

/** One fact of a history. */
export const fact =
  <Data extends z.ZodType>(contract: EventContract<Data>, data: z.input<Data>) =>
  (about: About) =>
    event(contract, data, about)
