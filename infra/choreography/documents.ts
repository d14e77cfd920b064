import { z } from 'zod'
import { reads, services } from '../nats/bus.ts'
import { everyEvent } from './events.ts'
import { readersOf } from './readers.ts'

/** AsyncAPI 3 of the whole bus: a channel per event, send by its producer. */
export const asyncApi = () => ({
  asyncapi: '3.0.0',
  info: {
    title: 'Jiuyuan events',
    version: '1.0.0',
    description:
      'CloudEvents 1.0, structured JSON, on NATS JetStream: one stream per service. Written from the contracts.',
  },
  defaultContentType: 'application/cloudevents+json',
  channels: Object.fromEntries(
    everyEvent.map(({ subject, service, fact }) => [
      subject,
      { address: subject, messages: { [fact]: { $ref: `#/components/messages/${subject}` } }, 'x-stream': service },
    ]),
  ),
  operations: Object.fromEntries(
    everyEvent.map(({ subject, service, fact }) => [
      `${service}.${fact}`,
      { action: 'send', channel: { $ref: `#/channels/${subject}` }, 'x-readers': readersOf(fact, service) },
    ]),
  ),
  components: {
    messages: Object.fromEntries(
      everyEvent.map(({ subject, envelope }) => [
        subject,
        { name: subject, payload: z.toJSONSchema(envelope, { io: 'input', unrepresentable: 'any' }) },
      ]),
    ),
  },
})

const fieldsOf = (data: z.ZodType) => {
  const schema = z.toJSONSchema(data, { io: 'input', unrepresentable: 'any' })
  return Object.keys(schema.properties ?? {})
    .map((field) => `\`${field}\``)
    .join(' ')
}

const producerPage = (producer: string) => {
  const events = everyEvent.filter(({ service }) => service === producer)
  const rows = events.map(
    ({ subject, fact, data }) => `| \`${subject}\` | ${fieldsOf(data)} | ${readersOf(fact, producer).join(', ')} |`,
  )
  return events.length === 0
    ? []
    : [`## ${producer}`, '', '| event | data | reacted to by |', '|---|---|---|', ...rows, '']
}

/** The whole choreography on one page. */
export const page = () =>
  [
    '# The choreography',
    '',
    'Written from the contracts and the reactions by `npm run events`; do not edit. Every event also carries its time, the division, the correlation id and the aggregate’s running number.',
    '',
    '```mermaid',
    'flowchart LR',
    ...services.flatMap((reader) =>
      reads[reader].filter((producer) => producer !== reader).map((producer) => `  ${producer} --> ${reader}`),
    ),
    '```',
    '',
    ...services.flatMap(producerPage),
  ].join('\n')
