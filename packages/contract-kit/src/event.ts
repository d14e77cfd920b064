import { z } from 'zod'
import { DivisionCode } from './wire.ts'

const head = {
  specversion: z.literal('1.0'),
  id: z.uuid(),
  subject: z.uuid(),
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  correlationid: z.uuid(),
  aggregateversion: z.int().positive(),
  division: DivisionCode,
}

/** What every event carries, whatever it tells: CloudEvents 1.0 and our three extensions. */
export const Head = z.object({ ...head, source: z.string(), type: z.string(), dataschema: z.string() })
export type Head = z.output<typeof Head>

/**
 * Promises one fact to the other services. `service.fact.vN` is CloudEvents `type` and NATS subject at once;
 * `data` holds ids, codes, days and fen (decimal strings), never personal data.
 */
export const defineEvent = <Data extends z.ZodType>(service: string, fact: string, version: number, data: Data) => {
  const subject = `${service}.${fact}.v${version}`
  const envelope = z.object({
    ...head,
    source: z.literal(`/jiuyuan/${service}`),
    type: z.literal(subject),
    dataschema: z.literal(`urn:jiuyuan:${subject}`),
    data,
  })
  return { service, fact, version, subject, data, envelope }
}

export interface EventContract<Data extends z.ZodType = z.ZodType> {
  readonly service: string
  readonly fact: string
  readonly version: number
  readonly subject: string
  readonly data: Data
  readonly envelope: z.ZodType
}
export type DataOf<Contract extends EventContract> = z.output<Contract['data']>

/** A fact on its way to the outbox: the envelope is completed by the shell. */
export interface Outgoing {
  readonly service: string
  readonly subject: string
  readonly data: unknown
}

/** Says a fact in the words of its contract; data that breaks the contract is a defect and throws here, not at a reader. */
export const outgoing = <Contract extends EventContract>(
  { service, subject, data }: Contract,
  told: z.input<Contract['data']>,
): Outgoing => ({ service, subject, data: data.parse(told) })
