import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reads, services } from '../nats/bus.ts'
import { asyncApi, page } from './documents.ts'
import { everyEvent } from './events.ts'
import { readersOf } from './readers.ts'

const docs = join(import.meta.dirname, '../../docs')

test('the page and the AsyncAPI document are those of the contracts: npm run events', () => {
  expect(readFileSync(join(docs, 'events.md'), 'utf8')).toBe(page())
  expect(JSON.parse(readFileSync(join(docs, 'asyncapi.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(asyncApi())))
})
test('no two events share a subject, and every subject belongs to its service’s stream', () => {
  const subjects = everyEvent.map(({ subject }) => subject)
  expect(new Set(subjects).size).toBe(subjects.length)
  for (const { subject, service } of everyEvent) expect(subject.startsWith(`${service}.`)).toBe(true)
})
test('who reacts to a service reads its stream', () => {
  for (const { fact, service } of everyEvent)
    for (const reader of readersOf(fact, service))
      expect(reads[services.find((name) => name === reader) ?? 'gateway']).toContain(service)
})
