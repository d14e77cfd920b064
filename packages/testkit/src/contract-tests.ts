import { breakages } from '@jiuyuan/contract-kit/additive'
import type { EventContract } from '@jiuyuan/contract-kit/event'
import { describe, expect, test } from 'vitest'
import { frozenFiles, frozenSubjects, readJson, schemaOf } from './frozen.ts'

/** Declares the tests that a service's events only grow: against `frozen/`, which `npm run freeze` adds to and nobody edits. */
export const frozenTests = (events: readonly [EventContract, ...EventContract[]]) => {
  describe.each([...events])('$subject', (event) => {
    const files = frozenFiles(event)
    test('still reads what was published', () =>
      expect(event.envelope.safeParse(readJson(files.sample)).error).toBeUndefined())
    test('has changed by addition only', () => expect(breakages(readJson(files.schema), schemaOf(event))).toEqual([]))
  })
  test('what was published once is still promised', () =>
    expect(events.map(({ subject }) => subject)).toEqual(expect.arrayContaining(frozenSubjects(events[0].service))))
}
