import type { EventContract } from '@jiuyuan/contract-kit/event'
import { newId } from '@jiuyuan/contract-kit/id'
import { createHash } from 'node:crypto'
import type { z } from 'zod'

/** `subject`: the aggregate; `version`: the how-many-eth event it told; `at`: an instant. */
export interface EventAbout {
  readonly subject?: string
  readonly version?: number
  readonly at?: string
  readonly division?: string
}

/** The same id for the same event, always: told twice it is one event. */
const eventId = (...parts: readonly string[]) => {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5')
}

/** An event as its producer publishes it, checked against its contract. */
export const eventOf = <Data extends z.ZodType>(
  contract: EventContract<Data>,
  data: z.input<Data>,
  { subject = newId(), version = 1, at = '2026-11-23T02:00:00.000Z', division = '650102002001' }: EventAbout = {},
) => {
  const { service, subject: type } = contract
  const message = {
    specversion: '1.0',
    id: eventId(type, subject, `${version}`),
    source: `/jiuyuan/${service}`,
    type,
    subject,
    time: at,
    datacontenttype: 'application/json',
    dataschema: `urn:jiuyuan:${type}`,
    correlationid: newId(),
    aggregateversion: version,
    division,
    data,
  }
  contract.envelope.parse(message)
  return message
}
